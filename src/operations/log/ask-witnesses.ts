import { base64 } from '../../kernel/record/bytes.ts'
import { checkNote } from '../../kernel/record/check-note.ts'
import { checkpointText } from '../../kernel/record/checkpoint.ts'
import { emptyRoot } from '../../kernel/record/merkle.ts'
import type { PolicyWitness } from '../../kernel/record/policy.ts'
import { parseNote, parseSignatureLines, signatureLine } from '../../kernel/record/signed-note.ts'
import { consistencyProofFromTiles, tilesForConsistency } from '../../kernel/record/tiles.ts'
import { verifierKeyText } from '../../kernel/record/verifier-key.ts'
import { addCheckpointText } from '../../kernel/record/witness.ts'
import { keepCosignature, lastCosigned, readCheckpoints, type SignedCheckpoint } from '../../store/checkpoints.ts'
import { readRotations } from '../../store/log-keys.ts'
import { readTiles } from '../../store/tiles.ts'
import type { Platform } from '../platform.ts'
import type { LogTree } from './log-tree.ts'
import { RolledBack, requireContinued, sizeHere } from './rolled-back.ts'
import { shownByMirrors, shownByWitness } from './shown.ts'
import { signatureChecks } from './signature-checks.ts'
import { signedNote } from './signed-note.ts'
import { ClaimedMore, noteClaims } from './witness-claims.ts'

/** A witness did not cosign. */
class NotCosigned extends Error {
  constructor(witness: string, says: string) {
    super(`The witness ${witness} did not cosign: ${says}.`)
    this.name = 'NotCosigned'
  }
}

/** A witness has seen more than was signed here, and no more than there is: it cosigns once that is signed. */
class AwaitsMore extends Error {
  constructor(witness: string, seen: number) {
    super(`The witness ${witness} has seen ${seen} entries already; it is asked again when they are signed here.`)
    this.name = 'AwaitsMore'
  }
}

async function proofBetween(platform: Platform, { region, hash, store }: LogTree, from: number, to: number): Promise<string[]> {
  if (from === 0 || from === to) return []
  const readTile = await readTiles(platform.pool, { region, size: to, tree: store }, tilesForConsistency(from, to))
  return consistencyProofFromTiles(hash, { from, to }, readTile).map(base64)
}

type Answer = { readonly status: number; readonly body: string }

/** How many entries a witness says that it has seen, where it stands elsewhere than it was asked from. */
const seenIn = ({ status, body }: Answer): number | undefined =>
  status === 409 && /^(0|[1-9]\d{0,15})\n$/.test(body) ? Number(body) : undefined

interface Refused {
  readonly witness: PolicyWitness
  readonly answer: Answer
}

/**
 * What a witness's refusal means for us. That it has seen more, or another log, it must show: by a checkpoint that our key signed. Its word alone would let
 * any single witness stop a region.
 * @throws RolledBack, AwaitsMore, ClaimedMore, NotCosigned
 */
async function judgeRefusal(platform: Platform, log: LogTree, { size }: Shown, { witness, answer }: Refused): Promise<never> {
  const { status } = answer
  const seen = seenIn(answer)
  // It was asked from where it stands: to say then that our log does not continue what it saw is to say that it is another one.
  if (status !== 422 && (seen === undefined || seen < size)) throw new NotCosigned(witness.name, `it answered ${status}`)
  const shown = await shownByWitness(platform, log, witness)
  if (shown) await requireContinued(platform, log, shown)
  const own = await sizeHere(platform, log)
  if (seen !== undefined && seen > size && seen <= own) throw new AwaitsMore(witness.name, seen)
  throw new ClaimedMore(witness.name, { own, seen: seen !== undefined && seen > size ? seen : undefined })
}

/**
 * Shows a witness by which statements our key was handed over. One that was out of reach at the time is first shown what the old key signed last.
 * @returns whether it took the last one
 */
async function handOver(platform: Platform, log: LogTree, witness: PolicyWitness): Promise<boolean> {
  const { pool, trust } = platform
  const send = (body: string): Promise<Answer> => trust.send(`${witness.url}/add-checkpoint`, body)
  let taken = false
  for (const { size, note } of await readRotations(pool, log.region, log.origin)) {
    let answer = await send(note)
    const stands = seenIn(answer)
    if (stands !== undefined && stands < size) {
      const [last] = await readCheckpoints(pool, log, { below: size + 1, limit: 1 })
      if (last) await send(addCheckpointText(stands, await proofBetween(platform, log, stands, size), last.note))
      answer = await send(note)
    }
    taken = answer.status === 200
  }
  return taken
}

/** Asks one witness to cosign; once more, from where it says that it stands, if it stands elsewhere. */
async function askOne(platform: Platform, log: LogTree, shown: Shown, witness: PolicyWitness): Promise<void> {
  const { pool, trust } = platform
  const { size, note } = shown
  const name = verifierKeyText(witness.key)
  const ask = async (old: number): Promise<Answer> =>
    trust.send(`${witness.url}/add-checkpoint`, addCheckpointText(old, await proofBetween(platform, log, old, size), note))
  const old = Math.min(await lastCosigned(pool, log, name), size)
  let answer = await ask(old)
  // It does not know our key: it may know the one before.
  if (answer.status === 403 && (await handOver(platform, log, witness))) answer = await ask(old)
  const elsewhere = seenIn(answer) ?? old
  if (elsewhere <= size && elsewhere !== old) answer = await ask(elsewhere)
  if (answer.status !== 200) await judgeRefusal(platform, log, shown, { witness, answer })
  const signatures = parseSignatureLines(answer.body)
  const text = parseNote(note)?.text ?? ''
  const checked = signatures && checkNote({ text, signatures }, [witness.key], signatureChecks)
  if (!checked || 'forged' in checked || checked.signers.length === 0) throw new NotCosigned(witness.name, 'its signature does not hold')
  const line = signatures.find((one) => one.name === witness.key.name && base64(one.id) === base64(witness.key.id))
  if (line && size > 0) await keepCosignature(pool, log, { size, witness: name, line: signatureLine(line) })
}

/** What a witness is shown. */
type Shown = Pick<SignedCheckpoint, 'size' | 'note'>

/** The checkpoint signed last; where none is here, that of a log without entries: a beginning of every log, which asks what was seen of ours. */
async function toShow({ pool, trust }: Platform, log: LogTree): Promise<Shown | undefined> {
  const [signed] = await readCheckpoints(pool, log, { limit: 1 })
  const signer = trust.signs(log.region, log.tree)
  if (signed || !signer) return signed
  return { size: 0, note: signedNote(signer, checkpointText({ origin: log.origin, size: 0, root: emptyRoot(log.hash) })) }
}

/** Whether a witness did answer what it was asked: it waits for what is not signed yet, or claims what it does not show. */
export const answered = (failure: Error): boolean => failure instanceof AwaitsMore || failure instanceof ClaimedMore

/**
 * What is kept of a log elsewhere must be continued by what is here. Asked when a server starts, and as long as the log is not whole: afterwards its
 * mirrors follow the log.
 * @throws RolledBack
 */
export async function compareMirrors(platform: Platform, log: LogTree): Promise<void> {
  for (const seen of await shownByMirrors(platform, log)) await requireContinued(platform, log, seen)
}

/**
 * Asks every witness of our policy that has an address to cosign the latest signed checkpoint, all at once.
 * @returns what kept single witnesses from it: a log goes on without one of its witnesses
 * @throws RolledBack when one shows more than we have, or another log, signed by our key
 */
export async function askWitnesses(platform: Platform, log: LogTree): Promise<Error[]> {
  const shown = await toShow(platform, log)
  if (!shown) return []
  const asked = platform.trust.policy.witnesses.filter(({ url }) => url !== undefined)
  const answers = await Promise.allSettled(asked.map((witness) => askOne(platform, log, shown, witness)))
  const failures = answers.flatMap((answer) => (answer.status === 'rejected' ? [answer.reason as Error] : []))
  await noteClaims(
    platform,
    log,
    failures,
    asked.filter((_, i) => answers[i]?.status === 'fulfilled').map(({ name }) => name),
  )
  const back = failures.find((failure) => failure instanceof RolledBack)
  if (back) throw back
  return failures
}
