import type { Pool } from 'pg'
import type { SearchPlan, WeightedTerm } from '../../kernel/law/search/read-query.ts'
import { soundsLike } from './sounds.ts'

interface Candidate {
  readonly pair: string
  readonly word: string
  readonly articles: number
  /** Of the words of the texts with the same character in the same place, the part that is this word. */
  readonly share: number
}

/** A word offered for one that no text has. */
export interface Mended {
  readonly typed: string
  readonly meant: string
}

/** Below this a candidate is no better than a guess. */
const enough = 0.45
/** More typing errors than this in one query are rather words nobody writes in a law. */
const atMost = 2

/**
 * Offers words of the texts for pairs of characters that stand in none of them: typing errors mostly, by sound (听正 for 听证) or by shape
 * (仲栽 for 仲裁, where 仲 goes with nearly nothing else). They are looked for beside what was typed, never in its place.
 */
export async function mendTyping(pool: Pool, region: string, plan: SearchPlan): Promise<{ plan: SearchPlan; mended: readonly Mended[] }> {
  if (plan.doubtful.length === 0) return { plan, mended: [] }
  const found = await pool.query<Candidate>(
    `with unknown as (
       select asked.pair from unnest($2::text[]) as asked(pair)
       where not exists (select from law_search_posting p where p.region = $1 and p.level = 'a' and p.term = asked.pair)),
     near as (
       select u.pair, w.word, w.articles, sum(w.articles) over (partition by u.pair, w.first = left(u.pair, 1)) as together
       from unknown u join law_search_word w on w.region = $1 and (w.first = left(u.pair, 1) or w.last = right(u.pair, 1))
       where length(w.word) = 2)
     select pair, word, articles, articles::float8 / together as share from near where articles >= 5 order by word`,
    [region, plan.doubtful],
  )
  const best = new Map<string, { word: string; likely: number }>()
  for (const candidate of found.rows) {
    const likely = likelihood(candidate)
    const before = best.get(candidate.pair)
    if (likely >= enough && likely > (before?.likely ?? 0)) best.set(candidate.pair, { word: candidate.word, likely })
  }
  const mended = [...best]
    .filter(([, { word }]) => !plan.letters.includes(word))
    .toSorted((a, b) => b[1].likely - a[1].likely)
    .slice(0, atMost)
  const added = mended.map(([, { word, likely }]): WeightedTerm => ({ term: word, weight: likely }))
  const says = mended.map(([typed, { word }]) => ({ typed, meant: word }))
  return { plan: added.length > 0 ? { ...plan, terms: [...plan.terms, ...added] } : plan, mended: says }
}

function likelihood({ pair, word, articles, share }: Candidate): number {
  const sameFirst = pair[0] === word[0]
  const sound = sameFirst ? soundsLike(pair[1] ?? '', word[1] ?? '') : soundsLike(pair[0] ?? '', word[0] ?? '')
  const common = Math.min(1, Math.log10(articles) / 3)
  return 0.45 * sound + 0.4 * share + 0.25 * common
}
