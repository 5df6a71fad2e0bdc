import { describe, expect, test } from 'vitest'
import type { CaseFile } from '../src/kernel/case/case-file.ts'
import { checkRules } from '../src/kernel/check/rules.ts'
import { defineRulesOn, type Procedure, workdays } from '../src/kernel/define.ts'
import type { Seen } from '../src/kernel/supervision/seen.ts'
import { supervisorOf } from '../src/kernel/supervision/supervisor-of.ts'
import { tell } from '../src/kernel/testing/story.ts'
import { before, cardsFrom } from '../src/kernel/testing/watching.ts'
import { administrativeLicence } from './01-functions/administrative-licence/procedure.ts'
import { inspectionDraw } from './01-functions/random-inspection/draw.ts'
import { coerciveMeasureFreeze } from './05-enforcement/coercive-measure-freeze/procedure.ts'
import { coerciveMeasureSealSeize } from './05-enforcement/coercive-measure-seal-seize/procedure.ts'
import { chinaWorkdays } from './calendars/china-workdays.ts'
import { liaoning } from './liaoning.ts'
import { organs } from './organs/organs.ts'
import { supervision } from './rules.ts'
import { hepingDistrict, people } from './testing/heping.ts'

const { rules } = supervision
const fileOf = (procedure: Procedure): CaseFile =>
  tell({ procedure, calendar: chinaWorkdays, people, authority: hepingDistrict(), case: { organ: 'mr-210102', place: '210102' } }).file
const done = (procedure: Procedure, act: string, by: 'law' | 'staff', person = 'head.zheng'): Seen => ({
  kind: 'done', seq: 100, at: 0, day: '2026-03-02' as Seen['day'], act, file: fileOf(procedure), actor: { kind: by, person, name: person },
  signers: by === 'law' ? [] : [person], answers: {}, codes: [],
})
const ids = (seen: Seen, known = {}): string[] => Object.keys(cardsFrom(rules, seen, known))

test.each([
  ['licence-unanswered', administrativeLicence, 'deemedAcceptance', 'accept'],
  ['seizure-lapsed', coerciveMeasureSealSeize, 'expires', 'lift'],
  ['freeze-lapsed', coerciveMeasureFreeze, 'expires', 'release'],
] as const)('%s: where the law acted on silence, not where the office did', (rule, procedure, byLaw, byOffice) => {
  expect(ids(done(procedure, byLaw, 'law'))).toEqual([rule])
  expect(ids(done(procedure, byOffice, 'staff'))).toEqual([])
})

test('a draw given up, and one made anew after it; a first draw is let be', () => {
  expect(ids(done(inspectionDraw, 'abandon', 'staff'))).toEqual(['draw-given-up'])
  expect(ids(done(inspectionDraw, 'commit', 'staff'), { events: [before(3, ['head.zheng'])] })).toEqual(['draw-anew'])
  // What was given up in this very case is not another draw.
  expect(ids(done(inspectionDraw, 'commit', 'staff'), { events: [before(3, ['head.zheng'], { caseId: 'case-1' })] })).toEqual([])
  expect(ids(done(inspectionDraw, 'commit', 'staff'))).toEqual([])
})

test('ten licences in two minutes are too many, nine are not', () => {
  const events = (count: number) => Array.from({ length: count }, (_, i) => before(i, ['head.zheng']))
  expect(ids(done(administrativeLicence, 'decide', 'staff'), { events: events(10) })).toEqual(['licence-in-bulk'])
  expect(ids(done(administrativeLicence, 'decide', 'staff'), { events: events(9) })).toEqual([])
})

describe('who reviews the cards of an organ', () => {
  const organsOf = (division: string) => organs.filter((organ) => organ.division === division)
  const above = (id: string): string => supervisorOf(organs.find((organ) => organ.id === id) ?? (organs[0] as (typeof organs)[number]), supervision.watching, organsOf)

  test.each([
    ['mr-210102', 'ju-210102'], ['mr-210100', 'ju-210100'], ['ju-210102', 'ju-210100'], ['gov-210102', 'gov-210100'], ['ju-210100', 'ju-210000'],
    ['ju-210000', 'gov-210000'], ['gov-210000', 'ju-210000'],
  ])('%s answers to %s', (organ, supervisor) => expect(above(organ)).toBe(supervisor))

  test('where nobody watches, an organ reviews its own', () => {
    expect(supervisorOf({ ...(organs[1] as (typeof organs)[number]) }, [], organsOf)).toBe(organs[1]?.id)
  })
})

describe('yifa check reads rules', () => {
  const found = (change: object): string[] =>
    checkRules({ ...liaoning, supervision: { ...supervision, rules: [{ ...(rules[0] as (typeof rules)[number]), ...change } as (typeof rules)[number]] } }).map(({ code }) => code)

  test('of the catalogue there is nothing to say', () => expect(checkRules(liaoning)).toEqual([]))
  test('a rule that names what is not there', () => {
    expect(found({ procedure: 'nothing' })).toEqual(['rule-names-unknown'])
    expect(found({ procedure: 'penalty-ordinary', watches: { sees: 'done', acts: ['punish'] } })).toEqual(['rule-names-unknown'])
    expect(found({ watches: { sees: 'done', acts: ['penalise'] } })).toEqual(['rule-names-unknown'])
  })
  test('a rule that can never fire', () => {
    expect(found({ procedure: 'penalty-ordinary', watches: { sees: 'silence', acts: ['penalise'] } })).toEqual(['rule-never-fires'])
    expect(found({ procedure: 'penalty-ordinary', watches: { sees: 'sameTwo', acts: ['penalise'] } })).toEqual(['rule-never-fires'])
    expect(found({ procedure: 'penalty-ordinary', watches: { sees: 'unlike', act: 'conclude', field: 'facts' } })).toEqual(['rule-never-fires'])
    expect(found({ procedure: 'penalty-ordinary', watches: { sees: 'unlike', act: 'penalise', field: 'fine' } })).toEqual([])
  })
  test('a rule that rests on nothing, and cards that nobody can answer', () => {
    const { basis: _, ...bare } = rules[0] as unknown as Record<string, unknown>
    expect(checkRules({ ...liaoning, supervision: { ...supervision, rules: [bare as never] } }).map(({ code }) => code)).toEqual(['rule-unfounded'])
    const procedures = liaoning.procedures.filter(({ id }) => id !== supervision.cards?.procedure)
    expect(checkRules({ ...liaoning, procedures }).map(({ code }) => code)).toEqual(['card-unasked'])
  })
})

test('an act that the procedure does not declare does not compile', () => {
  const row = { title: { zh: '试', en: 'Try' }, type: 'time', colour: 'red', ownRule: { zh: '试', en: 'Try' }, asks: { zh: '试', en: 'Try' }, answer: workdays(1) } as const
  // @ts-expect-error: there is no act `publishTwice`
  const [wrong] = defineRulesOn(inspectionDraw, { wrong: { ...row, watches: { sees: 'done', acts: ['publishTwice'] } } })
  const [right] = defineRulesOn(inspectionDraw, { right: { ...row, watches: { sees: 'done', acts: ['abandon'] } } })
  expect([wrong?.procedure, right?.procedure]).toEqual(['inspection-draw', 'inspection-draw'])
  // @ts-expect-error: neither a basis nor a reason of its own
  defineRulesOn(inspectionDraw, { bare: { ...row, ownRule: undefined, watches: { sees: 'done', acts: ['abandon'] } } })
})
