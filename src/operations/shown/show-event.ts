import type { CaseFile } from '../../kernel/case/case-file.ts'
import { sealedDoer } from '../../kernel/case/sealed.ts'
import { maskName } from '../../kernel/form/identifiers/masking.ts'
import { readCitation } from '../../kernel/law/written-citation.ts'
import type { Procedure } from '../../kernel/procedure/grammar.ts'
import type { Refusal } from '../../kernel/refusal.ts'
import type { EventRead } from '../../store/read-events.ts'
import type { RecordedActor } from '../../store/rows.ts'
import { needsPersonal, type Reader } from '../case-access.ts'
import type { EventView } from '../views.ts'
import { actTitle, type Reading, roleTitle } from './reading.ts'
import { showAnswers } from './show-answers.ts'
import { showBasis } from './show-citation.ts'
import { showRefusal, withMaskedName } from './show-refusal.ts'

/** Provisions that an event rests on, as its leaf names them. */
export function citationsOf(leaf: string): string[] {
  const { basis } = JSON.parse(leaf) as { basis?: unknown }
  return Array.isArray(basis) ? basis.filter((one) => typeof one === 'string') : []
}

const lookTitle = { zh: '查阅证据原件', en: 'Looked at the original of evidence' }

/** One line of a case's history, as the reader may see it. */
export function showEvent(event: EventRead, where: { procedure: Procedure; file: CaseFile; reader: Reader }, reading: Reading): EventView {
  const { body, act } = event
  const { procedure, file, reader } = where
  const sealed = sealedDoer(procedure, act)
  const name = (actor: RecordedActor): string => {
    if (actor.kind !== 'party' || actor.person === reading.caller.person) return actor.name
    if (sealed) return roleTitle(procedure, sealed).zh
    return needsPersonal(reader) ? actor.name : maskName(actor.name)
  }
  const refusals = withMaskedName((body.refusals ?? []) as Refusal[], body.actor.name, name(body.actor))
  return {
    seq: event.seq,
    n: event.n,
    at: event.at,
    day: event.day,
    kind: event.kind,
    act,
    title: event.kind === 'looked' ? lookTitle : actTitle(procedure, act),
    actor: name(body.actor),
    ...(body.lost !== undefined && { lost: true as const }),
    ...(body.actor.under !== undefined && !sealed && { under: body.actor.under }),
    onBehalf: sealed ? [] : (body.actor.onBehalf ?? []).map((party) => (needsPersonal(reader) ? party.name : maskName(party.name))),
    withOfficers: (body.withOfficers ?? []).map(name),
    ...(body.effective && { effective: body.effective }),
    ...(event.kind === 'recounted' && body.notice && { recounted: { notice: body.notice.title, ...(body.due && { due: body.due }) } }),
    basis: showBasis({ ...reading, day: event.day }, citationsOf(event.leaf).map(readCitation)),
    answers: showAnswers(body.answers, { procedure, file, reader, act, day: event.day }, reading),
    documents: (body.documents ?? []).map(({ number, title }) => ({ number, title })),
    led: (body.led ?? []).map(({ number, title }) => ({ number, title })),
    refusals: refusals.map((refusal) => showRefusal(refusal, procedure, { ...reading, day: event.day })),
    leafHash: event.leafHash,
  }
}
