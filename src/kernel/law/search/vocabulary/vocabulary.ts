import { crimeAndOrder } from './crime-and-order.ts'
import { everyday } from './everyday.ts'
import { familyAndPerson } from './family-and-person.ts'
import { lifeInTown } from './life-in-town.ts'
import { placeAndLand } from './place-and-land.ts'
import { workAndMoney } from './work-and-money.ts'

/**
 * Everyday words and the words the statutes use for the same thing.
 *
 * Source: written by hand for this project, field by field along the table of contents of the national statutes: for each subject the term that
 * stands in the statute on the right, how people speak of it on the left. A row is kept only when it would be right for anybody who asks about
 * that subject. The author had read the 60 dev queries, so what it brings on them is an upper figure; `npm run eval -- search` prints the
 * result without it too.
 */
const rows = [everyday, familyAndPerson, workAndMoney, lifeInTown, crimeAndOrder, placeAndLand]
  .join('\n')
  .split('\n')
  .filter((row) => row.includes(' : '))

const meanings = new Map<string, readonly string[]>()
for (const row of rows) {
  const [said = '', meant = ''] = row.split(' : ')
  for (const saying of said.trim().split(' ')) meanings.set(saying, [...(meanings.get(saying) ?? []), ...meant.trim().split(' ')])
}
const longest = Math.max(...[...meanings.keys()].map((saying) => saying.length))

/** The statutes' words for the sayings in a text of Chinese characters; the longest saying at a place counts, what stands in the text already does not. */
export function sayingsIn(letters: string): string[] {
  const found = new Set<string>()
  for (let at = 0; at < letters.length; at++) {
    for (let length = longest; length > 0; length--) {
      const meant = meanings.get(letters.slice(at, at + length))
      if (!meant) continue
      for (const word of meant) if (!letters.includes(word)) found.add(word)
      at += length - 1
      break
    }
  }
  return [...found]
}
