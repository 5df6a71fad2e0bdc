import { articleKey, type CitedLaw, type Place } from './found-citation.ts'
import { articleBefore, type Outline, paragraphsOf } from './outline.ts'
import type { Unit } from './place-words.ts'
import type { RelativeWord } from './relative-words.ts'

/** A law and a place in it that a later word can lean on. */
export interface Named {
  readonly law: CitedLaw
  readonly place: Place
}

/** What was named before the word being read, nearest first where it matters. */
export interface Antecedents {
  readonly here: Place
  readonly outline?: Outline
  /** Named last in this block, with the text between it and the word being read. */
  readonly local?: Named & { readonly between: string }
  /** Named last in the opening sentence of the list this item stands in. */
  readonly lead?: Named
  /** An item of this list has already leaned on the opening sentence. */
  readonly leadTaken: boolean
  /** Named last in this article, any law. */
  readonly inArticle?: Named
  /** Named last in this article behind 违反, any law. */
  readonly broken?: Named
}

/** A base to which the number being read is added, or for relative words the whole meaning. */
export interface Meaning extends Named {
  readonly end?: Place
  readonly fromLead?: true
  readonly unplaced?: string
}

const self: CitedLaw = { title: '', self: true }

/** What 前款, 前两条, 本条, 该条 … mean where they stand. */
export function meaningOf(word: RelativeWord, known: Antecedents): Meaning | undefined {
  if (word.points === 'named') return namedBefore(word, known)
  if (word.points === 'own') return ownPlace(word, known.here)
  if (word.unit === 'article') return articlesBefore(word, known)
  if (word.unit === 'paragraph') return paragraphsBefore(word, known.here)
  return itemsBefore(word, known)
}

function unplaced(word: RelativeWord): Meaning {
  return { law: self, place: {}, unplaced: word.word }
}

function namedBefore(word: RelativeWord, known: Antecedents): Meaning | undefined {
  const named = known.local ?? known.inArticle ?? known.lead
  if (named?.place.article === undefined) return undefined
  if (word.unit === 'article') return { law: named.law, place: articleOf(named.place) }
  if (named.place.paragraph === undefined && word.unit === 'paragraph') return undefined
  if (named.place.item === undefined && word.unit === 'item') return undefined
  const { item, subitem, ...toParagraph } = named.place
  return { law: named.law, place: word.unit === 'paragraph' || item === undefined ? toParagraph : { ...toParagraph, item } }
}

function ownPlace(word: RelativeWord, here: Place): Meaning {
  if (word.unit === 'article') return here.article === undefined ? unplaced(word) : { law: self, place: articleOf(here) }
  if (word.unit === 'paragraph') {
    if (here.article === undefined) return unplaced(word)
    return { law: self, place: withParagraph(here, here.paragraph) }
  }
  if (word.unit === 'item') {
    if (here.item === undefined) return unplaced(word)
    return { law: self, place: { ...withParagraph(here, here.paragraph), item: here.item } }
  }
  return ownDivision(word, here)
}

function ownDivision(word: RelativeWord, here: Place): Meaning {
  const { part, subpart, chapter, section } = here
  const place = {
    ...(part === undefined ? {} : { part }),
    ...(subpart === undefined || word.unit === 'part' ? {} : { subpart }),
    ...(chapter === undefined || word.unit === 'part' ? {} : { chapter }),
    ...(section === undefined || word.unit !== 'section' ? {} : { section }),
  }
  return here[word.unit] === undefined ? unplaced(word) : { law: self, place }
}

function articlesBefore(word: RelativeWord, { here, outline }: Antecedents): Meaning {
  const first = articleBefore(outline, here, word.count)
  const last = articleBefore(outline, here, 1)
  if (first === undefined || last === undefined) return unplaced(word)
  return word.count === 1 ? { law: self, place: first } : { law: self, place: first, end: last }
}

function paragraphsBefore(word: RelativeWord, here: Place): Meaning {
  if (here.article === undefined || here.paragraph === undefined || here.paragraph <= word.count) return unplaced(word)
  const place = withParagraph(here, here.paragraph - word.count)
  return word.count === 1 ? { law: self, place } : { law: self, place, end: withParagraph(here, here.paragraph - 1) }
}

function itemsBefore(word: RelativeWord, { here, outline }: Antecedents): Meaning {
  const base = withParagraph(here, here.paragraph)
  if (here.item !== undefined) {
    const first = here.item - word.count
    if (first < 1) return unplaced(word)
    return { law: self, place: { ...base, item: first }, ...(word.count === 1 ? {} : { end: { ...base, item: here.item - 1 } }) }
  }
  const listed = listBefore(here, outline, word.count)
  if (listed === undefined) return unplaced(word)
  const list = withParagraph(here, listed.paragraph)
  if (word.count === 1) return { law: self, place: { ...list, item: listed.items } }
  return { law: self, place: { ...list, item: 1 }, end: { ...list, item: word.count } }
}

/** What a bare 第二款 or 第三项 belongs to: the article, and for an item the paragraph, that it leaves unsaid. */
export function baseOf(unit: Unit, number: number, known: Antecedents, before: string): Meaning {
  if (unit === 'paragraph') return paragraphBase(number, known, before)
  if (unit === 'subitem') return known.local?.place.item !== undefined ? known.local : ownPlace(itemWord, known.here)
  return itemBase(number, known, before)
}

const itemWord: RelativeWord = { word: '本项', end: 0, points: 'own', unit: 'item', count: 1 }
// 违反第二款 after 违反本条例第二十条: the writer goes on through the article he has opened.
const breaking = /违反(?:了)?$/

function paragraphBase(number: number, known: Antecedents, before: string): Meaning {
  const { here, outline } = known
  const own: Meaning = here.article === undefined ? { law: self, place: {}, unplaced: '款' } : { law: self, place: articleOf(here) }
  const named = usable(known.local, here) ?? usable(known.lead, here) ?? (breaking.test(before) ? usable(known.broken, here) : undefined)
  if (named === undefined || !hasParagraph(named, number, outline)) return own
  const ownCount = outline === undefined ? undefined : paragraphsOf(outline, here)?.length
  const notOwn = here.article === undefined || number >= (here.paragraph ?? 1) || (ownCount !== undefined && number > ownCount)
  if (!notOwn && !breaking.test(before) && !(known.lead === named && known.leadTaken)) return own
  return { law: named.law, place: articleOf(named.place), ...(named === known.lead ? { fromLead: true } : {}) }
}

function itemBase(number: number, known: Antecedents, before: string): Meaning {
  const { here, outline, local, lead } = known
  const sibling = here.item !== undefined && number < here.item
  const ownList = outline === undefined ? undefined : paragraphsOf(outline, here)?.[(here.paragraph ?? 0) - 1]
  if (local?.place.article !== undefined && hasItem(local, number, outline)) {
    const listBetween = /下列|以下/.test(local.between) && (ownList ?? 0) >= number
    if (!listBetween && !(sibling && /除$/.test(before))) return { law: local.law, place: paragraphOf(local.place) }
  }
  if (here.item !== undefined && lead?.place.article !== undefined && hasItem(lead, number, outline)) {
    if (!sibling || breaking.test(before) || known.leadTaken) return { law: lead.law, place: paragraphOf(lead.place), fromLead: true }
  }
  if (here.article === undefined) return { law: self, place: {}, unplaced: '项' }
  if (
    (ownList ?? 0) < number &&
    local &&
    usable(local, here) &&
    hasItem({ law: local.law, place: articleOf(local.place) }, number, outline)
  ) {
    return { law: local.law, place: articleOf(local.place) }
  }
  if (here.item !== undefined || (ownList ?? 0) >= number) return { law: self, place: withParagraph(here, here.paragraph) }
  const listed = listBefore(here, outline, number)
  return { law: self, place: withParagraph(here, listed?.paragraph) }
}

/** The nearest earlier paragraph of the same article that has at least `atLeast` items. */
function listBefore(here: Place, outline: Outline | undefined, atLeast: number): { paragraph: number; items: number } | undefined {
  const counts = outline === undefined ? undefined : paragraphsOf(outline, here)
  for (let paragraph = (here.paragraph ?? 1) - 1; paragraph >= 1; paragraph--) {
    const items = counts?.[paragraph - 1] ?? 0
    if (items >= atLeast) return { paragraph, items }
  }
  return undefined
}

/** A place named before, when it has an article other than the one the reader stands in. */
function usable<T extends Named>(named: T | undefined, here: Place): T | undefined {
  if (named?.place.article === undefined) return undefined
  const same = named.law.self && here.article !== undefined && keyOf(named.place) === keyOf(here)
  return same ? undefined : named
}

function keyOf(place: Place): string {
  return articleKey(place.article ?? 0, place.suffix)
}

function hasParagraph({ law, place }: Named, number: number, outline: Outline | undefined): boolean {
  const counts = law.self && outline ? paragraphsOf(outline, place) : undefined
  return counts === undefined || number <= counts.length
}

function hasItem({ law, place }: Named, number: number, outline: Outline | undefined): boolean {
  const counts = law.self && outline ? paragraphsOf(outline, place) : undefined
  if (counts === undefined) return true
  return place.paragraph === undefined ? counts.some((n) => n >= number) : (counts[place.paragraph - 1] ?? 0) >= number
}

/** Only the article of a place. */
function articleOf(place: Place): Place {
  const { article, suffix } = place
  return { ...(article === undefined ? {} : { article }), ...(suffix === undefined ? {} : { suffix }) }
}

/** The article and paragraph of a place. */
function paragraphOf(place: Place): Place {
  return withParagraph(place, place.paragraph)
}

function withParagraph(place: Place, paragraph: number | undefined): Place {
  return { ...articleOf(place), ...(paragraph === undefined ? {} : { paragraph }) }
}
