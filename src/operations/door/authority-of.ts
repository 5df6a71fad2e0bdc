import type { Authority, Certificate, GuideMaterial, Item, Organ, Post, Power } from '../../kernel/authority/authority.ts'
import type { PostKind } from '../../kernel/catalogue.ts'
import type { Answer } from '../../kernel/form/field.ts'
import type { Instrument } from '../../kernel/law/instrument.ts'
import { documentNumberOf, readCitation } from '../../kernel/law/written-citation.ts'
import type { Holds } from '../../kernel/register/register.ts'
import type { LocalDate } from '../../kernel/time/local-date.ts'
import type { EntryRow } from '../../store/rows.ts'
import { documentStanding, type NormativeDocument, normativeDocument } from './document-standing.ts'
import { type HeldRegisters, indexOf, listName, running } from './held-registers.ts'
import type { VersionsHere } from './versions-here.ts'

type Values = Readonly<Record<string, Answer>>

const word = (values: Values, name: string): string => String(values[name] ?? '')
const list = (values: Values, name: string): string[] => (Array.isArray(values[name]) ? [...(values[name] as readonly string[])] : [])
const title = (values: Values, zh: string, en: string) => ({ zh: word(values, zh), en: word(values, en) || word(values, zh) })

const organOf = (values: Values): Organ => ({
  id: word(values, 'id'),
  name: title(values, 'name', 'nameEn'),
  short: word(values, 'short'),
  kind: word(values, 'kind'),
  level: word(values, 'level') as Organ['level'],
  division: word(values, 'division'),
  creditCode: word(values, 'creditCode'),
})

const powerOf = (values: Values): Power => ({
  organ: word(values, 'organ'),
  kind: word(values, 'kind'),
  matter: word(values, 'matter'),
  title: title(values, 'title', 'titleEn'),
  level: word(values, 'level') as Power['level'],
  place: word(values, 'place'),
  basis: list(values, 'basis').map(readCitation),
})

const postOf = (values: Values): Post => ({ person: word(values, 'person'), organ: word(values, 'organ'), post: word(values, 'post') })

const certificateOf = (values: Values): Certificate => ({
  number: word(values, 'number'),
  person: word(values, 'person'),
  organ: word(values, 'organ'),
  state: (word(values, 'state') || 'valid') as Certificate['state'],
  validUntil: word(values, 'validUntil') as LocalDate,
})

const materialOf = (values: Values): GuideMaterial => ({
  id: word(values, 'id'),
  title: title(values, 'title', 'titleEn'),
  because: readCitation(word(values, 'because')),
  ...(values['optional'] === true && { optional: true as const }),
})

const itemOf = (values: Values, materials: GuideMaterial[]): Item => ({
  id: word(values, 'id'),
  code: word(values, 'code'),
  title: title(values, 'title', 'titleEn'),
  organ: word(values, 'organ'),
  matter: word(values, 'matter'),
  procedures: list(values, 'procedures'),
  materials,
  facts: Object.fromEntries(list(values, 'facts').map((fact) => [fact, true])),
  guide: Object.fromEntries(Object.entries((values['guide'] ?? {}) as Record<string, string>).map(([name, zh]) => [name, { zh, en: zh }])),
})

/** Parsed once per stored version: rows are immutable, so what was read from one stays right. */
const parsed = new WeakMap<Values, unknown>()
function once<T>(values: Values, parse: (values: Values) => T): T {
  const known = parsed.get(values)
  if (known !== undefined) return known as T
  const fresh = parse(values)
  parsed.set(values, fresh)
  return fresh
}

/** What the kernel asks for, and what only putting citations into words needs. */
export interface KnownAuthority extends Authority {
  /** Organs of exactly this division on the day. */
  organsOf(division: string, day: LocalDate): readonly Organ[]
  /** The normative document of this number, as the registers know it on the day, in force or not. */
  normativeDocument(number: string, day: LocalDate): NormativeDocument | undefined
}

/** The same, and entries of a register that is not held in memory. */
export function withEntries(
  known: KnownAuthority,
  of: string | undefined,
  versions: (key: string) => readonly EntryRow[] | undefined,
): KnownAuthority {
  if (of === undefined) return known
  return {
    ...known,
    versionsOf: (register, key) => (register === of ? (versions(key) ?? []) : known.versionsOf(register, key)),
    entry: (register, key, day) => (register === of ? running(versions(key) ?? [], day)?.values : known.entry(register, key, day)),
  }
}

/** Most answers that are remembered of one state of the registers. */
const mostAnswers = 20_000

/** What is asked: an entry, entries found under an index value, the same as they are read, an item with its guide, the standing of a provision. */
type Asked = 'at' | 'by' | 'all' | 'item' | 'standing'
type ByKey = Map<string, unknown>

interface Answers {
  readonly state: number
  /** By what is asked, of which register or law, and on which day: no name has to be put together in order to ask. */
  readonly of: Map<Asked, Map<string, Map<LocalDate, ByKey>>>
  size: number
}
const answered = new WeakMap<HeldRegisters, Answers>()
const nothing = Symbol('nothing was found')

/** Answers of registers as they are now, remembered until one of them changes: all acts ask nearly the same. */
function answersOf(held: HeldRegisters): Answers {
  const registers = held.same?.() ?? held
  const state = registers.changes()
  const known = answered.get(registers)
  if (known?.state === state && known.size < mostAnswers) return known
  const fresh: Answers = { state, of: new Map(), size: 0 }
  answered.set(registers, fresh)
  return fresh
}

function within<Key, Value>(map: Map<Key, Value>, key: Key, empty: () => Value): Value {
  const known = map.get(key)
  if (known !== undefined) return known
  const fresh = empty()
  map.set(key, fresh)
  return fresh
}

function asking(held: HeldRegisters) {
  const remembered = <T>([asked, of, day, key]: readonly [Asked, string, LocalDate, string], answer: () => T): T => {
    const answers = answersOf(held)
    const byDay = within(
      within(answers.of, asked, () => new Map()),
      of,
      () => new Map(),
    )
    const byKey: ByKey = within(byDay, day, () => new Map())
    const known = byKey.get(key)
    if (known !== undefined) return (known === nothing ? undefined : known) as T
    const fresh = answer()
    byKey.set(key, fresh === undefined ? nothing : fresh)
    answers.size++
    return fresh
  }
  const at = (holding: Holds, key: string, day: LocalDate): Values | undefined =>
    remembered(['at', holding, day, key], () => running(held.versions(holding, key), day)?.values)
  const indexed = (holding: Holds, by: string, day: LocalDate): Values[] =>
    remembered(['by', holding, day, by], () =>
      held.keys(holding, by).flatMap((key) => {
        const values = at(holding, key, day)
        // The index remembers what an entry was ever found under; an amended one may be something else by now.
        return values && indexOf(holding, values).includes(by) ? [values] : []
      }),
    )
  return { remembered, at, indexed }
}

/** What is known of power, posts, certificates, items and law, read from registers and from the library of the catalogue. */
export function authorityOf(
  held: HeldRegisters,
  library: ReadonlyMap<string, Instrument>,
  posts: readonly PostKind[],
  here?: VersionsHere,
): KnownAuthority {
  const { remembered, at, indexed } = asking(held)
  const all = <T>(holding: Holds, by: string, day: LocalDate, parse: (values: Values) => T): readonly T[] =>
    remembered(['all', holding, day, by], () => indexed(holding, by, day).map((values) => once(values, parse)))
  const versions = here && {
    ...here,
    published: (procedure: string, day: LocalDate) => {
      const values = at('procedure-versions', procedure, day)
      return values && word(values, 'version')
    },
    first: (procedure: string) => held.versions('procedure-versions', procedure)[0]?.from,
  }
  return {
    ...(versions && { versions }),
    organ: (id, day) => {
      const values = at('organs', id, day)
      return values && once(values, organOf)
    },
    organsOf: (division, day) => all('organs', division, day, organOf),
    powers: (kind, matter, day) => all('powers', `${kind}/${matter}`, day, powerOf),
    posts: (person, day) => all('posts', person, day, postOf),
    certificate: (person, day) => {
      const values = at('certificates', person, day)
      return values && once(values, certificateOf)
    },
    item: (id, day) =>
      remembered(['item', 'items', day, id], () => {
        const values = at('items', id, day)
        const materials = indexed('materials', word(values ?? {}, 'matter'), day)
        return (
          values &&
          itemOf(
            values,
            materials.map((material) => once(material, materialOf)),
          )
        )
      }),
    standing(citation, day) {
      const number = documentNumberOf(citation.law)
      if (number !== undefined) return documentStanding(held, number, day)
      return remembered(['standing', citation.law, day, citation.at], () => {
        const instrument = library.get(citation.law)
        if (!instrument || !(citation.at in instrument.provisions)) return { inForce: false, known: false }
        const ended = at('law-status', citation.law, day)
        if (ended && word(ended, 'state') === 'repealed') return { inForce: false, known: true, since: word(ended, 'since') as LocalDate }
        if (instrument.inForce.some((stretch) => stretch.from <= day && (stretch.to === undefined || day < stretch.to)))
          return { inForce: true }
        const over = instrument.inForce.findLast((stretch) => stretch.to !== undefined && stretch.to <= day)?.to
        return { inForce: false, known: true, ...(over && { since: over }) }
      })
    },
    normativeDocument: (number, day) => normativeDocument(held, number, day),
    clashingPost(person, post, day) {
      const apart = posts.find((kind) => kind.id === post)?.incompatible ?? []
      return indexed('posts', person, day)
        .map((values) => word(values, 'post'))
        .find((other) => apart.includes(other))
    },
    holding: held.holding,
    keysWith(register, column, value, day) {
      const holding = held.holding(register)
      const keys = holding ? held.keys(holding, value) : held.listed(listName({ register, column, value }))
      return keys?.filter((key) => running(held.versions(holding ?? (register as Holds), key), day)?.values[column] === value).sort()
    },
    versionsOf: (register, key) => held.versions((held.holding(register) ?? register) as Holds, key),
    entry: (register, key, day) => running(held.versions((held.holding(register) ?? register) as Holds, key), day)?.values,
  }
}
