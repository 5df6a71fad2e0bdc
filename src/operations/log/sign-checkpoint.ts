import { fromHex } from '../../kernel/record/bytes.ts'
import { checkpointText } from '../../kernel/record/checkpoint.ts'
import { frontierRoot } from '../../kernel/record/frontier.ts'
import { emptyRoot } from '../../kernel/record/merkle.ts'
import { verifierKeyText } from '../../kernel/record/verifier-key.ts'
import { holdPublishing, keepCheckpoint, readCheckpoints } from '../../store/checkpoints.ts'
import { claimLogKey } from '../../store/log-keys.ts'
import type { PoolClient } from '../../store/pool.ts'
import { readRecovery } from '../../store/recovery.ts'
import { readLogHead } from '../../store/region.ts'
import { inTransaction } from '../../store/transaction.ts'
import type { Platform } from '../platform.ts'
import { checkStored } from './check-stored.ts'
import { growSm3 } from './grow-sm3.ts'
import type { LogTree } from './log-tree.ts'
import { signedNote } from './signed-note.ts'

/** The log is signed by another key than this server's: two servers of one region must share their keys. */
class OtherKey extends Error {
  constructor(origin: string, key: string) {
    super(
      `The log ${origin} is signed by ${key}, and this server holds another key. Give it the folder of keys of the first server; where a change of the key was interrupted, run 'yifa log rotate-key' again.`,
    )
    this.name = 'OtherKey'
  }
}

/** Size and root of the tree as it stands; the SM3 tree first follows the log. */
async function headOf(client: PoolClient, log: LogTree): Promise<{ size: number; root: Uint8Array }> {
  const { size: stored, frontier } = await readLogHead(client, log.region)
  const size = Number(stored)
  if (log.tree === 'sm3') return { size, root: await growSm3(client, log, size) }
  const hashes = (JSON.parse(frontier) as string[]).map((text) => fromHex(text) as Uint8Array)
  return { size, root: frontierRoot(log.hash, { size, hashes }) }
}

async function signInside(client: PoolClient, platform: Platform, log: LogTree, recovering: boolean): Promise<boolean> {
  const signer = platform.trust.signs(log.region, log.tree)
  if (!signer || !(await holdPublishing(client, `${log.region}/${log.tree}`))) return false
  if (!recovering && (await readRecovery(client, log.region))) return false
  const [last] = await readCheckpoints(client, log, { limit: 1 })
  const next = await headOf(client, log)
  if (last?.size === next.size) return false
  const key = await claimLogKey(client, log, verifierKeyText(signer.key))
  if (key !== verifierKeyText(signer.key)) throw new OtherKey(log.origin, key)
  await checkStored(client, log, last ?? { size: 0, root: emptyRoot(log.hash) }, next)
  const note = signedNote(signer, checkpointText({ origin: log.origin, ...next }))
  // Before anybody can see it: what was shown once must be known here for ever. The entries themselves are committed already.
  platform.trust.keepSigned(log.region, log.tree, note)
  await keepCheckpoint(client, log, { ...next, note, at: new Date(platform.now()).toISOString() })
  return true
}

/**
 * Signs the tree as it stands, where it has grown since the last signature and passes its self-check. Any number of servers may ask at once.
 * In recovery mode nothing is signed, but by who has just found that nobody has seen more (`recovering`).
 * @returns whether something was signed now
 * @throws LogDamaged, OtherKey: nothing was signed
 */
export const signCheckpoint = (platform: Platform, log: LogTree, recovering = false): Promise<boolean> =>
  // One instant for all that is read: acts go on meanwhile.
  inTransaction(platform.pool, (client) => signInside(client, platform, log, recovering), 'begin isolation level repeatable read')
