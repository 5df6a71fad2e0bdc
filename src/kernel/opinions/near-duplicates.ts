/** Words that say nothing of what somebody thinks: signs, blanks and the width of letters. */
const bare = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')

/** Characters of a shingle: in Chinese about a word and a half. */
const length = 3
const rows = 4
const bands = 12
/** Share of equal signature values from which two texts are shown as one. */
const alike = 0.6

/** FNV-1a over the code units, finished so that every bit of the text reaches every bit of the hash. @source http://www.isthe.com/chongo/tech/comp/fnv/ */
function hashOf(text: string, seed: number): number {
  let hash = 0x811c9dc5 ^ seed
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  return (hash ^ (hash >>> 13)) >>> 0
}

function shinglesOf(text: string): string[] {
  const characters = Array.from(text)
  if (characters.length <= length) return [text]
  return [...new Set(characters.slice(length - 1).map((_, i) => characters.slice(i, i + length).join('')))]
}

/** MinHash: how many of its values two texts share estimates which part of their shingles they share. @source Broder 1997, On the resemblance and containment of documents */
function signatureOf(text: string): readonly number[] {
  const hashes = shinglesOf(text).map((shingle) => hashOf(shingle, 0))
  return Array.from({ length: rows * bands }, (_, i) => {
    const [times, plus] = [Math.imul(i + 1, 0x9e3779b1) | 1, hashOf('', i)]
    let least = 0xffffffff
    for (const hash of hashes) {
      const mixed = Math.imul(hash ^ plus, times)
      least = Math.min(least, (mixed ^ (mixed >>> 15)) >>> 0)
    }
    return least
  })
}

const shareOf = (one: readonly number[], other: readonly number[]): number =>
  one.filter((value, i) => value === other[i]).length / one.length

interface Group {
  readonly signature: readonly number[]
  readonly members: number[]
}

/**
 * Puts texts that say nearly the same together, so that a thousand copies of one letter are seen as what they are and do not drown what others say.
 * A text belongs to the first group whose first text is like it, so that no chain of small changes joins what is unlike. The same texts in the
 * same order give the same groups.
 *
 * @param texts in the order in which they were said
 * @returns places of the texts that belong together; the groups in the order of their first texts
 */
export function nearDuplicates(texts: readonly string[]): readonly (readonly number[])[] {
  const groups: Group[] = []
  const exact = new Map<string, Group>()
  const near = new Map<string, Group[]>()
  for (const [at, text] of texts.entries()) {
    const words = bare(text)
    const same = exact.get(words)
    if (same) {
      same.members.push(at)
      continue
    }
    const signature = signatureOf(words)
    const keys = Array.from({ length: bands }, (_, band) => `${band}:${signature.slice(band * rows, band * rows + rows).join()}`)
    const like = keys.flatMap((key) => near.get(key) ?? []).find((group) => shareOf(group.signature, signature) >= alike)
    const group = like ?? { signature, members: [] }
    if (!like) {
      groups.push(group)
      for (const key of keys) near.set(key, [...(near.get(key) ?? []), group])
    }
    group.members.push(at)
    exact.set(words, group)
  }
  return groups.map(({ members }) => members)
}
