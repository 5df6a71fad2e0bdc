import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readQuery } from '../src/kernel/law/search/read-query.ts'
import type { SearchableLaw } from '../src/kernel/law/search/searchable-law.ts'
import { plainTitle } from '../src/kernel/law/text/law-text.ts'
import type { LocalDate } from '../src/kernel/time/local-date.ts'
import { cutWords } from '../src/operations/law/cut-words.ts'
import { mendTyping } from '../src/store/law-search/mend-typing.ts'
import { type FoundArticle, searchLaws } from '../src/store/law-search/search-laws.ts'
import { type GoldQuery, indexCorpus } from './eval-search.ts'
import { type CorpusLaw, readCorpus } from './law-corpus.ts'
import { projectRoot } from './source-files.ts'

/** Cities whose texts are made up for the trial. */
const places = ['沈阳市', '大连市'] as const
const province = '辽宁省'
const day = '2026-03-02' as LocalDate

/** A local text made from a national one: same words, title and rank of a local regulation. What it says is not law; it is made here, searched here and thrown away. */
function localCopy(one: CorpusLaw, place: string): CorpusLaw {
  const title = `${place}${plainTitle(one.law.title)}`
  const law: SearchableLaw = {
    ...one.law,
    id: title,
    title,
    place,
    rank: 'local-regulation',
    names: [{ name: title, kind: 'title' }],
    mentions: place === province ? [] : [`${province}${plainTitle(one.law.title)}`],
  }
  return { ...one, law }
}

/**
 * Whether a place in a query brings its texts to the front: the tuned queries, asked with a place before them, of a corpus in which each text
 * stands four times, as national, provincial and as of two cities. Nothing can be said here about how well real local texts are found.
 */
async function main(): Promise<void> {
  const folder = join(projectRoot, '../shared/data')
  if (!existsSync(folder)) {
    console.log(`Skipped: ${folder} is not there.`)
    return
  }
  const gold = JSON.parse(await readFile(join(projectRoot, 'scripts/search-gold/tuned.json'), 'utf8')) as GoldQuery[]
  const queries = gold.filter(({ type }) => type === 'plain' || type === 'paraphrase' || type === 'typo')
  const wanted = new Set(queries.flatMap(({ answers }) => answers.map(({ file, article }) => `${file}|${article}`)))
  const national = (await readCorpus(folder, ['national'])).filter(
    ({ law, fileOf }) =>
      law.validFrom <= day &&
      (law.validTo === undefined || law.validTo > day) &&
      law.articles.some(({ at }) => wanted.has(`${fileOf(at)}|${at}`)),
  )
  const corpus = [...national, ...[province, ...places].flatMap((place) => national.map((one) => localCopy(one, place)))]
  const { database, end } = await indexCorpus(corpus)
  const find = async (typed: string): Promise<readonly FoundArticle[]> => {
    const { plan } = await mendTyping(database.pool, 'search', readQuery(typed, cutWords))
    return (await searchLaws(database.pool, 'search', plan, { day, limit: 10 })).articles
  }
  try {
    const told = { ownFirst: 0, otherAboveOwn: 0, provinceOrNation: 0, nationFirstWithout: 0 }
    for (const [i, { query }] of queries.entries()) {
      const own = places[i % 2] ?? places[0]
      const other = places[(i + 1) % 2] ?? places[1]
      const found = (await find(`${own.slice(0, 2)}${query}`)).map(({ place }) => place)
      if (found[0] === own) told.ownFirst++
      const [at, against] = [found.indexOf(own), found.indexOf(other)]
      if (against >= 0 && (at < 0 || against < at)) told.otherAboveOwn++
      if (found.some((place) => place === '' || place === province)) told.provinceOrNation++
      if ((await find(query))[0]?.place === '') told.nationFirstWithout++
    }
    console.log(`${queries.length} queries, ${national.length} texts as national, of ${province}, ${places.join(' and ')}`)
    console.log(`with a place: its own text first ${told.ownFirst}, another city's above it ${told.otherAboveOwn}`)
    console.log(`with a place: the province's or the national text within the first ten ${told.provinceOrNation}`)
    console.log(`without a place: the national text first ${told.nationFirstWithout}`)
  } finally {
    await end()
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main()
