import type { PoolClient } from '../../store/pool.ts'
import { endRecovery, type PutBack, type Recovery } from '../../store/recovery.ts'
import type { EventRow } from '../../store/rows.ts'
import { lostSaid, takenOnWithout } from '../log/recovery-order.ts'
import type { Prepared } from './prepare.ts'
import type { Desk } from './record-act.ts'
import { BadRequest, InRecovery } from './request.ts'
import type { DoorSetting } from './setting.ts'

const says = ({ from, to, root }: PutBack): string => `${from}–${to}, ${root}`

/** What keeps this request from being attempted; undefined where nothing does: while acts are stopped, it is one by which the log is taken on again. */
function stopped(
  { request, file }: Prepared,
  recovery: Recovery | undefined,
  { catalogue: { recovery: order } }: DoorSetting,
): Error | undefined {
  const takesOn = order !== undefined && file?.procedure === order.procedure
  // Otherwise an entry whose content somebody takes away could be said to be lost.
  if (!recovery) return takesOn ? new BadRequest('not-lost', 'Nothing of the log is lost: there is nothing to take on again.') : undefined
  if (!recovery.putBack || !takesOn) return new InRecovery(recovery)
  const said = lostSaid(request.act === order.names ? request.answers : file.answers[order.names])
  if (said && says(said) !== says(recovery.putBack))
    return new BadRequest(
      'not-lost',
      `The entries that are lost, and the root with their leaves, are ${says(recovery.putBack)}; the act says ${says(said)}. Write down what 'yifa recover' prints.`,
    )
  return undefined
}

/**
 * What may be attempted. While the log is not what was seen of it: nothing; and once the leaves of what is lost were put back, the acts by which it is taken
 * on again, and only of those very entries. At other times: all but those.
 */
export const inRecovery = (prepared: readonly Prepared[], recovery: Recovery | undefined, setting: DoorSetting): Prepared[] =>
  prepared.map((one) => {
    const error = one.file ? stopped(one, recovery, setting) : undefined
    return error ? { request: one.request, outcome: { error } } : one
  })

/** Acts just done by which the log is taken on again. */
export const takenOn = (events: readonly EventRow[], desk: Desk, { catalogue }: DoorSetting): { by: number; without: PutBack }[] =>
  events.flatMap((event) => {
    const without = takenOnWithout(catalogue.recovery, event, desk.cases.get(event.caseId)?.file)
    return without ? [{ by: event.seq, without }] : []
  })

/** In the transaction of the act: acts are accepted again. */
export async function takeOn(client: PoolClient, region: string, taken: readonly { by: number; without: PutBack }[]): Promise<void> {
  for (const { by, without } of taken) await endRecovery(client, region, without, by)
}
