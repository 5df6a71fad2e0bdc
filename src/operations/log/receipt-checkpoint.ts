import type { Checkpoint } from '../../kernel/record/checkpoint.ts'
import type { Platform } from '../platform.ts'
import { readHead } from './log-head.ts'
import { logTree } from './log-tree.ts'
import { latestPublished } from './published.ts'
import { signCheckpoint } from './sign-checkpoint.ts'

/** The checkpoint of a receipt with its signature lines, as they stand. */
export interface ReceiptCheckpoint extends Checkpoint {
  readonly signatures?: readonly string[]
}

/**
 * The checkpoint that a receipt of something with `covering` entries before and including it is measured against: cosigned, if enough
 * witnesses have cosigned one that reaches so far; else the latest signed one, signed now if need be; on a server without keys the log as it stands.
 */
export async function receiptCheckpoint(platform: Platform, covering: number): Promise<ReceiptCheckpoint> {
  const log = logTree(platform.region)
  let published = await latestPublished(platform, log, covering)
  if (!published && (await signCheckpoint(platform, log))) published = await latestPublished(platform, log, covering)
  if (!published) return readHead(platform)
  const { origin, size, root, note } = published
  const signatures = note.slice(note.lastIndexOf('\n\n') + 2, -1).split('\n')
  return { origin, size, root, signatures }
}
