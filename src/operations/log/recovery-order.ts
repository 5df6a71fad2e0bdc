import type { CaseFile } from '../../kernel/case/case-file.ts'
import type { RecoveryOrder } from '../../kernel/catalogue.ts'
import type { Answers } from '../../kernel/form/field.ts'
import type { PutBack } from '../../store/recovery.ts'
import type { EventRow } from '../../store/rows.ts'

/** The entries that answers to `recoveryQuestions` say are lost. */
export function lostSaid(answers: Answers | undefined): PutBack | undefined {
  const { from, to, root, source } = answers ?? {}
  return typeof from === 'number' && typeof to === 'number' && typeof root === 'string'
    ? { from, to, root, source: typeof source === 'string' ? source : '' }
    : undefined
}

/** The entries that this event takes the log on without; undefined where it is no such act. @param file the case of the event */
export function takenOnWithout(
  order: RecoveryOrder | undefined,
  event: Pick<EventRow, 'kind' | 'procedure' | 'act'>,
  file: CaseFile | undefined,
): PutBack | undefined {
  if (!order || event.kind !== 'done' || event.procedure !== order.procedure || event.act !== order.act) return undefined
  return lostSaid(file?.answers[order.names])
}
