import { readCitation } from '../../kernel/authority/check-basis.ts'
import type { CaseFile } from '../../kernel/case/case-file.ts'
import { formOf } from '../../kernel/form/check-content.ts'
import type { Answer, Field } from '../../kernel/form/field.ts'
import { maskName } from '../../kernel/form/identifiers/masking.ts'
import type { FormContext } from '../../kernel/form/kinds.ts'
import type { Instrument } from '../../kernel/law/instrument.ts'
import type { Procedure } from '../../kernel/procedure/grammar.ts'
import type { Refusal } from '../../kernel/refusal.ts'
import type { EventRead } from '../../store/read-events.ts'
import { needsPersonal, type Reader } from '../case-access.ts'
import { filesNamed } from '../files-named.ts'
import type { EventView } from '../views.ts'
import { answerWords } from './answer-words.ts'
import { masked } from './masking.ts'
import { actTitle, type Reading } from './reading.ts'
import { showBasis } from './show-citation.ts'
import { showRefusal, withMaskedName } from './show-refusal.ts'

type Context = FormContext & { library: ReadonlyMap<string, Instrument> }
type Shown = EventView['answers'][number]

/** Whether an answer is kept from the reader altogether. */
const hidden = (field: Field, reader: Reader): boolean => field.seenBy === 'organ' && reader === 'party'

function showAnswer(name: string, field: Field, answer: Answer, { reader, context }: { reader: Reader; context: Context }): Shown {
  const shown = answerWords(answer, field, context)
  const secret = field.seenBy === 'sealed'
  const covered = secret || (field.personal === true && !needsPersonal(reader))
  const files = covered || !needsPersonal(reader) ? [] : filesNamed(field, answer, context.item)
  return { name, ask: field.ask, shown: secret ? '***' : covered ? masked(shown, field) : shown, masked: covered, files }
}

function citationsOf(leaf: string): string[] {
  const { basis } = JSON.parse(leaf) as { basis?: unknown }
  return Array.isArray(basis) ? basis.filter((one) => typeof one === 'string') : []
}

/** One line of a case's history, as the reader may see it. */
export function showEvent(event: EventRead, where: { procedure: Procedure; file: CaseFile; reader: Reader }, reading: Reading): EventView {
  const { body, act } = event
  const { procedure, file, reader } = where
  const item = file.item ? reading.authority.item(file.item, event.day) : undefined
  const context: Context = {
    library: reading.platform.library,
    day: event.day,
    organ: (id) => reading.authority.organ(id, event.day),
    ...(item && { item }),
  }
  const form = formOf(procedure, act)
  const name = (actor: { kind: string; name: string }): string =>
    actor.kind === 'party' && !needsPersonal(reader) ? maskName(actor.name) : actor.name
  const tried = (body.refusals ?? []) as Refusal[]
  const refusals = needsPersonal(reader) || body.actor.kind !== 'party' ? tried : withMaskedName(tried, body.actor.name)
  return {
    seq: event.seq,
    n: event.n,
    at: event.at,
    day: event.day,
    kind: event.kind,
    act,
    title: actTitle(procedure, act),
    actor: name(body.actor),
    withOfficers: (body.withOfficers ?? []).map(name),
    ...(body.effective && { effective: body.effective }),
    basis: showBasis(reading.platform.library, citationsOf(event.leaf).map(readCitation)),
    // In the order in which they were asked: the store keeps answers in an order of its own.
    answers: Object.entries(form).flatMap(([question, field]) => {
      const answer = body.answers[question]
      return answer !== undefined && !hidden(field, reader) ? [showAnswer(question, field, answer, { reader, context })] : []
    }),
    documents: (body.documents ?? []).map(({ number, title }) => ({ number, title })),
    refusals: refusals.map((refusal) => showRefusal(refusal, procedure, reading)),
    leafHash: event.leafHash,
  }
}
