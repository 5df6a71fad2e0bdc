import type { Procedure } from '../../kernel/procedure/grammar.ts'
import { readCases } from '../../store/read-cases.ts'
import { readEventsAt } from '../../store/read-events.ts'
import type { CaseRow } from '../../store/rows.ts'
import type { Platform } from '../platform.ts'
import { procedureOf } from '../shown/reading.ts'

/** A look at what is sealed in a case, by its position in the log. */
export interface Look {
  readonly case: string
  readonly seq: number
}

/** Nobody looked: what is sealed stays so. */
export class NoLook extends Error {
  constructor({ case: id, seq }: Look) {
    super(`Nothing is opened in case ${id}: no act that unseals it is on record at ${seq}. Look by the operation open-seal, with a reason.`)
    this.name = 'NoLook'
  }
}

/**
 * A case in clear, for a look that is on record: an act of this case, done, that unseals. Besides the door, and who replays the record with the key, nothing opens
 * a case.
 * @throws NoLook where no such act is on record, DoesNotOpen where what is stored is not what was sealed there
 */
export async function openForLook(platform: Platform, look: Look): Promise<{ row: CaseRow; procedure: Procedure; by: string }> {
  const { pool, region, seals } = platform
  const [[event], [stored]] = await Promise.all([readEventsAt(pool, region, [look.seq]), readCases(pool, region, [look.case])])
  const procedure = stored && (await procedureOf(platform, stored.file))
  const isLook = event?.kind === 'done' && event.caseId === look.case && procedure?.acts[event.act]?.unseals !== undefined
  if (!isLook || !stored || !procedure) throw new NoLook(look)
  await seals.fetch(pool, [look.case])
  return { row: seals.openCase(stored), procedure, by: event.act }
}
