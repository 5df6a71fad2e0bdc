import { citedInAnswers } from '../../kernel/authority/check-basis.ts'
import type { Done, Tried } from '../../kernel/case/attempt.ts'
import type { Instrument } from '../../kernel/law/instrument.ts'
import { documentNumberOf, readCitation, writeCitation } from '../../kernel/law/written-citation.ts'
import type { Procedure } from '../../kernel/procedure/grammar.ts'
import type { Pin } from '../../kernel/record/receipt.ts'
import type { LocalDate } from '../../kernel/time/local-date.ts'
import { citedIn } from '../../store/reliance/relied-rows.ts'
import type { KnownAuthority } from './authority-of.ts'

type Library = ReadonlyMap<string, Instrument>

/** Provisions of the library that were pinned before: it does not change while a server runs. */
const pinned = new WeakMap<Library, Map<string, Pin>>()

/**
 * A provision with the hash of its text: the one that the catalogue's authors reviewed, or that of a normative document. From memory alone.
 * A document is one text: whoever relies on an article of it relies on the words it was published with.
 */
export function pinOf(provision: string, library: Library, authority: KnownAuthority, day: LocalDate): Pin {
  const known = pinned.get(library) ?? new Map<string, Pin>()
  const before = known.get(provision)
  if (before) return before
  const { law, at } = readCitation(provision)
  const number = documentNumberOf(law)
  if (number !== undefined) return { provision, text: authority.normativeDocument(number, day)?.sha256 ?? '' }
  const text = library.get(law)?.provisions[at]?.sha256
  const pin = { provision, text: text ?? '' }
  if (text !== undefined) pinned.set(library, known.set(provision, pin))
  return pin
}

/**
 * What the actor cited, and what register entries made by the act cite, beyond the provisions that the leaf names openly. It is part of the
 * answers, and so stands with them behind the commitment.
 */
export function citedBeside(procedure: Procedure, tried: Tried, done: Done): string[] {
  const answered = citedInAnswers(procedure, tried.act, tried.answers).map(writeCitation)
  const entered = done.entries.flatMap(({ change, values }) => (change === 'end' ? [] : citedIn(values).map(({ provision }) => provision)))
  return [...new Set([...answered, ...entered])].filter((provision) => !done.basis.includes(provision))
}
