import { expect, test } from 'vitest'
import { type Story, tell } from '../../../src/kernel/testing/story.ts'
import { chinaWorkdays } from '../../calendars/china-workdays.ts'
import { demonstrationEnterprise } from '../../demonstration-people.ts'
import { atGovernment, people, remediesWorld } from '../../testing/remedies.ts'
import { reconsideration } from './procedure.ts'

const empty = (world = remediesWorld()): Story =>
  tell({ procedure: reconsideration, calendar: chinaWorkdays, authority: world, people, case: { ...atGovernment, number: '沈和复〔2026〕1号' } })

const contested = { respondent: 'mr-210102', act: '沈和市监罚〔2026〕5号', request: '请求撤销' }
const reached = { applicantKind: 'person', address: '沈阳市和平区', phone: '13800000000' }
const application = { ...reached, ...contested, knewOn: '2026-03-02' }
const notGrave = { handlers: '何、葛', grave: false, committeeCase: false, amount: 500_000 }
const answer = { reply: '合法', evidence: '证据目录' }
const opinions = { how: 'phone', record: '已听取' }
const proposal = { facts: '事实清楚', content: '维持', ground: 'none', worse: 0, dayIsSet: false, onTier: false, toDecideAgain: false }
const by = { how: 'agreed', reasons: '理由' }

const applied = (world = remediesWorld()): Story => empty(world).on('2026-05-06', 'citizen.chen', 'apply', { ...application, knewOn: '2026-04-01' })
const accepted = (world = remediesWorld()): Story => applied(world).on('2026-05-08', 'he.review', 'accept')
const assigned = (world = remediesWorld()): Story => accepted(world).on('2026-05-11', 'ma.office', 'assign', notGrave)
const sent = (world = remediesWorld()): Story => assigned(world).on('2026-05-12', 'he.review', 'sendCopy', { receivedOn: '2026-05-12' })
const heard = (world = remediesWorld()): Story =>
  sent(world).on('2026-05-20', 'su.market', 'reply', answer).on('2026-05-21', 'he.review', 'hearOpinions', opinions)
const proposed = (more: object = {}, world = remediesWorld()): Story => heard(world).on('2026-05-25', 'he.review', 'propose', { ...proposal, ...more })
const decided = (outcome: string, more: object = {}): Story => proposed(more).on('2026-06-01', 'du.mayor', 'decide', { ...by, outcome })
const served = (outcome: string, more: object = {}): Story =>
  decided(outcome, more)
    .on('2026-06-03', 'he.review', 'toApplicant.serve', { how: 'direct', receivedOn: '2026-06-03' })
    .on('2026-06-04', 'he.review', 'serveRespondent', { receivedOn: '2026-06-04' })

test('applied, accepted, answered, heard, proposed by one, decided by another, served, copied and published; sued in time', () => {
  expect(decided('maintained').last?.documents[0]).toMatchObject({ addressee: people['citizen.chen']?.name })
  expect(decided('maintained').last?.documents[0]?.paragraphs.join('')).toContain('行政诉讼')
  const open = served('maintained')
  expect(open.last?.finished).toBe(false)
  const over = open
    .on('2026-06-05', 'he.review', 'copyToSuperior', { to: '沈阳市市场监督管理局' })
    .on('2026-06-05', 'he.review', 'publish')
  expect(over.last).toMatchObject({ finished: true, publications: [{ kind: 'reconsideration-decision' }] })
  // 15 days from 2026-06-03 end on Thursday the 18th.
  expect(over.tries('2026-06-18', 'court', 'sued', { filedOn: '2026-06-18' }).kind).toBe('done')
  expect(over.tries('2026-06-25', 'court', 'sued', { filedOn: '2026-06-18' }).kind).toBe('done')
  expect(over.refuses('2026-06-19', 'court', 'sued', { filedOn: '2026-06-19' })).toContain('right-lapsed')
})

test('sixty days from knowing of the act; the last day rolls over a holiday', () => {
  expect(empty().tries('2026-05-06', 'citizen.chen', 'apply', application).kind).toBe('done')
  expect(empty().refuses('2026-05-07', 'citizen.chen', 'apply', application)).toEqual(['right-lapsed'])
})

test('who was not told of the right has a year; who was prevented says why, and twenty years shut the door', () => {
  const untold = { ...reached, ...contested, knewOn: '2025-06-01', knewRightsOn: '2026-05-20' }
  expect(empty().tries('2026-06-01', 'citizen.chen', 'applyUntold', untold).kind).toBe('done')
  expect(empty().refuses('2026-06-02', 'citizen.chen', 'applyUntold', untold)).toEqual(['right-lapsed'])
  const excused = { ...reached, ...contested, madeOn: '2006-06-02', obstacle: '重病' }
  expect(empty().tries('2026-06-02', 'citizen.chen', 'applyExcused', excused).kind).toBe('done')
  expect(empty().refuses('2026-06-03', 'citizen.chen', 'applyExcused', excused)).toEqual(['right-lapsed'])
})

test('an enterprise applies through its agent, and nobody else applies in its name', () => {
  const named = { ...application, applicantKind: 'enterprise', creditCode: demonstrationEnterprise.creditCode }
  expect(empty().on('2026-04-01', 'agent.lin', 'apply', named).file.parties['applicant']?.[0]).toMatchObject({ kind: 'enterprise' })
  expect(empty().refuses('2026-04-01', 'citizen.chen', 'apply', named)).not.toEqual([])
})

test('what is handed in on paper counts from its receipt, and its applicant stands in the case', () => {
  const paper = empty().on('2026-05-08', 'he.review', 'registerPaper', {
    how: 'oral', receivedOn: '2026-05-06', applicantKind: 'person', applicant: 'citizen.chen', name: '陈小演', ...contested,
  })
  expect(paper.due('accept')).toEqual({ day: '2026-05-12' })
  expect(paper.on('2026-05-08', 'he.review', 'accept').tries('2026-05-11', 'citizen.chen', 'withdraw', { settled: false, free: true }).kind).toBe('done')
})

// 2026-05-09 is a working Saturday.
test('five working days of silence accept on their last day; the sixty days run from then', () => {
  expect(applied().due('deemedAccepted')).toEqual({ day: '2026-05-12' })
  expect(applied().tries('2026-05-12', 'du.mayor', 'refuse', { ground: 'scope', reasons: '不符' }).kind).toBe('done')
  expect(applied().refuses('2026-05-13', 'du.mayor', 'refuse', { ground: 'scope', reasons: '不符' })).toContain('law-first')
  const silent = applied().on('2026-05-13', 'law', 'deemedAccepted')
  expect(silent.last).toMatchObject({ effective: '2026-05-12' })
  expect(silent.due('decide')).toEqual({ day: '2026-07-13' })
})

test('a refusal names the condition, the authority that has jurisdiction, and where to go', () => {
  const refused = applied().on('2026-05-08', 'du.mayor', 'refuse', { ground: 'jurisdiction', reasons: '系省级机关行为', competent: 'gov-210000' })
  expect(refused.last?.finished).toBe(true)
  expect(refused.last?.documents[0]?.paragraphs.join('')).toContain('辽宁省人民政府')
  expect(refused.last?.documents[0]?.paragraphs.join('')).toContain('人民法院')
})

test('what to correct is told once and in time; the five days begin anew with the correction', () => {
  const told = applied().on('2026-05-07', 'he.review', 'askCorrection', { missing: '身份证明' })
  expect(told.refuses('2026-05-08', 'he.review', 'askCorrection', { missing: '其他' })).toContain('already-done')
  expect(applied().refuses('2026-05-13', 'he.review', 'askCorrection', { missing: '身份证明' })).not.toEqual([])
  expect(told.on('2026-05-20', 'citizen.chen', 'correct', { correction: '补' }).due('deemedAccepted')).toEqual({ day: '2026-05-27' })
})

test('the copy goes out within seven working days; only staff of the respondent answer, within ten, and read what they must not do', () => {
  expect(accepted().due('sendCopy')).toEqual({ day: '2026-05-18' })
  expect(sent().due('reply')).toEqual({ day: '2026-05-26' })
  expect(sent().refuses('2026-05-20', 'xu.health', 'reply', answer)).toContain('post-not-held')
  expect(sent().last?.documents[0]?.paragraphs.join('')).toContain('不得自行向申请人')
  expect(sent().refuses('2026-05-20', 'citizen.chen', 'consultFile')).toContain('awaits-act')
  expect(heard().tries('2026-05-22', 'citizen.chen', 'consultFile').kind).toBe('done')
})

test('more evidence only with consent, once for each consent', () => {
  const allowed = heard().on('2026-05-22', 'he.review', 'allowSupplement', { why: '申请人提出新理由' })
  expect(heard().refuses('2026-05-22', 'su.market', 'supplement', { evidence: '新' })).toContain('awaits-act')
  const given = allowed.on('2026-05-22', 'su.market', 'supplement', { evidence: '新' })
  expect(given.refuses('2026-05-22', 'su.market', 'supplement', { evidence: '再' })).toContain('awaits-act')
})

const unanswered = (): Story => sent().on('2026-05-27', 'law', 'noReply').on('2026-05-28', 'he.review', 'hearOpinions', opinions)

test('without an answer the act falls: it cannot be maintained, unless a third party gives its evidence', () => {
  expect(sent().refuses('2026-05-27', 'su.market', 'reply', answer)).toContain('law-first')
  const proposedNow = unanswered().on('2026-05-29', 'he.review', 'propose', { ...proposal, ground: 'facts' })
  expect(proposedNow.refuses('2026-06-01', 'du.mayor', 'decide', { ...by, outcome: 'maintained' })).toEqual(['not-provided'])
  expect(proposedNow.tries('2026-06-01', 'du.mayor', 'fallForNoReply', { ...by, outcome: 'revoked' }).kind).toBe('done')
  const saved = unanswered()
    .on('2026-05-28', 'he.review', 'callThirdParty', { person: 'neighbour.he', name: '何邻居' })
    .on('2026-05-28', 'neighbour.he', 'giveEvidence', { evidence: '合同' })
    .on('2026-05-29', 'he.review', 'propose', proposal)
  expect(saved.tries('2026-06-01', 'du.mayor', 'decide', { ...by, outcome: 'maintained' }).kind).toBe('done')
  expect(saved.refuses('2026-06-01', 'du.mayor', 'fallForNoReply', { ...by, outcome: 'revoked' })).toContain('not-in-this-case')
  expect(unanswered().refuses('2026-05-28', 'neighbour.he', 'giveEvidence', { evidence: '合同' })).toContain('not-a-party')
})

test('never for the worse, in money or otherwise, unless a third party asked the contrary', () => {
  expect(heard().refuses('2026-05-25', 'he.review', 'propose', { ...proposal, newAmount: 500_001 })).toEqual(['out-of-bounds'])
  expect(heard().refuses('2026-05-25', 'he.review', 'propose', { ...proposal, worse: 1 })).toEqual(['out-of-bounds'])
  expect(heard().tries('2026-05-25', 'he.review', 'propose', { ...proposal, newAmount: 500_000 }).kind).toBe('done')
  const asked = heard()
    .on('2026-05-22', 'he.review', 'callThirdParty', { person: 'neighbour.he', name: '何邻居' })
    .on('2026-05-22', 'neighbour.he', 'counterRequest', { request: '请求加重' })
  expect(asked.tries('2026-05-25', 'he.review', 'propose', { ...proposal, worse: 1, newAmount: 600_000 }).kind).toBe('done')
})

test('nobody decides on their own proposal, and nothing is decided without one', () => {
  expect(heard().refuses('2026-06-01', 'du.mayor', 'decide', { ...by, outcome: 'maintained' })).toEqual(['awaits-act'])
})

test('sixty days to decide; late is recorded and still done; thirty more at most, once, by the head of the office', () => {
  expect(heard().due('decide')).toEqual({ day: '2026-07-07' })
  expect(proposed().tries('2026-07-08', 'du.mayor', 'decide', { ...by, outcome: 'maintained' }).kind).toBe('done')
  const why = '情况复杂'
  expect(heard().refuses('2026-05-25', 'ma.office', 'extend', { why, extension: 31 })).toEqual(['answer-invalid'])
  const extended = heard().on('2026-07-07', 'ma.office', 'extend', { why, extension: 20 })
  expect(extended.due('decide')).toEqual({ day: '2026-07-27' })
  expect(extended.refuses('2026-07-08', 'ma.office', 'extend', { why, extension: 10 })).toContain('extended-enough')
  expect(heard().refuses('2026-07-08', 'ma.office', 'extend', { why, extension: 20 })).toContain('extended-too-late')
  expect(heard().refuses('2026-05-25', 'du.mayor', 'extend', { why, extension: 30 })).toContain('post-not-held')
})

// The sixty days end on 2026-07-07; fifteen more on Wednesday the 22nd.
test('against silence one sues within fifteen days of the end of the period; the duty to decide stays', () => {
  expect(proposed().refuses('2026-07-07', 'court', 'suedOnSilence', { filedOn: '2026-07-07' })).toContain('not-overdue')
  const sued = proposed().on('2026-07-22', 'court', 'suedOnSilence', { filedOn: '2026-07-22' })
  expect(proposed().refuses('2026-07-23', 'court', 'suedOnSilence', { filedOn: '2026-07-23' })).toContain('right-lapsed')
  expect(sued.tries('2026-07-23', 'du.mayor', 'decide', { ...by, outcome: 'revoked' }).kind).toBe('done')
})
