import { expect, test } from 'vitest'
import { tell } from '../../../src/kernel/testing/story.ts'
import { chinaWorkdays } from '../../calendars/china-workdays.ts'
import { hepingDistrict, uploaded } from '../../testing/heping.ts'
import { ruleMaking } from './procedure.ts'

const [province, department, justice] = ['gov-210000', 'mr-210102', 'ju-210102']
const member = [province, 'meeting-member'] as const
const held: Readonly<Record<string, readonly (readonly [organ: string, post: string])[]>> = {
  drafter: [[department, 'officer']], principal: [[department, 'head']], legal: [[justice, 'reviewer']], office: [[province, 'clerk']],
  governor: [[province, 'head'], member], vice1: [member], vice2: [member],
}
const rules = { [`decision-meetings/${province}/standing`]: { organ: province, meeting: 'standing', members: 3, quorum: 3, rules: '辽政议〔2026〕1号' } }
const posts = (person: string) => (held[person] ?? []).map(([organ, post]) => ({ person, organ, post }))
const people = {
  ...Object.fromEntries(Object.keys(held).map((person) => [person, { kind: 'staff' as const, person, name: person }])),
  chen: { kind: 'party' as const, person: 'chen', name: '陈某' },
}
const plan = {
  secret: false, weighty: false, majorInterests: false, economic: false, ofCity: false, subject: '辽宁省菜市场管理', kind: 'measures', department, legal: justice, completeBy: '2026-12-31',
  people: '三人', funds: 100_000,
}
const proposed = () =>
  tell({ procedure: ruleMaking, calendar: chinaWorkdays, authority: { ...hepingDistrict({ entries: rules }), posts }, people, case: { organ: province, place: '210000' } })
    .on('2026-03-02', 'drafter', 'propose', { request: uploaded })
const drafted = (more: Readonly<Record<string, boolean>> = {}) =>
  proposed()
    .on('2026-03-03', 'governor', 'plan', { ...plan, ...more })
    .on('2026-03-05', 'drafter', 'draft', { text: uploaded, explanation: uploaded })
const replied = (more: Readonly<Record<string, boolean>> = {}) =>
  drafted(more)
    .on('2026-03-06', 'drafter', 'consult', { until: '2026-04-06' })
    .on('2026-03-10', 'chen', 'comment', { comment: '第三条过严', article: '第三条' })
    .on('2026-04-07', 'drafter', 'reply', { answers: '采纳' })
    .on('2026-04-07', 'drafter', 'negotiate', { result: '一致' })
const submitted = (more: Readonly<Record<string, boolean>> = {}) => replied(more).on('2026-04-08', 'principal', 'submit', { file: uploaded, examined: uploaded })
const opinion = { asked: '已征求', opinion: '合法', examined: uploaded }
const called = (lawful = true) =>
  submitted().on('2026-04-09', 'legal', 'review', { ...opinion, lawful }).on('2026-04-10', 'office', 'convene', { meeting: 'standing', heldOn: '2026-04-13' })
const voted = (...present: readonly string[]) =>
  ['vice1', 'vice2'].filter((who) => present.includes(who)).reduce(
    (so, who) => so.on('2026-04-13', who, 'vote', { view: 'pass', examined: uploaded }),
    present.reduce((so, who) => so.on('2026-04-13', who, 'attend'), called()),
  )
const passed = (outcome = true) =>
  voted('vice1', 'vice2', 'governor').on('2026-04-13', 'governor', 'deliberate', { minutes: uploaded, passed: outcome, examined: uploaded })
const order = { number: '辽政令〔2026〕9号', atOnce: false, inForce: '2026-05-15', examined: uploaded }
const signed = () => passed().on('2026-04-14', 'governor', 'sign', order)

test('planned, drafted, consulted, reviewed, passed, signed, printed, filed within thirty days, evaluated after three years', () => {
  expect(signed().due('fileStateCouncil')).toEqual({ day: '2026-05-14' })
  expect(signed().due('evaluate')).toEqual({ day: '2029-04-14' })
  const filed = signed()
    .on('2026-04-15', 'office', 'gazette', { where: '公报' })
    .on('2026-05-14', 'legal', 'fileStateCouncil', { number: '1' })
    .on('2026-05-14', 'legal', 'fileCongress', { number: '2' })
  expect(filed.last?.finished).toBe(false)
  expect(filed.on('2029-04-14', 'legal', 'evaluate', { report: uploaded }).last?.finished).toBe(true)
})

test('a project without one of its four assurances is not entered in the plan (规划7)', () => {
  for (const missing of ['people', 'funds', 'completeBy', 'department'])
    expect(proposed().refuses('2026-03-03', 'governor', 'plan', Object.fromEntries(Object.entries(plan).filter(([name]) => name !== missing)))).toEqual(['answer-missing'])
})

test('the public has thirty days, and every comment is answered before the draft is submitted', () => {
  expect(drafted().refuses('2026-03-06', 'drafter', 'consult', { until: '2026-04-04' })).toEqual(['answer-invalid'])
  const open = drafted().on('2026-03-06', 'drafter', 'consult', { until: '2026-04-05' }).on('2026-03-09', 'drafter', 'negotiate', { result: '一致' })
  expect(open.refuses('2026-04-05', 'drafter', 'reply', { answers: '采纳' })).toEqual(['too-early'])
  expect(open.tries('2026-04-06', 'drafter', 'reply', { answers: '采纳' }).kind).toBe('done')
  expect(open.refuses('2026-04-06', 'principal', 'submit', { file: uploaded, examined: uploaded })).toContain('awaits-act')
})

test('a hearing is announced thirty days before and held before the draft is submitted (16(2))', () => {
  const argued = replied({ majorInterests: true }).on('2026-04-08', 'drafter', 'argue', { result: '论证' })
  expect(argued.refuses('2026-04-08', 'drafter', 'announceHearing', { heldOn: '2026-05-07', place: '省政府' })).toEqual(['answer-invalid'])
  const announced = argued.on('2026-04-08', 'drafter', 'announceHearing', { heldOn: '2026-05-08', place: '省政府' })
  expect(announced.refuses('2026-04-20', 'principal', 'submit', { file: uploaded, examined: uploaded })).toContain('awaits-act')
  expect(announced.refuses('2026-05-07', 'drafter', 'hear', { record: uploaded, handled: '采纳' })).toContain('too-early')
  expect(announced.tries('2026-05-08', 'drafter', 'hear', { record: uploaded, handled: '采纳' }).kind).toBe('done')
})

test('a dispute goes to a third party and is decided in time; the review waits for it (24, 规划7)', () => {
  const disputed = submitted().on('2026-04-09', 'legal', 'raiseDispute', { matter: '职责', assessor: '大学', by: '2026-04-30' })
  expect(disputed.due('settleDispute')).toEqual({ day: '2026-04-30' })
  expect(disputed.refuses('2026-04-10', 'legal', 'review', { ...opinion, lawful: true })).toEqual(['awaits-duty'])
  expect(disputed.refuses('2026-04-10', 'governor', 'settleDispute', { decision: '归市监' })).toEqual(['awaits-act'])
  const settled = disputed.on('2026-04-20', 'legal', 'assessDispute', { report: uploaded }).on('2026-04-21', 'governor', 'settleDispute', { decision: '归市监' })
  expect(settled.tries('2026-04-22', 'legal', 'review', { ...opinion, lawful: true }).kind).toBe('done')
})

test('a dispute is decided on the last day that was set; the day after is late and still done (规划7)', () => {
  const assessed = submitted().on('2026-04-09', 'legal', 'raiseDispute', { matter: '职责', assessor: '大学', by: '2026-04-30' }).on('2026-04-20', 'legal', 'assessDispute', { report: uploaded })
  expect(assessed.tries('2026-04-30', 'governor', 'settleDispute', { decision: '归市监' }).kind).toBe('done')
  expect(assessed.tries('2026-05-01', 'governor', 'settleDispute', { decision: '归市监' }).kind).toBe('done')
})

test('only the principal submits; what was found unlawful is not put to the meeting', () => {
  expect(replied().refuses('2026-04-08', 'drafter', 'submit', { file: uploaded, examined: uploaded })).toEqual(['post-not-held'])
  expect(() => called(false)).toThrow('not-provided')
})

test('nobody but the meeting decides: with its quorum, each voting for oneself (27(2))', () => {
  expect(called().refuses('2026-04-14', 'governor', 'sign', order)).toContain('awaits-act')
  expect(voted('vice1', 'governor').refuses('2026-04-13', 'governor', 'deliberate', { minutes: uploaded, passed: true, examined: uploaded })).toEqual(['quorum-missing'])
  expect(passed(false).refuses('2026-04-14', 'governor', 'sign', order)).toEqual(['not-provided'])
})

test('nobody attends before the day; the head, though a member too, does not vote; and decides, nobody else, when all have been heard (27(2))', () => {
  expect(called().refuses('2026-04-12', 'vice1', 'attend')).toEqual(['too-early'])
  expect(called().tries('2026-04-13', 'vice1', 'attend').kind).toBe('done')
  const decision = { minutes: uploaded, passed: true, examined: uploaded }
  const room = ['vice1', 'vice2', 'governor'].reduce((so, who) => so.on('2026-04-13', who, 'attend'), called())
  expect(room.refuses('2026-04-13', 'governor', 'vote', { view: 'pass', examined: uploaded })).toEqual(['other-role'])
  const one = room.on('2026-04-13', 'vice1', 'vote', { view: 'not', examined: uploaded })
  expect(one.refuses('2026-04-13', 'governor', 'deliberate', decision)).toEqual(['not-all-heard'])
  const all = one.on('2026-04-13', 'vice2', 'vote', { view: 'pass', examined: uploaded })
  expect(all.refuses('2026-04-13', 'vice2', 'deliberate', decision)).toContain('post-not-held')
  expect(all.tries('2026-04-13', 'governor', 'deliberate', decision).kind).toBe('done')
})

test('it is in force on the thirty-first day at the earliest, or at once with a reason (32)', () => {
  expect(passed().refuses('2026-04-14', 'governor', 'sign', { ...order, inForce: '2026-05-14' })).toEqual(['answer-invalid'])
  expect(passed().refuses('2026-04-14', 'governor', 'sign', { number: '9', atOnce: true, examined: uploaded })).toEqual(['answer-missing'])
  expect(passed().tries('2026-04-14', 'governor', 'sign', { number: '9', atOnce: true, whyAtOnce: '国家安全', examined: uploaded }).kind).toBe('done')
})

test('a text changed after the vote is reviewed and voted on again', () => {
  const changed = passed().on('2026-04-14', 'drafter', 'draft', { text: 'b'.repeat(64), explanation: uploaded })
  expect(changed.refuses('2026-04-15', 'governor', 'sign', { ...order, examined: 'b'.repeat(64) })).toContain('awaits-act')
})

test('a rule of the province is not filed with the province (立法法 109)', () => {
  expect(signed().refuses('2026-04-20', 'legal', 'fileProvince', { number: '3' })).toContain('not-in-this-case')
  expect(signed().refuses('2026-04-20', 'legal', 'fileProvinceCongress', { number: '4' })).toContain('not-in-this-case')
})

test('where no dispute was raised before the review, none is assessed or decided after the signature', () => {
  expect(signed().refuses('2026-04-15', 'legal', 'assessDispute', { report: uploaded })).toContain('not-in-this-case')
  expect(signed().refuses('2026-04-15', 'governor', 'settleDispute', { decision: '归市监' })).toContain('not-in-this-case')
})

test('a rule on a major economic or social matter is reported to the Party committee before the meeting decides (4(2))', () => {
  const called = (weighty: boolean) =>
    submitted({ weighty }).on('2026-04-09', 'legal', 'review', { ...opinion, lawful: true }).on('2026-04-10', 'office', 'convene', { meeting: 'standing', heldOn: '2026-04-13' })
  const voted = ['vice1', 'vice2'].reduce(
    (so, who) => so.on('2026-04-13', who, 'vote', { view: 'pass', examined: uploaded }),
    ['vice1', 'vice2', 'governor'].reduce((so, who) => so.on('2026-04-13', who, 'attend'), called(true)),
  )
  const decision = { minutes: uploaded, passed: true, examined: uploaded }
  expect(voted.refuses('2026-04-13', 'governor', 'deliberate', decision)).toEqual(['awaits-duty'])
  expect(voted.on('2026-04-13', 'legal', 'reportParty', { report: '辽司报〔2026〕3号' }).tries('2026-04-13', 'governor', 'deliberate', decision).kind).toBe('done')
  expect(called(false).refuses('2026-04-10', 'legal', 'reportParty', { report: '辽司报〔2026〕3号' })).toContain('not-in-this-case')
})

test('filed and evaluated late is recorded and still done', () => {
  expect(signed().tries('2026-05-15', 'legal', 'fileStateCouncil', { number: '1' }).kind).toBe('done')
  expect(signed().tries('2026-05-15', 'legal', 'fileCongress', { number: '2' }).kind).toBe('done')
  expect(signed().tries('2029-04-15', 'legal', 'evaluate', { report: uploaded }).kind).toBe('done')
  expect(passed().refuses('2026-04-14', 'legal', 'fileStateCouncil', { number: '1' })).toContain('awaits-act')
})

const reasons = { reasons: '上位法正在修改' }

test('a project is declined before it is planned, or dropped before it is signed: by the head, with reasons (12(1))', () => {
  expect(proposed().refuses('2026-03-03', 'office', 'decline', reasons)).toEqual(['post-not-held'])
  expect(proposed().refuses('2026-03-03', 'governor', 'decline')).toEqual(['answer-missing'])
  expect(proposed().on('2026-03-03', 'governor', 'decline', reasons).last?.finished).toBe(true)
  expect(drafted().refuses('2026-03-06', 'governor', 'decline', reasons)).toContain('not-in-this-case')
  expect(proposed().refuses('2026-03-03', 'governor', 'drop', reasons)).toEqual(['awaits-act'])
  expect(drafted().refuses('2026-03-06', 'drafter', 'drop', reasons)).toEqual(['post-not-held'])
  expect(drafted().on('2026-03-06', 'governor', 'drop', reasons).last?.finished).toBe(true)
  expect(signed().refuses('2026-04-15', 'governor', 'drop', reasons)).toEqual(['not-provided'])
})

const handedIn = { file: uploaded }

test('what is secret by law is submitted without consulting the public, who is asked nothing (15(2))', () => {
  const secret = drafted({ secret: true }).on('2026-03-09', 'drafter', 'negotiate', { result: '一致' })
  expect(secret.refuses('2026-03-09', 'drafter', 'consult', { until: '2026-04-08' })).toEqual(['not-in-this-case'])
  expect(secret.refuses('2026-03-09', 'chen', 'comment', { comment: '过严' })).toEqual(['not-in-this-case'])
  expect(secret.refuses('2026-03-09', 'drafter', 'reply', { answers: '采纳' })).toEqual(['not-in-this-case'])
  expect(secret.tries('2026-03-10', 'principal', 'submit', handedIn).kind).toBe('done')
  expect(drafted().on('2026-03-09', 'drafter', 'negotiate', { result: '一致' }).refuses('2026-03-10', 'principal', 'submit', handedIn)).toEqual(['awaits-act'])
})

test('a draft that concerns business is submitted when that very text passed fair competition review (公平竞争审查条例 14)', () => {
  const economic = replied({ economic: true })
  const passes = { conclusion: '不排除、限制竞争', fair: true }
  expect(economic.refuses('2026-04-08', 'principal', 'submit', handedIn)).toEqual(['awaits-act', 'not-provided'])
  expect(economic.refuses('2026-04-08', 'legal', 'competition', passes)).toEqual(['post-not-held'])
  expect(economic.refuses('2026-04-08', 'drafter', 'competition', { ...passes, examined: 'b'.repeat(64) })).toEqual(['text-changed'])
  expect(economic.on('2026-04-08', 'drafter', 'competition', passes).tries('2026-04-09', 'principal', 'submit', handedIn).kind).toBe('done')
  const unfair = economic.on('2026-04-08', 'drafter', 'competition', { conclusion: '限定本地摊位', fair: false })
  expect(unfair.refuses('2026-04-09', 'principal', 'submit', handedIn)).toEqual(['not-provided'])
  const changed = unfair.on('2026-04-09', 'drafter', 'draft', { text: 'b'.repeat(64), explanation: uploaded })
  expect(changed.on('2026-04-10', 'drafter', 'competition', passes).tries('2026-04-10', 'principal', 'submit', handedIn).kind).toBe('done')
  expect(replied().refuses('2026-04-08', 'drafter', 'competition', passes)).toEqual(['not-in-this-case'])
})

test('the legal office returns what was not talked over, and reviews what is submitted again; not after its review (20(1))', () => {
  const back = { ground: 'disputed', why: '与农业农村部门的职责分歧未协商' }
  expect(replied().refuses('2026-04-08', 'legal', 'returnIt', back)).toEqual(['awaits-act'])
  expect(submitted().refuses('2026-04-09', 'office', 'returnIt', back)).toEqual(['post-not-held'])
  const returned = submitted().on('2026-04-09', 'legal', 'returnIt', back)
  expect(returned.refuses('2026-04-10', 'legal', 'review', { ...opinion, lawful: true })).toEqual(['awaits-act'])
  const reviewed = returned.on('2026-04-15', 'principal', 'submit', handedIn).on('2026-04-16', 'legal', 'review', { ...opinion, lawful: true })
  expect(reviewed.refuses('2026-04-17', 'legal', 'returnIt', back)).toEqual(['not-provided'])
  expect(reviewed.tries('2026-04-17', 'office', 'convene', { meeting: 'standing', heldOn: '2026-04-20' }).kind).toBe('done')
})

test('comments are taken until the day that was made public, the last one included', () => {
  const open = drafted().on('2026-03-06', 'drafter', 'consult', { until: '2026-04-06' })
  expect(open.tries('2026-04-06', 'chen', 'comment', { comment: '第三条过严' }).kind).toBe('done')
  expect(open.refuses('2026-04-07', 'chen', 'comment', { comment: '第三条过严' })).toEqual(['right-lapsed'])
})
