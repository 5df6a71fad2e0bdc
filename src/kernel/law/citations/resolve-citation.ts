import type { LocalDate } from '../../time/local-date.ts'
import type { InForce } from '../instrument.ts'
import { type FoundCitation, type LawReference, type Place, placeAt, type Reference } from './found-citation.ts'
import { type Outline, paragraphsOf } from './outline.ts'
import { lawByTitle, type TitledLaw, type TitleIndex } from './title-index.ts'

/** What resolving needs of the law library. */
export interface CitationLibrary {
  readonly titles: TitleIndex
  /** A law by its identity. */
  law(id: string): TitledLaw | undefined
  /** Articles and items of one version; undefined when the library does not hold its text. */
  outline(id: string, version: LocalDate): Outline | undefined
}

/** Why a reference leads to no provision on a day. */
export type Unresolvable =
  | 'document-number'
  | 'unplaced'
  | 'unknown-law'
  | 'not-yet-in-force'
  | 'repealed'
  | 'other-version'
  | 'text-not-held'
  | 'no-such-article'
  | 'no-such-paragraph'
  | 'no-such-item'

/** The provision a reference means on a day, or why there is none. */
export type Resolution =
  | { readonly found: true; readonly law: string; readonly version: LocalDate; readonly at?: string; readonly to?: string }
  | { readonly found: false; readonly because: Unresolvable; readonly law?: string; readonly at?: string }

/**
 * Resolves every reference of a citation in the version in force on `day`. An item named without its paragraph gets it where only one
 * paragraph of the article can be meant. `at` is absent for a whole law, or a chapter of it.
 */
export function resolveCitation(citation: Pick<FoundCitation, 'references'>, library: CitationLibrary, day: LocalDate): Resolution[] {
  return citation.references.map((reference) => resolveReference(reference, library, day))
}

function resolveReference(reference: Reference, library: CitationLibrary, day: LocalDate): Resolution {
  if (reference.kind === 'document-number') return { found: false, because: 'document-number' }
  if (reference.unplaced !== undefined) return { found: false, because: 'unplaced' }
  const law = lawOf(reference, library)
  if (law === undefined) return { found: false, because: 'unknown-law' }
  const version = versionOn(law.versions, reference.law.dated ?? day, reference.law.dated !== undefined)
  if (typeof version === 'string') return { found: false, because: version, law: law.id }
  return resolveIn(reference, law, version.version, library)
}

function lawOf({ law }: LawReference, library: CitationLibrary): TitledLaw | undefined {
  return (law.id === undefined ? undefined : library.law(law.id)) ?? (law.self ? undefined : lawByTitle(library.titles, law.title))
}

/** The version in force on a day; for a dated title the version passed on that day, or in that year. */
function versionOn(versions: readonly InForce[], day: string, dated: boolean): InForce | Unresolvable {
  if (dated) return versions.find(({ version }) => version.startsWith(day)) ?? 'other-version'
  const inForce = versions.find(({ from, to }) => from <= day && (to === undefined || day < to))
  if (inForce) return inForce
  if (versions.length === 0) return 'text-not-held'
  return versions.every(({ from }) => day < from) ? 'not-yet-in-force' : 'repealed'
}

function resolveIn(reference: LawReference, law: TitledLaw, version: LocalDate, library: CitationLibrary): Resolution {
  if (reference.place.article === undefined) return { found: true, law: law.id, version }
  const outline = library.outline(law.id, version)
  if (outline === undefined) return { found: false, because: 'text-not-held', law: law.id, ...atOf(reference.place) }
  const place = exactPlace(reference.place, outline)
  if (typeof place === 'string') return { found: false, because: place, law: law.id, ...atOf(reference.place) }
  const end = reference.end && exactPlace(reference.end, outline)
  if (typeof end === 'string') return { found: false, because: end, law: law.id, ...atOf(reference.end ?? {}) }
  const to = end && placeAt(end)
  return { found: true, law: law.id, version, ...atOf(place), ...(to === undefined ? {} : { to }) }
}

function atOf(place: Place): { at?: string } {
  const at = placeAt(place)
  return at === undefined ? {} : { at }
}

function exactPlace(place: Place, outline: Outline): Place | Unresolvable {
  const counts = paragraphsOf(outline, place)
  const { paragraph, item, article } = place
  if (counts === undefined || article === undefined) return 'no-such-article'
  if (paragraph !== undefined && paragraph > counts.length) return 'no-such-paragraph'
  if (item === undefined) return place
  if (paragraph !== undefined) return item <= (counts[paragraph - 1] ?? 0) ? place : 'no-such-item'
  const fitting = counts.flatMap((count, i) => (count >= item ? [i + 1] : []))
  const [only] = fitting
  if (only === undefined) return 'no-such-item'
  return fitting.length === 1 ? { ...place, paragraph: only } : place
}
