import type { LawEvent } from '../../../kernel/law/text/law-text.ts'
import type { LocalDate } from '../../../kernel/time/local-date.ts'
import type { LawCopy } from '../law-copy.ts'

/** The addresses of a text as work, expression and manifestation. */
export interface AknUris {
  readonly work: string
  readonly expression: string
  readonly manifestation: string
}

/** An event in the life of the text, as the life cycle names it. */
export interface AknEvent {
  readonly id: string
  readonly day: LocalDate
  readonly kind: LawEvent['kind'] | 'force' | 'end'
  readonly type: 'generation' | 'amendment' | 'repeal'
}

const typeOf = (kind: AknEvent['kind']): AknEvent['type'] =>
  kind === 'amended' ? 'amendment' : kind === 'repealed' || kind === 'end' ? 'repeal' : 'generation'

/** First day that the text itself tells: of its first passing, else of anything, else the version. */
export function workDay({ events, version }: Pick<LawCopy, 'events' | 'version'>): LocalDate {
  const days = events.flatMap(({ day }) => (day ? [day] : [])).sort()
  return days[0] ?? version
}

/**
 * Addresses after the naming convention of Akoma Ntoso: country, kind, day of the work and its name; then language and version.
 * The id of a text stands for the number, for many texts have none.
 * @source Akoma Ntoso Naming Convention 1.0, 4 (IRIs of works, expressions and manifestations)
 */
export function urisOf(copy: LawCopy): AknUris {
  const work = `/akn/cn/act/${workDay(copy)}/${copy.law}`
  const expression = `${work}/zho@${copy.version}`
  return { work, expression, manifestation: `${expression}.xml` }
}

/** What happened to the text, in order of days; when this version came into force and when it ended stand last. */
export function eventsOf({ events, from, to }: LawCopy): AknEvent[] {
  const told = events
    .flatMap(({ day, kind }) => (day ? [{ day, kind }] : []))
    .toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
  const all = [...told, { day: from, kind: 'force' as const }, ...(to ? [{ day: to, kind: 'end' as const }] : [])]
  return all.map(({ day, kind }, i) => ({ id: `eref_${i + 1}`, day, kind, type: typeOf(kind) }))
}
