import { expect, test } from 'vitest'
import { type Story, tell } from '../../../src/kernel/testing/story.ts'
import { chinaWorkdays } from '../../calendars/china-workdays.ts'
import { hepingDistrict, people as hepingPeople, uploaded } from '../../testing/heping.ts'
import { normativeFilingReview } from './filing-review.ts'
import { normativeDocumentReviewProposal } from './review-proposal.ts'

const number = '沈和市监规〔2026〕3号'
const document = { number, title: '餐饮油烟治理办法', organ: 'mr-210102', state: 'inForce', validUntil: '2028-06-30' }
const district = hepingDistrict({
  entries: { [`normative-documents/${number}`]: document, [`normative-document-numbers/${number}`]: { number } },
})
const posts: Readonly<Record<string, string>> = { 'gov.clerk': 'clerk', 'gov.reviewer': 'reviewer', 'gov.head': 'head' }
const people = {
  ...hepingPeople,
  ...Object.fromEntries(Object.keys(posts).map((person) => [person, { kind: 'staff' as const, person, name: person }])),
}
/** The district government, with which its departments file. */
const authority = {
  ...district,
  posts: (person: string) => (posts[person] ? [{ person, organ: 'gov-210102', post: posts[person] }] : district.posts(person)),
}
const where = { organ: 'gov-210102', place: '210102' }
const setting = { calendar: chinaWorkdays, people, authority }
const filing = (): Story =>
  tell({ ...setting, procedure: normativeFilingReview, case: { ...where, subject: { register: 'normative-documents', key: number } } })
const proposal = (): Story => tell({ ...setting, procedure: normativeDocumentReviewProposal, case: where })

const received = (): Story =>
  filing().on('2026-04-20', 'gov.clerk', 'receive', { maker: 'mr-210102', received: '2026-04-17', report: uploaded, text: uploaded, late: false })
const sentOut = (): Story =>
  received().on('2026-04-22', 'gov.clerk', 'check', { findings: '齐全', incomplete: false }).on('2026-04-23', 'gov.clerk', 'distribute')
const wrong = (): Story =>
  sentOut().on('2026-05-20', 'gov.reviewer', 'review', { findings: '第七条变相设定许可', ground: 'higherLaw', wrong: true })

test('every filing is checked within ten days of its receipt and reviewed within three months', () => {
  expect(received().due('check')).toEqual({ day: '2026-04-27' })
  const checked = received().on('2026-04-22', 'gov.clerk', 'check', { findings: '齐全', incomplete: false })
  expect(checked.due('review')).toEqual({ day: '2026-07-22' })
  expect(checked.refuses('2026-04-23', 'gov.reviewer', 'review', { findings: '无', ground: 'none', wrong: false })).toEqual(['awaits-act'])
  const longer = checked.on('2026-04-23', 'gov.clerk', 'distribute').on('2026-07-01', 'gov.head', 'extendReview', { reasons: '复杂' })
  expect(longer.due('review')).toEqual({ day: '2026-10-22' })
})

test('the maker explains what the reviewer asks, by the day that was named; nobody explains what was not asked (条例 14)', () => {
  expect(sentOut().refuses('2026-04-28', 'officer.zhao', 'explain', { explanation: '依据第三条' })).toContain('awaits-act')
  expect(received().refuses('2026-04-28', 'gov.reviewer', 'askMaker', { question: '第七条依据', until: '2026-05-08' })).toEqual(['awaits-act'])
  expect(sentOut().refuses('2026-04-28', 'officer.zhao', 'askMaker', { question: '第七条依据', until: '2026-05-08' })).toContain('post-not-held')
  const asked = sentOut().on('2026-04-28', 'gov.reviewer', 'askMaker', { question: '第七条依据', until: '2026-05-08' })
  expect(asked.due('explain')).toEqual({ day: '2026-05-08' })
  expect(asked.refuses('2026-04-29', 'gov.clerk', 'explain', { explanation: '依据第三条' })).toContain('post-not-held')
  const explained = asked.on('2026-05-06', 'officer.zhao', 'explain', { explanation: '依据第三条' })
  expect(explained.due('explain')).toBeUndefined()
})

test('a review that found nothing is closed by the head, who did not review; what was found wrong is not', () => {
  const found = sentOut().on('2026-05-20', 'gov.reviewer', 'review', { findings: '未发现问题', ground: 'none', wrong: false })
  expect(sentOut().refuses('2026-05-21', 'gov.head', 'pass')).toEqual(['awaits-act'])
  expect(found.refuses('2026-05-21', 'gov.reviewer', 'pass')).toContain('same-person')
  expect(found.on('2026-05-21', 'gov.head', 'pass')).toMatchObject({ last: { finished: true, entries: [] }, file: { marking: { outcome: 'valid' } } })
  expect(wrong().refuses('2026-05-21', 'gov.head', 'pass')).toEqual(['not-in-this-case'])
})

test('an incomplete filing goes back to its maker and is checked again', () => {
  const back = received().on('2026-04-22', 'gov.clerk', 'check', { findings: '缺说明', incomplete: true })
  // Its ten days run from the day on which the notice reached it.
  expect(back.due('resubmit')).toBeUndefined()
  const told = back.on('2026-04-24', 'gov.clerk', 'backToMaker.serve', { how: 'electronic', receivedOn: '2026-04-23' })
  expect(told.due('resubmit')).toEqual({ day: '2026-05-03' })
  expect(received().refuses('2026-04-23', 'gov.clerk', 'backToMaker.serve', { how: 'electronic', receivedOn: '2026-04-23' })).toContain('not-in-this-case')
  expect(back.refuses('2026-04-23', 'gov.clerk', 'distribute')).toEqual(['not-provided'])
  expect(back.tries('2026-04-23', 'officer.zhao', 'resubmit', { text: uploaded }).kind).toBe('done')
  const again = told.on('2026-04-24', 'officer.zhao', 'resubmit', { text: uploaded })
  expect(again.refuses('2026-04-24', 'gov.clerk', 'distribute')).toContain('awaits-act')
  // Sent back a second time it is told a second time.
  const twice = again.on('2026-04-25', 'gov.clerk', 'check', { findings: '仍缺说明', incomplete: true })
  expect(twice.on('2026-04-27', 'gov.clerk', 'backToMaker.serve', { how: 'direct', receivedOn: '2026-04-27' }).due('resubmit')).toEqual({ day: '2026-05-07' })
  expect(again.on('2026-04-25', 'gov.clerk', 'check', { findings: '齐全', incomplete: false }).on('2026-04-26', 'gov.clerk', 'distribute').last?.kind).toBe('done')
})

test('what is found wrong is marked in the catalogue, and its maker has thirty days', () => {
  const told = wrong().on('2026-05-22', 'gov.head', 'opinion')
  expect(told.last?.entries).toMatchObject([{ change: 'amend', key: number, to: '2028-07-01', values: { state: 'correcting' } }])
  expect(told.last?.documents[0]?.addressee).toContain('市场监督管理局')
  expect(told.due('respond')).toBeUndefined()
  const received = told.on('2026-05-26', 'gov.clerk', 'opinionToMaker.serve', { how: 'mail', receivedOn: '2026-05-25' })
  expect(received.due('respond')).toEqual({ day: '2026-06-24' })
  expect(received.last?.documents).toMatchObject([{ title: '送达回证' }])
  expect(told.on('2026-05-23', 'officer.zhao', 'respond', { how: 'kept', reasons: '有依据', corrected: false }).last?.kind).toBe('done')
  const mended = received.on('2026-06-10', 'officer.zhao', 'respond', { how: 'amended', reasons: '已删除第七条', corrected: true })
  expect(mended.refuses('2026-07-01', 'gov.head', 'revoke', { reasons: '不改' })).toContain('not-in-this-case')
  expect(mended.on('2026-06-11', 'gov.head', 'mended').file.marking.outcome).toBe('mended')
})

test('a maker that does not mend, or keeps silent, sees its document revoked by the government above', () => {
  const sent = wrong().on('2026-05-22', 'gov.head', 'opinion')
  const told = sent.on('2026-05-26', 'gov.clerk', 'opinionToMaker.serve', { how: 'mail', receivedOn: '2026-05-25' })
  // Whoever was never reached has not kept silent.
  expect(sent.refuses('2026-07-30', 'gov.head', 'revoke', { reasons: '逾期' })).toEqual(['awaits-act'])
  expect(told.refuses('2026-06-24', 'gov.head', 'revoke', { reasons: '逾期' })).toEqual(['too-early'])
  expect(told.on('2026-06-25', 'gov.head', 'revoke', { reasons: '逾期不改' }).last?.entries).toMatchObject([
    { register: 'normative-documents', change: 'end', key: number },
    { register: 'normative-document-numbers', change: 'amend', values: { revoked: '2026-06-25' } },
  ])
})

test('a document that is not in the catalogue cannot be opened for filing', () => {
  const unknown = tell({ ...setting, procedure: normativeFilingReview, case: { ...where, subject: { register: 'normative-documents', key: '无此号' } } })
  expect(
    unknown.refuses('2026-04-20', 'gov.clerk', 'receive', { maker: 'mr-210102', received: '2026-04-17', report: uploaded, text: uploaded, late: false }),
  ).toContain('entry-missing')
})

test('the review is made longer once, by three months', () => {
  const longer = sentOut().on('2026-07-01', 'gov.head', 'extendReview', { reasons: '复杂' })
  expect(longer.refuses('2026-07-02', 'gov.head', 'extendReview', { reasons: '仍复杂' })).toContain('extended-enough')
  expect(longer.tries('2026-10-22', 'gov.reviewer', 'review', { findings: '无', ground: 'none', wrong: false }).kind).toBe('done')
})

const proposed = (): Story =>
  proposal().on('2026-05-06', 'citizen.chen', 'propose', {
    document: `餐饮油烟治理办法（${number}）`, maker: 'mr-210102', reasons: '第七条以备案为经营条件，违反优化营商环境条例第三十九条',
  })

test('a citizen who proposes review gets an answer: taken up, found right, the maker told, the citizen told', () => {
  const taken = proposed()
    .on('2026-05-07', 'gov.clerk', 'receive', { elsewhere: false })
    .on('2026-05-12', 'gov.reviewer', 'study', { opinion: '确有疑问', taken: true })
  expect(taken.due('review')).toEqual({ day: '2026-08-12' })
  const found = taken.on('2026-06-01', 'gov.reviewer', 'review', { findings: '建议成立', wrong: true })
  expect(found.refuses('2026-06-02', 'gov.clerk', 'feedback', { answer: '成立', outcome: 'found' })).toEqual(['awaits-act'])
  const answered = found.on('2026-06-02', 'gov.head', 'demand').on('2026-06-03', 'gov.clerk', 'feedback', { answer: '建议成立', outcome: 'found' })
  expect(answered.last).toMatchObject({ finished: true, documents: [{ addressee: people['citizen.chen']?.name }] })
})

test('a proposal may name a document of the register, also one that has ended, or one that no register knows; a number that is none is refused', () => {
  const answers = { document: `《餐饮油烟治理办法》（${number}）`, maker: 'mr-210102', reasons: '第七条' }
  const about = (key: string) =>
    tell({
      ...setting, procedure: normativeDocumentReviewProposal,
      case: { ...where, subject: { register: 'normative-document-numbers', key } },
    })
  expect(about(number).on('2026-05-06', 'citizen.chen', 'propose', answers).file.subject?.key).toBe(number)
  expect(about('无此号').refuses('2026-05-06', 'citizen.chen', 'propose', answers)).toEqual(['entry-missing'])
  expect(proposal().on('2026-05-06', 'citizen.chen', 'propose', answers).file.subject).toBeUndefined()
})

test('a proposal that is not taken up is answered with reasons within ten days; another organ’s is passed on', () => {
  const refused = proposed().on('2026-05-07', 'gov.clerk', 'receive', { elsewhere: false })
    .on('2026-05-12', 'gov.reviewer', 'study', { opinion: '不属审查范围', taken: false })
  expect(refused.due('tellNotStarted')).toEqual({ day: '2026-05-22' })
  expect(refused.on('2026-05-13', 'gov.clerk', 'tellNotStarted', { reasons: '该文件已失效' }).last?.documents[0]?.paragraphs.join('')).toContain('已失效')
  const elsewhere = proposed().on('2026-05-07', 'gov.clerk', 'receive', { elsewhere: true })
  expect(elsewhere.due('transfer')).toEqual({ day: '2026-05-17' })
  expect(elsewhere.on('2026-05-08', 'gov.clerk', 'transfer', { to: 'ju-210102' }).file.marking.outcome).toBe('transferred')
})

test('nothing is revoked or answered that was not reviewed and found wrong, and what was sent out for review is not checked again', () => {
  expect(received().refuses('2026-06-30', 'gov.head', 'revoke', { reasons: '未经审查' })).toContain('not-in-this-case')
  expect(received().refuses('2026-06-30', 'officer.zhao', 'respond', { how: 'kept', reasons: '无', corrected: false })).toContain('not-in-this-case')
  expect(wrong().refuses('2026-05-21', 'gov.clerk', 'check', { findings: '重来', incomplete: false })).toContain('not-in-this-case')
})
