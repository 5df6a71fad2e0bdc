import { afterAll, beforeAll, expect, test } from 'vitest'
import { inventedLaws } from '../../../stories/fixtures/kept-texts/invented-laws.ts'
import { keepingTexts, keepText, librarianOf } from '../../../stories/fixtures/kept-texts/keep-texts.ts'
import { demonstrationSteps, people } from '../../../stories/fixtures/library-card/demonstration.ts'
import { startWorld, type World } from '../../../stories/http/harness.ts'
import { importLaws } from './import-law.ts'
import { linkCitations } from './link-citations.ts'

let world: World
const librarian = librarianOf('210000')
const take = (files = inventedLaws) => importLaws(world.platform, { how: keepText, caller: librarian, title: '存文本', files })

beforeAll(async () => {
  world = await startWorld({ catalogue: keepingTexts, seed: { people, steps: demonstrationSteps } })
})
afterAll(() => world.end())

const cited = async (text: string, more: object = {}) => {
  const { segments } = await world.anyone.linkCitations({ text, day: '2026-03-02', ...more })
  expect(segments.map((one) => one.text).join('')).toBe(text)
  return segments.flatMap(({ text: words, cites = [] }) =>
    cites.map(({ state, href }) => [words, state, href ? decodeURI(href) : undefined]),
  )
}

test('while the library is empty nothing leads anywhere; what is taken in is known at the next request', async () => {
  expect(await cited('依照《渡船法》第一条')).toEqual([['《渡船法》第一条', 'not-in-library', undefined]])
  expect((await take()).imported).toBe(inventedLaws.length)
  expect(await cited('依照《渡船法》第一条')).toEqual([['《渡船法》第一条', 'found', '/laws/渡船法?day=2026-03-02&at=1#a1']])
})

test('each article of a list leads to its own; an article the law has not leads to the law and says so', async () => {
  expect(await cited('依据《中华人民共和国渡船法》第二条第一款、渡船法第二条之一和《渡口仲裁法》第三条，不依据渡船法第九条。')).toEqual([
    ['《中华人民共和国渡船法》第二条第一款', 'found', '/laws/渡船法?day=2026-03-02&at=2#a2'],
    ['渡船法第二条之一', 'found', '/laws/渡船法?day=2026-03-02&at=2-1#a2-1'],
    ['《渡口仲裁法》第三条', 'not-in-library', undefined],
    ['渡船法第九条', 'no-such-article', '/laws/渡船法?day=2026-03-02'],
  ])
})

test('the version in force on the day counts: before the law, before and after an amendment', async () => {
  const on = (day: string) => cited('渡船法第二条之一', { day })
  expect((await on('2010-04-30'))[0]?.[1]).toBe('not-in-force')
  expect((await on('2020-08-31'))[0]?.[1]).toBe('no-such-article')
  expect((await on('2020-09-01'))[0]?.[1]).toBe('found')
  expect((await cited('《冰场规定》第一条'))[0]?.[1]).toBe('not-in-force')
  expect((await cited('《冰场规定》第一条', { day: '2015-05-31' }))[0]?.[1]).toBe('found')
})

test('a title that its sentence dates leads to the version of that date', async () => {
  expect((await cited('2010年3月1日发布的《渡船法》第一条')).at(-1)).toEqual([
    '《渡船法》第一条',
    'found',
    '/laws/渡船法?day=2010-05-01&at=1#a1',
  ])
})

test('本法 and 前款 need to be told where the text stands', async () => {
  expect((await cited('违反前款规定，依照本法第一条')).map(([words, state]) => [words, state])).toEqual([
    ['前款', 'unclear'],
    ['本法第一条', 'not-in-library'],
  ])
  expect(
    (await cited('违反前款规定，依照本法第一条', { law: '渡船法', at: '3(2)' })).map(([words, state, href]) => [words, state, href]),
  ).toEqual([
    ['前款', 'found', '/laws/渡船法?day=2026-03-02&at=3#a3'],
    ['本法第一条', 'found', '/laws/渡船法?day=2026-03-02&at=1#a1'],
  ])
})

const takes = (at: string): boolean => linkCitations.input.safeParse({ text: '前款', at }).success

test('a place that a text can have is taken; one that no text has is refused, and nothing of its size is made', () => {
  for (const at of ['32(1)', '35-1', '5(2)[4]{2}', '1260']) expect([at, takes(at)]).toEqual([at, true])
  for (const at of ['5448936776(908894903){347}', '1(908894903)', '12345', '1[1000]']) expect([at, takes(at)]).toEqual([at, false])
})
