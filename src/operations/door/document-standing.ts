import type { Standing } from '../../kernel/authority/authority.ts'
import { isRunning } from '../../kernel/register/register.ts'
import type { LocalDate } from '../../kernel/time/local-date.ts'
import type { EntryRow } from '../../store/rows.ts'
import { type HeldRegisters, running } from './held-registers.ts'

/** A normative document as the registers know it. */
export interface NormativeDocument {
  readonly number: string
  readonly title: string
  readonly organ: string
  /** SHA-256 of its text, lower-case hex; absent before it is published. */
  readonly sha256?: string
}

const word = (entry: EntryRow | undefined, column: string): string => String(entry?.values[column] ?? '')

/** Ways in which a document ends by an act, with the column of the register of numbers that has the day; the strongest first. */
const endings = ['revoked', 'withdrawn', 'expired'] as const

/**
 * Whether a normative document is a basis on a day: the register of numbers must know it, and its entry in the catalogue in force must run.
 * That entry says its last day from the start, so a document is over at midnight, whether or not a machine has looked.
 */
export function documentStanding(held: HeldRegisters, number: string, day: LocalDate): Standing {
  const numbers = held.versions('normative-document-numbers', number)
  const known = running(numbers, day)
  if (!known) return { inForce: false, known: false }
  const organ = word(known, 'organ')
  const versions = held.versions('normative-documents', number)
  const now = running(versions, day)
  if (now && word(now, 'state') === 'suspended')
    return { inForce: false, known: true, since: now.from, document: { why: 'suspended', organ } }
  if (now) return { inForce: true }
  for (const why of endings) {
    const since = word(known, why)
    if (since !== '') return { inForce: false, known: true, since: since as LocalDate, document: { why, organ } }
  }
  const later = versions.find((entry) => entry.from > day && (entry.to === undefined || entry.from < entry.to))
  if (later) return { inForce: false, known: true, since: later.from, document: { why: 'not-yet', organ } }
  const over = lastDayAfter(versions, day)
  if (over) return { inForce: false, known: true, since: over, document: { why: 'expired', organ } }
  return { inForce: false, known: true, document: { why: 'not-published', organ } }
}

/** First day on which the catalogue in force no longer had the document. */
function lastDayAfter(versions: readonly EntryRow[], day: LocalDate): LocalDate | undefined {
  const ends = versions.flatMap(({ from, to }) => (to !== undefined && to <= day && from < to ? [to] : []))
  return ends.toSorted().at(-1)
}

/** The document of this number on a day; one whose entry no longer runs is told from the last that did. */
export function normativeDocument(held: HeldRegisters, number: string, day: LocalDate): NormativeDocument | undefined {
  const known = running(held.versions('normative-document-numbers', number), day)
  const versions = held.versions('normative-documents', number)
  const text = versions.findLast((entry) => isRunning(entry, day)) ?? versions.at(-1)
  const named = known ?? text
  if (!named) return undefined
  const sha256 = word(text, 'sha256')
  return { number, title: word(named, 'title'), organ: word(named, 'organ'), ...(sha256 !== '' && { sha256 }) }
}
