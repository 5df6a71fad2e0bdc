import { expect, test } from 'vitest'
import { tell } from '../../../src/kernel/testing/story.ts'
import { chinaWorkdays } from '../../calendars/china-workdays.ts'
import { hepingDistrict, people, uploaded } from '../../testing/heping.ts'
import { normativeCatalogue, normativeCleanUp } from './procedure.ts'

const where = { organ: 'mr-210102', place: '210102', number: '清理1' }
const kept = '沈和市监规〔2024〕1号'
const gone = '沈和市监规〔2021〕2号'
const foreign = '沈和卫规〔2025〕1号'
const inForce = (number: string, organ = 'mr-210102') => ({ [`normative-documents/${number}`]: { number, organ, state: 'inForce' } })
const district = (entries = {}) => hepingDistrict({ entries: { ...inForce(kept), ...inForce(gone), ...inForce(foreign, 'hc-210102'), ...entries } })
const story = () => tell({ procedure: normativeCleanUp, calendar: chinaWorkdays, people, case: where, authority: district() })
const launch = { title: '食品安全法修改后清理', ground: 'higherLaw', candidates: [kept, gone], until: '2026-06-30' }
const judged = { kept: [kept], amended: [], withdrawn: [gone], reasons: '2号第三条与新法抵触' }

test('a campaign lists its candidates in the register, and is owed by its day', () => {
  const launched = story().on('2026-04-01', 'officer.zhao', 'launch', launch)
  expect(launched.last?.entries).toMatchObject([{ register: 'clean-ups', change: 'enter', key: '清理1', values: { candidates: [kept, gone], state: 'open' } }])
  expect(launched.due('conclude')).toEqual({ day: '2026-06-30' })
})

test('the result is decided after review by another, and published', () => {
  const file = story().on('2026-04-01', 'officer.zhao', 'launch', launch).on('2026-05-01', 'officer.zhao', 'judge', judged).file
  const open = tell({ procedure: normativeCleanUp, calendar: chinaWorkdays, people, case: file,
    authority: district({ 'clean-ups/清理1': { state: 'open' } }) })
  expect(open.refuses('2026-05-02', 'head.zheng', 'conclude', { report: '见附表' })).toEqual(['awaits-act'])
  const done = open.on('2026-05-06', 'reviewer.zhou', 'review', { opinion: '同意' }).on('2026-05-08', 'head.zheng', 'conclude', { report: '保留1件，废止1件' })
  expect(done.last).toMatchObject({ finished: true, entries: [{ change: 'amend', values: { kept: [kept], withdrawn: [gone], state: 'closed' } }] })
  expect(done.last?.publications[0]?.rows['废止或者失效']).toContain(gone)
})

test('an opinion changed after the review is reviewed again', () => {
  const changed = story()
    .on('2026-04-01', 'officer.zhao', 'launch', launch)
    .on('2026-05-01', 'officer.zhao', 'judge', judged)
    .on('2026-05-06', 'reviewer.zhou', 'review', { opinion: '同意' })
    .on('2026-05-07', 'officer.zhao', 'judge', { ...judged, amended: [gone], withdrawn: [] })
  expect(changed.refuses('2026-05-08', 'head.zheng', 'conclude', { report: '见附表' })).toContain('awaits-act')
})

test('every candidate is judged, none twice and nothing else', () => {
  const launched = story().on('2026-04-01', 'officer.zhao', 'launch', launch)
  const refuses = (answers: object) => launched.refuses('2026-05-01', 'officer.zhao', 'judge', { reasons: '逐件', ...answers })
  expect(refuses({ kept: [kept] })).toEqual(['list-incomplete'])
  expect(refuses({})).toEqual(['list-incomplete'])
  expect(refuses({ kept: [kept, gone], withdrawn: [gone] })).toEqual(['answer-invalid'])
  expect(refuses({ kept: [kept, foreign], amended: [gone] })).toEqual(['not-in-register'])
  expect(launched.on('2026-05-01', 'officer.zhao', 'judge', { reasons: '逐件', withdrawn: [gone, kept] }).last?.kind).toBe('done')
})

test('a campaign is about the organ’s own documents in force and no others', () => {
  expect(story().refuses('2026-04-01', 'officer.zhao', 'launch', { ...launch, candidates: [kept, foreign] })).toEqual(['not-in-register'])
  expect(story().refuses('2026-04-01', 'officer.zhao', 'launch', { ...launch, candidates: ['无此号'] })).toEqual(['not-in-register'])
})

const yearly = (day: string, documents: readonly string[], ended?: Readonly<Record<string, string>>) =>
  tell({
    procedure: normativeCatalogue, calendar: chinaWorkdays, people, case: where,
    authority: hepingDistrict({ entries: { ...inForce(kept), ...inForce(gone), ...inForce(foreign, 'hc-210102') }, ...(ended && { ended }) }),
  }).tries(day, 'officer.zhao', 'compile', { year: 2025, documents, texts: uploaded, until: '2026-01-31' })

test('each year the organ publishes what is in force: all of it, nothing else, as the register has it on the day', () => {
  const codes = (tried: ReturnType<typeof yearly>) => (tried.kind === 'refused' ? tried.refusals.map(({ code }) => code) : [])
  expect(codes(yearly('2026-01-10', [kept]))).toEqual(['list-incomplete'])
  expect(codes(yearly('2026-01-10', [kept, gone, foreign]))).toEqual(['not-in-register'])
  const ended = { [`normative-documents/${gone}`]: '2026-01-10' }
  expect(codes(yearly('2026-01-10', [kept, gone], ended))).toEqual(['not-in-register'])
  expect(yearly('2026-01-10', [kept], ended).kind).toBe('done')
  expect(yearly('2026-01-09', [gone, kept], ended).kind).toBe('done')
})

test('the yearly list is published by its day by whom did not compile it', () => {
  const compiled = tell({ procedure: normativeCatalogue, calendar: chinaWorkdays, people, case: where, authority: hepingDistrict({ entries: inForce(kept) }) })
    .on('2026-01-10', 'officer.zhao', 'compile', { year: 2025, documents: [kept], texts: uploaded, until: '2026-01-31' })
  expect(compiled.due('publish')).toEqual({ day: '2026-01-31' })
  const published = compiled.on('2026-01-20', 'head.zheng', 'publish')
  expect(published.last?.publications[0]).toMatchObject({ title: '2025年现行有效规范性文件目录', rows: { 现行有效文件: kept } })
})
