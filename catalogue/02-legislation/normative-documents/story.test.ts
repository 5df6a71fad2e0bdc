import { expect, test } from 'vitest'
import { type Story, tell } from '../../../src/kernel/testing/story.ts'
import { chinaWorkdays } from '../../calendars/china-workdays.ts'
import { type Changes, hepingDistrict, people, uploaded } from '../../testing/heping.ts'
import { normativeDocumentMaking } from './procedure.ts'

const number = '沈和市监规〔2026〕3号'
const inRegister: Changes = {
  entries: {
    [`normative-documents/${number}`]: { number, title: '餐饮油烟治理办法', organ: 'mr-210102', state: 'inForce', validUntil: '2028-06-30' },
    [`normative-document-numbers/${number}`]: { number, title: '餐饮油烟治理办法', organ: 'mr-210102' },
  },
}
const story = (changes: Changes = {}): Story =>
  tell({
    procedure: normativeDocumentMaking, calendar: chinaWorkdays, people, authority: hepingDistrict(changes),
    case: { organ: 'mr-210102', place: '210102' },
  })

const firstText = '1'.repeat(64)
const secondText = '2'.repeat(64)
const assessed = { title: '餐饮油烟治理办法', report: uploaded, byGovernment: false, business: true, economic: true, secret: false }
const publication = { where: '区政府门户网站', later: false, validUntil: '2028-06-30' }

/** Drafted, heard, consulted for thirty days and answered. */
const consulted = (changes?: Changes): Story =>
  story(changes)
    .on('2026-03-02', 'officer.zhao', 'assess', assessed)
    .on('2026-03-03', 'officer.zhao', 'draft', { text: firstText, explanation: uploaded })
    .on('2026-03-04', 'officer.zhao', 'hearBusiness', { heard: '区餐饮协会及12家企业' })
    .on('2026-03-04', 'officer.zhao', 'consult', { shorter: false, until: '2026-04-03' })
    .on('2026-03-20', 'citizen.chen', 'comment', { comment: '夜间排放时段应当明确' })
    .on('2026-04-07', 'officer.zhao', 'feedback', { answers: '第1条：采纳，已写明时段' })

const reviewed = (changes?: Changes): Story =>
  consulted(changes)
    .on('2026-04-08', 'officer.qian', 'competition', { conclusion: '不影响公平竞争', fair: true })
    .on('2026-04-09', 'reviewer.zhou', 'legality', { opinion: '符合上位法', lawful: true })

const numbered = (): Story =>
  reviewed()
    .on('2026-04-13', 'head.zheng', 'discuss', { minutes: uploaded, passed: true })
    .on('2026-04-14', 'clerk.li', 'register', { number })

const inForce = (): Story => {
  const ready = numbered()
  return tell({
    procedure: normativeDocumentMaking, calendar: chinaWorkdays, people,
    authority: hepingDistrict({ entries: { [`normative-document-numbers/${number}`]: { number } } }), case: ready.file,
  }).on('2026-04-15', 'clerk.li', 'publish', publication)
}
const living = (): Story =>
  tell({ procedure: normativeDocumentMaking, calendar: chinaWorkdays, people, authority: hepingDistrict(inRegister), case: inForce().file })

test('a drafting officer cannot skip the public: no review before comments were answered, no answer before the last day', () => {
  const drafted = story()
    .on('2026-03-02', 'officer.zhao', 'assess', assessed)
    .on('2026-03-03', 'officer.zhao', 'draft', { text: firstText, explanation: uploaded })
    .on('2026-03-04', 'officer.zhao', 'hearBusiness', { heard: '区餐饮协会' })
    .on('2026-03-04', 'officer.zhao', 'competition', { conclusion: '通过', fair: true })
  expect(drafted.refuses('2026-03-05', 'reviewer.zhou', 'legality', { opinion: '可', lawful: true })).toEqual(['awaits-act'])
  expect(drafted.refuses('2026-03-05', 'officer.zhao', 'consult', { shorter: false, until: '2026-03-31' })).toEqual(['answer-invalid'])
  const asking = drafted.on('2026-03-05', 'officer.zhao', 'consult', { shorter: false, until: '2026-04-04' })
  expect(asking.last?.publications[0]?.title).toBe('公开征求意见：餐饮油烟治理办法')
  expect(asking.refuses('2026-04-03', 'officer.zhao', 'feedback', { answers: '无' })).toEqual(['too-early'])
})

test('a shorter consultation needs its reason', () => {
  const drafted = story()
    .on('2026-03-02', 'officer.zhao', 'assess', assessed)
    .on('2026-03-03', 'officer.zhao', 'draft', { text: firstText, explanation: uploaded })
  expect(drafted.refuses('2026-03-04', 'officer.zhao', 'consult', { shorter: true, shortUntil: '2026-03-14' })).toEqual(['answer-missing'])
  const short = drafted.on('2026-03-04', 'officer.zhao', 'consult', { shorter: true, shortUntil: '2026-03-14', why: '汛期前须施行' })
  expect(short.last?.publications[0]?.rows['缩短理由']).toBe('汛期前须施行')
})

test('comments are taken until the day that was made public, the last one included, and once they are answered none', () => {
  const late = { comment: '晚了' }
  const open = story()
    .on('2026-03-02', 'officer.zhao', 'assess', assessed)
    .on('2026-03-03', 'officer.zhao', 'draft', { text: firstText, explanation: uploaded })
  const long = open.on('2026-03-04', 'officer.zhao', 'consult', { shorter: false, until: '2026-04-03' })
  expect(long.tries('2026-04-03', 'citizen.chen', 'comment', late).kind).toBe('done')
  expect(long.refuses('2026-04-04', 'citizen.chen', 'comment', late)).toEqual(['right-lapsed'])
  const short = open.on('2026-03-04', 'officer.zhao', 'consult', { shorter: true, shortUntil: '2026-03-14', why: '汛期前须施行' })
  expect(short.tries('2026-03-14', 'citizen.chen', 'comment', late).kind).toBe('done')
  expect(short.refuses('2026-03-15', 'citizen.chen', 'comment', late)).toEqual(['right-lapsed'])
  expect(consulted().refuses('2026-04-08', 'citizen.chen', 'comment', late)).toContain('not-in-this-case')
})

test('a legality reviewer reviews one text and no other: a changed draft must be reviewed and decided again', () => {
  const opinion = reviewed()
  expect(opinion.last?.documents[0]?.paragraphs.join('')).toContain(firstText)
  const changed = opinion.on('2026-04-10', 'officer.zhao', 'draft', { text: secondText, explanation: uploaded, changes: '第五条' })
  expect(changed.refuses('2026-04-13', 'head.zheng', 'discuss', { minutes: uploaded, passed: true })).toEqual(['awaits-act'])
  expect(changed.refuses('2026-04-13', 'reviewer.zhou', 'legality', { opinion: '可', lawful: true })).toEqual(['awaits-act'])
  const again = changed
    .on('2026-04-13', 'officer.qian', 'competition', { conclusion: '通过', fair: true })
    .on('2026-04-13', 'reviewer.zhou', 'legality', { opinion: '可', lawful: true })
  expect(again.last?.documents[0]?.paragraphs.join('')).toContain(secondText)
})

test('even after the meeting a changed word reopens everything, and the number waits', () => {
  const decided = reviewed().on('2026-04-13', 'head.zheng', 'discuss', { minutes: uploaded, passed: true })
  const changed = decided.on('2026-04-14', 'officer.zhao', 'draft', { text: secondText, explanation: uploaded })
  expect(changed.refuses('2026-04-14', 'clerk.li', 'register', { number })).toEqual(['awaits-act'])
})

test('what was found unlawful, or unfair to competition, is not decided', () => {
  const unlawful = consulted()
    .on('2026-04-08', 'officer.qian', 'competition', { conclusion: '通过', fair: true })
    .on('2026-04-09', 'reviewer.zhou', 'legality', { opinion: '第七条变相设定许可', lawful: false })
  expect(unlawful.refuses('2026-04-13', 'head.zheng', 'discuss', { minutes: uploaded, passed: true })).toEqual(['not-provided'])
  const unfair = consulted()
    .on('2026-04-08', 'officer.qian', 'competition', { conclusion: '限定本地企业', fair: false })
    .on('2026-04-09', 'reviewer.zhou', 'legality', { opinion: '可', lawful: true })
  expect(unfair.refuses('2026-04-13', 'head.zheng', 'discuss', { minutes: uploaded, passed: true })).toEqual(['not-provided'])
})

test('who drafted does not review; a number already taken is refused', () => {
  expect(consulted().refuses('2026-04-09', 'officer.zhao', 'legality', { opinion: '可', lawful: true })).toContain('same-person')
  const decided = reviewed(inRegister).on('2026-04-13', 'head.zheng', 'discuss', { minutes: uploaded, passed: true })
  expect(decided.refuses('2026-04-14', 'clerk.li', 'register', { number })).toEqual(['entry-exists'])
})

test('published within twenty working days, filed within thirty days, and in the catalogue until its last day and no longer', () => {
  expect(numbered().last?.entries.map((entry) => entry.register)).toEqual(['normative-document-numbers'])
  expect(numbered().due('publish')).toEqual({ day: '2026-05-14' })
  expect(inForce().due('file')).toEqual({ day: '2026-05-15' })
  expect(inForce().last?.entries[0]).toMatchObject({
    register: 'normative-documents', change: 'enter', key: number, from: '2026-04-15', to: '2028-07-01',
    values: { sha256: firstText, state: 'inForce', published: '2026-04-15', inForce: '2026-04-15', validUntil: '2028-06-30' },
  })
  expect(inForce().refuses('2026-04-16', 'officer.zhao', 'draft', { text: secondText, explanation: uploaded })).toContain('not-provided')
})

test('a clerk whose document expired at midnight finds that the law has ended it', () => {
  expect(living().due('evaluate')).toEqual({ day: '2028-04-01' })
  expect(living().refuses('2028-06-30', 'law', 'expire')).not.toEqual([])
  const ended = living().on('2028-07-01', 'law', 'expire')
  expect(ended.last).toMatchObject({
    effective: '2028-06-30',
    entries: [{ register: 'normative-document-numbers', change: 'amend', key: number, from: '2028-07-01', values: { expired: '2028-07-01' } }],
  })
  expect(ended.refuses('2028-07-01', 'head.zheng', 'withdraw', { reasons: '到期', outcome: 'withdrawn' })).toContain('case-ended')
  // Filing that was never done stays owed after the end.
  expect(ended.on('2028-07-02', 'clerk.li', 'file', { receipt: '沈和市监备〔2028〕1号', to: 'gov-210102' }).last?.finished).toBe(true)
})

test('evaluated and renewed in time, it lasts until its new last day, and again', () => {
  const renewed = living()
    .on('2028-03-01', 'officer.zhao', 'evaluate', { report: uploaded, keepOn: true })
    .on('2028-04-01', 'head.zheng', 'renew', { validUntil: '2030-06-30', reasons: '仍需治理' })
  expect(renewed.last?.entries[0]).toMatchObject({ change: 'amend', to: '2030-07-01', values: { validUntil: '2030-06-30', state: 'inForce' } })
  expect(renewed.refuses('2028-07-01', 'law', 'expire')).toContain('not-in-this-case')
  expect(renewed.refuses('2028-05-01', 'head.zheng', 'renew', { validUntil: '2031-06-30', reasons: '再续' })).toContain('awaits-act')
  expect(renewed.on('2030-07-01', 'law', 'expireRenewed').last?.finished).toBe(false)
})

test('its last day is still a day: renewed on it, it goes on; the day after, the law has ended it and nobody renews it', () => {
  const evaluated = living().on('2028-03-01', 'officer.zhao', 'evaluate', { report: uploaded, keepOn: true })
  const onTheDay = evaluated.on('2028-06-30', 'head.zheng', 'renew', { validUntil: '2030-06-30', reasons: '仍需治理' })
  expect(onTheDay.last?.entries[0]).toMatchObject({ change: 'amend', to: '2030-07-01' })
  expect(evaluated.refuses('2028-07-01', 'head.zheng', 'renew', { validUntil: '2030-06-30', reasons: '补办' })).toContain('law-first')
})

test('ninety days before it ends again it is to be evaluated again, by whom does not decide on it', () => {
  const renewed = living()
    .on('2028-03-01', 'officer.zhao', 'evaluate', { report: uploaded, keepOn: true })
    .on('2028-04-01', 'head.zheng', 'renew', { validUntil: '2030-06-30', reasons: '仍需治理' })
  expect(renewed.due('evaluate')).toBeUndefined()
  expect(renewed.due('evaluateAgain')).toEqual({ day: '2030-04-01' })
  const again = renewed
    .on('2030-03-01', 'officer.zhao', 'evaluateAgain', { report: uploaded, keepOn: true })
    .on('2030-06-30', 'head.zheng', 'renew', { validUntil: '2032-06-30', reasons: '仍需治理' })
  expect(again.due('evaluateAgain')).toEqual({ day: '2032-04-01' })
  expect(again.due('expireRenewed')).toEqual({ day: '2032-06-30' })
})

test('the opinion names the text it is about, and reviewer, meeting, clerk and publisher all carry that text', () => {
  const form = (act: string) => reviewed().whatNow('2026-04-13', 'head.zheng').find((option) => option.act === act)?.form['examined']
  for (const act of ['competition', 'legality', 'discuss', 'register', 'publish']) expect(form(act)).toMatchObject({ offered: '{draft.text}' })
  expect(form('legality')).toMatchObject({ draftRank: 'normative-document', examines: { act: 'draft', field: 'text' } })
  const opinion = reviewed()
  expect(opinion.refuses('2026-04-13', 'head.zheng', 'discuss', { examined: secondText, minutes: uploaded, passed: true })).toEqual(['text-changed'])
  expect(inForce().file.answers['publish']?.['examined']).toBe(firstText)
})

test('evaluated as not needed, it cannot be renewed; withdrawn, it leaves the catalogue that day', () => {
  const evaluated = living().on('2028-03-01', 'officer.zhao', 'evaluate', { report: uploaded, keepOn: false })
  expect(evaluated.refuses('2028-03-02', 'head.zheng', 'renew', { validUntil: '2030-06-30', reasons: '续' })).toEqual(['not-provided'])
  const gone = evaluated.on('2028-03-02', 'head.zheng', 'withdraw', { reasons: '已无必要', outcome: 'withdrawn' })
  expect(gone.last?.entries).toMatchObject([
    { register: 'normative-documents', change: 'end', key: number, from: '2028-03-02' },
    { register: 'normative-document-numbers', change: 'amend', values: { withdrawn: '2028-03-02' } },
  ])
})

test('revoked by the standing committee it leaves the catalogue, and never expires a second time', () => {
  const revoked = living().on('2027-01-05', 'clerk.li', 'noteRevocation', { by: 'congress', decision: '和人常〔2027〕1号' })
  expect(revoked.last?.entries).toMatchObject([
    { register: 'normative-documents', change: 'end', key: number, from: '2027-01-05' },
    { register: 'normative-document-numbers', change: 'amend', values: { revoked: '2027-01-05' } },
  ])
  expect(revoked.refuses('2028-07-01', 'law', 'expire')).toContain('case-ended')
  const above = living().on('2027-01-05', 'clerk.li', 'noteRevocation', { by: 'government', decision: '沈和政撤〔2027〕1号' })
  expect(above.last?.entries).toEqual([])
})
