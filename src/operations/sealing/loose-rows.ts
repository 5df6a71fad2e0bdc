import { sealedPlaces } from '../../kernel/case/sealed.ts'
import type { Answers } from '../../kernel/form/field.ts'
import type { Procedure } from '../../kernel/procedure/grammar.ts'
import type { DraftRow } from '../../store/drafts.ts'
import type { SigningRow } from '../../store/signings.ts'
import type { ActAnswer } from '../door/request.ts'
import type { Seals } from './seals.ts'

/** Whether what is filled in for this act is sealed: an answer, or who does it. */
export function sealsAct(procedure: Procedure | undefined, act: string): boolean {
  const places = procedure && sealedPlaces(procedure)
  return places !== undefined && (places.questions.has(act) || places.doers.has(act))
}

interface Loose {
  readonly answers: Answers
  readonly sealed: string | null
}

const placeOfDraft = (person: string, { id }: Pick<DraftRow, 'id'>): string[] => ['draft', person, id]
const placeOfSheet = ({ id }: Pick<SigningRow, 'id'>): string[] => ['signing', id]

const covered = <Row extends Loose>(seals: Seals, row: Row, place: string[]): Row => ({
  ...row,
  answers: {},
  sealed: seals.sealLoose(place, JSON.stringify(row.answers)),
})
const opened = <Row extends Loose>(seals: Seals, row: Row, place: string[]): Row =>
  row.sealed === null ? row : { ...row, answers: JSON.parse(seals.openLoose(place, row.sealed)) as Answers, sealed: null }

/** A draft as it is stored: encrypted as a whole where the act seals something. */
export const coverDraft = (seals: Seals, person: string, row: DraftRow, procedure: Procedure | undefined): DraftRow =>
  sealsAct(procedure, row.act) ? covered(seals, row, placeOfDraft(person, row)) : row

/** Somebody's own draft, as they left it. @throws DoesNotOpen when it was somebody else's */
export const openDraft = (seals: Seals, person: string, row: DraftRow): DraftRow => opened(seals, row, placeOfDraft(person, row))

/** A sheet as it is stored. Not even what its signers read is kept as a hash: a mark of that tells nobody what they signed. */
export function coverSheet(seals: Seals, row: SigningRow, procedure: Procedure | undefined): SigningRow {
  return sealsAct(procedure, row.act) ? { ...covered(seals, row, placeOfSheet(row)), answersHash: seals.mark(row.answersHash) } : row
}

/** A sheet, for who proposed it or is asked to sign it, and for the door. */
export function openSheet(seals: Seals, row: SigningRow): SigningRow {
  const { sealed } = (row.outcome ?? {}) as { sealed?: unknown }
  const clear = opened(seals, row, placeOfSheet(row))
  return typeof sealed === 'string' ? { ...clear, outcome: JSON.parse(seals.openLoose([...placeOfSheet(row), 'outcome'], sealed)) } : clear
}

/** What the door answered, as it is kept on the sheet: refusals may repeat what was answered. */
export function coverOutcome(seals: Seals, row: SigningRow, outcome: ActAnswer): object {
  if (row.sealed === null || outcome.kind !== 'refused') return outcome
  const { kind, case: of } = outcome
  return { kind, case: of, sealed: seals.sealLoose([...placeOfSheet(row), 'outcome'], JSON.stringify(outcome)) }
}
