import type { PolicyLog } from '../../kernel/record/policy.ts'
import { followRotations, type Rotation, readRotation } from '../../kernel/record/rotation.ts'
import { parseVerifierKey } from '../../kernel/record/verifier-key.ts'
import { readLogKeys, readRotations } from '../../store/log-keys.ts'
import type { Pool } from '../../store/pool.ts'
import { logTree } from './log-tree.ts'
import { signatureChecks } from './signature-checks.ts'

/** Statements about a log that are kept here, read. */
export async function rotationsOf(pool: Pool, region: string, origin: string): Promise<Rotation[]> {
  return (await readRotations(pool, region, origin)).flatMap(({ note }) => readRotation(note, signatureChecks) ?? [])
}

/** Keys that sign, or signed, the logs of a region, each with the sizes it signs. */
export async function ownLogKeys(pool: Pool, region: string): Promise<(PolicyLog & { readonly tree: 'sha256' | 'sm3' })[]> {
  const lists = (await readLogKeys(pool, region)).map(async ({ tree, key }) => {
    const first = parseVerifierKey(key)
    const rotations = await rotationsOf(pool, region, logTree(region, tree).origin)
    return first ? followRotations([{ key: first }], rotations).map((log) => ({ ...log, tree })) : []
  })
  return (await Promise.all(lists)).flat()
}
