import { phrasesIn, phraseTable } from '../phrase-table.ts'
import { crimeAndOrder } from './crime-and-order.ts'
import { deeds } from './deeds.ts'
import { everyday } from './everyday.ts'
import { familyAndPerson } from './family-and-person.ts'
import { lifeInTown } from './life-in-town.ts'
import { peopleAndThings } from './people-and-things.ts'
import { placeAndLand } from './place-and-land.ts'
import { workAndMoney } from './work-and-money.ts'

/**
 * Everyday words and the words the statutes use for the same thing.
 *
 * Source: written by hand for this project, field by field along the table of contents of the national statutes: for each subject the term that
 * stands in the statute on the right, how people speak of it on the left. A row is kept only when it would be right for anybody who asks about
 * that subject. The author had read the 60 dev queries, and had written those of scripts/search-gold, so what it brings there is an upper
 * figure; `npm run eval -- search` prints the result without it too.
 */
const sayings = phraseTable([everyday, familyAndPerson, workAndMoney, lifeInTown, crimeAndOrder, placeAndLand, deeds, peopleAndThings])

/** The statutes' words for the sayings in a text cut into words; the longest saying at a place counts, what stands in the text already does not. */
export function sayingsIn(words: readonly string[]): string[] {
  const letters = words.join('')
  return [...new Set(phrasesIn(words, sayings).flatMap(({ meanings }) => meanings.filter((word) => !letters.includes(word))))]
}
