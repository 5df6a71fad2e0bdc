import type { Meaning, Named } from './antecedent.ts'
import type { CitedLaw, LawReference, Place } from './found-citation.ts'
import { type NamedLaw, nameAt, readOwnName, readTitle, type ShortNames } from './law-names.ts'
import { baseFor, deepen, type Open, openGroup, openMeaning, referenceOf, withUnit } from './open-reference.ts'
import { matchEnd, type PlaceGroup, readGroup, readShortGroup, type Unit, unitOrder } from './place-words.ts'
import { type RelativeWord, readRelative } from './relative-words.ts'
import type { TitleIndex } from './title-index.ts'

/** What reading a list needs from the text and from what was said before. */
export interface ListReader {
  readonly text: string
  readonly names: { readonly index: TitleIndex; readonly introduced: ShortNames }
  readonly self: CitedLaw
  lawOf(named: NamedLaw): CitedLaw
  /** Law of a bare 第X条. */
  lawOfArticle(place: Place): CitedLaw
  /** Base of a bare 第X款 or 第X项 that stands at `at`. */
  baseOf(unit: Unit, number: number, at: number): Meaning
  meaningOf(word: RelativeWord): Meaning | undefined
}

/** A list of places that has been read: where it ends and what it names. */
export interface PlaceList {
  readonly end: number
  readonly references: readonly LawReference[]
  /** Whether a place was read, and not only a law. */
  readonly placed: boolean
}

interface Member {
  readonly end: number
  readonly opens: readonly Open[]
  readonly unit?: Unit
}

const division = /\s*(总则|分则)(?=第|的|中|规定)/y
const toLast = /\s*(?:至|到|—|－|–|~|～)\s*/y
const separator = /\s*(?:(?:、|，|,)\s*(?:以及|或者|和|或|及|与)?|以及|或者|和|或|及|与)\s*/y
const beforePlace = /\s*(?:中的|的|中)?\s*/y
const closesExcept = /(?:的?规定)?(?:的?情形)?(?:以外|之外|外)/y

/**
 * Reads a place, a list or a range at `at`: 第三条第一款、第二款和本条例第七条.
 * @param head the law named just before `at`; without it the list starts with a relative word or a bare 第…
 */
export function readPlaceList(reader: ListReader, at: number, head?: CitedLaw): PlaceList | undefined {
  let member = readMember(reader, at, head === undefined ? {} : { head })
  if (member === undefined) return undefined
  const opens = [...member.opens]
  let { end } = member
  while (isPlaced(opens.at(-1))) {
    const next = readNext(reader, end, opens.at(-1), member.unit)
    if (next === undefined) break
    opens.push(...next.opens)
    end = next.end
    member = next
  }
  return { end, references: opens.map(referenceOf), placed: isPlaced(opens.at(-1)) }
}

function isPlaced(open: Open | undefined): boolean {
  return open !== undefined && (open.unplaced !== undefined || Object.keys(open.place).length > 0)
}

function readNext(reader: ListReader, end: number, last: Open | undefined, unit: Unit | undefined): Member | undefined {
  const { text } = reader
  const at = matchEnd(separator, text, end)
  if (at === end || last === undefined) return undefined
  const previous: Named = { law: last.law, place: last.end ?? last.place }
  const onlyComma = /^\s*[，,]\s*$/.test(text.slice(end, at))
  const named = onlyComma ? undefined : headAt(reader, at)
  if (named) return readMember(reader, named.end, { head: named.law })
  if (!onlyComma || text[at] === '第') {
    const member = readMember(reader, at, { previous })
    if (member) return member
  }
  const short = onlyComma || unit === undefined ? undefined : readShortGroup(text, at, unit)
  return short && readFrom(reader, short.end, openGroup(previous.law, baseFor(previous.place, short.unit), short), short.unit)
}

/** A law named at `at` with a place behind it: 《…》第, 本法第, 国家赔偿法第. */
function headAt(reader: ListReader, at: number): { law: CitedLaw; end: number } | undefined {
  const { text, names } = reader
  const own = readOwnName(text, at)
  const named = own === undefined ? (readTitle(text, at) ?? nameAt(text, at, names)) : undefined
  const end = own ?? named?.end
  if (end === undefined || !/^(?:第|总则|分则)/.test(text.slice(matchEnd(beforePlace, text, end)).slice(0, 2))) return undefined
  return { law: named ? reader.lawOf(named) : reader.self, end }
}

/** Reads one member: a head, a relative word or a bare 第…, and the deeper places behind it. */
function readMember(reader: ListReader, at: number, { head, previous }: { head?: CitedLaw; previous?: Named }): Member | undefined {
  if (head !== undefined) return readAfterHead(reader, at, head)
  const { text } = reader
  const word = readRelative(text, at)
  if (word && (previous === undefined || word.points !== 'named')) {
    // 本条前款: the paragraph before, in this article.
    const inner = word.points === 'own' && word.unit === 'article' ? readRelative(text, word.end) : undefined
    if (inner?.points === 'before' && inner.unit !== 'article') return readRelativeMember(reader, inner)
    return readRelativeMember(reader, word)
  }
  const group = readGroup(text, at, false)
  if (!group) return undefined
  const first = group.members[0]
  const depth = unitOrder.indexOf(group.unit)
  if (previous) return readFrom(reader, group.end, openGroup(previous.law, baseFor(previous.place, group.unit), group), group.unit)
  if (depth > unitOrder.indexOf('article')) {
    const { law, place, unplaced } = reader.baseOf(group.unit, first?.number ?? 0, at)
    const opens = openGroup(law, place, group)
    return readFrom(reader, group.end, unplaced === undefined ? opens : opens.map((one) => ({ ...one, unplaced })), group.unit)
  }
  const opens = openGroup(reader.self, {}, group)
  const law = group.unit === 'article' ? reader.lawOfArticle(opens[0]?.place ?? {}) : reader.self
  return readFrom(
    reader,
    group.end,
    opens.map((one) => ({ ...one, law })),
    group.unit,
  )
}

function readRelativeMember(reader: ListReader, word: RelativeWord): Member | undefined {
  const meaning = reader.meaningOf(word)
  return meaning && readFrom(reader, word.end, [openMeaning(meaning)], word.unit)
}

function readAfterHead(reader: ListReader, at: number, law: CitedLaw): Member | undefined {
  const { text } = reader
  division.lastIndex = at
  const divided = division.exec(text)?.[1]
  const pos = divided === undefined ? at : division.lastIndex
  const open: Open = { law, place: divided === undefined ? {} : { division: divided } }
  const except = readExcept(reader, pos, open)
  if (except) return { end: except.end, opens: [{ ...open, except: except.places }] }
  const group = readGroup(text, matchEnd(beforePlace, text, pos), false)
  if (!group) return { end: pos, opens: [open] }
  return readFrom(reader, group.end, openGroup(law, baseFor(open.place, group.unit), group), group.unit)
}

/** Goes on from a member's first group: deeper places, 前三项, 至…, exceptions. */
function readFrom(reader: ListReader, at: number, opens: readonly Open[], firstUnit: Unit): Member {
  const all = [...opens]
  let end = at
  let unit = firstUnit
  let onEnd = all.at(-1)?.end !== undefined
  for (;;) {
    const open = all.at(-1)
    if (open === undefined) break
    const deeper = readGroup(reader.text, end, true)
    if (deeper && unitOrder.indexOf(deeper.unit) > unitOrder.indexOf(unit)) {
      all.splice(-1, 1, ...deepen(open, deeper, onEnd))
      end = deeper.end
      unit = deeper.unit
      onEnd = all.at(-1)?.end !== undefined
      continue
    }
    const counted = readCounted(reader.text, end, unit)
    if (counted) {
      const level = counted.unit === 'item' ? 'item' : 'paragraph'
      all.splice(-1, 1, { ...open, place: { ...open.place, [level]: 1 }, end: { ...open.place, [level]: counted.count } })
      return { end: counted.end, opens: all, unit: counted.unit }
    }
    const last = onEnd ? undefined : readRangeEnd(reader.text, end, unit)
    if (!last) break
    all.splice(-1, 1, { ...open, end: withUnit(baseFor(open.place, last.unit), last.unit, last.members[0]) })
    end = last.end
    unit = last.unit
    onEnd = true
  }
  return closeMember(reader, all, end, unit)
}

function closeMember(reader: ListReader, opens: readonly Open[], end: number, unit: Unit): Member {
  const open = opens.at(-1)
  const except = open && readExcept(reader, end, open)
  if (!open || !except) return { end, opens, unit }
  return { end: except.end, opens: [...opens.slice(0, -1), { ...open, except: except.places }], unit }
}

/** 前三项 right behind a paragraph: its first three items. */
function readCounted(text: string, at: number, unit: Unit): RelativeWord | undefined {
  if (text[at] !== '前') return undefined
  const word = readRelative(text, at)
  const deeper = word && unitOrder.indexOf(word.unit) > unitOrder.indexOf(unit)
  return deeper && word.count > 1 ? word : undefined
}

function readRangeEnd(text: string, at: number, unit: Unit): PlaceGroup | undefined {
  const start = matchEnd(toLast, text, at)
  if (start === at) return undefined
  return readGroup(text, start, false) ?? readShortGroup(text, start, unit)
}

/** 除第九条第二款以外, or （第九条除外）, right behind what it takes a part out of. */
function readExcept(reader: ListReader, at: number, from: Open): { end: number; places: Place[] } | undefined {
  const { text } = reader
  const bracket = /^[（(]$/.test(text[at] ?? '')
  if (!bracket && text[at] !== '除') return undefined
  const inner = text[at + 1] === '第' ? readMember(reader, at + 1, { previous: from }) : undefined
  if (!inner) return undefined
  const end = matchEnd(bracket ? /除外[）)]/y : closesExcept, text, inner.end)
  return end === inner.end ? undefined : { end, places: inner.opens.map(({ place }) => place) }
}
