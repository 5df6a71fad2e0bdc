import type { PoolClient } from 'pg'

type Client = Pick<PoolClient, 'query'>

/** A proof as it is kept: its text and the declaration exactly as they were hashed. */
export interface ProofRow {
  readonly hash: string
  readonly procedure: string
  readonly version: string
  readonly text: string
  readonly declaration: string
  readonly seconds: number
  readonly score: unknown
  readonly at: string
}

/** Keeps proofs; one that is kept already stays as it is. */
export async function writeProofs(client: Client, region: string, rows: readonly ProofRow[]): Promise<void> {
  if (rows.length === 0) return
  await client.query(
    `insert into proof (region, hash, procedure, version, text, declaration, seconds, score, at)
     select $1, hash, procedure, version, "text", declaration, seconds, score, at
     from json_to_recordset($2::json) as x(hash text, procedure text, version text, "text" text, declaration text, seconds real, score jsonb, at timestamptz)
     on conflict do nothing`,
    [region, JSON.stringify(rows)],
  )
}

export async function readProofRow(client: Client, region: string, hash: string): Promise<ProofRow | undefined> {
  const found = await client.query<ProofRow>(
    `select hash, procedure, version, text, declaration, seconds, score, to_json(at) #>> '{}' as at from proof where region = $1 and hash = $2`,
    [region, hash],
  )
  return found.rows[0]
}
