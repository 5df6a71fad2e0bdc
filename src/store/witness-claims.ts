import type { PoolClient } from 'pg'
import type { TreeId } from './checkpoints.ts'

type Client = Pick<PoolClient, 'query'>

/** A witness's word, and nothing more: that it has seen more of a log of ours than there is, or another one. */
export interface WitnessClaim {
  readonly tree: TreeId
  /** Name in our policy. */
  readonly witness: string
  /** Entries that it says to have seen; undefined where it only says that our log is another one. */
  readonly seen?: number
  /** Since when it says so without ever having cosigned in between, ISO 8601. */
  readonly since: string
  readonly last: string
  /** How often it was asked and said so. */
  readonly times: number
}

export async function readClaims(client: Client, region: string): Promise<WitnessClaim[]> {
  const found = await client.query<{ tree: TreeId; witness: string; seen: string | null; since: Date; last: Date; times: string }>(
    'select tree, witness, seen, since, last, times from witness_claim where region = $1 order by witness, tree',
    [region],
  )
  return found.rows.map(({ tree, witness, seen, since, last, times }) => ({
    tree,
    witness,
    ...(seen !== null && { seen: Number(seen) }),
    since: new Date(since).toISOString(),
    last: new Date(last).toISOString(),
    times: Number(times),
  }))
}

/** Counts what these witnesses claimed just now. @param at ISO 8601 */
export async function countClaims(
  client: Client,
  { region, tree }: { region: string; tree: TreeId },
  claims: readonly { readonly witness: string; readonly seen: number | undefined }[],
  at: string,
): Promise<void> {
  for (const { witness, seen } of claims)
    await client.query(
      `insert into witness_claim (region, tree, witness, seen, since, last, times) values ($1, $2, $3, $4, $5, $5, 1)
       on conflict (region, tree, witness) do update set seen = excluded.seen, last = excluded.last, times = witness_claim.times + 1`,
      [region, tree, witness, seen ?? null, at],
    )
}

/** These witnesses cosigned: what they said before counts no more. */
export async function dropClaims(
  client: Client,
  { region, tree }: { region: string; tree: TreeId },
  witnesses: readonly string[],
): Promise<void> {
  await client.query('delete from witness_claim where region = $1 and tree = $2 and witness = any($3)', [region, tree, witnesses])
}
