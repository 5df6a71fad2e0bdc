import { theLaw } from '../../kernel/case/case-file.ts'
import { hex, utf8 } from '../../kernel/record/bytes.ts'
import { rotationText } from '../../kernel/record/rotation.ts'
import { noteText } from '../../kernel/record/signed-note.ts'
import { verifierKeyText } from '../../kernel/record/verifier-key.ts'
import { holdPublishing, readCheckpoints } from '../../store/checkpoints.ts'
import { claimLogKey, keepRotation, readRotations } from '../../store/log-keys.ts'
import type { PoolClient } from '../../store/pool.ts'
import { readFounder } from '../../store/region.ts'
import { inTransaction } from '../../store/transaction.ts'
import type { Platform } from '../platform.ts'
import type { LogTree } from './log-tree.ts'
import { publishLogs } from './watch-log.ts'

/** What came of handing a log over to a new key. */
export interface Rotated {
  readonly origin: string
  /** Verifier keys, the old and the new one. */
  readonly from: string
  readonly to: string
  /** The old key signed up to so many entries. */
  readonly size: number
  /** The statement, signed by both. */
  readonly note: string
  /** One that was interrupted before was completed now. */
  readonly completed: boolean
}

/** The key cannot be handed over now; says why. */
export class CannotRotate extends Error {
  constructor(says: string) {
    super(says)
    this.name = 'CannotRotate'
  }
}

async function state(client: PoolClient, platform: Platform, log: LogTree): Promise<Rotated> {
  const { trust, now } = platform
  const [signer, next] = [trust.signs(log.region, log.tree), trust.nextSigner?.(log.region, log.tree)]
  if (!signer || !next)
    throw new CannotRotate(`This server does not keep the key of ${log.origin}. Run this where its folder of keys is (YIFA_KEYS).`)
  if (!(await holdPublishing(client, `${log.region}/${log.tree}`)))
    throw new CannotRotate('A server is signing at this moment. Run this again.')
  const [from, to] = [verifierKeyText(signer.key), verifierKeyText(next.key)]
  const current = await claimLogKey(client, log, from)
  const begun = (await readRotations(client, log.region, log.origin)).find((one) => one.to === current)
  // The statement is kept, and the files were not changed: the process ended between the two.
  if (begun && current === to) return { ...begun, origin: log.origin, completed: true }
  if (current !== from) throw new CannotRotate(`The log ${log.origin} is signed by ${current}, which is not in this folder of keys.`)
  const [last] = await readCheckpoints(client, log, { limit: 1 })
  if (!last) throw new CannotRotate(`Nothing of ${log.origin} was ever signed: there is nothing to hand over.`)
  const { size, root } = last
  const text = rotationText({ origin: log.origin, size, root, from: signer.key, to: next.key })
  const note = noteText({
    text,
    signatures: [signer, next].map(({ key, sign }) => ({ name: key.name, id: key.id, signature: sign(utf8(text)) })),
  })
  await keepRotation(client, log, { from, to, size, note, at: new Date(now()).toISOString() })
  return { origin: log.origin, from, to, size, note, completed: false }
}

/** Puts the statement into the log itself, once, by the act by which checkpoints are recorded; where the catalogue names none, it is published only. */
async function record(platform: Platform, { region }: LogTree, { origin, size, note, to }: Rotated, root: string): Promise<void> {
  const { witnessing } = platform.catalogue
  const organ = witnessing && (await readFounder(platform.pool, region))
  if (!organ) return
  const answer = await platform.door.act({
    region,
    key: `rotated/${origin}/${to}`,
    actor: theLaw,
    act: witnessing.act,
    answers: { origin, size, root, note },
    open: { procedure: witnessing.procedure, organ },
  })
  if (answer.kind !== 'done') throw new Error(`The change of the key of ${origin} could not be recorded: ${JSON.stringify(answer)}`)
}

/**
 * Hands a log over to a new key: the old one signs a last checkpoint, both sign a statement that names the new one from that size on, the statement
 * is kept, the old key is destroyed, and an act records it, which the new key signs. Ended at any point, it is completed by running it again.
 * @throws CannotRotate; what `publishLogs` throws: then nothing was changed
 */
export async function rotateKey(platform: Platform, log: LogTree, failed: (error: unknown) => void): Promise<Rotated> {
  await publishLogs(platform, [log.region], failed).catch((error: Error) => {
    // A rotation that was interrupted keeps its own server from signing; anything else keeps us from rotating.
    if (error.name !== 'OtherKey') throw error
  })
  const rotated = await inTransaction(platform.pool, (client) => state(client, platform, log))
  platform.trust.takeNext?.(log.region, log.tree)
  const signed = (await readCheckpoints(platform.pool, log, { below: rotated.size + 1, limit: 1 }))[0]
  await record(platform, log, rotated, hex(signed?.root ?? new Uint8Array(0)))
  await publishLogs(platform, [log.region], failed)
  return rotated
}
