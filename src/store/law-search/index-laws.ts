import type { Pool, PoolClient } from 'pg'
import type { SearchableLaw } from '../../kernel/law/search/searchable-law.ts'
import { type Cut, runsOf } from '../../kernel/law/search/terms.ts'
import { inTransaction } from '../transaction.ts'
import { mergeSmallBlocks } from './merge-blocks.ts'
import { collectPostings, type Numbered } from './postings.ts'
import { writeRows } from './write-rows.ts'

/** Articles taken in at a time: a block of postings. Larger blocks search faster and need more memory while they are made. */
const articlesPerBlock = 40_000

/**
 * Takes versions of texts into the search, each in place of what was there under its id and version. One transaction for a block of about
 * 40,000 articles, so that nobody ever finds half a text.
 * @param cut the same as is used when searching
 */
export async function indexLaws(pool: Pool, region: string, laws: readonly SearchableLaw[], cut: Cut): Promise<void> {
  let from = 0
  while (from < laws.length) {
    let to = from
    for (let articles = 0; to < laws.length && (to === from || articles < articlesPerBlock); to++)
      articles += laws[to]?.articles.length ?? 0
    const block = laws.slice(from, to)
    await inTransaction(pool, (client) => writeBlock(client, region, block, cut))
    from = to
  }
  await mergeSmallBlocks(pool, region)
  await countMentions(pool, region)
}

/** Takes one version of a text, or all its versions, out of the search. */
export async function removeFromSearch(client: Pick<PoolClient, 'query'>, region: string, id: string, version?: string): Promise<void> {
  const gone = `select law from law_search_law where region = $1 and id = $2 and ($3::date is null or version = $3)`
  await client.query(
    `update law_search_state s set laws = s.laws - gone.laws, articles = s.articles - gone.articles from (
       select count(distinct l.law)::integer as laws, count(a.article)::integer as articles
       from law_search_law l left join law_search_article a on a.region = l.region and a.law = l.law
       where l.region = $1 and l.law in (${gone})) gone
     where s.region = $1`,
    [region, id, version ?? null],
  )
  for (const table of ['law_search_article', 'law_search_name', 'law_search_mention', 'law_search_law'])
    await client.query(`delete from ${table} where region = $1 and law in (${gone})`, [region, id, version ?? null])
}

async function writeBlock(client: PoolClient, region: string, laws: readonly SearchableLaw[], cut: Cut): Promise<void> {
  const held = await client.query<{ id: string; version: string }>(
    `select id, version from law_search_law where region = $1 and (id, version) in (select * from unnest($2::text[], $3::date[]))`,
    [region, laws.map(({ id }) => id), laws.map(({ version }) => version)],
  )
  for (const { id, version } of held.rows) await removeFromSearch(client, region, id, version)
  const articles = laws.reduce((sum, law) => sum + law.articles.length, 0)
  await client.query('insert into law_search_state (region) values ($1) on conflict do nothing', [region])
  const { rows } = await client.query<{ law: number; article: number; block: number }>(
    `update law_search_state set next_law = next_law + $2, next_article = next_article + $3, next_block = next_block + 1,
       laws = laws + $2, articles = articles + $3 where region = $1
     returning next_law - $2 as law, next_article - $3 as article, next_block - 1 as block`,
    [region, laws.length, articles],
  )
  const first = rows[0] ?? { law: 1, article: 1, block: 1 }
  await client.query('insert into law_search_block (region, block, articles) values ($1, $2, $3)', [region, first.block, articles])
  let article = first.article
  const numbered = laws.map((law, i): Numbered => {
    const one = { law, number: first.law + i, firstArticle: article }
    article += law.articles.length
    return one
  })
  await writeTexts(client, region, numbered)
  const { postings, words } = collectPostings(numbered, cut)
  for (const [level, terms] of Object.entries(postings)) {
    await writeRows(client, {
      into: 'law_search_posting (region, level, term, block, n, ids, impacts)',
      as: `$1, '${level}', c1, ${first.block}, cardinality(c2::integer[]), c2::integer[], c3::smallint[]`,
      region,
      rows: [...terms].map(([term, at]) => [term, `{${at.ids.join()}}`, `{${at.impacts.join()}}`]),
    })
  }
  await writeRows(client, {
    into: 'law_search_word (region, word, articles)',
    as: '$1, c1, c2::integer',
    tail: 'on conflict (region, word) do update set articles = law_search_word.articles + excluded.articles',
    region,
    rows: [...words].map(([word, n]) => [word, String(n)]),
  })
}

async function writeTexts(client: PoolClient, region: string, laws: readonly Numbered[]): Promise<void> {
  await writeRows(client, {
    into: 'law_search_law (region, law, id, version, title, rank, issuer, place, valid_from, valid_to, root)',
    as: '$1, c1::integer, c2, c3::date, c4, c5, c6, c7, c8::date, c9::date, c10',
    region,
    rows: laws.map(({ law, number }) => [
      String(number),
      law.id,
      law.version,
      law.title,
      law.rank,
      law.issuer,
      law.place,
      law.validFrom,
      law.validTo ?? null,
      law.root ?? '',
    ]),
  })
  await writeRows(client, {
    into: 'law_search_article (region, article, law, at, headings, body)',
    as: '$1, c1::integer, c2::integer, c3, c4, c5',
    region,
    rows: laws.flatMap(({ law, number, firstArticle }) =>
      law.articles.map(({ at, headings, body }, i) => [String(firstArticle + i), String(number), at, headings, body]),
    ),
  })
  await writeRows(client, {
    into: 'law_search_name (region, law, name, kind)',
    as: '$1, c1::integer, c2, c3',
    tail: 'on conflict do nothing',
    region,
    rows: laws.flatMap(({ law, number }) => law.names.map(({ name, kind }) => [String(number), runsOf(name).join(''), kind])),
  })
  await writeRows(client, {
    into: 'law_search_mention (region, law, name)',
    as: '$1, c1::integer, c2',
    tail: 'on conflict do nothing',
    region,
    rows: laws.flatMap(({ law, number }) => law.mentions.map((name) => [String(number), runsOf(name).join('')])),
  })
}

/** Counts anew how many texts name each text: what is leaned on by many is what people look for. */
async function countMentions(pool: Pool, region: string): Promise<void> {
  await pool.query(
    `update law_search_law l set cited = c.n from (
       select n.law, count(distinct m.law)::integer as n from law_search_name n join law_search_mention m on m.region = n.region and m.name = n.name
       where n.region = $1 group by n.law) c
     where l.region = $1 and l.law = c.law and l.cited <> c.n`,
    [region],
  )
  await pool.query('analyze law_search_posting, law_search_article, law_search_law, law_search_name, law_search_word')
}
