import { describe, expect, test } from 'vitest'
import { anyOf, carry, type Demands, defineDemands, workdays } from '../define.ts'
import { coverageOf } from './coverage.ts'
import { sound } from './sound-catalogue.ts'

const facts = {
  id: 'cards',
  steps: {
    apply: { actor: 'party', requires: [], at: [] },
    decide: {
      actor: 'clerk',
      requires: ['apply', 'ext:two-qualified-officers'],
      at: [],
      when: 'the card is worth it',
      clock: { count: 5, unit: 'workday', from: 'apply', kind: 'must-finish' },
      moreClocks: [{ count: 24, unit: 'hour', from: 'apply', kind: 'must-finish' }],
    },
    publish: { actor: 'clerk', requires: ['decide'], at: [] },
  },
  invariants: { 'inv-01': 'No card without an application.' },
} as const
const why = { zh: '尚未声明', en: 'Not declared yet' }
const kept = { keptBy: { zh: '步骤 decide', en: 'the step decide' } }
const otherwise = { 'ext:two-qualified-officers': kept, when: kept, '24 hour from apply': { notHere: why } } as const
const steps = { apply: { acts: ['apply'] }, decide: { acts: ['decide'], otherwise }, publish: { notHere: why } } as const
const rules = { 'inv-01': kept } as const

const all = (carried: number, elsewhere = 0, missing = 0) => ({ carried, elsewhere, missing })
const coverage = (carries: Demands['carries'], further: Demands['further'] = {}) =>
  coverageOf([{ procedure: 'toy', means: {}, carries: carries ?? [], further }])[0]

test('steps, gates, clocks and rules are counted by the fact base, and the reason stands where something is not', () => {
  const demands = defineDemands(sound, { means: {}, carries: [carry(facts, steps, rules)] })
  expect(coverageOf([demands])).toEqual([
    {
      facts: 'cards',
      procedures: ['toy'],
      steps: all(2, 1),
      gates: all(3, 1),
      clocks: all(1, 1),
      rules: all(1),
      elsewhere: [
        { id: 'publish', why },
        { id: 'decide ← 24 hour from apply', why },
      ],
      missing: [],
    },
  ])
})

describe('what nobody said is missing', () => {
  test('a gate that the demands replace, a case, a clock that they drop', () => {
    const decide = { acts: ['decide'], requires: [], clocks: [] }
    expect(coverage([{ facts, steps: { ...steps, decide }, invariants: rules }])?.missing).toEqual([
      'decide ← apply',
      'decide ← ext:two-qualified-officers',
      'decide ← when',
      'decide ← 5 workday from apply',
      'decide ← 24 hour from apply',
    ])
  })

  test('the words that say them: signers, onlyIf, clocks, and what lies on the way to the gate', () => {
    const clocks = [{ kind: 'owed', term: workdays(5), since: ['apply'] }] as const
    const decide = { acts: ['decide'], requires: ['look'], signers: 2, onlyIf: 'worthy', clocks, otherwise: { '24 hour from apply': kept } }
    const carries = [{ facts, steps: { ...steps, decide }, invariants: rules }]
    expect(coverage(carries)?.missing).toEqual(['decide ← apply'])
    expect(coverage(carries, { look: { acts: ['look'], requires: [anyOf('apply', 'applyByPost')] } })?.missing).toEqual([])
    expect(coverage(carries, { look: { acts: ['look'], requires: ['look'] } })?.missing).toEqual(['decide ← apply'])
  })

  test('a gate kept by one of the procedures that take the step is not kept by the other', () => {
    const one = { facts, steps, invariants: rules }
    const other = { ...one, steps: { ...steps, decide: { acts: ['decide'], otherwise: { ...otherwise, when: undefined as never } } } }
    expect(coverage([one, other])?.missing).toEqual(['decide ← when'])
  })
})

test('a step or rule of the fact base that is not mapped, and one that it does not have, are refused together', () => {
  const { publish: _, ...fewer } = steps
  const carries = [{ facts, steps: { ...fewer, pay: { acts: ['decide'] } }, invariants: {} }] as const
  expect(() => defineDemands(sound, { means: {}, carries })).toThrow(
    "toy: step 'publish' of cards is not mapped.\ntoy: cards has no step 'pay'.\ntoy: rule 'inv-01' of cards is not mapped.",
  )
})

test('a gate or clock that the step does not have is refused', () => {
  const decide = { acts: ['decide'], otherwise: { ...otherwise, 'ext:moon': kept } } as const
  expect(() => defineDemands(sound, { means: {}, carries: [{ facts, steps: { ...steps, decide }, invariants: rules }] })).toThrow(
    "toy: step 'decide' of cards has no gate or clock 'ext:moon'.",
  )
})
