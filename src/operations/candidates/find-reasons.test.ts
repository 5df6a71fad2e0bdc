import { createHash } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { keepingTexts } from '../../../stories/fixtures/kept-texts/keep-texts.ts'
import { takeInventedLaws } from '../../../stories/fixtures/kept-texts/take-texts.ts'
import { demonstrationSteps, people } from '../../../stories/fixtures/library-card/demonstration.ts'
import { startWorld, type World } from '../../../stories/http/harness.ts'
import type { EntriesOf } from '../../kernel/form/field.ts'
import { localDate } from '../../kernel/time/local-date.ts'
import { writeBlob } from '../../store/blobs.ts'
import { findReasons, type Named } from './find-reasons.ts'

let world: World
beforeAll(async () => {
  world = await startWorld({ catalogue: keepingTexts, seed: { people, steps: demonstrationSteps } })
  await takeInventedLaws(world.platform)
})
afterAll(() => world.end())

const of: EntriesOf = {
  register: 'notices',
  organ: 'organ',
  title: 'title',
  candidates: {
    ending: { column: 'until', days: 90 },
    replaced: { since: 'published' },
    text: { column: 'sha256', rank: 'normative-document', since: 'published' },
  },
}

/** An entry with a text of its own, kept as if it had been handed in. */
async function notice(
  key: string,
  text: string,
  values: Readonly<Record<string, string>> = {},
  type = 'text/plain; charset=utf-8',
): Promise<Named> {
  const bytes = new TextEncoder().encode(text)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const { pool, region } = world.platform
  await writeBlob(pool, region, { sha256, type, name: `${key}.md`, size: bytes.length, bytes, owner: 'p-li', at: '2019-01-01T00:00:00Z' })
  return { key, values: { title: key, published: '2019-01-01', until: '2030-12-31', sha256, ...values } }
}

const found = async (entry: Named, day: string, all: readonly Named[] = [entry]) =>
  (await findReasons(world.platform, entry, of, { all, day: localDate(day) })).map(({ code, says }) => `${code} ${says.zh}`)

test('a text rests on a law that has another version since, or an article that is gone: each is told, once', async () => {
  const entry = await notice('渡口通知', '第一条 依照渡船法第二条和渡船法第一条办理。\n第二条 依照《渡船法》第三条处理。')
  expect(await found(entry, '2019-06-01')).toEqual([])
  expect(await found(entry, '2020-08-31')).toEqual([])
  expect(await found(entry, '2020-09-01')).toEqual(['cites-changed 所依据的《中华人民共和国渡船法》已有新文本（2020-06-01）'])
  const later = await notice('新通知', '第一条 依照渡船法第二条之一检验。', { published: '2021-01-01' })
  expect(await found(later, '2026-12-31')).toEqual([])
  expect(await found(later, '2027-01-01')).toEqual(['cites-no-more 所依据的《中华人民共和国渡船法》第二条之一已不再有效'])
  const ice = await notice('冰场通知', '第一条 依照《冰场规定》第一条办理。', { published: '2014-01-01' })
  expect(await found(ice, '2015-05-31')).toEqual([])
  expect(await found(ice, '2015-06-01')).toEqual(['cites-no-more 所依据的《冰场规定》第一条已不再有效'])
})

test('what its rank may not create is told with its articles; what was never good law is not told as changed', async () => {
  const entry = await notice('收费通知', '第一条 读者应当缴费。\n第二条 依照《没有这部法》第一条。\n第三条 读者应当缴费两次。')
  expect(await found(entry, '2026-03-02')).toEqual(['creates 第一条、第三条：疑似收费，该层级不得设定'])
})

test('its last day is near from the ninetieth day before it', async () => {
  const entry = await notice('到期通知', '第一条 欢迎。', { until: '2026-06-30' })
  expect(await found(entry, '2026-03-31')).toEqual([])
  expect(await found(entry, '2026-04-01')).toEqual(['ending 有效期至2026年6月30日，即将届满'])
})

test('a later one of the same title has replaced it; years, trials and other titles aside', async () => {
  const old = await notice('旧', '第一条 甲。', { title: '2024年开馆办法（试行）', published: '2024-01-01' })
  const now = await notice('新', '第一条 乙。', { title: '《开馆办法》', published: '2026-01-01' })
  const other = await notice('别', '第一条 丙。', { title: '闭馆办法', published: '2026-01-01' })
  const all = [old, now, other]
  expect(await found(old, '2026-03-02', all)).toEqual(['replaced 同一机关已就同一事项另行制定：新'])
  expect(await found(now, '2026-03-02', all)).toEqual([])
  expect(await found(other, '2026-03-02', all)).toEqual([])
})

test('a text that cannot be read is said to be so, and is no reason of itself', async () => {
  expect(await found(await notice('扫描件', '%PDF-1.4 扫描', {}, 'application/pdf'), '2026-03-02')).toEqual([
    'not-read 文本不是纯文本，未能自动核对',
  ])
})
