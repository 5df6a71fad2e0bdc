import { base64, utf8 } from '../../kernel/record/bytes.ts'
import { checkNote } from '../../kernel/record/check-note.ts'
import type { PolicyWitness } from '../../kernel/record/policy.ts'
import { parseNote, parseSignatureLines, signatureLine } from '../../kernel/record/signed-note.ts'
import { consistencyProofFromTiles, tilesForConsistency } from '../../kernel/record/tiles.ts'
import { verifierKeyText } from '../../kernel/record/verifier-key.ts'
import { addCheckpointText } from '../../kernel/record/witness.ts'
import { keepCosignature, lastCosigned, readCheckpoints, type SignedCheckpoint } from '../../store/checkpoints.ts'
import { readTiles } from '../../store/tiles.ts'
import type { Platform } from '../platform.ts'
import type { LogTree } from './log-tree.ts'
import { signatureChecks } from './signature-checks.ts'

/** A witness has seen more of our log than we have: an old backup was restored, or two databases serve one region. */
class RolledBack extends Error {
  constructor(origin: string, own: number, seen: number, witness: string) {
    super(
      `日志 ${origin} 现有 ${own} 条，见证方 ${witness} 已见证 ${seen} 条：数据库被回退，未签署检查点。 ` +
        `The log ${origin} has ${own} entries, but its witness ${witness} has seen ${seen}: the database was set back. Nothing is signed. Restore the newer database.`,
    )
    this.name = 'RolledBack'
  }
}

/** A witness did not cosign. */
class NotCosigned extends Error {
  constructor(witness: string, says: string) {
    super(`The witness ${witness} did not cosign: ${says}.`)
    this.name = 'NotCosigned'
  }
}

async function proofBetween(platform: Platform, { region, hash, store }: LogTree, from: number, to: number): Promise<string[]> {
  if (from === 0 || from === to) return []
  const readTile = await readTiles(platform.pool, { region, size: to, tree: store }, tilesForConsistency(from, to))
  return consistencyProofFromTiles(hash, { from, to }, readTile).map(base64)
}

/** Asks one witness to cosign; once more, from where it says that it stands, if it stands elsewhere. */
async function askOne(platform: Platform, log: LogTree, signed: SignedCheckpoint, witness: PolicyWitness): Promise<void> {
  const { pool, trust } = platform
  const { size, note } = signed
  const name = verifierKeyText(witness.key)
  const url = `${witness.url}/add-checkpoint`
  let old = Math.min(await lastCosigned(pool, log, name), size)
  let { status, body } = await trust.send(url, addCheckpointText(old, await proofBetween(platform, log, old, size), note))
  if (status === 409 && /^(0|[1-9]\d{0,15})\n$/.test(body)) {
    const seen = Number(body)
    if (seen > size) throw new RolledBack(log.origin, size, seen, witness.name)
    if (seen !== old) {
      old = seen
      ;({ status, body } = await trust.send(url, addCheckpointText(old, await proofBetween(platform, log, old, size), note)))
    }
  }
  if (status !== 200) throw new NotCosigned(witness.name, `it answered ${status}`)
  const signatures = parseSignatureLines(body)
  const text = parseNote(note)?.text ?? ''
  const checked = signatures && checkNote({ text, signatures }, [witness.key], signatureChecks)
  if (!checked || 'forged' in checked || checked.signers.length === 0) throw new NotCosigned(witness.name, 'its signature does not hold')
  const line = signatures.find((one) => one.name === witness.key.name && base64(one.id) === base64(witness.key.id))
  if (line) await keepCosignature(pool, log, { size, witness: name, line: signatureLine(line) })
}

/**
 * Asks every witness of our policy that has an address to cosign the latest signed checkpoint, all at once.
 * @returns what kept single witnesses from it: a log goes on without one of its witnesses
 * @throws RolledBack when one has seen more than we have
 */
export async function askWitnesses(platform: Platform, log: LogTree): Promise<Error[]> {
  const [signed] = await readCheckpoints(platform.pool, log, { limit: 1 })
  if (!signed) return []
  const asked = platform.trust.policy.witnesses.filter(({ url }) => url !== undefined)
  const answers = await Promise.allSettled(asked.map((witness) => askOne(platform, log, signed, witness)))
  const failures = answers.flatMap((answer) => (answer.status === 'rejected' ? [answer.reason as Error] : []))
  const back = failures.find((failure) => failure instanceof RolledBack)
  if (back) throw back
  return failures
}

/** Bytes that a witness's answer may have, and how long it may take, in milliseconds. */
const largestAnswer = 64 * 1024
const longestWait = 5_000

/** Posts a text and reads what comes back, but not more than a witness has to say, and follows no redirect. */
export async function post(url: string, body: string): Promise<{ status: number; body: string }> {
  const signal = AbortSignal.timeout(longestWait)
  const answer = await fetch(url, { method: 'POST', body: utf8(body) as Uint8Array<ArrayBuffer>, redirect: 'error', signal })
  const parts: Uint8Array[] = []
  let length = 0
  for await (const part of answer.body ?? []) {
    length += part.length
    if (length > largestAnswer) throw new Error(`${url} answered with more than ${largestAnswer} bytes.`)
    parts.push(part)
  }
  return { status: answer.status, body: Buffer.concat(parts).toString('utf8') }
}
