import type { Catalogue } from '../../kernel/catalogue.ts'
import { procedureCited } from '../../kernel/check/citations.ts'
import type { Holds } from '../../kernel/register/register.ts'
import type { LocalDate } from '../../kernel/time/local-date.ts'
import type { PoolClient } from '../../store/pool.ts'
import { type PinnedPlace, type RelyingEntry, readRelyingCases, readRelyingEntries } from '../../store/reliance/read-reliance.ts'
import type { ChangedLawFacts } from '../../store/rows.ts'

/** Something that leans on provisions of a text, and the organ that answers for it. */
export interface Leaning {
  readonly kind: ChangedLawFacts['kind']
  readonly id: string
  /** Of an entry: its register. */
  readonly register?: string
  readonly title?: string
  /** Absent for a procedure, which belongs to whoever keeps the catalogue. */
  readonly organ?: string
  readonly pins: readonly PinnedPlace[]
}

/** What looking for those who lean needs besides the database. */
export interface LeaningSetting {
  readonly catalogue: Pick<Catalogue, 'procedures'>
  /** Text of a provision as the catalogue's authors reviewed it; empty where none was. */
  textOf(law: string, at: string): string
  holding(register: string): Holds | undefined
  /** Service items of a matter on the day. */
  itemsOf(matter: string, day: LocalDate): readonly { readonly id: string; readonly title: string; readonly organ: string }[]
}

const idOf = ({ kind, register, id }: Pick<Leaning, 'kind' | 'register' | 'id'>): string => `${kind} ${register ?? ''} ${id}`

/** The same thing found by several of its provisions, once. */
function together(found: readonly Leaning[]): Leaning[] {
  const byId = new Map<string, Leaning>()
  for (const one of found) {
    const known = byId.get(idOf(one))
    byId.set(idOf(one), known ? { ...known, pins: [...known.pins, ...one.pins] } : one)
  }
  return [...byId.values()].map((one) => ({
    ...one,
    pins: one.pins.filter(
      (pin, i) => one.pins.findIndex(({ law, at, text }) => law === pin.law && at === pin.at && text === pin.text) === i,
    ),
  }))
}

/** Procedures of the catalogue that name provisions of these texts. */
export function proceduresLeaning({ catalogue, textOf }: LeaningSetting, laws: readonly string[]): Leaning[] {
  return together(
    catalogue.procedures.flatMap((procedure) =>
      procedureCited(procedure).flatMap(({ citation: { law, at } }): Leaning[] =>
        laws.includes(law)
          ? [{ kind: 'procedure', id: procedure.id, title: procedure.title.zh, pins: [{ law, at, text: textOf(law, at) }] }]
          : [],
      ),
    ),
  )
}

const word = (value: unknown): string => (typeof value === 'string' ? value : '')

/** An entry as what leans: a material leans through the items that ask for it, and a document is known by its number. */
function asLeaning(entry: RelyingEntry, day: LocalDate, { holding, itemsOf, textOf }: LeaningSetting): Leaning[] {
  const { register, key, values, law, at } = entry
  const pins = [{ law, at, text: entry.text || textOf(law, at) }]
  const holds = holding(register)
  if (holds === 'materials') {
    const items = itemsOf(word(values['matter']), day)
    if (items.length > 0) return items.map(({ id, title, organ }) => ({ kind: 'item', id, title, organ, pins }))
  }
  const organ = word(values['organ']) || entry.enteredBy
  const title = word(values['title']) || word(values['name']) || key
  if (holds === 'normative-documents') return [{ kind: 'document', id: key, title, organ, pins }]
  return [{ kind: 'entry', id: key, register, title, organ, pins }]
}

/** Powers, items, documents and other register entries that lean on these texts. */
export async function entriesLeaning(
  client: Pick<PoolClient, 'query'>,
  region: string,
  where: { readonly laws: readonly string[]; readonly day: LocalDate; readonly later?: boolean },
  setting: LeaningSetting,
): Promise<Leaning[]> {
  const entries = await readRelyingEntries(client, region, where.laws, where)
  return together(entries.flatMap((entry) => asLeaning(entry, where.day, setting)))
}

/** Open cases in which an act relied on one of these places. */
export async function casesLeaning(
  client: Pick<PoolClient, 'query'>,
  region: string,
  places: readonly PinnedPlace[],
  { textOf }: Pick<LeaningSetting, 'textOf'>,
): Promise<Leaning[]> {
  const rows = await readRelyingCases(client, region, places)
  return together(
    rows.map(({ id, number, title, organ, law, at, text }) => ({
      kind: 'case',
      id,
      title: `${number} ${title}`,
      organ,
      pins: [{ law, at, text: text || textOf(law, at) }],
    })),
  )
}
