import type { PoolClient } from 'pg'
import type { Pool } from './pool.ts'

type Client = Pick<PoolClient, 'query'>

/** The checkpoint of another log that this region cosigned last. */
export interface WitnessedRow {
  readonly size: number
  readonly root: Uint8Array
  readonly note: string
}

export async function readWitnessed(client: Client, region: string, origin: string): Promise<WitnessedRow | undefined> {
  const found = await client.query<WitnessedRow>('select size, root, note from witnessed where region = $1 and origin = $2', [
    region,
    origin,
  ])
  const [row] = found.rows
  return row && { ...row, size: Number(row.size) }
}

/** Every log that this region has cosigned. */
export async function listWitnessed(client: Client, region: string): Promise<(WitnessedRow & { origin: string; at: Date })[]> {
  const found = await client.query<WitnessedRow & { origin: string; at: Date }>(
    'select origin, size, root, note, at from witnessed where region = $1 order by origin',
    [region],
  )
  return found.rows.map((row) => ({ ...row, size: Number(row.size) }))
}

/**
 * Replaces what was cosigned last, but only where it is still what the caller judged by: of two requests at the same time one is told no,
 * and none rolls the other back.
 */
export async function swapWitnessed(
  pool: Pool,
  { region, origin }: { region: string; origin: string },
  before: number,
  after: WitnessedRow & { at: string },
): Promise<boolean> {
  const values = [region, origin, after.size, Buffer.from(after.root), after.note, after.at]
  const written =
    before === 0
      ? await pool.query(
          `insert into witnessed (region, origin, size, root, note, at) values ($1, $2, $3, $4, $5, $6)
           on conflict (region, origin) do update set size = excluded.size, root = excluded.root, note = excluded.note, at = excluded.at
           where witnessed.size = 0`,
          values,
        )
      : await pool.query('update witnessed set size = $3, root = $4, note = $5, at = $6 where region = $1 and origin = $2 and size = $7', [
          ...values,
          before,
        ])
  return written.rowCount === 1
}

/** Keeps two signed checkpoints that do not fit together. */
export async function keepFork(
  client: Client,
  region: string,
  fork: { origin: string; digest: string; proved: boolean; kept: string; shown: string; at: string },
): Promise<void> {
  await client.query(
    'insert into log_fork (region, origin, digest, proved, kept, shown, at) values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing',
    [region, fork.origin, fork.digest, fork.proved, fork.kept, fork.shown, fork.at],
  )
}

export interface Fork {
  readonly origin: string
  /** Two roots for one size; otherwise nobody has shown how the two fit together. */
  readonly proved: boolean
  readonly kept: string
  readonly shown: string
  readonly at: Date
}

export async function listForks(client: Client, region: string): Promise<Fork[]> {
  return (await client.query<Fork>('select origin, proved, kept, shown, at from log_fork where region = $1 order by at', [region])).rows
}
