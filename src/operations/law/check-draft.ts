import { checkDraft, type DraftFinding } from '../../kernel/law/draft-check/check-draft.ts'
import { type DraftRank, type DraftRules, draftRanks } from '../../kernel/law/draft-check/draft-rules.ts'
import { sentencesOf } from '../../kernel/law/draft-check/sentences.ts'
import { decodeLawFile, type UnreadableFile } from './decode-law-file.ts'

/** A draft as it is handed over: its name for messages, and its bytes. */
export interface DraftFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** What was found in one draft, and where: `line` counts from 1. */
export interface DraftReport {
  readonly file: string
  readonly rank: DraftRank
  readonly sentences: number
  readonly findings: readonly (DraftFinding & { readonly line: number })[]
}

export const isDraftRank = (rank: string): rank is DraftRank => (draftRanks as readonly string[]).includes(rank)

/**
 * Checks a draft against what a text of its rank may create, or says why its bytes are no text. The rules are the catalogue's, handed in,
 * because operations know no law.
 */
export function checkDraftFile({ name, bytes }: DraftFile, rank: DraftRank, rules: DraftRules): DraftReport | UnreadableFile {
  const draft = decodeLawFile(bytes)
  if (typeof draft !== 'string') return draft
  const findings = checkDraft(draft, rank, rules).map((finding) => ({ ...finding, line: draft.slice(0, finding.start).split('\n').length }))
  return { file: name, rank, sentences: sentencesOf(draft).length, findings }
}
