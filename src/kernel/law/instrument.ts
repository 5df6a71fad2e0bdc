import type { LocalDate } from '../time/local-date.ts'

/** What people read: Chinese first, English beside it. */
export interface Text {
  readonly zh: string
  readonly en: string
}

/** Rank of a legal text, highest first (立法法 98–102). A `plan` or `standard` guides but creates no power. */
export type Rank =
  | 'constitution'
  | 'law'
  | 'administrative-regulation'
  | 'state-council-decision'
  | 'local-regulation'
  | 'departmental-rule'
  | 'local-rule'
  | 'judicial-interpretation'
  | 'normative-document'
  | 'plan'
  | 'standard'

/** One stretch of time during which a version of the text was in force; `to` is the first day on which it no longer was. */
export interface InForce {
  readonly version: LocalDate
  readonly from: LocalDate
  readonly to?: LocalDate
}

/** A provision we rely on: what it says in our words, and the SHA-256 (hex) of the official text that was reviewed. */
export interface Provision {
  readonly gist: Text
  readonly sha256?: string
}

/**
 * A provision named by an act, a power or a question. `at` is article, paragraph and item as `32`, `32(1)` or `32(1)[4]`,
 * an inserted article as `35-1`.
 */
export interface Citation {
  readonly law: string
  readonly at: string
}

/** What the catalogue says of one legal text: identity, versions in time, and the provisions it relies on. */
export interface InstrumentDeclaration<P extends string> {
  readonly id: string
  readonly title: Text
  /** Name used in running text, for example 行政许可法. */
  readonly short: string
  readonly rank: Rank
  readonly issuer: string
  readonly inForce: readonly InForce[]
  readonly provisions: Readonly<Record<P, Provision>>
}

export interface Instrument<P extends string = string> extends InstrumentDeclaration<P> {
  /** The citation of a provision; naming one the library does not hold does not compile. */
  art(at: P): Citation
}

const place = /^\d+(-\d+)?(\(\d+\))?(\[\d+\])?(\{\d+\})?$/

/**
 * Declares one legal text.
 * @throws Error when a provision is not named as `32(1)[4]`, or when stretches in force are out of order or overlap.
 */
export function defineInstrument<const P extends string>(declared: InstrumentDeclaration<P>): Instrument<P> {
  for (const at of Object.keys(declared.provisions)) {
    if (!place.test(at)) throw new Error(`${declared.id}: '${at}' does not name a provision; write 32, 32(1) or 32(1)[4].`)
  }
  declared.inForce.forEach((now, i) => {
    const before = declared.inForce[i - 1]
    if (before && (before.to === undefined || before.to > now.from)) {
      throw new Error(`${declared.id}: version ${now.version} starts on ${now.from} while version ${before.version} is still in force.`)
    }
  })
  return { ...declared, art: (at: P) => ({ law: declared.id, at }) }
}
