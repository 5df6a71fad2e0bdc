import { z } from 'zod'
import type { TreeId } from '../../store/checkpoints.ts'
import { NotFound } from '../operation.ts'
import type { Platform } from '../platform.ts'
import { type LogTree, logTree } from './log-tree.ts'
import { latestPublished, type PublishedCheckpoint } from './published.ts'

/** Which log is meant: that of a region, by SHA-256 or by SM3. */
export const whichLog = {
  region: z.string().max(50).optional().describe('Default: the region this server answers for'),
  tree: z.enum(['sha256', 'sm3']).optional().describe('Which of the two trees over the same entries. Default: sha256'),
}

interface Which {
  readonly region?: string | undefined
  readonly tree?: TreeId | undefined
}

/** The log that is asked for, with its latest published checkpoint. @throws NotFound where none was ever signed */
export async function publishedLog(platform: Platform, which: Which): Promise<{ log: LogTree; published: PublishedCheckpoint }> {
  const log = logTree(which.region ?? platform.region, which.tree)
  const published = await latestPublished(platform, log)
  if (!published) throw new NotFound(`No checkpoint of the log ${log.origin} has been signed.`)
  return { log, published }
}
