import type { EntryChange } from '../../kernel/case/results.ts'
import type { Answer } from '../../kernel/form/field.ts'
import { type Holds, isRunning } from '../../kernel/register/register.ts'
import type { LocalDate } from '../../kernel/time/local-date.ts'
import type { EntryRow } from '../../store/rows.ts'

/** Read access to the registers on which the door decides. */
export interface HeldRegisters {
  /** All versions of an entry, oldest first. */
  versions(holding: Holds, key: string): readonly EntryRow[]
  /** Keys of entries found under an index value, for example every power of one kind and matter. */
  keys(holding: Holds, by: string): readonly string[]
  /** Keys of all entries that are at hand under a list that was loaded whole (`listName`); undefined where it was not. */
  listed(list: string): readonly string[] | undefined
  /** What a register holds, where the door decides on it. */
  holding(register: string): Holds | undefined
  /** Another number whenever an entry has changed. */
  changes(): number
  /** The registers that these lie over, as long as both say the same of everything on which the door decides. */
  same?(): HeldRegisters | undefined
}

/** The version in force on a day; where several are, the one entered last. */
export function running(rows: readonly EntryRow[], day: LocalDate): EntryRow | undefined {
  return rows.findLast((row) => isRunning(row, day))
}

/** Index values of an entry: what it is looked up by, apart from its key. */
export function indexOf(holding: Holds, values: Readonly<Record<string, Answer>>): string[] {
  if (holding === 'powers') return [`${values['kind']}/${values['matter']}`]
  if (holding === 'organs') return [String(values['division'])]
  if (holding === 'posts') return [String(values['person'])]
  if (holding === 'materials') return [String(values['matter'])]
  if (holding === 'items') return [String(values['matter'])]
  if (holding === 'normative-documents') return [String(values['organ'])]
  if (holding === 'law-texts') return [String(values['id'])]
  // Few texts are repealed: all of them are found together.
  if (holding === 'law-status') return ['']
  return []
}

/** Which version of an entry a row is. */
export const versionId = ({ seq, part }: EntryRow): string => `${seq}.${part}`

/** Entries of a register whose column has a value, loaded whole for an act that names them. */
export interface EntryList {
  readonly register: string
  readonly column: string
  readonly value: string
}

export const listName = ({ register, column, value }: EntryList): string => `${register} ${column} ${value}`

/** Registers as they stand in the middle of a batch: what is committed, and over it what the batch has done so far. */
export interface Overlay extends HeldRegisters {
  apply(changes: readonly EntryChange[], seq: number): void
  /** Versions made or ended by the batch, for the cache to take in once the batch is written. */
  changed(): readonly EntryRow[]
}

export function overlay(below: HeldRegisters, plain: ReadonlyMap<string, readonly EntryRow[]>, lists: readonly EntryList[] = []): Overlay {
  const loaded = new Map(lists.map((list) => [listName(list), list.register]))
  const changed = new Map<string, readonly EntryRow[]>()
  const made = new Map<string, EntryRow>()
  const index = new Map<string, Set<string>>()
  let applied = 0
  const name = (holding: string, key: string): string => `${holding} ${key}`
  const find = (holding: string, key: string): readonly EntryRow[] =>
    changed.get(name(holding, key)) ?? plain.get(name(holding, key)) ?? below.versions(holding as Holds, key)
  return {
    versions: find,
    holding: below.holding,
    listed(list) {
      const register = loaded.get(list)
      if (register === undefined) return undefined
      const head = name(register, '')
      return [...new Set([...plain.keys(), ...changed.keys()])].flatMap((one) => (one.startsWith(head) ? [one.slice(head.length)] : []))
    },
    keys: (holding, by) => [...new Set([...below.keys(holding, by), ...(index.get(name(holding, by)) ?? [])])],
    changed: () => [...made.values()],
    changes: () => below.changes() + applied,
    same: () => (applied === 0 ? below : undefined),
    apply(changes, seq) {
      applied += changes.length
      changes.forEach((change, part) => {
        const holding = below.holding(change.register)
        const place = holding ?? change.register
        const old = find(place, change.key)
        const ended =
          change.change === 'enter'
            ? old
            : old.map((row) => (row.to === undefined || row.to > change.from ? { ...row, to: change.from } : row))
        const { register, key, values, from, to } = change
        const entered: EntryRow = { register, key, values, from, ...(to && { to }), seq, part, event: String(seq) }
        const versions = change.change === 'end' ? ended : [...ended, entered]
        changed.set(name(place, key), versions)
        versions.forEach((row, i) => {
          if (row !== old[i]) made.set(versionId(row), row)
        })
        if (!holding) return
        for (const by of indexOf(holding, values)) index.set(name(holding, by), (index.get(name(holding, by)) ?? new Set()).add(key))
      })
    },
  }
}
