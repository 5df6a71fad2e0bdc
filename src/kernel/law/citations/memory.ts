import { type Antecedents, baseOf, meaningOf, type Named } from './antecedent.ts'
import type { CitingContext } from './citing-context.ts'
import { datedBefore } from './dated-title.ts'
import type { CitedLaw, FoundCitation, Place } from './found-citation.ts'
import type { NamedLaw } from './law-names.ts'
import { paragraphsOf } from './outline.ts'
import type { ListReader } from './place-list.ts'
import { lawByTitle, normaliseTitle, type TitledLaw, type TitleIndex } from './title-index.ts'

/** What was named so far in a document, carried from block to block. */
export interface Memory {
  readonly introduced: Map<string, string>
  lastLaw?: CitedLaw
  /** The law a deciding document set out to change last: 修改《…》. */
  amended?: CitedLaw
  /** Named last in the article. */
  inArticle?: Named
  /** Named last in the article behind 违反. */
  broken?: Named
  /** Named last in the block, and where that citation ended. */
  local?: Named & { readonly end: number }
  /** Named last in the opening sentence of the list. */
  lead?: Named
  leadTaken: boolean
}

/** A list reader that knows what was named before. */
export interface TextReader extends ListReader {
  lastLaw(): CitedLaw | undefined
  /** What 本法 means at `at`. */
  ownLaw(at: number): CitedLaw
}

/** Forgets what does not reach from one block to the next. */
export function enter(memory: Memory, before: Place, here: Place): void {
  const sameArticle = before.article === here.article && before.suffix === here.suffix
  if (!sameArticle) {
    delete memory.inArticle
    delete memory.broken
  }
  if (!sameArticle || here.item === undefined) {
    delete memory.lead
    memory.leadTaken = false
  } else if (before.item === undefined && memory.local) memory.lead = memory.local
  delete memory.local
}

/** Notes what a citation named, for the words that lean on it later. */
export function remember(memory: Memory, { start, end, references }: FoundCitation, text: string): void {
  const [first] = references
  if (first?.kind === 'law' && !first.law.self && text.slice(0, start).endsWith('修改')) memory.amended = first.law
  const last = references.at(-1)
  if (last === undefined || last.kind === 'document-number') return
  if (!last.law.self) memory.lastLaw = last.law
  if (last.place.article === undefined) return
  const named = { law: last.law, place: last.end ?? last.place }
  memory.local = { ...named, end }
  memory.inArticle = named
  if (text.slice(0, start).endsWith('违反')) memory.broken = named
}

/** A reader of lists in one block, leaning on `memory`. */
export function listReader(text: string, context: CitingContext, memory: Memory): TextReader {
  const self: CitedLaw = { title: '', ...(context.self === undefined ? {} : { id: context.self }), self: true }
  const own = (law: CitedLaw) => (law.self ? self : law)
  const antecedents = (at: number): Antecedents => ({
    here: context.here ?? {},
    leadTaken: memory.leadTaken,
    ...(context.outline && context.outline.order.length > 0 ? { outline: context.outline } : {}),
    ...(memory.local ? { local: { ...memory.local, between: text.slice(memory.local.end, at) } } : {}),
    ...(memory.lead ? { lead: memory.lead } : {}),
    ...(memory.inArticle ? { inArticle: memory.inArticle } : {}),
    ...(memory.broken ? { broken: memory.broken } : {}),
  })
  return {
    text,
    self,
    names: { index: context.titles, introduced: memory.introduced },
    lastLaw: () => memory.lastLaw,
    ownLaw: (at) => (quoted(text, at) ? amendedLaw(context, memory) : undefined) ?? self,
    lawOf: (named) => citedLaw(text, named, context, memory),
    lawOfArticle: (place) => lawOfArticle(place, context, memory) ?? self,
    baseOf(unit, number, at) {
      const { fromLead, ...meaning } = baseOf(unit, number, antecedents(at), text.slice(Math.max(0, at - 6), at))
      if (fromLead) memory.leadTaken = true
      return { ...meaning, law: own(meaning.law) }
    },
    meaningOf(word) {
      const meaning = meaningOf(word, antecedents(word.end))
      return meaning && { ...meaning, law: own(meaning.law) }
    },
  }
}

function citedLaw(text: string, named: NamedLaw, { titles }: CitingContext, memory: Memory): CitedLaw {
  const full = named.alias === undefined ? memory.introduced.get(normaliseTitle(named.title)) : undefined
  const title = full ?? named.title
  const id = (lawByTitle(titles, title) ?? lawOfIssuer(text, named, titles))?.id
  const dated = datedBefore(text, named.start)
  return {
    title,
    ...(id === undefined ? {} : { id }),
    ...(named.alias === undefined ? {} : { alias: named.alias }),
    ...(dated === undefined ? {} : { dated }),
  }
}

/** 最高人民法院《关于…的解释》: the title is complete only with the issuer in front of it. */
function lawOfIssuer(text: string, named: NamedLaw, titles: TitleIndex): TitledLaw | undefined {
  if (!named.title.startsWith('关于')) return undefined
  const run = /[\u4e00-\u9fff、]{4,30}$/.exec(text.slice(Math.max(0, named.start - 30), named.start))?.[0] ?? ''
  for (let i = 0; i < run.length - 2; i++) {
    const law = lawByTitle(titles, run.slice(i) + named.title)
    if (law) return law
  }
  return undefined
}

/** Whether `at` stands inside “…”. */
function quoted(text: string, at: number): boolean {
  return text.lastIndexOf('“', at) > text.lastIndexOf('”', at)
}

/** The law a document without articles amends or speaks of: its quoted new text says 本法 of that law. */
function amendedLaw({ outline, subject, titles }: CitingContext, memory: Memory): CitedLaw | undefined {
  if (outline === undefined || outline.order.length > 0) return undefined
  if (memory.amended) return memory.amended
  if (subject === undefined) return undefined
  const id = lawByTitle(titles, subject)?.id
  return { title: subject, ...(id === undefined ? {} : { id }) }
}

/**
 * A bare 第X条 is the citing document's. Where the document has no articles it is the law the document speaks of,
 * and where it has no such article, the law named last.
 */
function lawOfArticle(place: Place, context: CitingContext, memory: Memory): CitedLaw | undefined {
  const { outline } = context
  if (outline === undefined || paragraphsOf(outline, place) !== undefined) return undefined
  return amendedLaw(context, memory) ?? memory.lastLaw
}
