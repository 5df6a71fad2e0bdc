import { expect, test } from 'vitest'
import { checkDivisionCode } from './division-code.ts'

test.each([
  ['210000', { level: 'province' }],
  ['210100', { level: 'city', parent: '210000' }],
  ['210102', { level: 'county', parent: '210100' }],
  ['210000 ', { level: 'province' }],
  ['419001', { level: 'county', parent: '419000' }],
  ['820000', { level: 'province' }],
])("the shape of '%s' tells level and parent", (code, parts) => {
  expect(checkDivisionCode(code)).toEqual({ ok: true, code: code.trim(), ...parts })
})

test.each([
  ['2101', 'shape'],
  ['21010A', 'shape'],
  ['511602000000', 'shape'],
  ['000000', 'province-unknown'],
  ['990000', 'province-unknown'],
  ['210001', 'level-skipped'],
])('%s is refused: %s', (code, problem) => {
  expect(checkDivisionCode(code)).toMatchObject({ ok: false, problem })
})
