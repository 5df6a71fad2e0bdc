import { describe, expect, test } from 'vitest'
import { tell } from '../../../src/kernel/testing/story.ts'
import { before, cardsFrom, seenRefused } from '../../../src/kernel/testing/watching.ts'
import { unlicensedFoodBusiness } from '../../05-enforcement/penalty-matters.ts'
import { penaltyOrdinary } from '../../05-enforcement/penalty-ordinary/procedure.ts'
import { chinaWorkdays } from '../../calendars/china-workdays.ts'
import { hepingDistrict, penaltyCaseOn, people } from '../../testing/heping.ts'
import { generalRules } from './rules.ts'

const { file } = tell({ procedure: penaltyOrdinary, calendar: chinaWorkdays, people, authority: hepingDistrict(), case: penaltyCaseOn(unlicensedFoodBusiness) })
type Code = Parameters<typeof seenRefused>[2][number]
const refused = (code: Code, who = 'officer.zhao') => seenRefused(file, ['2026-03-10', who, 'penalise'], [code])
/** Earlier refusals of one person for one reason. */
const earlier = (count: number, code: Code, who = 'officer.zhao') => Array.from({ length: count }, (_, i) => before(i, [who], { codes: [code] }))

describe('one refused attempt is enough', () => {
  test.each([
    ['no-power', 'power-not-held', 'power-still-held'],
    ['no-power', 'power-elsewhere', 'entry-elsewhere'],
    ['dead-basis', 'basis-not-in-force', 'basis-unknown'],
    ['off-guide', 'not-on-guide', 'answer-missing'],
    ['self-check', 'same-person', 'post-not-held'],
    ['self-check', 'certificate-not-drawn', 'voice-given'],
    ['no-certificate', 'certificate-not-valid', 'posts-incompatible'],
  ] as const)('%s: %s raises it, %s does not', (rule, raises, near) => {
    expect(Object.keys(cardsFrom(generalRules, refused(raises)))).toEqual([rule])
    expect(cardsFrom(generalRules, refused(near))).not.toHaveProperty(rule)
  })

  test('a party who is refused raises nothing', () => {
    const seen = { ...refused('not-on-guide'), actor: { kind: 'party', person: 'citizen.chen', name: '陈' } }
    expect(cardsFrom(generalRules, seen)).toEqual({})
  })
})

describe('so many by one person', () => {
  test.each([
    ['out-of-tier', 'out-of-bounds', 3], ['one-officer', 'officers-too-few', 3], ['backdated-text', 'text-changed', 2], ['skipped-step', 'awaits-act', 5],
  ] as const)('%s: %s, the time number %i', (rule, code, times) => {
    expect(cardsFrom(generalRules, refused(code), { events: earlier(times, code) })).toHaveProperty(rule)
    expect(cardsFrom(generalRules, refused(code), { events: earlier(times - 1, code) })).toEqual({})
    // Those of a colleague, those for another reason, and those that a card has counted already are not counted.
    expect(cardsFrom(generalRules, refused(code), { events: earlier(times, code, 'officer.qian') })).toEqual({})
    expect(cardsFrom(generalRules, refused(code), { events: earlier(times, 'answer-missing') })).toEqual({})
    expect(cardsFrom(generalRules, refused(code), { events: earlier(times, code) }, 0)).toEqual({})
  })
})

test('overdue: a duty whose last day passed, or that was done late before anyone looked; nothing else', () => {
  const { due: _, ...seen } = { ...refused('awaits-act'), kind: 'done' as const, codes: [], due: '' }
  expect(cardsFrom(generalRules, seen)).toEqual({})
  const late = { ...seen, due: seen.day }
  expect(cardsFrom(generalRules, { ...late, kind: 'overdue' })).toEqual({ overdue: { due: '2026-03-10' } })
  expect(cardsFrom(generalRules, late)).toEqual({ overdue: { due: '2026-03-10', done: 'late' } })
})
