import { marksAsked } from './answer-kinds.ts'
import { type AskedArticle, askedArticle, askedLaws } from './asked-article.ts'
import { taughtArticles } from './doctrine/taught-articles.ts'
import { quantitiesIn } from './quantities.ts'
import { withoutFrame } from './question-frame.ts'
import { type Cut, pairsOf, runsOf, tellingCharacters } from './terms.ts'
import { sayingsIn } from './vocabulary/vocabulary.ts'

/** A term to look for, and how much it counts beside the others. */
export interface WeightedTerm {
  readonly term: string
  readonly weight: number
}

export interface KnownArticle extends AskedArticle {
  /** `asked` by number; `meant`: the query is little else than a term taught from it; `near`: such a term is a part of the query; `named`: only the text is, `at` is empty. */
  readonly because: 'asked' | 'meant' | 'near' | 'named'
}

/** What a search asks for. */
export interface SearchPlan {
  /** Characters of the query without spaces and signs, for finding names and places in it. */
  readonly letters: string
  readonly terms: readonly WeightedTerm[]
  /** Articles to be put first or near the top whatever their words: asked for by number, or known under a term of art. */
  readonly articles: readonly KnownArticle[]
  /** Words as they were typed, for marking what was found. */
  readonly words: readonly string[]
  /** Pairs of characters that no dictionary word holds together: a typing error, where no text has them either. */
  readonly doubtful: readonly string[]
  /** Words of the statutes looked for beside them. */
  readonly alsoMeant: readonly string[]
}

/** Weights of the parts of a query, chosen by hand on dev and tuned queries and rounded. A word counts once however many pairs of characters it has. */
const counts = { word: 1, betweenWords: 0.35, longWord: 0.2, loneWord: 0.7, quantity: 1.2, mark: 1, meant: 0.9, character: 0.3 }

export interface ReadingOptions {
  /** Leave the vocabulary out, to measure what it brings. */
  readonly plainly?: boolean
}

/** Reads what somebody typed. Nothing in it is an error: an empty query gives an empty plan. */
export function readQuery(typed: string, cut: Cut, { plainly = false }: ReadingOptions = {}): SearchPlan {
  const letters = runsOf(typed).join('')
  const asked = askedArticle(typed)
  const weights = new Map<string, number>()
  const put = (term: string, weight: number): void => void weights.set(term, Math.max(weight, weights.get(term) ?? 0))
  const words: string[] = []
  const doubtful: string[] = []
  const spoken = runsOf(typed).map((run) => [...cut(run)])
  for (const piece of spoken.flatMap(withoutFrame)) {
    putWords(piece, put)
    words.push(...piece)
    doubtful.push(...pairsInDoubt(piece))
  }
  for (const quantity of quantitiesIn(typed)) put(quantity, counts.quantity)
  for (const mark of marksAsked(typed)) put(mark, counts.mark)
  const alsoMeant = plainly ? [] : sayingsIn(spoken.flat())
  for (const meant of alsoMeant) {
    if (meant.length > 2) put(meant, counts.meant * counts.longWord)
    for (const pair of pairsOf(meant)) put(pair, counts.meant / Math.max(1, meant.length - 1))
  }
  return {
    letters,
    terms: [...weights].map(([term, weight]) => ({ term, weight })),
    articles: [
      ...(asked ? [{ name: runsOf(asked.name).join(''), at: asked.at, because: 'asked' as const }] : []),
      ...askedLaws(typed).map((name) => ({ name, at: '', because: 'named' as const })),
      ...(plainly ? [] : knownIn(spoken.flat(), words.join('').length)),
    ],
    words,
    doubtful,
    alsoMeant,
  }
}

function knownIn(spoken: readonly string[], told: number): KnownArticle[] {
  return taughtArticles(spoken).map(({ name, at, term }) => ({ name, at, because: 2 * term.length >= told ? 'meant' : 'near' }))
}

function putWords(words: readonly string[], put: (term: string, weight: number) => void): void {
  for (const [i, word] of words.entries()) {
    const before = words[i - 1]
    if (before) put(`${before.slice(-1)}${word.slice(0, 1)}`, counts.betweenWords)
    for (const pair of pairsOf(word)) put(pair, word.length === 1 ? counts.loneWord : counts.word / (word.length - 1))
    if (word.length > 2) put(word, counts.longWord)
    if (word.length > 1) for (const character of tellingCharacters(word)) put(character, counts.character)
  }
}

function pairsInDoubt(words: readonly string[]): string[] {
  return words.flatMap((word, i) => {
    const before = words[i - 1]
    // The edge of a word the dictionary holds is no typing error: 许可证 and 罚 are not 证罚.
    return before?.length === 1 && word.length === 1 ? [`${before}${word}`] : []
  })
}
