import { sealedDoer } from '../../kernel/case/sealed.ts'
import { maskName } from '../../kernel/form/identifiers/masking.ts'
import type { Refusal } from '../../kernel/refusal.ts'
import { type RefusalFilter, readRefused } from '../../store/supervision/read-refusals.ts'
import { organsWatched } from '../oversight.ts'
import { actTitle, organRef, type Reading, roleTitle } from '../shown/reading.ts'
import { showRefusal, withMaskedName } from '../shown/show-refusal.ts'
import { given } from './cards-shown.ts'
import type { RefusalFileRequest, RefusedAttemptView } from './supervision-views.ts'

type Row = Awaited<ReturnType<typeof readRefused>>[number]

/** Which refused attempts are meant, at the organs that the caller supervises. */
export async function refusalFilter(reading: Reading, { organ, ...asked }: RefusalFileRequest): Promise<RefusalFilter> {
  return { organs: await organsWatched(reading, [], organ), ...given(asked) }
}

export async function refusalRows(reading: Reading, asked: RefusalFileRequest, page: { before?: number; limit: number }): Promise<Row[]> {
  const { pool, region } = reading.platform
  return readRefused(pool, region, { filter: await refusalFilter(reading, asked), ...page })
}

/** A refused attempt in words. A party's name is masked; of who acts sealed only the role is shown. */
export function refusalShown(row: Row, reading: Reading): RefusedAttemptView {
  const procedure = reading.platform.procedures.get(row.procedure)
  const { actor } = row.body
  const tried = (row.body.refusals ?? []) as Refusal[]
  const sealed = sealedDoer(procedure, row.act)
  const shown = actor.kind !== 'party' ? actor.name : sealed ? roleTitle(procedure, sealed).zh : maskName(actor.name)
  return {
    seq: row.seq,
    at: row.at,
    day: row.day,
    case: row.caseId,
    organ: organRef(reading, row.organ),
    act: row.act,
    title: actTitle(procedure, row.act),
    procedure: { id: row.procedure, title: procedure?.title ?? { zh: row.procedure, en: row.procedure } },
    actor: shown,
    refusals: withMaskedName(tried, actor.name, shown).map((refusal) => showRefusal(refusal, procedure, reading)),
    ...(row.number !== null && { number: row.number }),
  }
}
