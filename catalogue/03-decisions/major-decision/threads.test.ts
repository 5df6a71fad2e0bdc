import { expect, test } from 'vitest'
import type { Procedure } from '../../../src/kernel/procedure/grammar.ts'
import { withoutWord } from '../../../src/kernel/testing/changed.ts'
import { type Story, tell } from '../../../src/kernel/testing/story.ts'
import { chinaWorkdays } from '../../calendars/china-workdays.ts'
import { hepingDistrict, uploaded } from '../../testing/heping.ts'
import { majorDecision } from './procedure.ts'

const [government, unit, justice] = ['gov-210102', 'mr-210102', 'ju-210102']
const member = [government, 'meeting-member'] as const
const held: Readonly<Record<string, readonly (readonly [organ: string, post: string])[]>> = {
  office: [[government, 'clerk']], mayor: [[government, 'head'], member], deputy1: [member], deputy2: [member], deputy3: [member],
  handler: [[unit, 'officer']], reviewer: [[justice, 'reviewer']],
}
const entries = {
  [`decision-meetings/${government}/standing`]: { organ: government, meeting: 'standing', members: 4, quorum: 3, rules: '和政议〔2026〕1号' },
  'decision-matters/M1': { code: 'M1', title: '菜市场改造', organ: government, standard: '投资一亿元以上', state: 'listed' },
}
const authority = { ...hepingDistrict({ entries }), posts: (person: string) => (held[person] ?? []).map(([organ, post]) => ({ person, organ, post })) }
const someone = (kind: 'staff' | 'party') => (person: string) => [person, { kind, person, name: person }] as const
const people = Object.fromEntries([...Object.keys(held).map(someone('staff')), ...['chen', 'lin'].map(someone('party'))])
const facts = { inCatalogue: true, secret: false, technical: false, risky: false, economic: false }
const why = { whyNotTechnical: '不属专业事项', whyNotRisky: '不影响稳定', whyNotEconomic: '不涉及经营者' }

/** A meeting of three members and the head, each of whom has said what they think. */
function spoken(procedure: Procedure, ...views: readonly string[]): Story {
  const called = tell({ procedure, calendar: chinaWorkdays, authority, people, case: { organ: government, place: '210102' } })
    .on('2026-03-02', 'chen', 'propose', { proposal: '改造菜市场' })
    .on('2026-03-03', 'office', 'study', { report: uploaded })
    .on('2026-03-04', 'mayor', 'start', { ...facts, ...why, code: 'M1', kind: 'project', title: '菜市场改造', undertaker: unit, legalOffice: justice })
    .on('2026-03-05', 'handler', 'draft', { text: uploaded, explanation: uploaded })
    .on('2026-03-06', 'handler', 'coordinate', { result: '一致' })
    .on('2026-03-09', 'handler', 'consult', { shorter: false, until: '2026-04-09' })
    .on('2026-03-20', 'lin', 'comment', { opinion: '赞成' })
    .on('2026-04-10', 'handler', 'absorb', { adopted: '全部采纳' })
    .on('2026-04-13', 'handler', 'sendReview', { materials: uploaded, by: '2026-04-23' })
    .on('2026-04-20', 'reviewer', 'review', { conclusion: 'lawful', counsel: '同意', opinion: '合法', examined: uploaded })
    .on('2026-04-21', 'handler', 'submit', { file: uploaded, examined: uploaded })
    .on('2026-04-22', 'office', 'convene', { meeting: 'standing', heldOn: '2026-04-24' })
  const room = ['deputy1', 'deputy2', 'deputy3', 'mayor'].reduce((so, who) => so.on('2026-04-24', who, 'attend'), called)
  return views.reduce((so, view, i) => so.on('2026-04-24', `deputy${i + 1}`, 'speak', { view, said: '发言', examined: uploaded }), room)
}
const decide = { outcome: 'adopted', said: '末位发言', examined: uploaded }

test('one member against ends nothing: all are heard, and most of them carry the decision (ruoyi-vue-pro#1069)', () => {
  const split = spoken(majorDecision, 'adopted', 'adopted', 'rejected')
  expect(split.last?.finished).toBe(false)
  expect(split.tries('2026-04-24', 'mayor', 'decide', decide).kind).toBe('done')
  // Whoever said no first stops nobody from speaking after them.
  expect(spoken(majorDecision, 'rejected').tries('2026-04-24', 'deputy2', 'speak', { view: 'adopted', said: '发言', examined: uploaded }).kind).toBe('done')
  expect(spoken(majorDecision, 'rejected', 'adopted').refuses('2026-04-24', 'mayor', 'decide', decide)).toEqual(['not-all-heard'])
  expect(spoken(majorDecision, 'rejected', 'rejected', 'adopted').refuses('2026-04-24', 'mayor', 'decide', decide)).toEqual(['against-majority'])
  const uncounted = withoutWord(majorDecision, 'decide', 'voices')
  expect(spoken(uncounted, 'rejected', 'rejected', 'adopted').tries('2026-04-24', 'mayor', 'decide', decide).kind).toBe('done')
})
