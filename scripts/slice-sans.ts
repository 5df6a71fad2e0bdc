import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Characters that one file of a sliced font holds, and the same as `unicode-range` of CSS. */
export interface Slice {
  readonly characters: string
  readonly range: string
}

/** How many characters the slices hold that are met most; the rest is cut by code point. */
const metMost = [340, 340, 500, 500]
const restAtOnce = 400

function countIn(folder: string, counts: Map<string, number>): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) countIn(path, counts)
    else if (/(?<![.]test)[.]tsx?$/.test(entry.name))
      for (const character of readFileSync(path, 'utf8')) counts.set(character, (counts.get(character) ?? 0) + 1)
  }
}

/** Characters of the texts below the folders, those met most first. */
function charactersMet(folders: readonly string[]): string[] {
  const counts = new Map<string, number>()
  for (const folder of folders) countIn(folder, counts)
  return [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).map(([character]) => character)
}

/** Sorted code points as CSS writes them, neighbours together: `U+4e00-4e03,U+4e07`. */
export function unicodeRange(characters: string): string {
  const points = [...characters].map((one) => one.codePointAt(0) ?? 0).sort((a, b) => a - b)
  const runs: [number, number][] = []
  for (const point of points) {
    const last = runs.at(-1)
    if (last && point === last[1] + 1) last[1] = point
    else runs.push([point, point])
  }
  return runs.map(([from, to]) => `U+${from.toString(16)}${to > from ? `-${to.toString(16)}` : ''}`).join(',')
}

/**
 * Cuts a font into files of which a page needs only a few: characters that pages of the portal use, then those of the catalogue, then the rest in
 * the order of code points, whose ranges are short.
 * @param has every character that the font is to have
 * @param root folder of the project
 */
export function sliceSans(has: string, root: string): Slice[] {
  const known = new Set(has)
  const latin = [...known].filter((one) => one < '\u00ff')
  const wanted = [charactersMet([join(root, 'src/portal')]), charactersMet([join(root, 'catalogue')])].flat()
  const met = [...new Set(wanted)].filter((one) => known.has(one) && one >= '\u00ff')
  const slices: string[] = []
  for (const size of metMost) slices.push(met.splice(0, size).join(''))
  slices[0] = latin.join('') + slices[0]
  const taken = new Set(slices.join(''))
  const rest = [...known].filter((one) => !taken.has(one)).sort()
  const cut: Slice[] = slices.map((characters) => ({ characters, range: unicodeRange(characters) }))
  while (rest.length > 0) {
    const characters = rest.splice(0, restAtOnce)
    const [first, last] = [characters[0], characters.at(-1)].map((one) => one?.codePointAt(0)?.toString(16))
    // Whole spans: what the slices before hold is theirs all the same, since they are named later.
    cut.push({ characters: characters.join(''), range: `U+${first}-${last}` })
  }
  return cut
}
