import { declarationText } from '../../kernel/check/proof/proof.ts'
import type { Procedure } from '../../kernel/procedure/grammar.ts'
import type { PoolClient } from '../../store/pool.ts'
import { readDefinitions } from '../../store/read-definitions.ts'
import type { DefinitionRow } from '../../store/rows.ts'
import { sha256Hex } from '../../store/sha256.ts'

/** Procedures by content hash: a running case keeps the version it began with, whatever the catalogue says now. */
export interface Definitions {
  /** The version that new cases begin with, and the row that keeps it. */
  current(procedure: string): { readonly procedure: Procedure; readonly row: DefinitionRow } | undefined
  byHash(hash: string): Procedure | undefined
  /** Fetches versions that this process has not seen. */
  fetch(client: Pick<PoolClient, 'query'>, region: string, hashes: readonly string[]): Promise<void>
}

/** The definition as plain data, in the order in which it is written: words of the grammar carry functions for writing, which JSON leaves out. */
function definitionRow(procedure: Procedure): DefinitionRow {
  const json = declarationText(procedure)
  return { hash: sha256Hex(json), procedure: procedure.id, json }
}

export function definitions(procedures: readonly Procedure[]): Definitions {
  const current = new Map(procedures.map((procedure) => [procedure.id, { procedure, row: definitionRow(procedure) }]))
  const known = new Map([...current.values()].map(({ procedure, row }) => [row.hash, procedure]))
  return {
    current: (procedure) => current.get(procedure),
    byHash: (hash) => known.get(hash),
    async fetch(client, region, hashes) {
      const missing = [...new Set(hashes)].filter((hash) => !known.has(hash))
      if (missing.length === 0) return
      for (const row of await readDefinitions(client, region, missing)) known.set(row.hash, JSON.parse(row.json) as Procedure)
    },
  }
}
