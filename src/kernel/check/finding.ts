import type { Text } from '../law/instrument.ts'
import type { Move } from './explore/ways.ts'

/** What can be wrong with a catalogue. */
export type FindingCode =
  // citations
  | 'law-unknown'
  | 'provision-unknown'
  | 'provision-not-in-force'
  | 'basis-only-guides'
  // names
  | 'power-unknown'
  | 'post-unknown'
  | 'fact-unknown'
  | 'outcome-never-given'
  | 'role-unknown'
  | 'field-unknown'
  | 'field-kind-unknown'
  | 'clock-not-resumed'
  | 'clock-not-there'
  | 'round-never-ends'
  | 'remedies-missing'
  | 'nobody-may'
  // texts and effects
  | 'place-unknown'
  | 'sealed-shown'
  | 'never-unsealed'
  | 'sealed-file'
  | 'bulk-decides'
  | 'register-unknown'
  | 'column-unknown'
  | 'column-missing'
  | 'key-empty'
  | 'day-expected'
  | 'held-twice'
  | 'opening-unknown'
  | 'register-held'
  | 'publication-unknown'
  // rules of supervision
  | 'rule-unfounded'
  | 'rule-names-unknown'
  | 'rule-never-fires'
  | 'card-unasked'
  // reachable markings
  | 'cannot-close'
  | 'loses-power'
  | 'stuck'
  | 'dead-act'
  | 'finished-but-owed'
  | 'waits-without-clock'
  | 'endless-round'
  | 'too-large'

/** One mistake, in the author's words. An error forbids the use of the catalogue; a warning asks for a look. */
export interface Finding {
  readonly severity: 'error' | 'warning'
  readonly code: FindingCode
  readonly procedure?: string
  readonly act?: string
  readonly register?: string
  /** One sentence that names the procedure, the act and the word, and says what to do. */
  readonly says: Text
  /** What is wrong at the end of the story, without the story. */
  readonly reason?: Text
  /** The shortest story that leads there: what is done, in order. */
  readonly story?: readonly Text[]
  /** The same story for a machine. */
  readonly moves?: readonly Move[]
}
