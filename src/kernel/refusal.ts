import type { Citation } from './law/instrument.ts'

/** The five checks of the one door, in the order in which they are reported. */
export type Check = 'power' | 'basis' | 'person' | 'procedure' | 'content'

/** What was found missing. Sentences for each code live at the edge, in `portal/words` and `workbench/words`. */
export type RefusalCode =
  // power
  | 'power-not-held'
  | 'power-still-held'
  | 'entry-elsewhere'
  | 'power-elsewhere'
  | 'power-other-level'
  // basis
  | 'basis-unknown'
  | 'basis-not-in-force'
  | 'document-not-in-force'
  | 'document-not-published'
  | 'document-not-yet'
  | 'version-not-published'
  // person
  | 'post-not-held'
  | 'not-a-party'
  | 'not-agent-of'
  | 'authority-unknown'
  | 'authority-over'
  | 'authority-ended'
  | 'authority-beyond'
  | 'listed'
  | 'posts-incompatible'
  | 'certificate-missing'
  | 'certificate-not-valid'
  | 'certificate-not-drawn'
  | 'officers-too-few'
  | 'same-person'
  | 'recused'
  | 'only-the-law'
  | 'officer-twice'
  | 'signers-too-few'
  | 'other-role'
  | 'own-case'
  | 'voice-given'
  | 'not-among'
  | 'not-qualified'
  // procedure
  | 'act-unknown'
  | 'case-ended'
  | 'case-damaged'
  | 'not-in-this-case'
  | 'already-done'
  | 'often-enough'
  | 'awaits-act'
  | 'awaits-duty'
  | 'too-early'
  | 'right-lapsed'
  | 'calendar-unknown'
  | 'clock-not-running'
  | 'clock-already-paused'
  | 'clock-not-paused'
  | 'extended-enough'
  | 'extended-too-late'
  | 'silence-not-complete'
  | 'case-not-open'
  | 'case-already-open'
  | 'not-provided'
  | 'not-overdue'
  | 'law-first'
  | 'examined-other'
  | 'quorum-missing'
  | 'not-all-heard'
  // content
  | 'answer-missing'
  | 'answer-invalid'
  | 'answer-unasked'
  | 'out-of-bounds'
  | 'lots-unfair'
  | 'lots-not-committed'
  | 'lots-otherwise'
  | 'proof-otherwise'
  | 'proof-broken'
  | 'adopted-earlier'
  | 'evidence-unsound'
  | 'custody-not-held'
  | 'custody-not-for'
  | 'custody-in-transit'
  | 'custody-ended'
  | 'not-on-guide'
  | 'ground-unknown'
  | 'entry-missing'
  | 'entry-otherwise'
  | 'entry-exists'
  | 'version-moved'
  | 'text-changed'
  | 'not-in-register'
  | 'list-incomplete'
  | 'against-majority'
  | 'sealed-told'
  | 'personal-published'
  | 'file-unread'

/** How it can be cured. */
export type Cure =
  | 'do-first'
  | 'wait-until'
  | 'ask-holder'
  | 'list-power'
  | 'renew-certificate'
  | 'record-qualification'
  | 'add-officer'
  | 'second-look'
  | 'other-person'
  | 'authorise'
  | 'correct-answer'
  | 'publish-calendar'
  | 'enact-basis'
  | 'renew-document'
  | 'publish-document'
  | 'publish-version'
  | 'prove-again'
  | 'mend-declaration'
  | 'choose-listed'
  | 'mend-evidence'
  | 'reload'
  | 'none'

/**
 * An expected no, as a value: what fails, the facts, the provisions that say so, and who may cure it and how.
 * The kernel gives code and facts; prose is made at the edge, in the reader's language.
 */
export interface Refusal {
  readonly check: Check
  readonly code: RefusalCode
  readonly facts: Readonly<Record<string, string | number | readonly string[]>>
  readonly basis: readonly Citation[]
  readonly cure: { readonly how: Cure; readonly who?: string; readonly act?: string; readonly day?: string }
  /** The question that the refusal is about, for the content check. */
  readonly field?: string
}
