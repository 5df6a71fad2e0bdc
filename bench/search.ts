import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { indexCorpus, ourFinder } from '../scripts/eval-search.ts'
import { readCorpus } from '../scripts/law-corpus.ts'
import { miniSearchPeer } from '../scripts/mini-search-peer.ts'
import { projectRoot } from '../scripts/source-files.ts'
import type { LocalDate } from '../src/kernel/time/local-date.ts'
import type { Trial } from '../trials/run-trials.ts'
import { percentile, table } from './figures.ts'

const corpusFolder = process.env['CORPUS'] ?? join(projectRoot, '../shared/data')
const day = '2026-03-02' as LocalDate

/**
 * Time per search, one after the other, on the same corpus and in the same run: ours through PostgreSQL, MiniSearch in this process' memory.
 * The queries are the first clauses of every 300th article, so that none is chosen by hand. The two alternate.
 */
export const benchSearch: Trial = async (say) => {
  if (!existsSync(corpusFolder)) {
    return [{ what: 'law search', found: `skipped: ${corpusFolder} is not there; name a corpus with CORPUS=DIR`, limit: '-', holds: true }]
  }
  const corpus = await readCorpus(corpusFolder, ['national'])
  const inForce = corpus.filter(({ law }) => law.validFrom <= day && (law.validTo === undefined || law.validTo > day))
  const articles = inForce.flatMap(({ law }) => law.articles)
  const queries = articles.flatMap(({ body }, i) =>
    i % 300 === 0
      ? (body
          .split(/[，。；：\n]/)
          .find((part) => part.length > 5)
          ?.slice(0, 20) ?? [])
      : [],
  )
  const { database, seconds, megabytes, end } = await indexCorpus(corpus)
  try {
    const peer = miniSearchPeer(inForce)
    const ours = ourFinder(database, corpus, day)
    const times: { ours: number[]; theirs: number[] } = { ours: [], theirs: [] }
    for (const query of queries) {
      const [begun, , ended] = [performance.now(), await ours(query), performance.now()]
      await peer.find(query)
      times.ours.push(ended - begun)
      times.theirs.push(performance.now() - ended)
    }
    const row = (name: string, all: readonly number[], built: number, size: number): string[] => [
      name,
      ...[50, 95, 99].map((percent) => percentile(all, percent).toFixed(1)),
      built.toFixed(1),
      size.toFixed(0),
    ]
    say(`${queries.length} searches of ${articles.length} articles, PostgreSQL ${database.version}`)
    say(
      table(
        ['', 'p50 ms', 'p95 ms', 'p99 ms', 'index s', 'MB'],
        [row('Yifa', times.ours, seconds, megabytes), row('MiniSearch with jieba', times.theirs, peer.seconds, peer.megabytes)],
      ),
    )
    const ratio = percentile(times.theirs, 95) / percentile(times.ours, 95)
    return [{ what: 'law search at p95: MiniSearch’s time against ours', found: ratio.toFixed(2), limit: '> 1', holds: ratio > 1 }]
  } finally {
    await end()
  }
}
