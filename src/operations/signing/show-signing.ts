import { attempt } from '../../kernel/case/attempt.ts'
import type { Refusal } from '../../kernel/refusal.ts'
import { actTitle, contextOf, type Reading } from '../shown/reading.ts'
import { showAnswers } from '../shown/show-answers.ts'
import { summariseCase } from '../shown/show-case.ts'
import { showBasis } from '../shown/show-citation.ts'
import { showRefusal } from '../shown/show-refusal.ts'
import { actorsOf, isSignedByAll, nameOf, outcomeOf, type Sheet } from './sheet.ts'
import type { SigningSummary, SigningView } from './signing-views.ts'

function stateOf({ row }: Sheet, { platform }: Reading): SigningSummary['state'] {
  const outcome = outcomeOf(row)
  if (outcome) return outcome.kind
  if (isSignedByAll(row)) return 'signed'
  return Date.parse(row.expires) <= platform.now() ? 'expired' : 'waiting'
}

export function summariseSigning(sheet: Sheet, reading: Reading): SigningSummary {
  const { row, of, procedure, reader = 'supervisor' } = sheet
  const { caller } = reading
  const someone = (person: string) => ({ person, name: nameOf(sheet, person) })
  const state = stateOf(sheet, reading)
  const waiting = row.officers.filter((person) => !row.signed.some((signature) => signature.person === person))
  return {
    id: row.id,
    case: summariseCase(of, procedure, reader, reading),
    opens: of.file.events === 0,
    act: row.act,
    title: actTitle(procedure, row.act),
    basis: showBasis(reading, procedure.acts[row.act]?.basis ?? []),
    proposer: someone(row.proposer),
    mine: row.proposer === caller.person,
    asked: row.officers.includes(caller.person) && (state === 'signed' || (state === 'waiting' && waiting.includes(caller.person))),
    signed: row.signed.map(({ person, at }) => ({ ...someone(person), at })),
    waiting: waiting.map(someone),
    created: row.created,
    expires: row.expires,
    state,
  }
}

/** Why the act was refused; before it is attempted, what the door would say today if everyone named had signed. */
function refusalsOf(sheet: Sheet, reading: Reading): readonly Refusal[] {
  const { row, of, procedure } = sheet
  const outcome = outcomeOf(row)
  if (outcome) return outcome.kind === 'refused' ? outcome.refusals : []
  const result = attempt(procedure, of.file, { act: row.act, answers: row.answers, ...actorsOf(sheet) }, contextOf(reading))
  return result.kind === 'refused' ? result.refusals : []
}

/** A sheet with the answers as they will be recorded. */
export function showSigning(sheet: Sheet, reading: Reading): SigningView {
  const { row, of, procedure, reader } = sheet
  const outcome = outcomeOf(row)
  const refusals = refusalsOf(sheet, reading)
  // Who may not read the case learns what is wrong with who signs, and nothing of how the case stands.
  const told = reader === undefined ? refusals.filter((refusal) => refusal.check === 'person') : refusals
  const where = { procedure, file: of.file, reader: reader ?? 'supervisor', act: row.act, day: reading.day, toSign: true } as const
  return {
    ...summariseSigning(sheet, reading),
    answersHash: row.answersHash,
    answers: showAnswers(row.answers, where, reading),
    refusals: told.map((refusal) => showRefusal(refusal, procedure, reading)),
    ...(outcome?.kind === 'done' && { done: { ...outcome, documents: outcome.documents.map((document) => ({ ...document })) } }),
    ...(outcome?.kind === 'declined' && { declined: { person: outcome.person, name: nameOf(sheet, outcome.person), at: outcome.at } }),
  }
}
