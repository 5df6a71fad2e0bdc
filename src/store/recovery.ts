import type { PoolClient } from 'pg'

type Client = Pick<PoolClient, 'query'>

/** The log here is not the one that was signed and seen: how far it reaches here and there, and who knows it otherwise. */
export interface Recovery {
  /** Entries in this database. */
  readonly own: number
  /** Entries that somebody outside it has seen. */
  readonly seen: number
  /** A witness by its name, or `kept`: the note that was signed last, kept beside the keys. */
  readonly by: string
  /** The entries are there, but they are not the ones that were seen. */
  readonly differs: boolean
  /** ISO 8601. */
  readonly at: string
}

/** What keeps acts from being accepted in a region; undefined where nothing does. */
export async function readRecovery(client: Client, region: string): Promise<Recovery | undefined> {
  const found = await client.query<{ recovery: Recovery | null }>('select recovery from region where region = $1', [region])
  return found.rows[0]?.recovery ?? undefined
}

/** From the next act on none is accepted, on any server of this database; what was found first stays. `undefined`: they are again. */
export async function writeRecovery(client: Client, region: string, recovery: Recovery | undefined): Promise<void> {
  if (recovery) {
    const values = [region, JSON.stringify(recovery)]
    await client.query('update region set recovery = $2 where region = $1 and recovery is null', values)
  } else await client.query('update region set recovery = null where region = $1 and recovery is not null', [region])
}
