import { afterAll, beforeAll, expect, test } from 'vitest'
import { keepingTexts as catalogue, keepText as how } from '../../../stories/fixtures/kept-texts/keep-texts.ts'
import { demonstrationSteps } from '../../../stories/fixtures/library-card/demonstration.ts'
import { theLaw } from '../../kernel/case/case-file.ts'
import { migrate } from '../../store/migrate.ts'
import type { Pool } from '../../store/pool.ts'
import { createPool } from '../../store/postgres/connect.ts'
import { cloneDatabase, templateDatabase } from '../../store/postgres/test-database.ts'
import { ask } from '../ask.ts'
import { type Caller, NotFound } from '../operation.ts'
import type { Platform } from '../platform.ts'
import { rebuild } from '../rebuild.ts'
import { startPlatform } from '../start-platform.ts'
import { compareLawVersions } from './compare-law-versions.ts'
import type { LawFile } from './gather-laws.ts'
import { importLaws, LawImportRefused } from './import-law.ts'
import { listLawVersions } from './list-law-versions.ts'
import { readLaw } from './read-law.ts'

const region = 'toy'
const now = Date.parse('2026-03-02T09:00:00+08:00')
let platform: Platform
let pool: Pool
let close: () => Promise<void>

const librarian: Caller = {
  kind: 'staff',
  region,
  person: 'p-li',
  name: '李馆员',
  actsFor: [],
  posts: [{ person: 'p-li', organ: 'library', post: 'librarian' }],
}
const stranger: Caller = { ...librarian, person: 'p-zhao', posts: [{ person: 'p-zhao', organ: 'library', post: 'head' }] }
const nobody: Caller = { kind: 'public', region, person: '', name: '', actsFor: [], posts: [] }

beforeAll(async () => {
  const template = await templateDatabase('law-library', async (url) => {
    const own = createPool(url)
    await migrate(own)
    await own.end()
  })
  const database = await cloneDatabase(template)
  pool = createPool(database.url, { max: 8 })
  platform = await startPlatform({ catalogue, pool, region, publicUrl: 'http://localhost', now: () => now })
  for (const step of demonstrationSteps()) {
    const actor = step.actor === 'law' ? theLaw : ({ kind: 'staff', person: step.actor, name: step.actor } as const)
    await platform.door.act({ region, key: step.key, actor, open: step.open, act: step.act, answers: step.answers })
  }
  close = async () => {
    await pool.end()
    await database.drop()
  }
})
afterAll(() => close())

const utf8 = (words: string): Uint8Array => new TextEncoder().encode(words)
const file = (name: string, content: string | Uint8Array): LawFile => ({
  name,
  read: async () => (typeof content === 'string' ? utf8(content) : content),
})
const cats = (version: string, force: string, ...articles: readonly string[]): LawFile =>
  file(
    `行政法/养猫法(${version}).md`,
    `# 中华人民共和国养猫法\n\n${version.replace(/-0?/, '年').replace(/-0?/, '月')}日 某大会通过\n\n<!-- INFO END -->\n\n## 第一章 总则\n\n${articles.join('\n\n')}\n\n第三条 本法自${force}起施行。\n`,
  )
const first = cats('2001-02-03', '2001年5月1日', '第一条 猫应当每日喂食两次，由饲养人负责。', '第二条 猫可以睡觉。')
const second = cats('2010-08-09', '2011年1月1日', '第一条 猫应当每日喂食三次，由饲养人负责。', '第二条 猫可以睡觉。')
const dogs = file(
  '行政法/养狗法(2015-01-01).md',
  '# 中华人民共和国养狗法\n\n2015年1月1日 某大会通过\n\n<!-- INFO END -->\n\n第一条 狗依照本法。\n\n第二条 本法自2015年6月1日起施行。《中华人民共和国养猫法》同时废止。\n',
)
const take = (files: readonly LawFile[], caller: Caller = librarian) => importLaws(platform, { how, caller, title: '存文本', files })
const read = (input: object) => ask(platform, readLaw, input, nobody)
const countOf = async (table: string): Promise<number> => Number((await pool.query(`select count(*) n from ${table}`)).rows[0].n)

test('who holds no post for it takes nothing in, and nothing can be read', async () => {
  await expect(take([first, second], stranger)).rejects.toThrow(LawImportRefused)
  await expect(read({ law: '养猫法' })).rejects.toThrow(NotFound)
})

test('two versions are taken in, each by an act; again, nothing happens', async () => {
  expect(await take([first, second])).toMatchObject({ files: 2, versions: 2, articles: 6, imported: 2, present: 0, notImported: [] })
  const kept = await countOf('event')
  expect(await take([first, second])).toMatchObject({ imported: 0, present: 2, notImported: [] })
  expect(await countOf('event')).toBe(kept)
})

test("any day's text of any article can be read, by any name of the text", async () => {
  const article = async (input: object) => {
    const { version, state, rows } = await read({ at: '1', ...input })
    return [version.version, state, rows.at(-1)?.text.slice(3, 9)]
  }
  expect(await article({ law: '养猫法', day: '2005-01-01' })).toEqual(['2001-02-03', 'in-force', '每日喂食两次'])
  expect(await article({ law: '中华人民共和国养猫法', day: '2010-12-31' })).toEqual(['2001-02-03', 'in-force', '每日喂食两次'])
  expect(await article({ law: '养猫法', day: '2011-01-01' })).toEqual(['2010-08-09', 'in-force', '每日喂食三次'])
  expect(await article({ law: '养猫法', day: '2001-03-01' })).toEqual(['2001-02-03', 'future', '每日喂食两次'])
  expect((await read({ law: '养猫法', at: '2' })).rows.map(({ kind, place }) => [kind, place])).toEqual([
    ['chapter', '第一章'],
    ['article', '第二条'],
  ])
  await expect(read({ law: '养猫法', at: '9' })).rejects.toThrow('has no article 9')
})

test('versions are listed and compared', async () => {
  const versions = await ask(platform, listLawVersions, { law: '养猫法' }, nobody)
  expect(versions.map(({ version, from, to }) => [version, from, to])).toEqual([
    ['2001-02-03', '2001-05-01', '2011-01-01'],
    ['2010-08-09', '2011-01-01', undefined],
  ])
  const { same, changes } = await ask(platform, compareLawVersions, { law: '养猫法' }, nobody)
  expect([same, changes.map(({ kind, from, to }) => [kind, from, to])]).toEqual([
    1,
    [
      ['changed', '1', '1'],
      ['changed', '3', '3'],
    ],
  ])
})

test('a text that another one repeals is past from that day', async () => {
  expect((await take([dogs])).imported).toBe(1)
  expect((await read({ law: '养猫法', day: '2015-05-31' })).state).toBe('in-force')
  expect(await read({ law: '养猫法', day: '2015-06-01' })).toMatchObject({ state: 'past', version: { to: '2015-06-01' } })
})

test('a version that is there with other words is refused, with file and line; the others go on', async () => {
  const other = cats('2010-08-09', '2011年1月1日', '第一条 猫应当每日喂食三次，由饲养人负责。', '第二条 猫不可以睡觉。')
  const third = cats('2012-08-09', '2012年9月1日', '第一条 猫随意。', '第二条 猫可以睡觉。')
  const result = await take([other, third, cats('2012-08-09', '2012年9月1日', '第一条 猫随便。', '第二条 猫可以睡觉。')])
  expect(result.imported).toBe(1)
  expect(result.notImported.map(({ file: name, line: at, code }) => [name, at, code])).toEqual([
    ['行政法/养猫法(2012-08-09).md', 9, 'version-taken'],
    ['行政法/养猫法(2010-08-09).md', 11, 'version-taken'],
  ])
})

test('what was taken in wrongly is withdrawn by an act, is read no more, and may come back corrected', async () => {
  const answer = await platform.door.act({
    region,
    key: 'withdraw-1',
    actor: { kind: 'staff', person: 'p-li', name: '李馆员' },
    act: 'drop',
    answers: { id: '养猫法', version: '2012-08-09' },
    open: { procedure: 'keep-texts', organ: 'library' },
  })
  expect(answer).toMatchObject({ kind: 'done' })
  expect((await ask(platform, listLawVersions, { law: '养猫法' }, nobody)).map(({ version }) => version)).toEqual([
    '2001-02-03',
    '2010-08-09',
  ])
  const corrected = cats('2012-08-09', '2012年9月1日', '第一条 猫随缘。', '第二条 猫可以睡觉。')
  expect((await take([corrected])).imported).toBe(1)
  expect((await read({ law: '养猫法', day: '2013-01-01', at: '1' })).rows.at(-1)?.text).toBe('猫随缘。')
})

test('files that are no law are named with line and reason, and nothing of them is kept', async () => {
  const [laws, events] = [await countOf('law_version'), await countOf('event')]
  const good = utf8('# 养鸟法\n\n2001年1月1日 通过\n\n<!-- INFO END -->\n\n第一条 鸟')
  const gbk = new Uint8Array([...utf8('# 养鱼法\n\n'), 0xd1, 0xf8, 0xd3, 0xe3, 0xb7, 0xa8, 0x0a, 0x0a, 0xd1, 0xf8, 0xd3, 0xe3])
  const result = await take([
    file('空.md', ''),
    file('日记.md', '今天下雨。\n'),
    file('养鱼法.md', gbk),
    file('宽.md', new Uint8Array([0xff, 0xfe, 0x23, 0x00])),
    file('图.md', new Uint8Array([0x89, 0x50, 0x0a, 0x00])),
    file('断字.md', good.slice(0, -1)),
    file('断句.md', '# 养鸟法\n\n2001年1月1日 通过\n\n<!-- INFO END -->\n\n第一条 鸟可以\n'),
    file('没有.md', '# 养鸟法\n'),
    { name: '读不到.md', read: () => Promise.reject(new Error('EACCES')) },
    file('_index.md', '---\nbookCollapseSection: true\n---\n'),
  ])
  expect(result.notImported.map(({ file: name, line: at, code }) => [name, at, code])).toEqual([
    ['空.md', 1, 'not-a-law'],
    ['日记.md', 1, 'not-a-law'],
    ['养鱼法.md', 3, 'wrong-encoding'],
    ['宽.md', 1, 'wrong-encoding'],
    ['图.md', 2, 'not-a-law'],
    ['断字.md', 7, 'truncated'],
    ['断句.md', 7, 'truncated'],
    ['没有.md', 1, 'no-body'],
    ['读不到.md', 0, 'unreadable'],
  ])
  expect(result).toMatchObject({ imported: 0, skipped: 1 })
  expect([await countOf('law_version'), await countOf('event')]).toEqual([laws, events])
})

test('words that no act made official are never read; the import goes on where it stopped', async () => {
  const birds = file(
    '养鸟法(2001-01-01).md',
    '# 养鸟法\n\n2001年1月1日 通过\n\n<!-- INFO END -->\n\n第一条 鸟。\n\n第二条 本法自公布之日起施行。\n',
  )
  const stopped: Platform = { ...platform, door: { ...platform.door, act: () => Promise.reject(new Error('the power went')) } }
  await expect(importLaws(stopped, { how, caller: librarian, title: '存文本', files: [birds] })).rejects.toThrow('the power went')
  await expect(read({ law: '养鸟法' })).rejects.toThrow(NotFound)
  expect((await take([birds])).imported).toBe(1)
  expect((await read({ law: '养鸟法' })).rows).toHaveLength(2)
})

test('the record alone gives the same register', async () => {
  const { tables, problems } = await rebuild(platform, region)
  expect(problems).toEqual([])
  expect(tables.find(({ table }) => table === 'entry')).toMatchObject({ stored: [], missing: [] })
})
