import { type AccountEventKind, writeAccountEvent } from '../../store/accounts/account-events.ts'
import type { PoolClient } from '../../store/pool.ts'
import { inTransaction } from '../../store/transaction.ts'
import type { Platform } from '../platform.ts'

/** What happened, to whose account, and who did it where that is somebody else. */
interface Happened {
  readonly kind: AccountEventKind
  readonly person: string
  readonly by?: string
}

const write = (platform: Platform, client: Pick<PoolClient, 'query'>, { kind, person, by = '' }: Happened): Promise<void> => {
  const at = new Date(platform.now()).toISOString()
  return writeAccountEvent(client, platform.region, { at, kind, person, by: by === person ? '' : by })
}

/** Puts on record what happened to an account. `by` is who did it, where that is somebody else. */
export const note = (platform: Platform, kind: AccountEventKind, person: string, by = ''): Promise<void> =>
  write(platform, platform.pool, { kind, person, by })

/** Does something to an account and puts it on record: both, or where either fails neither. */
export const noted = <T>(platform: Platform, happened: Happened, deed: (client: PoolClient) => Promise<T>): Promise<T> =>
  inTransaction(platform.pool, async (client) => {
    const result = await deed(client)
    await write(platform, client, happened)
    return result
  })
