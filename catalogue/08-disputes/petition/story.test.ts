import { expect, test } from 'vitest'
import { type Story, tell } from '../../../src/kernel/testing/story.ts'
import { chinaWorkdays } from '../../calendars/china-workdays.ts'
import { atMarket, people, remediesWorld } from '../../testing/remedies.ts'
import { petition } from './procedure.ts'

const empty = (): Story => tell({ procedure: petition, calendar: chinaWorkdays, authority: remediesWorld(), people, case: { ...atMarket, number: '信2026-1' } })
const matter = { applicantKind: 'person', address: '沈阳市和平区', phone: '13800000000', kind: 'request', request: '请求处理油烟扰民', joint: false }
const submitted = (more: object = {}): Story => empty().on('2026-03-02', 'citizen.chen', 'submit', { ...matter, ...more })
const registered = (more: object = {}): Story => submitted(more).on('2026-03-03', 'letters.market', 'register')
const forwarded = (more: object = {}): Story => registered(more).on('2026-03-05', 'letters.market', 'forward', { unit: 'mr-210102' })
const accepted = (more: object = {}): Story => forwarded(more).on('2026-03-10', 'letters2.market', 'tellAcceptance', { how: '调查核实' })
const heard = (): Story => accepted().on('2026-03-20', 'letters2.market', 'hearPetitioner', { record: '已听取' })
const opinion = { outcome: 'notSupported', facts: '事实', view: '意见', basis: '依据', superior: 'gov-210102' }
const delivered = (more: object = {}): Story =>
  heard().on('2026-04-01', 'letters2.market', 'giveOpinion', { ...opinion, ...more }).on('2026-04-03', 'letters2.market', 'deliverOpinion', { receivedOn: '2026-04-03' })
const reviewed = (): Story =>
  delivered()
    .on('2026-04-20', 'citizen.chen', 'askReview', { why: '不服' })
    .on('2026-05-08', 'letters.district', 'review', { ...opinion, outcome: 'maintained', superior: 'gov-210100' })
    .on('2026-05-11', 'letters.district', 'deliverReview', { receivedOn: '2026-05-11' })
const last = { outcome: 'maintained', facts: '事实', view: '意见', basis: '依据' }

test('submitted online, registered and sent on within fifteen days; the petitioner reads its number and where it went', () => {
  expect(submitted().due('register')).toEqual({ day: '2026-03-17' })
  expect(submitted().due('forward')).toEqual({ day: '2026-03-17' })
  expect(registered().last?.documents[0]?.paragraphs.join('')).toContain('信2026-1')
  expect(submitted().refuses('2026-03-03', 'letters.market', 'forward', { unit: 'mr-210102' })).toEqual(['awaits-act'])
  expect(submitted().tries('2026-03-18', 'letters.market', 'register').kind).toBe('done')
})

test('a letter or visit counts from its receipt', () => {
  const visit = empty().on('2026-03-04', 'letters.market', 'registerVisit', {
    how: 'visit', receivedOn: '2026-03-02', petitioner: 'citizen.chen', name: '陈小演', kind: 'request', request: '请求', joint: false,
  })
  expect(visit.due('forward')).toEqual({ day: '2026-03-17' })
  expect(visit.tries('2026-03-05', 'letters.market', 'forward', { unit: 'mr-210102' }).kind).toBe('done')
})

test('many choose at most five representatives', () => {
  expect(submitted({ joint: true, persons: 40, representatives: 5 }).last?.kind).toBe('done')
  expect(empty().refuses('2026-03-02', 'citizen.chen', 'submit', { ...matter, joint: true, persons: 40, representatives: 6 })).toEqual(['out-of-bounds'])
  expect(empty().refuses('2026-03-02', 'citizen.chen', 'submit', { ...matter, joint: true, persons: 40 })).toEqual(['answer-missing'])
})

test('what belongs to a court or another procedure is led there, the channel named, at the office and at the unit', () => {
  const channel = { channel: 'reconsideration', where: '和平区人民政府', why: '自知道之日起六十日内申请' }
  const led = registered().on('2026-03-05', 'letters.market', 'divert', channel)
  expect(led.last).toMatchObject({ finished: true, file: { marking: { outcome: 'diverted' } } })
  expect(led.last?.documents[0]?.paragraphs.join('')).toMatch(/行政复议.*和平区人民政府.*六十日/)
  expect(registered().refuses('2026-03-05', 'letters.market', 'divert', { ...channel, channel: 'nowhere' })).toEqual(['answer-invalid'])
  expect(registered().refuses('2026-03-05', 'letters.market', 'divert', { channel: 'court', why: '诉讼' })).toEqual(['answer-missing'])
  expect(forwarded().on('2026-03-06', 'letters2.market', 'divertByUnit', channel).last?.finished).toBe(true)
})

test('accusations go to the discipline organs, never unchecked', () => {
  expect(registered().refuses('2026-03-05', 'letters.market', 'passAccusation', { to: '纪检监察机关' })).toEqual(['answer-missing'])
  expect(registered().on('2026-03-05', 'letters.market', 'passAccusation', { to: '纪检监察机关', notAccused: 'checked' }).last?.finished).toBe(true)
})

test('what is not accepted is told why and where to turn', () => {
  const declined = registered().on('2026-03-05', 'letters.market', 'decline', { ground: 'running', where: '和平区市场监督管理局', why: '正在办理' })
  expect(declined.last?.documents[0]?.paragraphs.join('')).toContain('和平区市场监督管理局')
})

test('a unit without the power objects within five working days; the office forwards anew or says why not', () => {
  const elsewhere = registered().on('2026-03-05', 'letters.market', 'forward', { unit: 'hc-210102' })
  expect(elsewhere.tries('2026-03-12', 'letters.health', 'object', { why: '不属职权' }).kind).toBe('done')
  expect(elsewhere.refuses('2026-03-13', 'letters.health', 'object', { why: '不属职权' })).toContain('right-lapsed')
  const objected = elsewhere.on('2026-03-12', 'letters.health', 'object', { why: '不属职权' })
  expect(objected.refuses('2026-03-13', 'letters.health', 'tellAcceptance', { how: '调查' })).toEqual(['awaits-duty'])
  const again = objected.on('2026-03-13', 'letters.market', 'agreeObjection').on('2026-03-16', 'letters.market', 'forward', { unit: 'mr-210102' })
  expect(again.tries('2026-03-17', 'letters2.market', 'tellAcceptance', { how: '调查' }).kind).toBe('done')
  expect(objected.on('2026-03-13', 'letters.market', 'rejectObjection', { why: '属于职权' }).tries('2026-03-16', 'letters.health', 'tellAcceptance', { how: '调查' }).kind).toBe('done')
})

test('told within fifteen days whether it is accepted, settled within sixty, thirty more with the head’s approval and told', () => {
  expect(forwarded().due('tellAcceptance')).toEqual({ day: '2026-03-20' })
  expect(accepted().due('giveOpinion')).toEqual({ day: '2026-05-09' })
  expect(accepted().refuses('2026-04-01', 'head.zheng', 'extend', { why: '复杂', extension: 31 })).toEqual(['answer-invalid'])
  const extended = accepted().on('2026-05-09', 'head.zheng', 'extend', { why: '复杂', extension: 30 })
  expect(extended.due('giveOpinion')).toEqual({ day: '2026-06-08' })
  expect(extended.last?.documents[0]?.paragraphs.join('')).toContain('复杂')
  expect(accepted().refuses('2026-05-10', 'head.zheng', 'extend', { why: '复杂', extension: 30 })).toContain('extended-too-late')
  expect(accepted().refuses('2026-04-01', 'letters2.market', 'extend', { why: '复杂', extension: 30 })).toContain('post-not-held')
  expect(heard().tries('2026-05-10', 'letters2.market', 'giveOpinion', opinion).kind).toBe('done')
})

test('no opinion without having heard the petitioner; it states its basis and who reviews it', () => {
  expect(accepted().refuses('2026-04-01', 'letters2.market', 'giveOpinion', opinion)).toEqual(['awaits-act'])
  const given = heard().on('2026-04-01', 'letters2.market', 'giveOpinion', opinion)
  expect(given.last?.documents[0]?.paragraphs.join('')).toContain('和平区人民政府')
  expect(given.last?.documents[0]?.paragraphs.join('')).toContain('复查')
})

test('a suggestion is studied and answered, and needs no opinion', () => {
  const suggestion = accepted({ kind: 'suggestion' })
  expect(suggestion.refuses('2026-04-01', 'letters2.market', 'giveOpinion', opinion)).toContain('not-in-this-case')
  expect(suggestion.on('2026-04-01', 'letters2.market', 'answerSuggestion', { taken: 'part', why: '可行' }).last?.finished).toBe(true)
})

// 30 days from 2026-04-03 end on Sunday 2026-05-03, in the May holiday: the petitioner's right rolls to the 6th.
test('thirty days to ask for review, then silence ends the petition; thirty days to review, by the organ above', () => {
  expect(delivered().tries('2026-05-06', 'citizen.chen', 'askReview', { why: '不服' }).kind).toBe('done')
  expect(delivered().refuses('2026-05-07', 'citizen.chen', 'askReview', { why: '不服' })).toContain('law-first')
  expect(delivered().on('2026-05-07', 'law', 'reviewLapses').last?.finished).toBe(true)
  const asked = delivered().on('2026-04-20', 'citizen.chen', 'askReview', { why: '不服' })
  expect(asked.due('review')).toEqual({ day: '2026-05-20' })
  expect(asked.refuses('2026-05-08', 'letters2.market', 'review', { ...opinion, outcome: 'maintained', superior: 'gov-210100' })).toContain('post-not-held')
})

test('thirty days to ask for re-review, thirty to give it, a hearing not counted; then the third level is the end', () => {
  expect(reviewed().tries('2026-06-10', 'citizen.chen', 'askReReview', { why: '不服' }).kind).toBe('done')
  expect(reviewed().on('2026-06-11', 'law', 'reReviewLapses').last?.finished).toBe(true)
  const asked = reviewed().on('2026-05-20', 'citizen.chen', 'askReReview', { why: '不服' })
  expect(asked.due('reReview')).toEqual({ day: '2026-06-19' })
  const hearing = asked.on('2026-06-01', 'letters.city', 'beginHearing', { ground: 'hearing' })
  expect(hearing.refuses('2026-06-02', 'letters.city', 'reReview', last)).toEqual(['awaits-duty'])
  const over = hearing.on('2026-06-06', 'letters.city', 'endHearing', { record: '录' })
  expect(over.due('reReview')).toEqual({ day: '2026-06-24' })
  const ended = over.on('2026-06-10', 'letters.city', 'reReview', last)
  expect(ended.last).toMatchObject({ finished: true, entries: [{ register: 'ended-petitions', key: '信2026-1', values: { petitioner: 'citizen.chen' } }] })
  expect(ended.refuses('2026-06-11', 'citizen.chen', 'askReReview', { why: '再次' })).toContain('case-ended')
})

test('what was supported is seen through before the case is finished', () => {
  const supported = delivered({ outcome: 'supported' }).on('2026-05-07', 'law', 'reviewLapses')
  expect(supported.last?.finished).toBe(false)
  expect(supported.on('2026-05-20', 'letters2.market', 'carryOut', { done: '已整改' }).last?.finished).toBe(true)
})

test('delay is urged once it is delay, and not before', () => {
  expect(forwarded().refuses('2026-03-20', 'letters.market', 'urgeAcceptance', { advice: '请告知' })).toEqual(['not-overdue'])
  expect(forwarded().tries('2026-03-21', 'letters.market', 'urgeAcceptance', { advice: '请告知' }).kind).toBe('done')
  expect(accepted().refuses('2026-05-09', 'letters.market', 'urgeOpinion', { advice: '请办结' })).toEqual(['not-overdue'])
  expect(accepted().tries('2026-05-10', 'letters.market', 'urgeOpinion', { advice: '请办结' }).kind).toBe('done')
})

test('who has an interest stands aside; retaliation is answered even after the end', () => {
  const aside = accepted().on('2026-03-11', 'head.zheng', 'orderAside', { person: 'letters2.market' })
  expect(aside.refuses('2026-03-20', 'letters2.market', 'hearPetitioner', { record: '听' })).not.toEqual([])
  expect(aside.tries('2026-03-20', 'letters.market', 'hearPetitioner', { record: '听' }).kind).toBe('done')
  const hurt = accepted()
    .on('2026-03-11', 'citizen.chen', 'reportRetaliation', { facts: '被威胁' })
    .on('2026-03-12', 'letters2.market', 'settle', { agreement: '协议', signedOn: '2026-03-12' })
  expect(hurt.last?.finished).toBe(false)
  expect(hurt.on('2026-03-20', 'head.zheng', 'answerRetaliation', { done: '已责令改正' }).last?.finished).toBe(true)
})

test('of a suggestion no opinion is delivered, so that no silence ends it unanswered', () => {
  const suggested = submitted({ kind: 'suggestion' })
  expect(suggested.refuses('2026-03-03', 'letters.market', 'deliverOpinion', { receivedOn: '2026-03-03' })).toContain('not-provided')
  expect(accepted({ kind: 'suggestion' }).refuses('2026-04-01', 'letters2.market', 'deliverOpinion', { receivedOn: '2026-04-01' })).toContain('not-provided')
  expect(heard().on('2026-04-01', 'letters2.market', 'giveOpinion', opinion).tries('2026-04-03', 'letters2.market', 'deliverOpinion', { receivedOn: '2026-04-03' }).kind).toBe('done')
})

const visitor = { how: 'visit', receivedOn: '2026-03-02', petitioner: 'citizen.chen', name: '陈小演', kind: 'request', request: '请求' }

test('who comes in person for many has at most five representatives too (20(3))', () => {
  const visit = (representatives: number) => empty().tries('2026-03-04', 'letters.market', 'registerVisit', { ...visitor, joint: true, persons: 40, representatives })
  expect(visit(6)).toMatchObject({ kind: 'refused', refusals: [{ code: 'out-of-bounds' }] })
  expect(visit(5).kind).toBe('done')
})

/** Calendar days, and none rolls on: fifteen from 2 March are the 17th, from the 5th the 20th; sixty from 10 March are 9 May. */
test('on the last day, and a day late: registered, forwarded, told, answered (22, 23, 34)', () => {
  expect(submitted().tries('2026-03-17', 'letters.market', 'register').kind).toBe('done')
  for (const day of ['2026-03-17', '2026-03-18']) expect(registered().tries(day, 'letters.market', 'forward', { unit: 'mr-210102' }).kind).toBe('done')
  for (const day of ['2026-03-20', '2026-03-21']) expect(forwarded().tries(day, 'letters2.market', 'tellAcceptance', { how: '调查核实' }).kind).toBe('done')
  expect(heard().tries('2026-05-09', 'letters2.market', 'giveOpinion', opinion).kind).toBe('done')
})

test('extended once, and no second time (34)', () => {
  const extended = accepted().on('2026-04-01', 'head.zheng', 'extend', { why: '复杂', extension: 10 })
  expect(extended.refuses('2026-04-02', 'head.zheng', 'extend', { why: '仍复杂', extension: 20 })).toContain('extended-enough')
})

/** Thirty days from 20 April are 20 May. The right to ask runs on to 6 May, over the May holiday, and from 11 May to 10 June. */
test('review: no silence before the right to ask for it is over; given on the thirtieth day, or late (35)', () => {
  expect(delivered().refuses('2026-05-06', 'law', 'reviewLapses')).toEqual(['silence-not-complete'])
  const reviewedOn = (day: string) =>
    delivered().on('2026-04-20', 'citizen.chen', 'askReview', { why: '不服' }).tries(day, 'letters.district', 'review', { ...opinion, outcome: 'maintained', superior: 'gov-210100' })
  for (const day of ['2026-05-20', '2026-05-21']) expect(reviewedOn(day).kind).toBe('done')
})

/** Thirty days from 18 May are 17 June. */
test('re-review: no silence before the right to ask for it is over; given on the thirtieth day, or late (36)', () => {
  expect(reviewed().refuses('2026-06-10', 'law', 'reReviewLapses')).toEqual(['silence-not-complete'])
  const asked = reviewed().on('2026-05-18', 'citizen.chen', 'askReReview', { why: '不服' })
  expect(asked.due('reReview')).toEqual({ day: '2026-06-17' })
  for (const day of ['2026-06-17', '2026-06-18']) expect(asked.tries(day, 'letters.city', 'reReview', last).kind).toBe('done')
})

test('a hearing is held by the unit once it accepted, and of a suggestion there is none (31(1)[6])', () => {
  const record = { record: '双方到场陈述' }
  expect(forwarded().refuses('2026-03-09', 'letters2.market', 'holdHearing', record)).toEqual(['awaits-act'])
  expect(accepted().refuses('2026-03-20', 'citizen.chen', 'holdHearing', record)).not.toEqual([])
  expect(accepted({ kind: 'suggestion' }).refuses('2026-03-20', 'letters2.market', 'holdHearing', record)).toContain('not-in-this-case')
  const held = accepted().on('2026-03-20', 'letters2.market', 'holdHearing', record)
  // A hearing does not stand in the place of hearing the petitioner and verifying.
  expect(held.refuses('2026-03-23', 'letters2.market', 'giveOpinion', opinion)).toEqual(['awaits-act'])
})

test('what is grave or urgent is reported at once, before anything else is done with it, by the office or the unit (25)', () => {
  const report = { report: '可能影响公共安全，已到现场处置' }
  expect(empty().refuses('2026-03-02', 'letters.market', 'reportUrgent', report)).toContain('awaits-act')
  expect(submitted().refuses('2026-03-02', 'citizen.chen', 'reportUrgent', report)).not.toEqual([])
  expect(submitted().tries('2026-03-02', 'letters.market', 'reportUrgent', report).kind).toBe('done')
  const elsewhere = registered().on('2026-03-05', 'letters.market', 'forward', { unit: 'hc-210102' })
  expect(elsewhere.tries('2026-03-06', 'letters.health', 'reportUrgent', report).kind).toBe('done')
})

test('who is in need is helped to apply for assistance by the unit that has the petition (37)', () => {
  const help = { help: '协助申请临时救助' }
  expect(registered().refuses('2026-03-04', 'letters2.market', 'assist', help)).toContain('awaits-act')
  expect(forwarded().refuses('2026-03-06', 'letters.health', 'assist', help)).toContain('post-not-held')
  expect(forwarded().tries('2026-03-06', 'letters2.market', 'assist', help).kind).toBe('done')
})
