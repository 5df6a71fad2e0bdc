import type { Answer, Form } from '../form/field.ts'
import type { Citation, Text } from '../law/instrument.ts'
import type { LocalDate } from '../time/local-date.ts'

/** What a register means to the one door: entries of these kinds decide about power, persons and law. */
export type Holds =
  | 'organs'
  | 'powers'
  | 'posts'
  | 'certificates'
  | 'items'
  | 'materials'
  | 'law-status'
  // Versions of legal texts that are official. Columns: `id`, `version`, `root`.
  | 'law-texts'
  // Normative documents in force; an entry runs exactly as long as the document is a basis. Key: the number. Columns: `title`, `organ`,
  // `published`, `inForce`, `validUntil`, `sha256`, `state` (`inForce`, or what else there is).
  | 'normative-documents'
  // Every number given, and how the document ended. Key: the number. Columns: `title`, `organ`, `published`, `expired`, `withdrawn`, `revoked`,
  // and where they are known `filed`, `filedWith`.
  | 'normative-document-numbers'
  // Lots that organs committed to and drew. Key: the number of the draw. Columns: the questions of `Lots` in `procedure/grammar.ts`, and `state`.
  | 'draws'
  // The version of each procedure with which new cases begin, from when. Key: the procedure's id. Columns: `version` (hash of the declaration).
  | 'procedure-versions'

/** Registers on which the door decides and whose entries an act may list: the door finds them by the column `organ`. */
export const listedByOrgan: readonly Holds[] = ['normative-documents']

/**
 * A register 清单: a dated, versioned list, changed only by acts, answerable for any past day.
 * `shown` names the columns the public sees, in order; a register without it is not public.
 */
export interface Register {
  readonly id: string
  readonly title: Text
  readonly systems: readonly string[]
  readonly basis: Citation
  readonly holds?: Holds
  /** Kind of the publications by which each organ publishes, year by year, what the register has of it. */
  readonly yearly?: string
  readonly columns: Form
  readonly shown?: readonly string[]
  /** The public reads only what stands on the present day: what the law lets be shown for a time is not found by asking for a day in the past. */
  readonly forgets?: true
  /** Entries are read by the organ in their column `organ` and by who supervises it, and by no other staff: whose they are is nobody else's. */
  readonly readBy?: 'organ'
  /** Keys are personal, for example numbers of accounts: who holds no post at the organ in the column `organ` sees them masked. */
  readonly personalKey?: true
  /** Column with the number under which anyone may ask whether an entry is valid; an entry then says no more than the columns named here. */
  readonly verified?: { readonly by: string; readonly shows: readonly string[] }
}

/** One version of one entry: in force from `from` until the day before `to`. */
export interface Entry {
  readonly register: string
  readonly key: string
  readonly values: Readonly<Record<string, Answer>>
  readonly from: LocalDate
  readonly to?: LocalDate
  /** The event that made this version. */
  readonly event: string
}

/** Declares a register. @throws Error when a column shown to the public is not declared, or is personal; or nobody knows by which organ it is read. */
export function defineRegister(register: Register): Register {
  if (register.readBy && (register.shown || register.columns['organ']?.kind !== 'organ'))
    throw new Error(`Register '${register.id}' is read by the organ: it needs a column 'organ', and shows the public nothing.`)
  for (const column of register.shown ?? []) {
    const field = register.columns[column]
    if (!field) throw new Error(`Register '${register.id}' shows the column '${column}', which it does not have.`)
    if (field.personal) throw new Error(`Register '${register.id}' shows the column '${column}', which holds personal data.`)
  }
  return register
}

export const isRunning = (entry: Entry, day: LocalDate): boolean => entry.from <= day && (entry.to === undefined || day < entry.to)

/** Entries in force on a day. */
const asOf = (entries: readonly Entry[], day: LocalDate): Entry[] => entries.filter((entry) => isRunning(entry, day))

export interface Difference {
  readonly key: string
  readonly before?: Entry
  readonly after?: Entry
}

/** What changed in a register between two days, by key; entries that read the same are left out. */
export function difference(entries: readonly Entry[], first: LocalDate, second: LocalDate): Difference[] {
  const before = new Map(asOf(entries, first).map((entry) => [entry.key, entry]))
  const after = new Map(asOf(entries, second).map((entry) => [entry.key, entry]))
  return [...new Set([...before.keys(), ...after.keys()])].sort().flatMap((key) => {
    const [old, now] = [before.get(key), after.get(key)]
    if (old && now && JSON.stringify(old.values) === JSON.stringify(now.values)) return []
    return [{ key, ...(old && { before: old }), ...(now && { after: now }) }]
  })
}
