import { describe, expect, test } from 'vitest'
import { type Story, tell } from '../../../src/kernel/testing/story.ts'
import { chinaWorkdays } from '../../calendars/china-workdays.ts'
import { hepingDistrict, people as hepingPeople, uploaded } from '../../testing/heping.ts'
import { normativeDocumentMaking } from './procedure.ts'

// Ways of making that part from the ordinary one: secret, short, for a government, filed in time, dropped.

const text = '1'.repeat(64)
const otherText = '2'.repeat(64)
const number = '沈和市监规〔2026〕8号'
const assessed = { title: '夜间集市管理办法', report: uploaded, byGovernment: false, business: false, economic: false, secret: false }
const lawful = { opinion: '符合上位法', lawful: true }
const passed = { minutes: uploaded, passed: true }

const begun = (): Story =>
  tell({
    procedure: normativeDocumentMaking, calendar: chinaWorkdays, people: hepingPeople, authority: hepingDistrict(),
    case: { organ: 'mr-210102', place: '210102' },
  })
const drafted = (changed: object = {}): Story =>
  begun()
    .on('2026-03-02', 'officer.zhao', 'assess', { ...assessed, ...changed })
    .on('2026-03-03', 'officer.zhao', 'draft', { text, explanation: uploaded })

describe('what is secret by law is not put before the public (营商环境条例 62(2))', () => {
  const secret = (): Story => drafted({ secret: true })

  test('nobody is asked, nobody answers, and the review waits for neither', () => {
    expect(secret().refuses('2026-03-04', 'officer.zhao', 'consult', { shorter: false, until: '2026-04-03' })).toEqual(['not-in-this-case'])
    expect(secret().refuses('2026-03-04', 'officer.zhao', 'feedback', { answers: '无' })).toContain('not-in-this-case')
    expect(secret().tries('2026-03-04', 'reviewer.zhou', 'legality', lawful).kind).toBe('done')
  })

  test('what is not secret is not reviewed before the public was answered', () => {
    expect(drafted().refuses('2026-03-04', 'reviewer.zhou', 'legality', lawful)).toEqual(['awaits-act'])
  })
})

describe('a shorter consultation, with its reason (营商环境条例 62(2))', () => {
  const short = (): Story => drafted().on('2026-03-06', 'officer.zhao', 'consult', { shorter: true, shortUntil: '2026-03-16', why: '汛期前须施行' })

  test('is not answered before the day that was named', () => {
    expect(short().refuses('2026-03-15', 'officer.zhao', 'feedback', { answers: '无人提出意见' })).toEqual(['too-early'])
    const answered = short().on('2026-03-17', 'officer.zhao', 'feedback', { answers: '无人提出意见' })
    expect(answered.last?.publications[0]).toMatchObject({ title: '意见采纳情况：夜间集市管理办法' })
    expect(answered.tries('2026-03-18', 'reviewer.zhou', 'legality', lawful).kind).toBe('done')
  })
})

const posts: Readonly<Record<string, string>> = { 'gov.drafter': 'officer', 'gov.reviewer': 'reviewer', 'gov.head': 'head' }
const government = {
  ...hepingDistrict(),
  posts: (person: string) => (posts[person] ? [{ person, organ: 'gov-210102', post: posts[person] }] : hepingDistrict().posts(person)),
}
const people = {
  ...hepingPeople,
  ...Object.fromEntries(Object.keys(posts).map((person) => [person, { kind: 'staff' as const, person, name: person }])),
}

describe('what a government issues is reviewed for competition by market regulation of its level (公平竞争审查条例 14(1))', () => {
  const forGovernment = (economic: boolean): Story =>
    tell({ procedure: normativeDocumentMaking, calendar: chinaWorkdays, people, authority: government, case: { organ: 'gov-210102', place: '210102' } })
      .on('2026-03-02', 'gov.drafter', 'assess', { ...assessed, byGovernment: true, market: 'mr-210102', economic })
      .on('2026-03-03', 'gov.drafter', 'draft', { text, explanation: uploaded })
      .on('2026-03-04', 'gov.drafter', 'consult', { shorter: false, until: '2026-04-03' })
      .on('2026-04-07', 'gov.drafter', 'feedback', { answers: '无人提出意见' })
  const fair = { conclusion: '不影响公平竞争', fair: true }

  test('not by the drafters themselves, and on the very text that goes on', () => {
    const made = forGovernment(true)
    expect(made.refuses('2026-04-08', 'gov.drafter', 'competition', fair)).toContain('not-in-this-case')
    expect(made.refuses('2026-04-08', 'gov.drafter', 'competitionByMarket', fair)).toContain('post-not-held')
    expect(made.refuses('2026-04-08', 'officer.zhao', 'competitionByMarket', { ...fair, examined: otherText })).toEqual(['text-changed'])
    expect(made.refuses('2026-04-09', 'gov.reviewer', 'legality', lawful)).toEqual(['awaits-act'])
    const reviewed = made.on('2026-04-08', 'officer.zhao', 'competitionByMarket', fair).on('2026-04-09', 'gov.reviewer', 'legality', lawful)
    expect(reviewed.on('2026-04-13', 'gov.head', 'discuss', passed).last?.kind).toBe('done')
  })

  test('found unfair, it is not decided', () => {
    const unfair = forGovernment(true)
      .on('2026-04-08', 'officer.zhao', 'competitionByMarket', { conclusion: '限定本地企业', fair: false })
      .on('2026-04-09', 'gov.reviewer', 'legality', lawful)
    expect(unfair.refuses('2026-04-13', 'gov.head', 'discuss', passed)).toEqual(['not-provided'])
  })

  test('what does not concern the economic activity of businesses is not reviewed so', () => {
    const made = forGovernment(false)
    expect(made.refuses('2026-04-08', 'officer.zhao', 'competitionByMarket', fair)).toContain('not-in-this-case')
    expect(made.tries('2026-04-08', 'gov.reviewer', 'legality', lawful).kind).toBe('done')
  })
})

const numbered = (): Story =>
  drafted({ secret: true })
    .on('2026-03-05', 'reviewer.zhou', 'legality', lawful)
    .on('2026-03-06', 'head.zheng', 'discuss', passed)
    .on('2026-03-09', 'clerk.li', 'register', { number })
/** What registering and publishing enter: the number is there at once, the document in force on the day after. */
const entered = hepingDistrict({
  entries: {
    [`normative-document-numbers/${number}`]: { number, title: '夜间集市管理办法', organ: 'mr-210102' },
    [`normative-documents/${number}`]: { number, title: '夜间集市管理办法', organ: 'mr-210102', state: 'inForce', validUntil: '2028-03-31' },
  },
  begun: { [`normative-documents/${number}`]: '2026-03-11' },
})
const published = (): Story =>
  tell({ procedure: normativeDocumentMaking, calendar: chinaWorkdays, people: hepingPeople, authority: entered, case: numbered().file })
    .on('2026-03-10', 'clerk.li', 'publish', { where: '区政府门户网站', later: false, validUntil: '2028-03-31' })

test('filed with the government above while in force, and the register of numbers says where and when', () => {
  // Thirty days after 10 March: 21 are left of March, and nine of April.
  expect(published().due('file')).toEqual({ day: '2026-04-09' })
  const filed = published().on('2026-04-01', 'clerk.li', 'file', { receipt: '沈和市监备〔2026〕8号', to: 'gov-210102' })
  expect(filed.last?.entries).toMatchObject([{ register: 'normative-document-numbers', key: number, values: { filed: '2026-04-01', filedWith: 'gov-210102' } }])
  expect(filed.due('file')).toBeUndefined()
})

describe('dropped by the head, at any time before it is published', () => {
  const reasons = { reasons: '上位法已有规定' }

  test('before the draft, and after the meeting; by nobody else', () => {
    const early = begun().on('2026-03-02', 'officer.zhao', 'assess', assessed)
    expect(early.refuses('2026-03-03', 'officer.zhao', 'drop', reasons)).toContain('post-not-held')
    expect(early.on('2026-03-03', 'head.zheng', 'drop', reasons)).toMatchObject({ last: { finished: true }, file: { marking: { outcome: 'dropped' } } })
    expect(numbered().on('2026-03-10', 'head.zheng', 'drop', reasons).last).toMatchObject({ finished: true, publications: [] })
  })

  test('what was never assessed is not dropped, and what was published is withdrawn instead', () => {
    expect(begun().refuses('2026-03-02', 'head.zheng', 'drop', reasons)).toContain('awaits-act')
    expect(published().refuses('2026-03-11', 'head.zheng', 'drop', reasons)).toEqual(['not-provided'])
    expect(published().on('2026-03-11', 'head.zheng', 'withdraw', { reasons: '上位法已有规定', outcome: 'withdrawn' }).file.marking.outcome).toBe('withdrawn')
  })
})
