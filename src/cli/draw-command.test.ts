import { expect, test } from 'vitest'
import { drawFormat, readDrawFile, verifyDraw } from '../kernel/draw/verify-draw.ts'
import { drawLines, drawLots } from './draw-command.ts'

const lists = { entities: { A: '甲店', B: '乙店' }, officers: ['辽1', '辽2', '辽3'], conflicts: { 辽1: 'A' }, count: 1, size: 9 }

test('what draw-lots makes is what verify-draw finds right, and a changed result is told', () => {
  const committed = drawLots(lists, () => '5e'.repeat(32))
  expect(committed).not.toHaveProperty('result')
  const drawn = drawLots({ ...committed, root: 'a1'.repeat(32) }, () => 'never asked')
  expect(drawn['commitment']).toBe(committed['commitment'])
  const file = readDrawFile(JSON.stringify({ format: drawFormat, number: '1', ...drawn }))
  if (!file) throw new Error('The file must be readable.')
  expect(drawLines(file, verifyDraw(file), false).join('\n')).toMatch(/^✓ 1：[\s\S]*--checkpoint/)
  const changed = { ...file, result: { A: '辽2 辽3', B: '辽1 辽2' } }
  expect(drawLines(changed, verifyDraw(changed), false)[0]).toMatch(/^✗/)
})

test('lists that are not fair are named', () => {
  expect(() => drawLots({ ...lists, conflicts: { 辽1: 'A', 辽2: 'A' } }, () => '')).toThrow(/only 1 officer/)
})
