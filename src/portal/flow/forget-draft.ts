import { dropDraft } from '../../operations/drop-draft.ts'
import { NotFound } from '../../operations/operation.ts'
import type { Visit } from '../visit.ts'

/** Drops a draft of which the act was done; where it was pressed twice, the other one was faster. */
export async function forgetDraft(visit: Visit, id: string): Promise<void> {
  await visit.ask(dropDraft, { id }).catch((fault: unknown) => {
    if (!(fault instanceof NotFound)) throw fault
  })
}
