import type { CitingContext } from './citing-context.ts'
import { type FoundNumber, readNumberBeforeOrder, readOrderNumber, readYearNumber } from './document-number.ts'
import type { FoundCitation, Place } from './found-citation.ts'
import { nameBefore, namesALaw, readOwnName, readThatName, readTitle } from './law-names.ts'
import { enter, listReader, type Memory, remember, type TextReader } from './memory.ts'
import { type CitingBlock, outlineOf } from './outline.ts'
import { type PlaceList, readPlaceList } from './place-list.ts'
import { readGroup } from './place-words.ts'
import { normaliseTitle } from './title-index.ts'

const anchor = /[《第本前上该同〔[（(【﹝［令告]/g

/** Citations in one stretch of text, in order, not overlapping. */
export function findCitations(text: string, context: CitingContext): FoundCitation[] {
  const introduced = new Map([...(context.introduced ?? []), ...shortNamesIn(text)])
  return scan(text, context, { introduced, leadTaken: false })
}

/**
 * Citations of a whole document, by block. What an opening sentence names is carried to its items, what an article names to 该条,
 * and short names to the rest of the document.
 */
export function findCitationsInBlocks(blocks: readonly CitingBlock[], context: Omit<CitingContext, 'here'>): FoundCitation[][] {
  const outline = context.outline ?? outlineOf(blocks)
  const introduced = new Map(context.introduced)
  for (const { text } of blocks) for (const [short, title] of shortNamesIn(text)) if (!introduced.has(short)) introduced.set(short, title)
  const memory: Memory = { introduced, leadTaken: false }
  let before: Place = {}
  return blocks.map(({ text, here }) => {
    enter(memory, before, here)
    before = here
    return scan(text, { ...context, outline, here }, memory)
  })
}

/** Short names a text introduces for titles in 《》, by normalised short name. */
export function shortNamesIn(text: string): Map<string, string> {
  const names = new Map<string, string>()
  for (let at = text.indexOf('《'); at >= 0; at = text.indexOf('《', at + 1)) {
    const named = readTitle(text, at)
    if (named?.alias !== undefined) names.set(normaliseTitle(named.alias), named.title)
  }
  return names
}

function scan(text: string, context: CitingContext, memory: Memory): FoundCitation[] {
  const found: FoundCitation[] = []
  const reader = listReader(text, context, memory)
  let from = 0
  for (;;) {
    anchor.lastIndex = from
    const at = anchor.exec(text)?.index
    if (at === undefined) return found
    const consumed = found.at(-1)?.end ?? 0
    const citation = readNumberAt(text, at, consumed) ?? readAt(reader, at, consumed)
    from = Math.max(at + 1, citation?.end ?? skipTitle(text, at))
    if (!citation || citation.references.length === 0) continue
    found.push(citation)
    remember(memory, citation, text)
  }
}

function skipTitle(text: string, at: number): number {
  return readTitle(text, at)?.end ?? at + 1
}

function readNumberAt(text: string, at: number, from: number): FoundCitation | undefined {
  const c = text[at]
  let found: FoundNumber | undefined
  if (c === '第') found = readNumberBeforeOrder(text, at, from)
  else if (c === '令' || (c === '告' && text[at - 1] === '公')) found = readOrderNumber(text, at + 1, from)
  else if (c !== '《' && /^\s*(?:19|20)/.test(text.slice(at + 1, at + 5))) found = readYearNumber(text, at, from)
  return found && { start: found.start, end: found.end, references: [found.number] }
}

function readAt(reader: TextReader, at: number, from: number): FoundCitation | undefined {
  const { text } = reader
  const c = text[at]
  if (c === '《') return readTitled(reader, at)
  if (c === '第') return readNumbered(reader, at, from)
  const own = c === '本' ? readOwnName(text, at) : undefined
  if (own !== undefined) return cited(at, readPlaceList(reader, own, reader.ownLaw(at)))
  const that = c === '该' ? readThatName(text, at) : undefined
  const lastLaw = that === undefined ? undefined : reader.lastLaw()
  if (that !== undefined && lastLaw) return cited(at, readPlaceList(reader, that, lastLaw))
  return cited(at, readPlaceList(reader, at))
}

function cited(start: number, list: PlaceList | undefined): FoundCitation | undefined {
  return list && { start, end: list.end, references: list.references }
}

function readTitled(reader: TextReader, at: number): FoundCitation | undefined {
  const { text, names } = reader
  const named = readTitle(text, at)
  if (!named) return undefined
  const list = readPlaceList(reader, named.end, reader.lawOf(named))
  if (!list?.placed && !list?.references[0]?.except && !namesALaw(named.title, names.index, names.introduced)) return undefined
  return cited(at, list)
}

const endsInDivision = /(?:总则|分则)$/

function readNumbered(reader: TextReader, at: number, from: number): FoundCitation | undefined {
  const { text, names } = reader
  const group = readGroup(text, at, false)
  if (!group) return undefined
  const nameEnd = endsInDivision.test(text.slice(Math.max(from, at - 2), at)) ? at - 2 : at
  const named = nameBefore(text, nameEnd, from, names)
  if (named) return cited(named.start, readPlaceList(reader, nameEnd, reader.lawOf(named)))
  // 香港法例第13章《…》 is the number of a foreign statute.
  if (group.unit === 'chapter' && text[group.end] === '《') return undefined
  // A label left inside a line that holds several articles: 。 第三条 …
  const label =
    group.unit === 'article' && /(?:^|[。；”]\s*|\s)$/.test(text.slice(Math.max(0, at - 3), at)) && /^\s/.test(text.slice(group.end))
  if (label && !/^\s*[（(|]/.test(text.slice(group.end)) && !/[|]\s*$/.test(text.slice(0, at))) return undefined
  return cited(at, readPlaceList(reader, at))
}
