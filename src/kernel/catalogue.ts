import type { Agency } from './authority/agency.ts'
import type { DraftRules } from './law/draft-check/draft-rules.ts'
import type { Citation, Instrument, Text } from './law/instrument.ts'
import type { Demands } from './procedure/demands.ts'
import type { Procedure } from './procedure/grammar.ts'
import type { LegalProperty } from './procedure/property.ts'
import type { Register } from './register/register.ts'
import type { Supervision } from './supervision/rule.ts'
import type { Calendar } from './time/calendar.ts'
import type { CountingRules } from './time/counting-rules.ts'

/**
 * The view with which holders of a post begin their day: `counter` who comes to the window, `reviews` texts to be reviewed, `hearings` to be
 * held, `signatures` what waits for a decision, `lists` the registers and versions they keep.
 */
export const desks = ['counter', 'reviews', 'hearings', 'signatures', 'lists'] as const
export type Desk = (typeof desks)[number]

/** A post that people can hold at an organ. */
export interface PostKind {
  readonly id: string
  readonly title: Text
  readonly needsCertificate?: boolean
  /** Views of its own. Default: none but the tasks that everybody has. */
  readonly desks?: readonly Desk[]
  /** Posts that the same person may not hold beside this one (plan task 34: incompatible posts). */
  readonly incompatible?: readonly string[]
}

/** By which act the content of a finished case is erased: the entries in the log stay, what they commit to is destroyed. */
export interface ErasureOrder {
  readonly procedure: string
  readonly act: string
  /** Where the case that orders it names, by its number, the case whose content goes. */
  readonly names: { readonly act: string; readonly field: string }
}

/**
 * By which act the log is taken on again after what followed a backup was lost: `names` is the act that says which entries, with `recoveryQuestions`;
 * another person does `act`. From then on acts are accepted again.
 */
export interface RecoveryOrder {
  readonly procedure: string
  readonly act: string
  readonly names: string
}

/** How opinions that the public gives on what is published are counted, and where it stands which are kept from the public. */
export interface Opinions {
  /** By which act of the law they are counted at the end of a day; its form is `countQuestions`. */
  readonly counting: { readonly procedure: string; readonly act: string }
  /** Register of these counts, by `{entry}/{until}`. */
  readonly counts: string
  /** Register of what is hidden, by the position of the opinion in the log; its columns `organ`, `ground`, `provision`, `on` and `case` are public. */
  readonly hidden: string
}

/** How messages of other systems are taken, and where it stands who may send what. */
export interface Exchange {
  /** By which act of the law a message is recorded; its form is `exchangeQuestions`. */
  readonly receiving: { readonly procedure: string; readonly act: string }
  /** Register of the systems admitted, by id: `key` is their Ed25519 key in Base64. */
  readonly peers: string
  /** Register of what each may ask or tell, by `{peer}/{purpose}`: `register`, `perDay`, `perMinute`. */
  readonly grants: string
  /** Registers of the messages taken, by `{sender}/{sequence}`, and of the last one of each sender. */
  readonly messages: string
  readonly heads: string
}

/**
 * How somebody registers an account: the acts that open such a case, with the questions `name`, `number` and, for an enterprise, `representative`.
 * The register's key is the number; its columns tell `account`, `kind`, `name` and `assurance` (`declared`, until papers were compared: `presented`).
 */
export interface Registration {
  readonly procedure: string
  readonly register: string
  readonly person: string
  readonly enterprise: string
  /** By which its holder closes the account. */
  readonly leave: string
}

/** A chapter of the plan that the catalogue carries out, by the numbers of its tasks, the last included. */
export interface Chapter {
  readonly title: Text
  readonly tasks: readonly [first: number, last: number]
}

/** A division on the supervisor's schematic map. One without a place stands within its parent, in the order of the list. */
export interface MapDivision {
  readonly code: string
  readonly name: Text
  readonly parent?: string
  /** Column from the west and row from the north, from 0. */
  readonly place?: readonly [column: number, row: number]
}

/** Everything the law says, as one value: what `main.ts` hands to the platform. */
export interface Catalogue {
  readonly id: string
  readonly title: Text
  readonly library: readonly Instrument[]
  readonly calendar: Calendar
  /** How the texts of the library count time. */
  readonly counting: CountingRules
  /** In which order and under which headings procedures are shown. Default: one list. */
  readonly chapters?: readonly Chapter[]
  readonly procedures: readonly Procedure[]
  readonly registers: readonly Register[]
  readonly posts: readonly PostKind[]
  /** Divisions as the supervisor's board shows them. Default: organs are only listed. */
  readonly map?: readonly MapDivision[]
  /** Kinds of power that the power list knows, for example licence 行政许可. */
  readonly powers: Readonly<Record<string, Text>>
  /** Under which name each kind of publication is listed. Default: its id. */
  readonly publicationKinds?: Readonly<Record<string, Text>>
  /** Words in which people look for a procedure, or for the items of a matter, beside its own name, by its id. */
  readonly plainWords?: Readonly<Record<string, readonly string[]>>
  /** By which act of the law a region records checkpoints of logs that it witnessed; its form asks for `origin`, `size`, `root`, `note`. */
  readonly witnessing?: { readonly procedure: string; readonly act: string }
  /** By which act personal data is erased. Without it nothing can be. */
  readonly erasure?: ErasureOrder
  /** By which act a region goes on after acts were lost. Without it nothing but a newer backup lets it. */
  readonly recovery?: RecoveryOrder
  /** How messages of other systems are taken. Without it none are. */
  readonly exchange?: Exchange
  /** How opinions of the public are counted and hidden. Without it they are neither. */
  readonly opinions?: Opinions
  /** How people and enterprises register themselves. Without it accounts are made by their keeper alone. */
  readonly registration?: Registration
  /** How agents are authorised, and where their authorities stand. */
  readonly agency?: Agency
  /** Provisions that forbid publishing what is personal. */
  readonly privacy?: readonly Citation[]
  /** Provisions by which no official handles a case in which they stand themselves. Without them nothing is said of it. */
  readonly ownCase?: readonly Citation[]
  /** By which drafts are checked for what a text of their rank may not create. */
  readonly draftRules?: DraftRules
  /** Rules that every case must keep, asked of every procedure before it is used. */
  readonly properties?: readonly LegalProperty[]
  /** What the law demands of single procedures, declared beside them. */
  readonly demands?: readonly Demands[]
  /** Rules that watch the record, and how their cards are answered. */
  readonly supervision?: Supervision
}

function twice(ids: readonly string[]): string[] {
  return ids.filter((id, i) => ids.indexOf(id) !== i)
}

/** Puts a catalogue together. @throws Error when two things have the same id. */
export function defineCatalogue(catalogue: Catalogue): Catalogue {
  const rules = catalogue.supervision?.rules ?? []
  const doubled = [catalogue.procedures, catalogue.registers, catalogue.library, catalogue.posts, rules].flatMap((list) =>
    twice(list.map((one) => one.id)),
  )
  if (doubled.length > 0) throw new Error(`Catalogue '${catalogue.id}' declares twice: ${doubled.join(', ')}.`)
  return catalogue
}

/** Chapter of the first system of the plan that the procedure carries. */
export function chapterOf({ chapters = [] }: Pick<Catalogue, 'chapters'>, { systems }: Pick<Procedure, 'systems'>): Chapter | undefined {
  const task = Number.parseInt(systems[0] ?? '', 10)
  return chapters.find(({ tasks: [first, last] }) => first <= task && task <= last)
}
