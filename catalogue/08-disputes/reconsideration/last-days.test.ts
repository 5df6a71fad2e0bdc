import { expect, test } from 'vitest'
import { type Story, tell } from '../../../src/kernel/testing/story.ts'
import { chinaWorkdays } from '../../calendars/china-workdays.ts'
import { atGovernment, people, remediesWorld } from '../../testing/remedies.ts'
import { reconsideration } from './procedure.ts'

const application = {
  applicantKind: 'person', address: '沈阳市和平区', phone: '13800000000', respondent: 'mr-210102', act: '沈和市监罚〔2026〕5号', request: '请求撤销', knewOn: '2026-04-01',
}
const answer = { reply: '合法', evidence: '证据目录' }
const proposal = { facts: '事实清楚', content: '决定内容', ground: 'none', worse: 0, dayIsSet: false, onTier: false, toDecideAgain: false }
const maintained = { how: 'agreed', reasons: '理由', outcome: 'maintained' }
const revoked = { ...maintained, outcome: 'revoked' }
const number = '沈和复〔2026〕1号'
const underReview = () => remediesWorld({ entries: { [`document-reviews/${number}`]: { case: number } } })

const applied = (world = remediesWorld()): Story =>
  tell({ procedure: reconsideration, calendar: chinaWorkdays, authority: world, people, case: { ...atGovernment, number } })
    .on('2026-05-06', 'citizen.chen', 'apply', application)
const assigned = (world = remediesWorld()): Story =>
  applied(world)
    .on('2026-05-08', 'he.review', 'accept')
    .on('2026-05-11', 'ma.office', 'assign', { handlers: '何、葛', grave: false, committeeCase: false })
const sent = (world = remediesWorld()): Story => assigned(world).on('2026-05-12', 'he.review', 'sendCopy', { receivedOn: '2026-05-12' })
const heard = (from = sent()): Story => from.on('2026-05-26', 'he.review', 'hearOpinions', { how: 'phone', record: '已听取' })
const replied = (): Story => heard(sent().on('2026-05-26', 'su.market', 'reply', answer))

const sentSimply = (world = remediesWorld()): Story =>
  assigned(world)
    .on('2026-05-11', 'ma.office', 'chooseSimplified', { ground: 'warning', clear: '清楚' })
    .on('2026-05-12', 'he.review', 'sendCopySimply', { receivedOn: '2026-05-12' })
const repliedSimply = (world = remediesWorld()): Story =>
  sentSimply(world).on('2026-05-19', 'su.market', 'replySimply', answer).on('2026-05-20', 'he.review', 'propose', proposal)
const unansweredSimply = (world = remediesWorld()): Story => sentSimply(world).on('2026-05-20', 'law', 'noReplySimply')

// Five working days from Wednesday 6 May 2026: the 7th, the 8th, the 9th (a working Saturday), the 11th and the 12th.
test('on the fifth working day what is missing is still told and the application still accepted; only then does silence accept', () => {
  expect(applied().tries('2026-05-12', 'he.review', 'askCorrection', { missing: '身份证明' }).kind).toBe('done')
  expect(applied().tries('2026-05-12', 'he.review', 'accept').kind).toBe('done')
  expect(applied().refuses('2026-05-12', 'law', 'deemedAccepted')).toEqual(['silence-not-complete'])
  // The day after, the law has accepted before anybody else may: nobody accepts late, and nobody loses by it.
  expect(applied().refuses('2026-05-13', 'he.review', 'accept')).toEqual(['law-first'])
  expect(applied().on('2026-05-13', 'law', 'deemedAccepted').last).toMatchObject({ effective: '2026-05-12' })
})

test('so it is after a correction: five working days from it, and then the law accepts', () => {
  // From Monday 18 May: the 19th to the 22nd, and Monday the 25th.
  const corrected = applied()
    .on('2026-05-11', 'he.review', 'askCorrection', { missing: '身份证明' })
    .on('2026-05-18', 'citizen.chen', 'correct', { correction: '补' })
  expect(corrected.tries('2026-05-25', 'he.review', 'accept').kind).toBe('done')
  expect(corrected.refuses('2026-05-25', 'law', 'deemedAccepted')).toEqual(['silence-not-complete'])
  expect(corrected.refuses('2026-05-26', 'he.review', 'accept')).toEqual(['law-first'])
})

// Seven working days from Friday 8 May: the 9th (a working Saturday), the 11th to the 15th, and Monday the 18th.
test('the copy goes out on the seventh working day after acceptance', () => {
  expect(assigned().tries('2026-05-18', 'he.review', 'sendCopy', { receivedOn: '2026-05-18' }).kind).toBe('done')
})

// Ten working days from Tuesday 12 May: the 13th to the 15th, the 18th to the 22nd, the 25th and the 26th.
test('the respondent answers until the tenth working day; the day after it counts as having no evidence, and answers no more', () => {
  expect(sent().tries('2026-05-26', 'su.market', 'reply', answer).kind).toBe('done')
  expect(sent().refuses('2026-05-26', 'law', 'noReply')).toEqual(['silence-not-complete'])
  expect(sent().refuses('2026-05-27', 'su.market', 'reply', answer)).toEqual(['law-first'])
  const silent = sent().on('2026-05-27', 'law', 'noReply')
  expect(silent.refuses('2026-05-27', 'su.market', 'reply', answer)).toContain('not-in-this-case')
})

// Five working days from 12 May: the 13th to the 15th, the 18th and the 19th.
test('in the simplified procedure the fifth working day is the last, and silence has the same effect', () => {
  expect(sentSimply().tries('2026-05-19', 'su.market', 'replySimply', answer).kind).toBe('done')
  expect(sentSimply().refuses('2026-05-19', 'law', 'noReplySimply')).toEqual(['silence-not-complete'])
  expect(sentSimply().refuses('2026-05-20', 'su.market', 'replySimply', answer)).toEqual(['law-first'])
  expect(unansweredSimply().last).toMatchObject({ effective: '2026-05-19' })
})

test('a simplified case without an answer is not maintained either, unless a third party gives its evidence', () => {
  const proposed = unansweredSimply().on('2026-05-21', 'he.review', 'propose', { ...proposal, ground: 'facts' })
  expect(proposed.refuses('2026-05-22', 'du.mayor', 'decideSimply', maintained)).toEqual(['not-provided'])
  expect(proposed.tries('2026-05-22', 'du.mayor', 'fallForNoReply', revoked).kind).toBe('done')
  const saved = unansweredSimply()
    .on('2026-05-20', 'he.review', 'callThirdParty', { person: 'neighbour.he', name: '何邻居' })
    .on('2026-05-20', 'neighbour.he', 'giveEvidence', { evidence: '合同' })
    .on('2026-05-21', 'he.review', 'propose', proposal)
  expect(saved.tries('2026-05-22', 'du.mayor', 'decideSimply', maintained).kind).toBe('done')
})

test('while the document on which the act rests is under review, no simplified decision is made, and no act falls for want of an answer', () => {
  expect(repliedSimply(underReview()).refuses('2026-05-21', 'du.mayor', 'decideSimply', maintained)).toEqual(['listed'])
  expect(repliedSimply().tries('2026-05-21', 'du.mayor', 'decideSimply', maintained).kind).toBe('done')
  const silent = (world = remediesWorld()): Story => unansweredSimply(world).on('2026-05-21', 'he.review', 'propose', { ...proposal, ground: 'facts' })
  expect(silent(underReview()).refuses('2026-05-22', 'du.mayor', 'fallForNoReply', revoked)).toEqual(['listed'])
  expect(silent().tries('2026-05-22', 'du.mayor', 'fallForNoReply', revoked).kind).toBe('done')
})

// Seven working days from Friday 22 May: the 25th to the 29th, 1 and 2 June.
test('a request for review is answered on the seventh working day', () => {
  const asked = replied().on('2026-05-26', 'citizen.chen', 'challenge', {
    askedOn: '2026-05-22', document: '油烟办法', clause: '第七条', maker: 'mr-210102', reasons: '违反上位法',
  })
  expect(asked.tries('2026-06-02', 'ma.office', 'answerChallenge', { taken: true, why: '属于规范性文件' }).kind).toBe('done')
})

// Sixty days from 8 May end on Tuesday 7 July.
test('the sixtieth day is the last for the decision; the day after one may sue against silence, and the decision is still owed', () => {
  const proposed = replied().on('2026-05-27', 'he.review', 'propose', proposal)
  expect(proposed.tries('2026-07-07', 'du.mayor', 'decide', maintained).kind).toBe('done')
  expect(proposed.refuses('2026-07-07', 'court', 'suedOnSilence', { filedOn: '2026-07-07' })).toContain('not-overdue')
  const sued = proposed.on('2026-07-08', 'court', 'suedOnSilence', { filedOn: '2026-07-08' })
  expect(sued.tries('2026-07-08', 'du.mayor', 'decide', revoked).kind).toBe('done')
})

// Thirty days from 8 May end on Sunday 7 June and roll to Monday the 8th; fifteen more end on Tuesday the 23rd.
test('so it is with the thirty days of the simplified procedure, and the suit is brought within fifteen days of their end', () => {
  expect(repliedSimply().tries('2026-06-08', 'du.mayor', 'decideSimply', maintained).kind).toBe('done')
  const sue = (day: string) => [day, 'court', 'suedOnSilenceSimply', { filedOn: day }] as const
  expect(repliedSimply().refuses(...sue('2026-06-08'))).toContain('not-overdue')
  expect(repliedSimply().tries(...sue('2026-06-09')).kind).toBe('done')
  expect(repliedSimply().tries(...sue('2026-06-23')).kind).toBe('done')
  expect(repliedSimply().refuses(...sue('2026-06-24'))).toEqual(['right-lapsed'])
  expect(repliedSimply().on(...sue('2026-06-09')).tries('2026-06-10', 'du.mayor', 'decideSimply', revoked).kind).toBe('done')
})
