import type { Text } from '../../law/instrument.ts'
import type { Move } from '../explore/ways.ts'

/** What was found out about one property of one procedure. */
export type Finding = 'holds' | 'broken' | 'excepted' | 'built' | 'unsaid' | 'not-applicable' | 'undeclared' | 'too-large'

/** How one test of a property came out. */
export interface TestResult {
  readonly finding: Finding
  /** Markings looked at. */
  readonly states?: number
  /** The shortest story that breaks it. */
  readonly story?: readonly Text[]
  /** The same story for a machine; see `replay`. */
  readonly moves?: readonly Move[]
  /** What is wrong at the end of the story, or with the declaration; for the other findings, why. */
  readonly says?: Text
  /** The act that must be mended, and what is missing there: acts that must come first, persons to be kept apart. */
  readonly gap?: Gap
}

/** What was missing, for the search of the smallest change that mends it. */
export interface Gap {
  readonly act: string
  readonly missing: readonly string[]
  readonly word: 'after' | 'owed' | 'apart' | 'officers' | 'anew'
  /** Acts after which it is missing. */
  readonly since?: readonly string[]
}

export interface Verdict extends TestResult {
  readonly procedure: string
  /** Id of the property, or of the step of the law that is demanded. */
  readonly id: string
  readonly demand: Text
  /** Provisions, as licensing-law:32(1)[4]. */
  readonly basis: readonly string[]
  readonly tasks: readonly number[]
  /** What would mend it, tried out: with it every property holds. */
  readonly mend?: Text
}
