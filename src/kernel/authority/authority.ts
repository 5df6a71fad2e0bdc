import type { Answer } from '../form/field.ts'
import type { Citation, Text } from '../law/instrument.ts'
import type { LocalDate } from '../time/local-date.ts'

/** An organ as the register of organs shows it on a day. */
export interface Organ {
  readonly id: string
  readonly name: Text
  /** Short name that opens document numbers, for example 沈和市监. */
  readonly short: string
  readonly kind: string
  readonly level: 'province' | 'city' | 'county'
  /** Division code of six digits. */
  readonly division: string
  readonly creditCode: string
}

/** A row of the power list. */
export interface Power {
  readonly organ: string
  /** Kind of power: licence, penalty, coercion … as procedures name it. */
  readonly kind: string
  /** The matter, for example food-business-licence. */
  readonly matter: string
  readonly title: Text
  readonly level: Organ['level']
  /** Division code in which it is held; covers every division below. */
  readonly place: string
  readonly basis: readonly Citation[]
}

/** A post held by a natural person at an organ. */
export interface Post {
  readonly person: string
  readonly organ: string
  readonly post: string
}

/** An officer's enforcement certificate. */
export interface Certificate {
  readonly number: string
  readonly person: string
  readonly organ: string
  readonly state: 'valid' | 'suspended' | 'withdrawn'
  /** Last day of validity. */
  readonly validUntil: LocalDate
}

/** A material that the guide asks for. */
export interface GuideMaterial {
  readonly id: string
  readonly title: Text
  readonly because: Citation
  readonly optional?: true
}

/** A service item with its guide: what is asked of the applicant, and the facts it brings into each case. */
export interface Item {
  readonly id: string
  readonly code: string
  readonly title: Text
  readonly organ: string
  readonly matter: string
  /** Procedures that may be opened on it. */
  readonly procedures: readonly string[]
  readonly materials: readonly GuideMaterial[]
  readonly facts: Readonly<Record<string, boolean>>
  readonly guide: Readonly<Record<string, Text>>
}

/** Why a normative document is no basis on a day. */
export type DocumentEnd = 'expired' | 'withdrawn' | 'revoked' | 'suspended' | 'not-published' | 'not-yet'

/**
 * Whether a provision is held and in force on a day. `since`: the first day on which it no longer was; of a document that is not in force yet,
 * the day from which it will be. `document`: of a normative document, why it is no basis, and the organ that made it.
 */
export type Standing =
  | { readonly inForce: true }
  | {
      readonly inForce: false
      readonly known: boolean
      readonly since?: LocalDate
      readonly document?: { readonly why: DocumentEnd; readonly organ: string }
    }

/** What is known of the versions of procedures, where a catalogue has them published. All hashes. */
export interface Versions {
  /** The provision by which versions are published. */
  readonly basis: Citation
  /** The version with which new cases begin on the day. */
  published(procedure: string, day: LocalDate): string | undefined
  /** First day on which any version was in force; undefined where none was ever published. */
  first(procedure: string): LocalDate | undefined
  /** The declaration as it stands here, and the rules it is asked; undefined where there is no such procedure. */
  declared(procedure: string): { readonly version: string; readonly asked: string } | undefined
  /** The prover that runs here; undefined where none does. */
  readonly prover?: string
}

/**
 * What is known of power, posts, certificates, items and law on a given day. Every answer is for the day asked, never for now.
 * The store builds it from registers; tests build it by hand.
 */
export interface Authority {
  organ(id: string, day: LocalDate): Organ | undefined
  powers(kind: string, matter: string, day: LocalDate): readonly Power[]
  posts(person: string, day: LocalDate): readonly Post[]
  certificate(person: string, day: LocalDate): Certificate | undefined
  item(id: string, day: LocalDate): Item | undefined
  standing(citation: Citation, day: LocalDate): Standing
  /** A post that the person holds already and may not hold beside this one. */
  clashingPost(person: string, post: string, day: LocalDate): string | undefined
  /** What a register holds, where the one door decides on it. */
  holding(register: string): string | undefined
  /** Keys of a register's running entries whose column has this value; undefined where the list is not at hand. */
  keysWith(register: string, column: string, value: string, day: LocalDate): readonly string[] | undefined
  /** Absent where versions need not be published. */
  readonly versions?: Versions
  /** Values of the entry of a register under this key on the day. */
  entry(register: string, key: string, day: LocalDate): Readonly<Record<string, Answer>> | undefined
}

/** Whether a division lies in a place: 210102 lies in 210102, 210100 and 210000. */
export function liesIn(division: string, place: string): boolean {
  if (place.endsWith('0000')) return division.startsWith(place.slice(0, 2))
  if (place.endsWith('00')) return division.startsWith(place.slice(0, 4))
  return division === place
}
