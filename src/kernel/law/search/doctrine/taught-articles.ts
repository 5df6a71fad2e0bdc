import { type PhraseTable, phrasesIn, phraseTable } from '../phrase-table.ts'
import { civilTerms } from './civil-terms.ts'
import { publicTerms } from './public-terms.ts'

/** An article that is known under a term it does not print. */
export interface TaughtArticle {
  /** Short title of the text. */
  readonly name: string
  readonly at: string
  readonly term: string
}

/**
 * Terms of art and the articles they are taught from.
 *
 * Source: general doctrine as textbooks teach it, written for this project by subject (2026-11); every article was looked up in the text in
 * force on 2026-03-02. Terms are not law: where a later version renumbers an article, its row must follow.
 */
const terms: PhraseTable = phraseTable([civilTerms, publicTerms])

/** The articles taught under the terms in a text cut into words, in the order of the terms. */
export function taughtArticles(words: readonly string[]): TaughtArticle[] {
  return phrasesIn(words, terms).flatMap(({ phrase, meanings }) => {
    const found: TaughtArticle[] = []
    let name = ''
    for (const one of meanings) {
      if (/^\d/.test(one)) found.push({ name, at: one, term: phrase })
      else name = one
    }
    return found
  })
}

/** Every article named by the table, for checking it against the texts. */
export const allTaught = (): TaughtArticle[] => [...terms.meanings.keys()].flatMap((term) => taughtArticles([term]))
