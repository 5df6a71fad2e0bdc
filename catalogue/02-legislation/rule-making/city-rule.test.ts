import { expect, test } from 'vitest'
import type { Organ } from '../../../src/kernel/define.ts'
import { tell } from '../../../src/kernel/testing/story.ts'
import { chinaWorkdays } from '../../calendars/china-workdays.ts'
import { divisions } from '../../organs/divisions.ts'
import { organOf } from '../../organs/organs.ts'
import { hepingDistrict, uploaded } from '../../testing/heping.ts'
import { ruleMaking } from './procedure.ts'

const shenyang = divisions.filter(({ code }) => code === '210100')
const organs: readonly Organ[] = shenyang.flatMap((city) => (['gov', 'ct', 'ju'] as const).flatMap((kind) => organOf(kind, city) ?? []))
const [city, culture, justice] = ['gov-210100', 'ct-210100', 'ju-210100']
const held: Readonly<Record<string, readonly [organ: string, post: string]>> = {
  drafter: [culture, 'officer'], principal: [culture, 'head'], legal: [justice, 'reviewer'], office: [city, 'clerk'], mayor: [city, 'head'],
  deputy1: [city, 'meeting-member'], deputy2: [city, 'meeting-member'],
}
const entries = { [`decision-meetings/${city}/standing`]: { organ: city, meeting: 'standing', members: 3, quorum: 3, rules: '沈政议〔2026〕1号' } }
const authority = {
  ...hepingDistrict({ entries }),
  organ: (id: string) => organs.find((organ) => organ.id === id),
  posts: (person: string) => (held[person] ? [{ person, organ: held[person][0], post: held[person][1] }] : []),
}
const people = Object.fromEntries(Object.keys(held).map((person) => [person, { kind: 'staff' as const, person, name: person }]))

/** Historic buildings are among the matters on which a city may make rules (立法法 93(3)). */
const passed = () => {
  const called = tell({ procedure: ruleMaking, calendar: chinaWorkdays, authority, people, case: { organ: city, place: '210100' } })
    .on('2026-04-01', 'drafter', 'propose', { request: uploaded })
    .on('2026-04-02', 'mayor', 'plan', {
      secret: false, weighty: false, majorInterests: false, economic: false, ofCity: true, subject: '沈阳市历史建筑保护', kind: 'measures', department: culture,
      legal: justice, completeBy: '2026-12-31', people: '三人', funds: 100_000,
    })
    .on('2026-04-03', 'drafter', 'draft', { text: uploaded, explanation: uploaded })
    .on('2026-04-07', 'drafter', 'consult', { until: '2026-05-07' })
    .on('2026-05-08', 'drafter', 'reply', { answers: '没有收到意见' })
    .on('2026-05-08', 'drafter', 'negotiate', { result: '一致' })
    .on('2026-05-11', 'principal', 'submit', { file: uploaded })
    .on('2026-05-15', 'legal', 'review', { asked: '已征求', opinion: '合法', lawful: true })
    .on('2026-05-18', 'office', 'convene', { meeting: 'standing', heldOn: '2026-05-25' })
  const room = ['deputy1', 'deputy2', 'mayor'].reduce((so, who) => so.on('2026-05-25', who, 'attend'), called)
  return ['deputy1', 'deputy2']
    .reduce((so, who) => so.on('2026-05-25', who, 'vote', { view: 'pass' }), room)
    .on('2026-05-25', 'mayor', 'deliberate', { minutes: uploaded, passed: true })
}
/** Thirty days from 1 June: the first is 2 June, the last 1 July. */
const signed = () => passed().on('2026-06-01', 'mayor', 'sign', { number: '沈政令〔2026〕3号', atOnce: false, inForce: '2026-07-02' })
const filings = ['fileStateCouncil', 'fileCongress', 'fileProvince', 'fileProvinceCongress'] as const

test('a rule of a city is filed with four within thirty days (立法法 109)', () => {
  expect(Object.keys(ruleMaking.acts).filter((act) => act.startsWith('file'))).toEqual(filings)
  for (const act of filings) {
    expect(passed().refuses('2026-05-26', 'legal', act, { number: '1' })).toEqual(['awaits-act'])
    expect(signed().refuses('2026-07-01', 'office', act, { number: '1' })).toEqual(['post-not-held'])
    expect(signed().due(act)).toEqual({ day: '2026-07-01' })
    expect(signed().tries('2026-07-01', 'legal', act, { number: '1' }).kind).toBe('done')
  }
})

test('each of the four that is filed late is recorded and still done', () => {
  for (const act of filings) expect(signed().tries('2026-07-02', 'legal', act, { number: '1' }).kind).toBe('done')
})

test('the case of a city rule is not over while the province has not been told', () => {
  const printed = signed().on('2026-06-02', 'office', 'gazette', { where: '公报' }).on('2029-06-01', 'legal', 'evaluate', { report: uploaded })
  const two = printed.on('2029-06-01', 'legal', 'fileStateCouncil', { number: '1' }).on('2029-06-01', 'legal', 'fileCongress', { number: '2' })
  expect(two.last?.finished).toBe(false)
  const four = two.on('2029-06-01', 'legal', 'fileProvince', { number: '3' }).on('2029-06-01', 'legal', 'fileProvinceCongress', { number: '4' })
  expect(four.last?.finished).toBe(true)
})
