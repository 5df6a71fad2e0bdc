import { afterAll, beforeAll, expect, test } from 'vitest'
import { keepingTexts, keepText } from '../../../stories/fixtures/kept-texts/keep-texts.ts'
import { demonstrationSteps, people } from '../../../stories/fixtures/library-card/demonstration.ts'
import { startWorld, type World } from '../../../stories/http/harness.ts'
import { makePortal } from '../../portal/make-portal.tsx'
import { callerOf } from '../accounts/caller-of.ts'
import { ask } from '../ask.ts'
import type { Caller } from '../operation.ts'
import { importLaws } from './import-law.ts'
import { lawLinks } from './law-links.ts'

let world: World
const librarian: Caller = {
  kind: 'staff',
  region: '210000',
  person: 'p-li',
  name: '李馆员',
  actsFor: [],
  posts: [{ person: 'p-li', organ: 'library', post: 'librarian' }],
}

/** The very rules that the toy's catalogue relies on, without article 4 to 7, and in force only from July 2021. */
const readingRules = {
  name: '行政法/虚构图书馆阅览规则(2021-06-01).md',
  read: async () =>
    new TextEncoder().encode(
      [
        '# 虚构图书馆阅览规则',
        '2021年6月1日 某大会通过',
        '<!-- INFO END -->',
        '第一条 借书须有借书证。',
        '第二条 读者可以申请借书证。',
        '缺少材料的，五个工作日内一次告知。',
        '第三条 核对由两名馆员当面进行。',
        '第八条 不服的，可以提出异议。',
        '第十条 期限按本条计算。',
        '第十二条 本规则自2021年7月1日起施行。',
      ].join('\n\n'),
    ),
}

beforeAll(async () => {
  world = await startWorld({ catalogue: keepingTexts, seed: { people, steps: demonstrationSteps } })
})
afterAll(() => world.end())

const basisOf = async (act: string) => {
  const { acts } = await world.anyone.readProcedure({ id: 'library-card' })
  return acts.find((row) => row.act === act)?.basis[0]
}
const page = async (path: string) => {
  const portal = makePortal(world.platform, { ask, callerOf })
  return (await portal.request(path)).text()
}

test('while the library holds nothing, provisions are shown plain, with what they say', async () => {
  expect(await basisOf('apply')).toEqual({
    law: 'reading-room-rules',
    at: '2(1)',
    title: '虚构图书馆阅览规则',
    place: '第二条第一款',
    gist: { zh: '申请借书证', en: 'Anyone may apply for a card' },
  })
  expect(await page('/procedures/library-card')).not.toContain('/laws/')
})

test('once it holds the text, provisions lead to the article as it stands; one that the text has not stays plain', async () => {
  expect((await importLaws(world.platform, { how: keepText, caller: librarian, title: '存文本', files: [readingRules] })).imported).toBe(1)
  const href = '/laws/虚构图书馆阅览规则?day=2026-03-02&at=2#a2'
  expect(decodeURI((await basisOf('apply'))?.href ?? '')).toBe(href)
  expect((await basisOf('decide'))?.at).toBe('4')
  expect((await basisOf('decide'))?.href).toBeUndefined()
  const html = decodeURI(await page('/procedures/library-card'))
  expect(html).toContain(`<a href="${href.replace('&', '&amp;')}" title="申请借书证">《虚构图书馆阅览规则》第二条第一款</a>`)
})

test('every link is to the text as it stood on the day of what cites it', async () => {
  const { hrefOf } = await lawLinks(world.platform)
  const at = (day: string, place = '2(1)') => hrefOf({ law: 'reading-room-rules', at: place }, day as never)
  expect(at('2021-06-30')).toBeUndefined()
  expect(at('2021-07-01')).toContain('day=2021-07-01')
  // The text divides the article otherwise than the catalogue: the article is still there.
  expect(at('2026-03-02', '2(9)')).toContain('#a2')
  expect(at('2026-03-02', '99')).toBeUndefined()
  expect(hrefOf({ law: 'law-of-nowhere', at: '1' }, '2026-03-02' as never)).toBeUndefined()
})

test('the period page links the rules it applied', async () => {
  const html = decodeURI(await page('/periods?start=2026-03-02&count=5&unit=written-day&law=reading-room-rules'))
  expect(html).toContain('href="/laws/虚构图书馆阅览规则?day=2026-03-02&amp;at=10#a10"')
})

test('what people wrote is linked too, and so are remedies; a law nobody holds stays plain', async () => {
  const reader: Caller = { kind: 'party', region: '210000', person: 'p-chen', name: '陈读者', actsFor: [], posts: [] }
  const { case: id } = await world
    .as('chen')
    .opens({ procedure: 'library-card', item: 'card-library', act: 'apply', answers: { name: '陈读者' } })
  world.at('2026-03-03T09:00')
  await world.as('li').does(id, 'accept', { answers: { needsCheck: false } })
  const portal = makePortal(world.platform, { ask, callerOf: async () => reader })
  const running = await (await portal.request(`/cases/${id}`)).text()
  const recount = /href="(\/periods\?start=2026-03-03[^"]*)"/.exec(running)?.[1]?.replaceAll('&amp;', '&') ?? ''
  const [clock] = (await world.as('chen').client.readCase({ id })).clocks
  expect(await page(recount)).toContain(`<time datetime="${clock?.due}">`)

  const reasons = '不符合《虚构图书馆阅览规则》第三条，也不符合《渡口仲裁法》第三条。'
  await world.as('zhao').does(id, 'decide', { answers: { outcome: 'refused', reasons } })
  const html = decodeURI(await (await portal.request(`/cases/${id}`)).text())
  expect(html).toContain(
    '不符合<a href="/laws/虚构图书馆阅览规则?day=2026-03-03&amp;at=3#a3">《虚构图书馆阅览规则》第三条</a>，也不符合《渡口仲裁法》第三条',
  )
  expect(html).toContain('<a href="/laws/虚构图书馆阅览规则?day=2026-03-03&amp;at=8#a8" title="异议">')
  expect(html).toContain('href="/periods?count=60&amp;unit=day&amp;whose=party&amp;law=reading-room-rules"')
})
