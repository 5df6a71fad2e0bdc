import { blocksOfLaw } from '../../kernel/law/citations/blocks-of-law.ts'
import { type Outline, outlineOf } from '../../kernel/law/citations/outline.ts'
import type { CitationLibrary } from '../../kernel/law/citations/resolve-citation.ts'
import { type TitledLaw, titleIndex } from '../../kernel/law/citations/title-index.ts'
import { nodesFrom } from '../../kernel/law/text/text-rows.ts'
import type { LocalDate } from '../../kernel/time/local-date.ts'
import { readLawRows } from '../../store/law/read-law.ts'
import { readLibraryState, readTitledVersions, type TitledVersion } from '../../store/law/read-titles.ts'
import type { Platform } from '../platform.ts'
import { sharedReading } from '../shared-reading.ts'

/** The names of all texts of a region's library, ready for finding and resolving citations. */
export interface TitledLibrary extends Pick<CitationLibrary, 'titles' | 'law'> {
  /** Hash under which the words of a version stand. */
  root(law: string, version: LocalDate): string | undefined
}

interface Held {
  readonly touched: string
  readonly library: TitledLibrary
  /** Instant before which a change is not followed. */
  readonly restsUntil: number
}

/**
 * A library so large that reading its names takes longer than this, in milliseconds, may be old for a while: for `rest` times as long as the
 * reading took, so that an import of many texts does not keep every reader waiting.
 */
const quick = 250
const rest = 20

const heldBy = new WeakMap<Platform['pool'], Map<string, Held>>()
/** Requests that come while the library is looked at share the next look. */
const readings = new WeakMap<Platform, () => Promise<TitledLibrary>>()

/** `…解释（二）` is not the same text as `…解释（一）`: such a name without its number would lead astray. */
const numbered = /（(?:[一二三四五六七八九十\d]+|试行|暂行)）$/

/** The name in running text, where no other text has it too. */
function shortNames(newest: readonly TitledVersion[]): Map<string, string> {
  const owners = new Map<string, Set<string>>()
  for (const { law, title, shortTitles } of newest)
    for (const name of [title, ...shortTitles]) owners.set(name, (owners.get(name) ?? new Set()).add(law))
  const found = new Map<string, string>()
  for (const { law, title, shortTitles } of newest) {
    const short = shortTitles.findLast((name) => name !== title && owners.get(name)?.size === 1)
    if (short !== undefined && !numbered.test(title)) found.set(law, short)
  }
  return found
}

function libraryOf(versions: readonly TitledVersion[]): TitledLibrary {
  const roots = new Map(versions.map(({ law, version, root }) => [`${law}@${version}`, root]))
  const byLaw = new Map<string, TitledVersion[]>()
  for (const one of versions) byLaw.set(one.law, [...(byLaw.get(one.law) ?? []), one])
  const newest = [...byLaw.values()].map((all) => all.at(-1) as TitledVersion)
  const short = shortNames(newest)
  const laws = new Map(
    newest.map(({ law: id, title }): [string, TitledLaw] => {
      const name = short.get(id)
      const inForce = (byLaw.get(id) ?? []).map(({ version, from, to }) => ({ version, from, ...(to !== undefined && { to }) }))
      return [id, { id, title, ...(name !== undefined && { short: name }), versions: inForce }]
    }),
  )
  return { titles: titleIndex([...laws.values()]), law: (id) => laws.get(id), root: (law, version) => roots.get(`${law}@${version}`) }
}

async function load(platform: Platform): Promise<Held> {
  const { pool, region, now } = platform
  const began = now()
  // The state is read first: what changes while the titles are read is seen as a change the next time.
  const { touched } = await readLibraryState(pool, region, '0')
  const library = libraryOf(await readTitledVersions(pool, region))
  const took = now() - began
  return { touched, library, restsUntil: took > quick ? now() + rest * took : 0 }
}

/**
 * The library's names, kept in memory for each region and read again once an act has changed which texts are official. Whether one has is one
 * look at an index.
 */
export function titledLibrary(platform: Platform): Promise<TitledLibrary> {
  const known = readings.get(platform) ?? sharedReading(() => look(platform))
  readings.set(platform, known)
  return known()
}

async function look(platform: Platform): Promise<TitledLibrary> {
  const { pool, region, now } = platform
  const byRegion = heldBy.get(pool) ?? new Map<string, Held>()
  heldBy.set(pool, byRegion)
  const held = byRegion.get(region)
  if (held && now() < held.restsUntil) return held.library
  const state = held && (await readLibraryState(pool, region, held.touched))
  // An empty library does not know yet in which register its texts stand.
  const stands = held && state && !state.changed && (state.touched === held.touched || held.library.titles.byName.size > 0)
  const known = stands ? { ...held, touched: state.touched } : await load(platform)
  byRegion.set(region, known)
  return known.library
}

/** Outlines by hash of the text: they never change. The longest has some 1,300 articles, about 150 KB. */
const outlines = new Map<string, Outline>()
const mostOutlines = 400

export async function outlineOfRoot({ pool, region }: Platform, root: string): Promise<Outline> {
  const held = outlines.get(root)
  const outline = held ?? outlineOf(blocksOfLaw({ nodes: nodesFrom(await readLawRows(pool, region, root)) }))
  outlines.delete(root)
  outlines.set(root, outline)
  const oldest = outlines.keys().next().value
  if (outlines.size > mostOutlines && oldest !== undefined) outlines.delete(oldest)
  return outline
}
