import { expect, test } from 'vitest'
import { type Story, tell } from '../../../src/kernel/testing/story.ts'
import { chinaWorkdays } from '../../calendars/china-workdays.ts'
import { demonstrationEnterprise } from '../../demonstration-people.ts'
import { atMarket, people, remediesWorld, uploaded } from '../../testing/remedies.ts'
import { foiOnRequest } from './procedure.ts'

const empty = (): Story => tell({ procedure: foiOnRequest, calendar: chinaWorkdays, authority: remediesWorld(), people, case: atMarket })
const request = { applicantKind: 'person', address: '沈阳市', phone: '13800000000', what: '2025年抽检结果', form: 'electronic' }
const requested = (): Story => empty().on('2026-03-02', 'citizen.chen', 'request', request)
const received = (): Story => requested().on('2026-03-02', 'info.market', 'confirm')
const given = { outcome: 'given', how: '附件', copy: uploaded, reasons: '无' }
const third = { kind: 'person', person: 'neighbour.he', name: '何邻居', about: '检测报告', ground: 'consulting' }
const asked = (): Story => received().on('2026-03-04', 'info.market', 'consultThirdParty', third)
/** Sent on Wednesday 4 March; it came on Thursday the 5th, and the slip was back on the 6th. */
const cameOn = { how: 'mail', receivedOn: '2026-03-05' }
const reached = (): Story => asked().on('2026-03-06', 'info.market', 'toThirdParty.serve', cameOn)
const agencyAsked = (): Story => received().on('2026-03-04', 'info.market', 'consultAgency', { organ: 'hc-210102', ground: 'consulting' })
const agencyReached = (): Story => agencyAsked().on('2026-03-06', 'info.market', 'toAgency.serve', cameOn)

test('asked, received, given within twenty working days; late is recorded and still done', () => {
  expect(received().due('answer')).toEqual({ day: '2026-03-30' })
  const answered = received().on('2026-03-30', 'info.market', 'answer', given)
  expect(answered.last).toMatchObject({ finished: true, file: { marking: { outcome: 'given' } } })
  expect(received().tries('2026-03-31', 'info.market', 'answer', given).kind).toBe('done')
  expect(requested().refuses('2026-03-03', 'info.market', 'answer', given)).toContain('awaits-act')
})

test('an answer given on the spot is as good', () => {
  expect(received().tries('2026-03-02', 'info.market', 'answer', given).kind).toBe('done')
})

test('an enterprise asks through its agent; what came on paper counts from its receipt', () => {
  const enterprise = { ...request, applicantKind: 'enterprise', creditCode: demonstrationEnterprise.creditCode }
  expect(empty().on('2026-03-02', 'agent.lin', 'request', enterprise).file.parties['applicant']?.[0]).toMatchObject({ kind: 'enterprise' })
  const paper = empty().on('2026-03-04', 'info.market', 'registerPaper', {
    how: 'mail', receivedOn: '2026-03-02', applicant: 'citizen.chen', name: '陈小演', what: request.what, form: 'paper',
  })
  expect(paper.due('answer')).toEqual({ day: '2026-03-30' })
})

test('every answer but a full one says why, and carries remedies: reconsideration first', () => {
  const refused = received().on('2026-03-10', 'info.market', 'answer', { outcome: 'refused', reasons: '属于国家秘密' })
  expect(refused.last?.documents[0]?.paragraphs.join('')).toContain('属于国家秘密')
  expect(refused.last?.documents[0]?.paragraphs.join('')).toContain('先申请行政复议')
  expect(received().refuses('2026-03-10', 'info.market', 'answer', { outcome: 'refused' })).toEqual(['answer-missing'])
  const petition = received().on('2026-03-10', 'info.market', 'answer', { outcome: 'otherChannel', reasons: '属于投诉', elsewhere: '12315平台' })
  expect(petition.last?.documents[0]?.paragraphs.join('')).toContain('12315平台')
})

test('what is unclear is told once, within seven working days; the twenty days begin anew with the clarified request', () => {
  const told = received().on('2026-03-11', 'info.market', 'askClarification', { unclear: '不明确', by: '2026-03-20' })
  expect(received().refuses('2026-03-12', 'info.market', 'askClarification', { unclear: '不明确', by: '2026-03-20' })).toEqual(['right-lapsed'])
  expect(told.refuses('2026-03-12', 'info.market', 'askClarification', { unclear: '再', by: '2026-03-20' })).toContain('already-done')
  expect(told.refuses('2026-03-12', 'info.market', 'answer', given)).toContain('awaits-act')
  expect(told.on('2026-03-18', 'citizen.chen', 'clarify', { what: '2025年食品抽检结果' }).due('answer')).toEqual({ day: '2026-04-16' })
  expect(told.refuses('2026-03-20', 'info.market', 'abandoned')).toEqual(['too-early'])
  expect(told.on('2026-03-21', 'info.market', 'abandoned').last?.file.marking.outcome).toBe('abandoned')
})

test('a third party has fifteen working days, which are not counted; silence is not consent, the organ decides', () => {
  expect(asked().due('answer')).toEqual({ paused: '2026-03-04' })
  expect(asked().refuses('2026-03-10', 'info.market', 'answer', given)).toContain('awaits-act')
  const agreed = { agrees: true }
  expect(reached().last?.documents).toMatchObject([{ title: '送达回证' }])
  expect(reached().tries('2026-03-26', 'neighbour.he', 'thirdPartyReplies', agreed).kind).toBe('done')
  expect(reached().refuses('2026-03-27', 'neighbour.he', 'thirdPartyReplies', agreed)).toContain('law-first')
  expect(reached().refuses('2026-03-10', 'citizen.chen', 'thirdPartyReplies', agreed)).toContain('not-a-party')
  const silent = reached().on('2026-03-27', 'law', 'thirdPartySilent')
  expect(silent.due('answer')).toEqual({ day: '2026-04-23' })
  expect(silent.tries('2026-03-30', 'info.market', 'answer', { outcome: 'refused', reasons: '损害第三方' }).kind).toBe('done')
})

test('the fifteen days of who is asked run from receipt, not from sending: until the letter has come nobody has kept silent (32, 34)', () => {
  expect(asked().refuses('2026-05-06', 'law', 'thirdPartySilent')).toEqual(['awaits-act', 'silence-not-complete'])
  expect(asked().tries('2026-05-06', 'neighbour.he', 'thirdPartyReplies', { agrees: true }).kind).toBe('done')
  expect(agencyAsked().refuses('2026-05-06', 'law', 'agencySilent')).toEqual(['awaits-act', 'silence-not-complete'])
  // The control: what an unread letter says is no answer, and the request waits for it.
  expect(asked().refuses('2026-05-06', 'info.market', 'answer', given)).toContain('awaits-act')
  // Who has answered need not be told that the letter came.
  expect(asked().on('2026-03-05', 'neighbour.he', 'thirdPartyReplies', { agrees: true }).refuses('2026-03-06', 'info.market', 'toThirdParty.serve', cameOn)).toContain('not-in-this-case')
  expect(agencyAsked().on('2026-03-05', 'info.health', 'agencyReplies', { opinion: '同意' }).refuses('2026-03-06', 'info.market', 'toAgency.serve', cameOn)).toContain('not-in-this-case')
  // Nobody is told to have received what was not sent, nor before it was.
  expect(received().refuses('2026-03-06', 'info.market', 'toThirdParty.serve', cameOn)).toContain('not-in-this-case')
  expect(asked().refuses('2026-03-06', 'citizen.chen', 'toThirdParty.serve', cameOn)).toContain('post-not-held')
})

test('good reasons of a third party forbid disclosure; the public interest allows it, and the third party is told first', () => {
  const objected = asked().on('2026-03-10', 'neighbour.he', 'thirdPartyReplies', { agrees: false, reasons: '商业秘密' })
  expect(objected.refuses('2026-03-11', 'info.market', 'answer', given)).toEqual(['awaits-duty'])
  const kept = objected.on('2026-03-11', 'infohead.market', 'weighObjection', { view: 'reasonable', why: '属实' })
  expect(kept.refuses('2026-03-12', 'info.market', 'answer', given)).toContain('not-in-this-case')
  expect(kept.on('2026-03-12', 'info.market', 'refuseForThirdParty', { reasons: '商业秘密' }).last?.file.marking.outcome).toBe('refused')
  const open = objected.on('2026-03-11', 'infohead.market', 'weighObjection', { view: 'publicInterest', why: '食品安全' })
  expect(open.refuses('2026-03-12', 'info.market', 'answer', given)).toEqual(['awaits-duty'])
  const told = open.on('2026-03-12', 'info.market', 'notifyThirdParty', { what: '公开检测报告' })
  expect(told.last?.documents[0]).toMatchObject({ addressee: '何邻居' })
  expect(told.tries('2026-03-12', 'info.market', 'answer', given).kind).toBe('done')
})

test('a co-making organ answers through its own office, or its silence is consent', () => {
  const sent = agencyReached()
  expect(sent.refuses('2026-03-10', 'info.market', 'agencyReplies', { opinion: '同意' })).toContain('post-not-held')
  expect(sent.on('2026-03-10', 'info.health', 'agencyReplies', { opinion: '同意' }).tries('2026-03-10', 'info.market', 'answer', given).kind).toBe('done')
  expect(sent.on('2026-03-27', 'law', 'agencySilent').tries('2026-03-27', 'info.market', 'answer', given).kind).toBe('done')
})

test('twenty working days more at most, once, before the end, by the head of the office', () => {
  const why = '检索量大'
  expect(received().refuses('2026-03-20', 'infohead.market', 'extend', { why, extension: 21 })).toEqual(['answer-invalid'])
  const extended = received().on('2026-03-30', 'infohead.market', 'extend', { why, extension: 20 })
  expect(extended.due('answer')).toEqual({ day: '2026-04-28' })
  expect(extended.refuses('2026-03-31', 'infohead.market', 'extend', { why, extension: 1 })).toContain('extended-enough')
  expect(received().refuses('2026-03-31', 'infohead.market', 'extend', { why, extension: 20 })).toContain('extended-too-late')
  expect(received().refuses('2026-03-20', 'info.market', 'extend', { why, extension: 20 })).toContain('post-not-held')
})

const excessive = (): Story =>
  received().on('2026-03-04', 'info.market', 'askReasons', { beyond: '一月二百件' }).on('2026-03-06', 'citizen.chen', 'giveReasons', { reasons: '研究' })

test('only after reasons were asked for and weighed is a request left aside, put off or charged for', () => {
  expect(received().refuses('2026-03-05', 'infohead.market', 'charge', { pages: 10, basis: '标准', amount: 1000 })).toContain('awaits-act')
  expect(excessive().refuses('2026-03-09', 'info.market', 'answer', given)).toEqual(['awaits-duty'])
  const aside = excessive().on('2026-03-09', 'infohead.market', 'weighReasons', { view: 'unreasonable', why: '重复' })
  expect(aside.refuses('2026-03-10', 'infohead.market', 'charge', { pages: 10, basis: '标准', amount: 1000 })).toContain('not-in-this-case')
  expect(aside.on('2026-03-10', 'info.market', 'declineExcessive').last?.file.marking.outcome).toBe('tooMany')
  const fair = excessive().on('2026-03-09', 'infohead.market', 'weighReasons', { view: 'reasonable', why: '研究' })
  expect(fair.on('2026-03-10', 'infohead.market', 'charge', { pages: 10, basis: '标准', amount: 1000 }).last?.documents[0]?.paragraphs.join('')).toContain('10.00')
  const later = fair.on('2026-03-10', 'infohead.market', 'setLaterDay', { until: '2026-05-29' })
  expect(later.due('answerLater')).toEqual({ day: '2026-05-29' })
  expect(later.on('2026-05-29', 'info.market', 'answerLater', given).last?.finished).toBe(true)
})

test('whoever asked may propose that everybody see it, and is answered even after the answer', () => {
  const proposed = received().on('2026-03-10', 'citizen.chen', 'proposeOpen', { why: '涉及公众' }).on('2026-03-20', 'info.market', 'answer', given)
  expect(proposed.last?.finished).toBe(false)
  expect(proposed.on('2026-03-25', 'infohead.market', 'answerProposal', { open: true, why: '属于' }).last?.finished).toBe(true)
})

test('each answer is an outcome of its own, from which the yearly report is counted', () => {
  for (const outcome of ['alreadyPublic', 'partlyGiven', 'absent', 'notHeld', 'repeated', 'specialRules', 'notMade']) {
    expect(received().on('2026-03-10', 'info.market', 'answer', { outcome, reasons: '说明' }).last?.file.marking.outcome).toBe(outcome)
  }
})

test('a request is withdrawn at any time, also before its receipt is confirmed', () => {
  expect(requested().on('2026-03-02', 'citizen.chen', 'withdraw').last?.finished).toBe(true)
  expect(received().on('2026-03-03', 'citizen.chen', 'withdraw').last?.finished).toBe(true)
  expect(requested().refuses('2026-03-02', 'info.market', 'withdraw')).toContain('not-a-party')
})

/** Received on Thursday 5 March; the fifteenth working day is Thursday the 26th. */
test('on the fifteenth working day who was asked may still answer, and nobody has kept silent yet; a day later it is over (32, 34)', () => {
  expect(reached().refuses('2026-03-26', 'law', 'thirdPartySilent')).toEqual(['silence-not-complete'])
  const sent = agencyReached()
  expect(sent.refuses('2026-03-26', 'law', 'agencySilent')).toEqual(['silence-not-complete'])
  expect(sent.tries('2026-03-26', 'info.health', 'agencyReplies', { opinion: '同意' }).kind).toBe('done')
  expect(sent.refuses('2026-03-27', 'info.health', 'agencyReplies', { opinion: '不同意' })).toContain('right-lapsed')
})

test('an answer put off to a later day is late on the day after, and still done (35)', () => {
  const later = excessive()
    .on('2026-03-09', 'infohead.market', 'weighReasons', { view: 'reasonable', why: '研究' })
    .on('2026-03-10', 'infohead.market', 'setLaterDay', { until: '2026-05-28' })
  for (const day of ['2026-05-28', '2026-05-29']) expect(later.on(day, 'info.market', 'answerLater', given).last?.finished).toBe(true)
})
