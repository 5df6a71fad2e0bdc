import type { Register } from '../../kernel/register/register.ts'
import { organsWatched } from '../oversight.ts'
import type { Reading } from './reading.ts'

/**
 * Organs whose entries of a register the caller may read, where it is read by the organ alone (`readBy`): those at which they hold a post, and
 * those that they supervise. Undefined where a register may be read whole.
 */
export async function organsRead(reading: Reading, { readBy }: Register): Promise<readonly string[] | undefined> {
  if (readBy === undefined) return undefined
  return organsWatched(
    reading,
    reading.caller.posts.map(({ post }) => post),
  )
}
