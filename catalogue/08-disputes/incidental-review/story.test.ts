import { expect, test } from 'vitest'
import { type Story, tell } from '../../../src/kernel/testing/story.ts'
import { chinaWorkdays } from '../../calendars/china-workdays.ts'
import { atGovernment, people, remediesWorld } from '../../testing/remedies.ts'
import { incidentalReview } from './procedure.ts'

const key = '沈和复〔2026〕1号'
const entry = {
  case: key, authority: 'gov-210102', document: '油烟办法', clause: '第七条', maker: 'mr-210102', reasons: '违反上位法', requested: '2026-05-22',
}
const open = (withinPower: boolean): Story =>
  tell({
    procedure: incidentalReview, calendar: chinaWorkdays, people, authority: remediesWorld({ entries: { [`document-reviews/${key}`]: entry } }),
    case: { ...atGovernment, subject: { register: 'document-reviews', key } },
  }).on('2026-05-26', 'he.review', 'open', { suspendedOn: '2026-05-26', maker: 'mr-210102', withinPower })
const asked = (): Story => open(true).on('2026-05-27', 'he.review', 'askMaker')
/** Sent on Wednesday 27 May, received on Thursday the 28th. */
const told = (): Story => asked().on('2026-05-29', 'he.review', 'toMaker.serve', { how: 'mail', receivedOn: '2026-05-28' })
/** Passed on, by mail, and received the day after. */
const passed = (sent: string, receivedOn: string): Story =>
  open(false).on(sent, 'he.review', 'transfer', { competent: 'hc-210102' }).on(receivedOn, 'he.review', 'toCompetent.serve', { how: 'mail', receivedOn })
const ends = { register: 'document-reviews', change: 'end', key }

test('the maker is asked within three working days of suspension and answers within ten; thirty days from the request', () => {
  expect(open(true).due('askMaker')).toEqual({ day: '2026-05-29' })
  expect(told().due('makerReplies')).toEqual({ day: '2026-06-11' })
  expect(asked().due('handle')).toEqual({ day: '2026-06-22' })
  expect(asked().refuses('2026-06-01', 'rules.health', 'makerReplies', { answer: '合法' })).toContain('post-not-held')
  expect(asked().tries('2026-06-01', 'rules.market', 'makerReplies', { answer: '合法' }).kind).toBe('done')
})

test('an unlawful clause is stopped, its correction becomes an order to the maker, and the review is over', () => {
  const found = asked().on('2026-06-15', 'he.review', 'handle', { findings: '违反上位法', unlawful: true })
  expect(found.refuses('2026-06-16', 'du.mayor', 'findLawful')).toContain('not-in-this-case')
  expect(found.on('2026-06-16', 'du.mayor', 'stopClause').last).toMatchObject({
    finished: true,
    entries: [ends, { register: 'reconsideration-orders', key: `${key}/clause`, values: { respondent: 'mr-210102', kind: 'clause', until: '2026-08-15' } }],
  })
})

test('a lawful clause ends the review', () => {
  const found = asked().on('2026-06-15', 'he.review', 'handle', { findings: '合法', unlawful: false })
  expect(found.on('2026-06-16', 'du.mayor', 'findLawful').last).toMatchObject({ finished: true, entries: [ends] })
})

test('without power over the document it is passed on within seven working days, and answered within sixty', () => {
  expect(open(false).due('transfer')).toEqual({ day: '2026-06-02' })
  expect(open(false).refuses('2026-05-27', 'he.review', 'askMaker')).toContain('not-in-this-case')
  const sent = passed('2026-06-02', '2026-06-04')
  expect(sent.due('competentReplies')).toEqual({ day: '2026-08-03' })
  expect(sent.on('2026-07-01', 'rules.health', 'competentReplies', { opinion: '合法' }).last).toMatchObject({ finished: true, entries: [ends] })
})

test('a review whose case has ended otherwise is dropped', () => {
  expect(asked().on('2026-06-01', 'du.mayor', 'drop', { why: '申请人撤回' }).last).toMatchObject({ finished: true, entries: [ends] })
})

test('without power over the document nothing is found lawful, and the maker is not heard; with it no other organ answers', () => {
  expect(open(false).refuses('2026-05-27', 'du.mayor', 'findLawful')).toContain('not-in-this-case')
  expect(open(false).refuses('2026-05-27', 'rules.market', 'makerReplies', { answer: '合法' })).toContain('not-in-this-case')
  expect(open(true).refuses('2026-05-27', 'du.mayor', 'findLawful')).toContain('awaits-act')
  expect(open(true).refuses('2026-05-27', 'rules.health', 'competentReplies', { opinion: '合法' })).toContain('not-in-this-case')
})

// Three working days from Tuesday 26 May end on Friday the 29th; ten from receipt on Thursday the 28th on 11 June. Thirty days from 22 May end on Sunday 21 June
// and roll to Monday the 22nd.
test('on its last day each is done: asking, answering, dealing with it', () => {
  expect(open(true).tries('2026-05-29', 'he.review', 'askMaker').kind).toBe('done')
  expect(told().tries('2026-06-11', 'rules.market', 'makerReplies', { answer: '合法' }).kind).toBe('done')
  expect(asked().tries('2026-06-22', 'he.review', 'handle', { findings: '合法', unlawful: false }).kind).toBe('done')
})

// Sixty days from receipt on 2 June end on Saturday 1 August and roll to Monday the 3rd.
test('the competent organ answers on the last of its sixty days', () => {
  const sent = passed('2026-06-01', '2026-06-02')
  expect(sent.tries('2026-08-03', 'rules.health', 'competentReplies', { opinion: '合法' }).kind).toBe('done')
  expect(sent.tries('2026-08-04', 'rules.health', 'competentReplies', { opinion: '合法' }).kind).toBe('done')
})

test('late is late and still done: asking, answering, dealing with it, passing on', () => {
  expect(open(true).tries('2026-05-30', 'he.review', 'askMaker').kind).toBe('done')
  expect(told().tries('2026-06-12', 'rules.market', 'makerReplies', { answer: '合法' }).kind).toBe('done')
  expect(asked().tries('2026-06-23', 'he.review', 'handle', { findings: '合法', unlawful: false }).kind).toBe('done')
  expect(passed('2026-06-03', '2026-06-04').tries('2026-08-04', 'rules.health', 'competentReplies', { opinion: '合法' }).kind).toBe('done')
})

test('the days of who must answer run from receipt of the letter, by whatever means it came; until then none is counted (58, 60)', () => {
  expect(asked().due('makerReplies')).toBeUndefined()
  expect(told().last?.documents).toMatchObject([{ title: '送达回证' }])
  const sent = open(false).on('2026-06-02', 'he.review', 'transfer', { competent: 'hc-210102' })
  expect(sent.due('competentReplies')).toBeUndefined()
  // An answer that came before the slip is as good.
  expect(asked().tries('2026-05-28', 'rules.market', 'makerReplies', { answer: '合法' }).kind).toBe('done')
  // Received is only what was sent, and only in the case in which it is.
  expect(open(true).refuses('2026-05-27', 'he.review', 'toMaker.serve', { how: 'direct', receivedOn: '2026-05-27' })).toEqual(['awaits-act'])
  expect(open(false).refuses('2026-05-27', 'he.review', 'toMaker.serve', { how: 'direct', receivedOn: '2026-05-27' })).toContain('not-in-this-case')
  expect(open(false).refuses('2026-05-27', 'he.review', 'toCompetent.serve', { how: 'direct', receivedOn: '2026-05-27' })).toEqual(['awaits-act'])
  expect(open(true).refuses('2026-05-27', 'he.review', 'toCompetent.serve', { how: 'direct', receivedOn: '2026-05-27' })).toContain('not-in-this-case')
})
