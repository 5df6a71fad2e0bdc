import { expect, test } from 'vitest'
import { catalogue } from '../../../stories/fixtures/library-card/catalogue.ts'
import type { Catalogue } from '../../kernel/catalogue.ts'
import type { Demands } from '../../kernel/procedure/demands.ts'
import { coverageReport } from './coverage-lines.ts'

const why = { zh: '尚未声明', en: 'Not declared yet' }
const facts = {
  id: 'cards',
  steps: {
    apply: { actor: 'party', requires: [], at: [] },
    issue: {
      actor: 'clerk',
      requires: ['apply', 'ext:fee-paid'],
      at: [],
      clock: { count: 5, unit: 'workday', from: 'apply', kind: 'must-finish' },
    },
    renew: { actor: 'clerk', requires: ['issue'], at: [] },
  },
  invariants: { 'inv-01': 'No card without an application.' },
}
const [procedure] = catalogue.procedures
const of = (otherwise: object): Catalogue => {
  const steps = { apply: { acts: ['apply'] }, issue: { acts: ['issue'], otherwise }, renew: { notHere: why } }
  const carries = [{ facts, steps, invariants: { 'inv-01': { keptBy: why } } }] as unknown as Demands['carries']
  return { ...catalogue, demands: [{ procedure: procedure?.id ?? '', means: {}, carries: carries ?? [] }] }
}

test('each procedure of the fact base has a row, with the sum below, and why what is not carried is not', () => {
  const { lines, missing } = coverageReport(of({ 'ext:fee-paid': { keptBy: why } }))
  expect(missing).toBe(0)
  expect(lines.find((line) => line.includes('cards  '))?.split(/ {2,}/)).toEqual([
    '',
    'cards',
    '2 / 3',
    '2 / 3',
    '1 / 1',
    '1 / 1',
    '2',
    '0',
    procedure?.id,
  ])
  expect(lines.some((line) => line.includes('合计 Sum'))).toBe(true)
  expect(lines).toContain('  cards/renew: 尚未声明 Not declared yet')
})

test('the control: a gate of which nobody says anything is missing, and named', () => {
  const { lines, missing } = coverageReport(of({}))
  expect(missing).toBe(1)
  expect(lines).toContain('  cards/issue ← ext:fee-paid')
})

test('only the procedures that were named', () => {
  expect(coverageReport(of({}), ['another']).missing).toBe(0)
})
