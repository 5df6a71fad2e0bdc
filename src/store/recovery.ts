import type { PoolClient } from 'pg'

type Client = Pick<PoolClient, 'query'>

/** The log here is not the one that was signed and seen: how far it reaches here and there, and who knows it otherwise. */
export interface Recovery {
  /** Entries in this database. */
  readonly own: number
  /** Entries that somebody outside it has seen. */
  readonly seen: number
  /** A witness by its name, `mirror` and its address, or `kept`: the note that was signed last, kept beside the keys. */
  readonly by: string
  /** The checkpoint that shows it, signed by our key. Absent in what was found before witnesses had to show one. */
  readonly note?: string
  /** The entries are there, but they are not the ones that were seen. */
  readonly differs: boolean
  /** Leaves of what is lost were put back without content; the act by which two persons take the log on again is awaited. */
  readonly putBack?: PutBack
  /** ISO 8601. */
  readonly at: string
}

/** Entries that are lost, first and last included, and the root (hex) to which the log leads with their leaves. */
export interface PutBack {
  readonly from: number
  readonly to: number
  readonly root: string
  /** Where the leaves came from. */
  readonly source: string
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

/** Puts down that the leaves are there again; what was found stays. */
export async function writePutBack(client: Client, region: string, putBack: PutBack): Promise<void> {
  const values = [region, JSON.stringify({ putBack })]
  await client.query('update region set recovery = recovery || $2::jsonb where region = $1 and recovery is not null', values)
}

/** The act at `by` takes the log on without the content of these entries: each of them names it, and acts are accepted again. */
export async function endRecovery(client: Client, region: string, { from, to }: PutBack, by: number): Promise<void> {
  await client.query(
    `update opening set body = body || jsonb_build_object('lost', $4::bigint) where region = $1 and seq between $2 and $3 and body->'lost' = 'true'`,
    [region, from, to, by],
  )
  await writeRecovery(client, region, undefined)
}

/**
 * Numbers of cases and documents that lost acts gave out must not be given out again, though nobody knows which they were: every series goes on so much
 * further, and one that is not there yet begins there (series '').
 */
export async function passOverNumbers(client: Client, region: string, year: number, many: number): Promise<void> {
  await client.query('update counter set last = last + $3 where region = $1 and year = $2', [region, year, many])
  await client.query(
    `insert into counter (region, series, year, last) values ($1, '', $2, $3) on conflict (region, series, year) do nothing`,
    [region, year, many],
  )
}
