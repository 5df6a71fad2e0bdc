import type { Citation, Text } from '../instrument.ts'

/** Rank of a draft; unlike `Rank` it tells a province's government rule from a city's, because the Licensing Law does (15, 17). */
export const draftRanks = [
  'law',
  'administrative-regulation',
  'state-council-decision',
  'local-regulation',
  'departmental-rule',
  'provincial-rule',
  'city-rule',
  'normative-document',
] as const
export type DraftRank = (typeof draftRanks)[number]

/** What a text of a rank may do: nothing of the kind, or only on a condition that is asked about. A rank without a row may do it freely. */
export interface MayRow {
  readonly rank: string
  /** Only for these forms of the kind (`fine`, `sealing` …); rows are read in order and the first that fits decides. */
  readonly forms?: readonly string[]
  readonly may: 'nothing' | 'on-condition' | 'anything'
  /** The condition under which the sentence may stand. */
  readonly mayIf?: Text
  readonly basis: readonly Citation[]
}

interface DraftKind {
  readonly title: Text
  /** Why such a sentence is looked for, in a sentence shown with each finding. */
  readonly why: Text
  /** What may be written in its place. */
  readonly instead?: Text
  readonly table: readonly MayRow[]
}

/** Words that create something of a kind: a pattern (regular expression, flag `u`) tried on each sentence. */
export interface Frame {
  readonly id: string
  readonly kind: string
  readonly form?: string
  readonly pattern: string
  /** The frame is not met where the clause (between semicolons) holds this too. */
  readonly unless?: string
  /** Tried only on items of a list whose opening words match this. */
  readonly lead?: string
}

/** A look-alike: its words are covered before frames are tried, in the whole clause or only where it matches. */
export interface LookAlike {
  readonly id: string
  readonly why: Text
  readonly pattern: string
  readonly covers: 'words' | 'clause' | 'sentence'
  /** Kinds for which it is innocent. Default: all. */
  readonly kinds?: readonly string[]
}

/** Everything a draft is checked against. Data of the catalogue; the kernel knows no word of it. */
export interface DraftRules {
  readonly kinds: Readonly<Record<string, DraftKind>>
  readonly frames: readonly Frame[]
  readonly lookAlikes: readonly LookAlike[]
}
