import { fromHex } from '../../kernel/record/bytes.ts'
import type { Checkpoint } from '../../kernel/record/checkpoint.ts'
import { frontierRoot } from '../../kernel/record/frontier.ts'
import { logOf } from '../../kernel/record/log-names.ts'
import { readLogHead as readStored } from '../../store/region.ts'
import type { Platform } from '../platform.ts'
import { sha256 } from './hashes.ts'

/** The log of the region as it stands, signed or not. */
export async function readHead({ pool, region }: Pick<Platform, 'pool' | 'region'>): Promise<Checkpoint> {
  const { size, frontier } = await readStored(pool, region)
  const hashes = (JSON.parse(frontier) as string[]).map((text) => fromHex(text) as Uint8Array)
  return { origin: logOf(region), size: Number(size), root: frontierRoot(sha256, { size: Number(size), hashes }) }
}
