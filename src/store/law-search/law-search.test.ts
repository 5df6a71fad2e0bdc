import { afterAll, beforeAll, expect, test } from 'vitest'
import { readQuery } from '../../kernel/law/search/read-query.ts'
import { type SearchableLaw, searchableFrom } from '../../kernel/law/search/searchable-law.ts'
import type { LocalDate } from '../../kernel/time/local-date.ts'
import { migrate } from '../migrate.ts'
import { type Database, openDatabase } from '../postgres/connect.ts'
import { cloneDatabase, type TestDatabase, templateDatabase } from '../postgres/test-database.ts'
import { followLibrary } from './follow-library.ts'
import { indexLaws, removeFromSearch } from './index-laws.ts'
import { mendTyping } from './mend-typing.ts'
import { searchLaws } from './search-laws.ts'
import { soundsLike } from './sounds.ts'
import { suggestLaws } from './suggest-laws.ts'

const cut = (text: string): string[] => text.match(/听证|仲裁|养犬|罚款|登记|图书馆|借书|.{1}/gu) ?? []
const day = '2026-03-02' as LocalDate
const invented = (
  title: string,
  rank: SearchableLaw['rank'],
  bodies: readonly string[],
  more: { from?: string; to?: string } = {},
): SearchableLaw =>
  searchableFrom(
    {
      id: title,
      version: (more.from ?? '2020-01-01') as LocalDate,
      title,
      shortTitles: [title],
      rank,
      issuer: '某机关',
      from: (more.from ?? '2020-01-01') as LocalDate,
      ...(more.to && { to: more.to as LocalDate }),
    },
    bodies.map((body, i) => ({ at: String(i + 1), headings: i > 0 ? '借阅' : '总则', body })),
  )

const laws = [
  invented('图书馆管理法', 'law', [
    '为了管好图书馆，制定本法。',
    '借书证遗失的，应当在七日内登记。',
    '不按期还书的，处五元罚款。',
    '《借书暂行规则》同时废止。',
  ]),
  invented('图书馆管理法实施办法', 'departmental-rule', ['根据《图书馆管理法》，制定本办法。', '举行听证的，应当公告。']),
  invented('甲河市养犬条例', 'local-regulation', ['甲河市养犬应当登记。', '违反的，处罚款。', '根据《丙江省养犬条例》制定。']),
  invented('丙江省养犬条例', 'local-regulation', ['养犬应当登记。', '养犬遗失的，应当报告。']),
  invented('动物防疫法', 'law', ['养犬应当防疫，携犬出户应当牵绳。']),
  invented('乙山市养犬条例', 'local-regulation', ['乙山市养犬应当登记。', '违反的，处罚款。']),
  invented('旧阅览规定', 'departmental-rule', ['阅览室内应当安静。'], { from: '2000-01-01', to: '2010-01-01' }),
]

let copy: TestDatabase
let database: Database
beforeAll(async () => {
  const template = await templateDatabase('law-search', async (url) => {
    const fresh = await openDatabase({ url })
    await migrate(fresh.pool)
    await fresh.close()
  })
  copy = await cloneDatabase(template)
  database = await openDatabase({ url: copy.url })
  await indexLaws(database.pool, 'here', laws, cut)
})
afterAll(async () => {
  await database.close()
  await copy.drop()
})

const find = async (typed: string, filter: object = {}) => {
  const { plan } = await mendTyping(database.pool, 'here', readQuery(typed, cut))
  return searchLaws(database.pool, 'here', plan, { day, limit: 10, ...filter })
}
const first = async (typed: string, filter: object = {}): Promise<string> => {
  const [best] = (await find(typed, filter)).articles
  return best ? `${best.law} ${best.at}` : ''
}

test('an article is found by plain words', async () => {
  expect(await first('借书证丢了几天内登记')).toBe('图书馆管理法 2')
})

test('an article is found by its number, also under a shortened name', async () => {
  expect(await first('图书馆管理法3条')).toBe('图书馆管理法 3')
  expect(await first('图管法第三条')).toBe('图书馆管理法 3')
})

test('the place that is asked about comes before other places', async () => {
  expect(await first('甲河养犬登记')).toBe('甲河市养犬条例 1')
  expect(await first('乙山市养犬登记')).toBe('乙山市养犬条例 1')
})

test('with a place come its own texts, then those of its province, and the law of the state stays within reach', async () => {
  const titles = [...new Set((await find('甲河养犬登记')).articles.map(({ title }) => title))]
  expect(titles[0]).toBe('甲河市养犬条例')
  expect(titles.indexOf('丙江省养犬条例')).toBeLessThan(titles.indexOf('乙山市养犬条例'))
  expect(titles.indexOf('动物防疫法')).toBeLessThan(titles.indexOf('乙山市养犬条例'))
  expect((await find('乙山养犬遗失报告')).articles[0]?.title).not.toBe('甲河市养犬条例')
})

test('an article is found under the end of a name, and under a term of art that it does not print', async () => {
  const civil = invented('中华人民共和国民法典', 'law', ['无处分权人转让的，受让人在此情形下取得。'])
  const code = { ...civil, articles: civil.articles.map((article) => ({ ...article, at: '311' })) }
  await indexLaws(database.pool, 'terms', [code, invented('阅览处罚法', 'law', ['本法。', '罚款。'])], cut)
  const found = async (typed: string) =>
    (await searchLaws(database.pool, 'terms', readQuery(typed, cut), { day, limit: 3 })).articles.map(({ title, at }) => `${title} ${at}`)
  expect((await found('善意取得'))[0]).toBe('中华人民共和国民法典 311')
  expect((await found('处罚法2条'))[0]).toBe('阅览处罚法 2')
  expect(await found('善意 取得 无此术语')).not.toContain('阅览处罚法 1')
})

test('a text no longer in force is found only on a day when it was', async () => {
  expect((await find('阅览室安静')).articles.map(({ title }) => title)).not.toContain('旧阅览规定')
  expect(await first('阅览室安静', { day: '2005-01-01' })).toBe('旧阅览规定 1')
})

test('rank, place and issuer narrow the search, and the facets count', async () => {
  const found = await find('养犬登记')
  expect(Object.keys(found.facets.places).sort()).toEqual(['丙江省', '乙山市', '甲河市'].sort())
  expect((await find('养犬登记', { place: '乙山市' })).articles.every(({ place }) => place === '乙山市')).toBe(true)
  expect((await find('登记', { ranks: ['law'] })).articles.map(({ rank }) => rank)).toEqual(['law'])
  expect((await find('登记', { issuer: '别的机关' })).articles).toEqual([])
})

test('a region finds nothing of another', async () => {
  const { articles } = await searchLaws(database.pool, 'there', readQuery('养犬登记', cut), { day, limit: 10 })
  expect(articles).toEqual([])
})

test('nothing typed, or signs with a meaning in SQL, find nothing and break nothing', async () => {
  for (const typed of ['', "'; drop table entry; --", '%%%', '\\', '%_3']) expect((await find(typed)).articles).toEqual([])
})

test('characters that sound alike are told from others', () => {
  expect(soundsLike('正', '证')).toBeGreaterThan(0.5)
  expect(soundsLike('正', '犬')).toBe(0)
})

test('a text taken in again stands once, and one taken out is gone', async () => {
  const extra = invented('阅览新规', 'departmental-rule', ['夜间阅览须预约。'])
  await indexLaws(database.pool, 'here', [extra], cut)
  await indexLaws(database.pool, 'here', [extra], cut)
  expect((await find('夜间阅览预约')).articles.filter(({ law }) => law === '阅览新规')).toHaveLength(1)
  await removeFromSearch(database.pool, 'here', '阅览新规')
  expect((await find('夜间阅览预约')).articles.filter(({ law }) => law === '阅览新规')).toEqual([])
})

test('names are suggested from their beginning, from their characters in order, and under the name of what they replaced', async () => {
  const suggest = async (typed: string) =>
    (await suggestLaws(database.pool, 'here', typed, { day, limit: 5 })).map(({ law, kind }) => `${kind} ${law ?? ''}`)
  expect((await suggest('图书'))[0]).toBe('title 图书馆管理法')
  expect(await suggest('图管法')).toContain('title 图书馆管理法')
  expect(await suggest('借书暂行')).toContain('former 图书馆管理法')
  expect((await suggest('管理法'))[0]).toBe('title 图书馆管理法')
  expect((await suggest('中华人民共和国图书'))[0]).toBe('title 图书馆管理法')
  expect(await suggest('%')).toEqual([])
  expect(await suggest('')).toEqual([])
})

test('many texts taken in one at a time are still found, in few blocks', async () => {
  for (let i = 0; i < 14; i++)
    await indexLaws(database.pool, 'many', [invented(`第${i}号规定`, 'departmental-rule', [`书架${i}由专人看管。`])], cut)
  const { articles } = await searchLaws(database.pool, 'many', readQuery('书架专人看管', cut), { day, limit: 20 })
  expect(articles).toHaveLength(14)
  const { rows } = await database.pool.query(
    "select count(distinct block)::integer as blocks from law_search_posting where region = 'many'",
  )
  expect(rows[0].blocks).toBeLessThan(5)
})

test('the search follows the library: what is official is found, what is withdrawn is not', async () => {
  const { pool } = database
  await pool.query(
    `insert into law_version (region, law, version, root, title, short_titles, rank, issuer, number, valid_from, articles, file, sha256, events, doubts, register, key)
     values ('lib', '阅览法', '2020-01-01', 'r1', '阅览法', '["阅览法"]', 'law', '', '', '2020-01-01', 1, 'f', 'x', '[]', '[]', 'law-text', 'k')`,
  )
  await pool.query(
    `insert into law_node (region, root, n, kind, number, heading, text, sha256, line, pieces)
     values ('lib', 'r1', 0, 'chapter', '1', '总则', '', '', 1, '[]'), ('lib', 'r1', 1, 'article', '1', '', '读者可以夜间阅览。', 'x', 2, '[]')`,
  )
  await pool.query(
    `insert into entry (region, register, key, seq, part, values, valid_from, touched)
     values ('lib', 'law-text', 'k', 1, 0, '{"root": "r1"}', '2020-01-01', 1)`,
  )
  expect(await followLibrary(pool, 'lib', cut)).toEqual({ taken: 1, removed: 0, redated: 0 })
  expect(await followLibrary(pool, 'lib', cut)).toEqual({ taken: 0, removed: 0, redated: 0 })
  const found = async () => (await searchLaws(pool, 'lib', readQuery('夜间阅览', cut), { day, limit: 5 })).articles.map(({ at }) => at)
  expect(await found()).toEqual(['1'])
  // What migration 0009 does: marked texts stay searchable and are taken in again.
  await pool.query("update law_search_law set root = 'before ' || root where region = 'lib'")
  expect(await found()).toEqual(['1'])
  expect(await followLibrary(pool, 'lib', cut)).toEqual({ taken: 1, removed: 0, redated: 0 })
  expect(await found()).toEqual(['1'])
  await pool.query("update entry set valid_to = '2026-01-01' where region = 'lib'")
  expect(await followLibrary(pool, 'lib', cut)).toEqual({ taken: 0, removed: 1, redated: 0 })
  expect(await found()).toEqual([])
})
