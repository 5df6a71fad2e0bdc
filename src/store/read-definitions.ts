import type { PoolClient } from 'pg'
import type { DefinitionRow } from './rows.ts'

/** Procedure definitions by content hash. */
export async function readDefinitions(
  client: Pick<PoolClient, 'query'>,
  region: string,
  hashes: readonly string[],
): Promise<DefinitionRow[]> {
  const found = await client.query<DefinitionRow>('select hash, procedure, json from definition where region = $1 and hash = any($2)', [
    region,
    hashes,
  ])
  return found.rows
}
