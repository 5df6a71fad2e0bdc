import { createHash } from 'node:crypto'
import { fromHex } from '../kernel/record/bytes.ts'
import type { Checkpoint } from '../kernel/record/checkpoint.ts'
import { frontierRoot } from '../kernel/record/frontier.ts'
import { readLogHead as readStored } from '../store/region.ts'
import { logOf } from './door/make-event.ts'
import type { Platform } from './platform.ts'

export const sha256 = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest()

/** The log of the region as it stands: what a receipt made now is measured against. */
export async function readHead({ pool, region }: Platform): Promise<Checkpoint> {
  const { size, frontier } = await readStored(pool, region)
  const hashes = (JSON.parse(frontier) as string[]).map((text) => fromHex(text) as Uint8Array)
  return { origin: logOf(region), size: Number(size), root: frontierRoot(sha256, { size: Number(size), hashes }) }
}
