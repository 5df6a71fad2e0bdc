import { createHash } from 'node:crypto'
import type { Procedure } from '../../kernel/procedure/grammar.ts'
import type { LocalDate } from '../../kernel/time/local-date.ts'
import { type Doing, readDoings } from '../../store/read-doings.ts'
import { readEntriesByKey, readEntriesByValue } from '../../store/read-entries.ts'
import type { PublicationRow } from '../../store/read-publications.ts'
import type { EntryRow } from '../../store/rows.ts'
import type { Platform } from '../platform.ts'
import { opinionActs } from './inviting.ts'

/** An opinion as it stands in the record, and by which act it is hidden, where it is. */
export interface Opinion extends Doing {
  /** Somebody said it in their own name, which was compared with their papers; what staff enter was sent to them by who knows whom. */
  readonly verified: boolean
  readonly hidden?: EntryRow
}

export interface OpinionsOn {
  readonly publication: PublicationRow
  readonly procedure: Procedure
  readonly opinions: readonly Opinion[]
}

/** Of these persons, those who registered themselves and whose papers nobody has seen yet. */
async function onlyDeclared(
  { pool, region, catalogue }: Platform,
  persons: readonly string[],
  day: LocalDate,
): Promise<ReadonlySet<unknown>> {
  const register = catalogue.registration?.register
  if (!register || persons.length === 0) return new Set()
  const entries = await readEntriesByValue(
    pool,
    region,
    [...new Set(persons)].map((value) => ({ register, column: 'account', value })),
  )
  return new Set(
    entries.flatMap((entry) => (runsOn(entry, day) && entry.values['assurance'] === 'declared' ? [entry.values['account']] : [])),
  )
}

/** How many persons are among those who spoke: all that one says is one voice. */
export const voicesIn = (opinions: readonly Opinion[]): number =>
  new Set(opinions.flatMap((one) => (one.verified && one.body ? [one.body.actor.person] : []))).size

const runsOn = ({ from, to }: EntryRow, day: LocalDate): boolean => from <= day && (to === undefined || day < to)

/** Everything that was said on a publication, and what of it is hidden on a day, by the organ whose draft it is: no other may hide it. */
export async function opinionsOn(
  platform: Platform,
  publication: PublicationRow,
  { procedure, day }: { procedure: Procedure; day: LocalDate },
): Promise<OpinionsOn> {
  const { pool, region, catalogue } = platform
  const acts = opinionActs(procedure, publication.kind)
  const doings = acts.length === 0 ? [] : await readDoings(pool, region, publication.caseId, acts)
  const persons = doings.flatMap(({ body }) => (body?.actor.kind === 'party' ? [body.actor.person] : []))
  const declared = await onlyDeclared(platform, persons, day)
  const register = catalogue.opinions?.hidden
  const entries =
    register && doings.length > 0
      ? await readEntriesByKey(
          pool,
          region,
          doings.map(({ seq }) => ({ register, key: String(seq) })),
        )
      : []
  const hidden = new Map(
    entries.flatMap((entry) => (runsOn(entry, day) && entry.values['organ'] === publication.organ ? [[entry.key, entry] as const] : [])),
  )
  const opinions = doings.map((doing) => {
    const by = hidden.get(String(doing.seq))
    const verified = doing.body?.actor.kind === 'party' && !declared.has(doing.body.actor.person)
    return { ...doing, verified, ...(by && { hidden: by }) }
  })
  return { publication, procedure, opinions }
}

/** The figures of what was said up to a day, that day included: what stands in the log at its end, and what anybody can compare it with. */
export function countUntil(opinions: readonly Opinion[], until: LocalDate) {
  const then = opinions.filter(({ day }) => day <= until)
  const digest = createHash('sha256')
  for (const { leafHash } of then) digest.update(Buffer.from(leafHash, 'hex'))
  return { voices: voicesIn(then), statements: then.length, digest: digest.digest('hex') }
}
