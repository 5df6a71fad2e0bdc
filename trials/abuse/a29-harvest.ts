import { liaoning } from '../../catalogue/index.ts'
import { startWorld, type World } from '../../stories/http/harness.ts'
import { heping } from '../../stories/http/heping.ts'
import { penaltiesShown } from '../../stories/http/penalty-shown.ts'
import type { Figure } from '../run-trials.ts'
import { all, none } from './figures.ts'
import { wholeServer } from './town.ts'

/** Everywhere that a crawler looks for what is published. */
const places = (words: readonly string[], day: string): string[] => [
  '/published',
  '/published?kind=penalty',
  '/search?q=公司',
  '/registers/published-penalties',
  `/registers/published-penalties?day=${day}`,
  '/data',
  '/data/catalogue.jsonld',
  '/sitemap.xml',
  '/robots.txt',
  '/feeds/laws.atom',
  '/feeds/normative-documents.atom',
  '/feeds/normative-documents.json',
  '/published/feed.xml',
  '/api/publications',
  '/api/publications?kind=penalty&limit=200',
  '/api/open-data/publications/penalty',
  '/api/open-data/publications/penalty-withdrawn',
  '/api/open-data/registers/published-penalties',
  `/api/open-data/registers/published-penalties?day=${day}`,
  '/api/registers/published-penalties',
  `/api/registers/published-penalties?day=${day}`,
  `/api/registers/published-penalties/changes?from=${day}&to=2026-03-10`,
  ...words.flatMap((word) => [
    `/published?search=${encodeURIComponent(word)}`,
    `/search?q=${encodeURIComponent(word)}`,
    `/api/publications?search=${encodeURIComponent(word)}`,
    `/api/registers/published-penalties?search=${encodeURIComponent(word)}`,
  ]),
]

/** What of the words is found anywhere; a page may repeat what it was asked, so that only what was published counts. */
async function harvested(world: World, contents: readonly string[], at: readonly string[]): Promise<string[]> {
  const found: string[] = []
  for (const path of at) {
    const text = await (await fetch(`${world.url}${path}`, { redirect: 'manual' })).text()
    found.push(...contents.filter((content) => text.includes(content)).map((content) => `${content} at ${path}`))
  }
  return found
}

/** A crawler collects penalties: what was withdrawn or has run out is nowhere any more, and its page says why and not what. */
export const a29 =
  (each = 5) =>
  async (): Promise<readonly Figure[]> => {
    const world = await startWorld({ catalogue: liaoning, seed: heping, at: '2026-03-09T09:00', serves: wholeServer })
    try {
      const named = (what: string, small: boolean) =>
        Array.from({ length: each }, (_, i) => ({ name: `${what}第${i}公司`, content: `${what}内容第${i}号罚款`, small }))
      const all3 = [...named('撤', false), ...named('满', true), ...named('留', false)]
      const shown = await penaltiesShown(world, all3)
      const contents = all3.map(({ content }) => content)
      const [withdrawn, expired, standing] = [contents.slice(0, each), contents.slice(each, 2 * each), contents.slice(2 * each)]
      world.at('2026-03-10T09:00')
      const before = await harvested(world, [...withdrawn, ...expired], places(['撤第', '满第'], '2026-03-10'))
      for (const { case: id } of shown.slice(0, each)) {
        await world.as('officer.zhao').does(id, 'noteOverturned', { answers: { by: '沈和政复〔2026〕1号' } })
        await world.as('officer.zhao').does(id, 'withdraw', { answers: { reasons: '处罚决定已被复议撤销' } })
      }
      world.at('2026-06-12T09:00')
      await world.sweep()
      const at = places(['撤第', '满第', ...[...withdrawn, ...expired].map((content) => content.slice(0, -2))], '2026-03-10')
      const bad = await harvested(world, [...withdrawn, ...expired], at)
      const left = await harvested(world, standing, ['/api/publications?kind=penalty&limit=200', '/api/open-data/publications/penalty'])
      const pages = await Promise.all(
        shown.slice(0, 2 * each).map(async ({ seq }) => {
          const answer = await fetch(`${world.url}/published/${seq}`)
          return { status: answer.status, html: await answer.text() }
        }),
      )
      const says = pages.filter(({ status, html }) => status === 410 && contents.every((content) => !html.includes(content)))
      const reasons = pages.slice(0, each).filter(({ html }) => html.includes('处罚决定已被复议撤销')).length
      return [
        none(
          `withdrawn and expired penalties in lists, searches, feeds, open data, past days (${at.length} places)`,
          { tried: at.length * 2 * each, bad },
          { what: 'before they were', found: before.length },
        ),
        all(
          'pages of these that say that they are over, and nothing of what they said',
          { tried: 2 * each, met: says.length },
          { what: 'with the reasons of a withdrawal', found: reasons },
        ),
        all('what stands is found', { tried: each * 2, met: left.length }, { what: 'penalties that stand', found: standing.length }),
        await byName(world),
      ]
    } finally {
      await world.end()
    }
  }

/** The name of a natural person who stands in a case finds nothing, also where somebody forgot to mask it in what is published. */
async function byName(world: World): Promise<Figure> {
  const before = (await world.anyone.listPublications({ search: '留第0公司' })).rows.length
  const { pool, region } = world.platform
  const { rows } = await pool.query<{ id: string }>(
    "select case_id as id from publication where region = $1 and title like '%留第0公司%'",
    [region],
  )
  await pool.query(
    `update case_file set parties = jsonb_set(parties, '{party}', '[{"kind":"person","id":"x","name":"留第0公司"}]') where region = $1 and id = $2`,
    [region, rows[0]?.id],
  )
  const found = (await world.anyone.listPublications({ search: '留第0公司' })).rows
  return none(
    'publications found by the name of a natural person',
    { tried: 1, bad: found.map(({ title }) => title) },
    { what: 'by the same words, as a company', found: before },
  )
}
