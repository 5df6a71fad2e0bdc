import { expect, test } from 'vitest'
import { carry, defineDemands } from '../define.ts'
import { coverageOf } from './coverage.ts'
import { sound } from './sound-catalogue.ts'

const facts = {
  id: 'cards',
  steps: {
    apply: { actor: 'party', requires: [], at: [] },
    decide: { actor: 'clerk', requires: ['apply'], at: [], clock: { count: 5, unit: 'workday', from: 'apply', kind: 'must-finish' } },
    publish: { actor: 'clerk', requires: ['decide'], at: [] },
  },
  invariants: { 'inv-01': 'No card without an application.' },
} as const
const why = { zh: '尚未声明', en: 'Not declared yet' }
const steps = { apply: { acts: ['apply'] }, decide: { acts: ['decide'] }, publish: { notHere: why } } as const
const rules = { 'inv-01': { keptBy: { zh: '步骤 decide', en: 'the step decide' } } } as const

test('what is carried is counted by the fact base, and the reason stands where something is not', () => {
  const demands = defineDemands(sound, { means: {}, carries: [carry(facts, steps, rules)] })
  expect(coverageOf([demands])).toEqual([
    {
      facts: 'cards',
      procedures: ['toy'],
      steps: { carried: 2, all: 3 },
      clocks: { carried: 1, all: 1 },
      rules: { carried: 1, all: 1 },
      elsewhere: [{ id: 'publish', why }],
    },
  ])
})

test('a step or rule of the fact base that is not mapped, and one that it does not have, are refused together', () => {
  const { publish: _, ...fewer } = steps
  const carries = [{ facts, steps: { ...fewer, pay: { acts: ['decide'] } }, invariants: {} }] as const
  expect(() => defineDemands(sound, { means: {}, carries })).toThrow(
    "toy: step 'publish' of cards is not mapped.\ntoy: cards has no step 'pay'.\ntoy: rule 'inv-01' of cards is not mapped.",
  )
})
