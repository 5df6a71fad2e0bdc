import { existsSync } from 'node:fs'
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { percentile, table } from '../bench/figures.ts'
import { allTaught } from '../src/kernel/law/search/doctrine/taught-articles.ts'
import { readQuery } from '../src/kernel/law/search/read-query.ts'
import { plainTitle } from '../src/kernel/law/text/law-text.ts'
import { isLocalDate, type LocalDate } from '../src/kernel/time/local-date.ts'
import { cutWords } from '../src/operations/law/cut-words.ts'
import { indexLaws } from '../src/store/law-search/index-laws.ts'
import { mendTyping } from '../src/store/law-search/mend-typing.ts'
import { searchLaws } from '../src/store/law-search/search-laws.ts'
import { migrate } from '../src/store/migrate.ts'
import { type Database, openDatabase } from '../src/store/postgres/connect.ts'
import { type CorpusLaw, readCorpus } from './law-corpus.ts'
import { miniSearchPeer } from './mini-search-peer.ts'
import { projectRoot } from './source-files.ts'

export interface GoldQuery {
  readonly id: string
  readonly type: string
  readonly query: string
  readonly answers: readonly { readonly file: string; readonly article: number; readonly articleSuffix: number | null }[]
}

/** Anything that finds articles: gives `file|article`, best first. */
export type Finder = (query: string) => Promise<readonly string[]>

/** How a finder fared: shares of queries answered at place 1 and within 5, mean reciprocal rank within 30, milliseconds. */
export interface SearchFigures {
  readonly at1: number
  readonly at5: number
  readonly mrr: number
  readonly median: number
  readonly p95: number
  readonly byType: Readonly<Record<string, string>>
  readonly missed: readonly string[]
}

/** Asks every query once and looks where the first acceptable article stands. */
export async function measure(find: Finder, gold: readonly GoldQuery[]): Promise<SearchFigures> {
  const times: number[] = []
  const missed: string[] = []
  const types = new Map<string, { hit: number; all: number }>()
  let [at1, at5, mrr] = [0, 0, 0]
  for (const { id, type, query, answers } of gold) {
    const before = performance.now()
    const found = await find(query)
    times.push(performance.now() - before)
    const wanted = new Set(
      answers.map(({ file, article, articleSuffix }) => `${file}|${article}${articleSuffix ? `-${articleSuffix}` : ''}`),
    )
    const place = found.findIndex((one) => wanted.has(one)) + 1
    const soFar = types.get(type) ?? { hit: 0, all: 0 }
    const hit = place > 0 && place <= 5
    types.set(type, { hit: soFar.hit + Number(hit), all: soFar.all + 1 })
    if (place === 1) at1++
    if (hit) at5++
    else missed.push(`${id} ${query} (${place || 'not found'})`)
    if (place > 0) mrr += 1 / place
  }
  const n = gold.length
  const byType = Object.fromEntries([...types].map(([type, { hit, all }]) => [type, `${hit}/${all}`]))
  return { at1: at1 / n, at5: at5 / n, mrr: mrr / n, median: percentile(times, 50), p95: percentile(times, 95), byType, missed }
}

/** A temporary database with the corpus in it, and how long that took and how large it is. */
export async function indexCorpus(
  corpus: readonly CorpusLaw[],
): Promise<{ database: Database; seconds: number; megabytes: number; end(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'yifa-search-'))
  await chmod(folder, 0o755)
  const database = await openDatabase(process.env['DATABASE_URL'] ? { url: process.env['DATABASE_URL'] } : { folder, durable: false }, {
    statementTimeout: 0,
  })
  await migrate(database.pool)
  const before = performance.now()
  await indexLaws(
    database.pool,
    'search',
    corpus.map(({ law }) => law),
    cutWords,
  )
  const seconds = (performance.now() - before) / 1000
  const size = await database.pool.query<{ bytes: number }>(
    `select sum(pg_total_relation_size(oid))::float8 as bytes from pg_class where relkind = 'r' and relname like 'law\\_search\\_%'`,
  )
  const end = async (): Promise<void> => {
    await database.close()
    await rm(folder, { recursive: true, force: true })
  }
  return { database, seconds, megabytes: (size.rows[0]?.bytes ?? 0) / 1e6, end }
}

/** Our search as a finder; `plainly` leaves the vocabulary out. */
export function ourFinder({ pool }: Database, corpus: readonly CorpusLaw[], day: LocalDate, plainly = false): Finder {
  const files = new Map(corpus.map(({ law, fileOf }) => [`${law.id}|${law.version}`, fileOf]))
  return async (query) => {
    const { plan } = await mendTyping(pool, 'search', readQuery(query, cutWords, { plainly }))
    const { articles } = await searchLaws(pool, 'search', plan, { day, limit: 30 })
    return articles.map(({ law, version, at }) => `${files.get(`${law}|${version}`)?.(at) ?? ''}|${at}`)
  }
}

/** Gold files that are measured when none is named: the dev queries, and queries written from articles drawn by lot, in two halves. */
const goldFiles = ['../shared/data/search-gold-dev.json', 'scripts/search-gold/tuned.json', 'scripts/search-gold/blind.json']

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: { corpus: { type: 'string' }, day: { type: 'string' }, misses: { type: 'boolean' } },
    allowPositionals: true,
  })
  const folder = values.corpus ?? join(projectRoot, '../shared/data')
  const files = positionals.length > 0 ? positionals : goldFiles.map((file) => join(projectRoot, file))
  const absent = [folder, ...files].filter((file) => !existsSync(file))
  if (absent.length > 0) {
    console.log(`Skipped: ${absent.join(', ')} is not there. Name one or more gold files, and the corpus with --corpus DIR.`)
    return
  }
  const day = values.day ?? new Date().toISOString().slice(0, 10)
  if (!isLocalDate(day)) throw new Error(`'${day}' is no day. Write --day 2026-03-02.`)
  const golds = await Promise.all(files.map(async (file) => ({ file, gold: JSON.parse(await readFile(file, 'utf8')) as GoldQuery[] })))
  const parts = [
    ...new Set(golds.flatMap(({ gold }) => gold.flatMap(({ answers }) => answers.map(({ file }) => file.split('/')[0] ?? '')))),
  ]
  const corpus = await readCorpus(folder, parts)
  const inForce = corpus.filter(({ law }) => law.validFrom <= day && (law.validTo === undefined || law.validTo > day))
  console.log(`${corpus.length} texts in ${parts.join(' and ')}, ${inForce.length} of them in force on ${day}`)
  checkTaught(inForce)
  const ours = await indexCorpus(corpus)
  try {
    const peer = miniSearchPeer(inForce)
    const finders = [
      ['Yifa', ourFinder(ours.database, corpus, day), ours],
      ['Yifa without its vocabulary', ourFinder(ours.database, corpus, day, true), ours],
      ['MiniSearch with jieba', peer.find, peer],
      ['the same, article numbers parsed', peer.findByNumber, peer],
    ] as const
    for (const { file, gold } of golds) {
      console.log(`\n${file}: ${gold.length} queries, PostgreSQL ${ours.database.version}`)
      const runs: Run[] = []
      for (const [name, find, built] of finders) runs.push({ name, got: await measure(find, gold), built })
      report(runs)
      if (values.misses) for (const line of runs[0]?.got.missed ?? []) console.log(`missed: ${line}`)
    }
  } finally {
    await ours.end()
  }
}

/** Says which articles of the table of terms the corpus does not hold: a renumbered law is found out here. */
function checkTaught(corpus: readonly CorpusLaw[]): void {
  const held = new Set(corpus.flatMap(({ law }) => law.articles.map(({ at }) => `${plainTitle(law.title)} ${at}`)))
  const all = allTaught()
  const lacking = all.filter(({ name, at }) => !held.has(`${name} ${at}`)).map(({ term, name, at }) => `${term}: ${name} ${at}`)
  console.log(
    `${all.length} articles under terms of art, ${lacking.length} of them not in this corpus${lacking.map((one) => `\n  ${one}`).join('')}`,
  )
}

interface Run {
  readonly name: string
  readonly got: SearchFigures
  readonly built: { readonly seconds: number; readonly megabytes: number }
}

function report(runs: readonly Run[]): void {
  const rows = runs.map(({ name, got, built }) => [
    name,
    got.at1.toFixed(3),
    got.at5.toFixed(3),
    got.mrr.toFixed(3),
    got.median.toFixed(0),
    got.p95.toFixed(0),
    built.seconds.toFixed(1),
    built.megabytes.toFixed(0),
  ])
  console.log(table(['', 'recall@1', 'recall@5', 'MRR', 'median ms', 'p95 ms', 'index s', 'MB'], rows))
  for (const { name, got } of runs) console.log(`recall@5 by kind, ${name}: ${JSON.stringify(got.byType)}`)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main()
