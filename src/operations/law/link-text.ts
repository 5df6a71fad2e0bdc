import type { CitingContext } from '../../kernel/law/citations/citing-context.ts'
import { cutAtArticles } from '../../kernel/law/citations/cut-at-articles.ts'
import { findCitationsInBlocks } from '../../kernel/law/citations/find-citations.ts'
import { type FoundCitation, type Place, placeAt, type Reference } from '../../kernel/law/citations/found-citation.ts'
import { linkCitations } from '../../kernel/law/citations/link-citations.ts'
import type { CitingBlock, Outline } from '../../kernel/law/citations/outline.ts'
import { type Resolution, resolveCitation, type Unresolvable } from '../../kernel/law/citations/resolve-citation.ts'
import { subjectOfTitle } from '../../kernel/law/citations/subject.ts'
import { lawIdOf } from '../../kernel/law/text/law-text.ts'
import type { LocalDate } from '../../kernel/time/local-date.ts'
import type { Platform } from '../platform.ts'
import { placeWords } from '../shown/show-citation.ts'
import { outlineOfRoot, type TitledLibrary, titledLibrary } from './titled-library.ts'

/** What became of a provision that a text cites. `unclear`: the words do not say which, or name a document by its number only. */
export type CitedState = 'found' | 'not-in-library' | 'no-such-article' | 'no-such-paragraph' | 'not-in-force' | 'unclear'

export interface CitedProvision {
  readonly state: CitedState
  /** Title of the text, as the library has it, else as printed; empty for a document cited by its number. */
  readonly title: string
  /** Place in words; empty for a whole text. */
  readonly place: string
  readonly law?: string
  /** The version in force on the day; only where the provision was found. */
  readonly version?: LocalDate
  readonly at?: string
  /** Path of the page: of the article where there is one, else of the text. Absent where the library has neither. */
  readonly href?: string
}

/** A stretch of text; with what it cites, where it cites anything. The texts of all segments, put together, are the text. */
export interface LinkedSegment {
  readonly text: string
  readonly cites?: readonly CitedProvision[]
}

/** In which document, on which day, the text stands. */
export interface Standing {
  /** Day on which the cited provisions are to be in force. */
  readonly day: LocalDate
  /** Id of the legal text that is citing, or the id that the catalogue knows it by. */
  readonly law?: string
  /** Its version; default: the one in force on the day. */
  readonly version?: LocalDate
  /** Short names introduced earlier in the document (以下简称…), by normalised short name. */
  readonly introduced?: CitingContext['introduced']
}

/** Path of the page of a text, or of one article of it, as it stood on a day. `at` selects the chapter that is shown, the fragment the article in it. */
export function lawPath(law: string, day: LocalDate, at?: string): string {
  const article = at === undefined ? undefined : /^\d+(-\d+)?/.exec(at)?.[0]
  const path = `/laws/${encodeURIComponent(law)}?day=${day}`
  return article === undefined ? path : `${path}&at=${article}#a${article}`
}

const states: Readonly<Record<Unresolvable, CitedState>> = {
  'document-number': 'unclear',
  unplaced: 'unclear',
  'unknown-law': 'not-in-library',
  'text-not-held': 'not-in-library',
  'other-version': 'not-in-library',
  'not-yet-in-force': 'not-in-force',
  repealed: 'not-in-force',
  'no-such-article': 'no-such-article',
  'no-such-paragraph': 'no-such-paragraph',
  'no-such-item': 'no-such-paragraph',
}

function hrefOf(resolution: Resolution, state: CitedState, day: LocalDate): string | undefined {
  const { law, at } = resolution
  if (law === undefined) return undefined
  if (state === 'found' || state === 'no-such-paragraph') return lawPath(law, day, at)
  return state === 'no-such-article' || state === 'not-in-force' ? lawPath(law, day) : undefined
}

function provisionOf(reference: Reference, resolution: Resolution, library: TitledLibrary, day: LocalDate): CitedProvision {
  const state = resolution.found ? 'found' : states[resolution.because]
  const printed =
    reference.kind === 'document-number' ? { title: '', at: undefined } : { title: reference.law.title, at: placeAt(reference.place) }
  const { law, at = printed.at } = resolution
  const href = hrefOf(resolution, state, day)
  return {
    state,
    title: (law === undefined ? undefined : library.law(law)?.title) ?? printed.title,
    place: at === undefined ? '' : placeWords(at),
    ...(law !== undefined && { law }),
    ...(resolution.found && { version: resolution.version }),
    ...(at !== undefined && { at }),
    ...(href !== undefined && { href }),
  }
}

type Found = readonly (readonly FoundCitation[])[]

/** Resolves all citations; outlines of the texts they name are fetched where they are not held, then all is resolved anew. */
async function resolveAll(platform: Platform, library: TitledLibrary, found: Found, day: LocalDate): Promise<Resolution[][][]> {
  const held = new Map<string, Outline>()
  for (;;) {
    const lacking = new Set<string>()
    const outline = (law: string, version: LocalDate): Outline | undefined => {
      const root = library.root(law, version)
      if (root !== undefined && !held.has(root)) lacking.add(root)
      return root === undefined ? undefined : held.get(root)
    }
    const known = { titles: library.titles, law: library.law, outline }
    const resolved = found.map((block) => block.map((citation) => resolveCitation(citation, known, day)))
    if (lacking.size === 0) return resolved
    for (const root of lacking) held.set(root, await outlineOfRoot(platform, root))
  }
}

async function contextOf(platform: Platform, library: TitledLibrary, standing: Standing) {
  const { day, law: named, version, introduced } = standing
  const common = { titles: library.titles, ...(introduced && { introduced }) }
  if (named === undefined) return common
  const law = library.law(lawIdOf(platform.library.get(named)?.title.zh ?? named))
  const { versions = [] } = law ?? {}
  const own = versions.find((one) => one.version === version) ?? versions.findLast(({ from }) => from <= day) ?? versions[0]
  const root = law && own && library.root(law.id, own.version)
  if (!law || root === undefined) return common
  const outline = await outlineOfRoot(platform, root)
  const subject = subjectOfTitle(law.title)
  return { ...common, self: law.id, outline, ...(subject !== undefined && { subject }) }
}

/**
 * Cuts the blocks of a document into plain and linked segments: every citation is found, resolved to the version in force on the day, and given
 * the path of its page, or the reason why there is none. Each block is a paragraph or an item with the place it stands in.
 */
export async function linkBlocks(platform: Platform, blocks: readonly CitingBlock[], standing: Standing): Promise<LinkedSegment[][]> {
  const library = await titledLibrary(platform)
  const context = await contextOf(platform, library, standing)
  const found = findCitationsInBlocks(blocks, context).map((citations, i) =>
    citations.flatMap((citation) => cutAtArticles(blocks[i]?.text ?? '', citation)),
  )
  const resolved = await resolveAll(platform, library, found, standing.day)
  return blocks.map(({ text }, i) => {
    const own = found[i] ?? []
    return linkCitations(text, own).map(({ text: words, citation }): LinkedSegment => {
      if (!citation) return { text: words }
      const resolutions = resolved[i]?.[own.indexOf(citation)] ?? []
      const cites = citation.references.map((one, n) => provisionOf(one, resolutions[n] as Resolution, library, standing.day))
      return { text: words, cites }
    })
  })
}

/** Cuts one text into plain and linked segments. `at` is the article it stands in, as `32(1)`; without it 前款 and the like stay unclear. */
export async function linkText(platform: Platform, text: string, standing: Standing & { readonly at?: string }): Promise<LinkedSegment[]> {
  const lines = text.split('\n')
  const here = standing.at === undefined ? {} : placeFrom(standing.at)
  const linked = await linkBlocks(
    platform,
    lines.map((line) => ({ text: line, here })),
    standing,
  )
  return linked.flatMap((segments, i) => (i === 0 ? segments : [{ text: '\n' }, ...segments]))
}

/** The place written `32(1)[4]{2}` or `35-1`. */
function placeFrom(at: string): Place {
  const [, article, suffix, paragraph, item, subitem] = /^(\d+)(?:-(\d+))?(?:\((\d+)\))?(?:\[(\d+)\])?(?:\{(\d+)\})?$/.exec(at) ?? []
  const given = Object.entries({ article, suffix, paragraph, item, subitem }).filter(([, value]) => value !== undefined)
  return Object.fromEntries(given.map(([name, value]) => [name, Number(value)]))
}

/** Segments as they are sent out. */
export const showSegments = (segments: readonly LinkedSegment[]) =>
  segments.map(({ text, cites }) => ({ text, ...(cites && { cites: cites.map((one) => ({ ...one })) }) }))
