import { fromBase64, sameBytes } from './bytes.ts'
import { checkNote, type SignatureChecks } from './check-note.ts'
import { type Checkpoint, parseCheckpoint } from './checkpoint.ts'
import { emptyRoot, type Hash, hashLength } from './merkle.ts'
import { parseNote, type SignedNote } from './signed-note.ts'
import type { VerifierKey } from './verifier-key.ts'
import { verifyConsistency } from './verify-proof.ts'

/** Most lines of proof that a witness reads. @source C2SP tlog-witness */
const longestProof = 63

/** What a log asks its witness for: to cosign this checkpoint, which continues the one of `old` leaves. */
export interface AddCheckpoint {
  readonly old: number
  readonly proof: readonly Uint8Array[]
  readonly note: SignedNote
  readonly checkpoint: Checkpoint
}

/** The body of `add-checkpoint`. */
export function addCheckpointText(old: number, proof: readonly string[], note: string): string {
  return `old ${old}\n${proof.map((line) => `${line}\n`).join('')}\n${note}`
}

/** Reads the body of `add-checkpoint`; undefined when it is malformed. */
export function parseAddCheckpoint(body: string): AddCheckpoint | undefined {
  const cut = body.indexOf('\n\n')
  const [first = '', ...lines] = body.slice(0, Math.max(cut, 0)).split('\n')
  const [, digits] = /^old (0|[1-9]\d{0,15})$/.exec(first) ?? []
  // Not a number where there is no such line, or no empty line behind it.
  const old = Number(digits)
  const note = parseNote(body.slice(cut + 2))
  const checkpoint = note && parseCheckpoint(note.text)
  if (!Number.isSafeInteger(old) || !checkpoint || lines.length > longestProof) return undefined
  const proof = lines.map(fromBase64)
  return proof.every((line) => line?.length === hashLength) ? { old, proof: proof as Uint8Array[], note, checkpoint } : undefined
}

/** What the witness last cosigned of a log. */
export interface Witnessed {
  readonly size: number
  readonly root: Uint8Array
}

/**
 * What the witness answers. `fork`: both checkpoints are to be kept. `proved`: the log signed two roots for one size, which cannot both be
 * true. `doubted`: nobody has shown how its two trees fit together; the proof sent with the second may just have been wrong.
 */
export type WitnessVerdict =
  | { readonly status: 200 }
  | { readonly status: 400 | 403 | 404 }
  | { readonly status: 409; readonly size: number; readonly fork?: 'proved' }
  | { readonly status: 422; readonly fork?: 'doubted' }

/**
 * Whether a witness cosigns: only a checkpoint that a log it knows has signed, and that continues the one it cosigned last.
 * @param keys the keys of this origin that the witness trusts; none where it does not know the log
 * @param held what it cosigned last; size 0 where it never did
 * @source C2SP tlog-witness
 */
export function judgeCheckpoint(
  asked: AddCheckpoint,
  { keys, held }: { readonly keys: readonly VerifierKey[]; readonly held: Witnessed },
  { hash, checks }: { readonly hash: Hash; readonly checks: SignatureChecks },
): WitnessVerdict {
  const { old, proof, note, checkpoint } = asked
  if (keys.length === 0) return { status: 404 }
  const checked = checkNote(note, keys, checks)
  if ('forged' in checked || checked.signers.length === 0) return { status: 403 }
  if (old > checkpoint.size) return { status: 400 }
  // The same size with another root is a fork whatever size the log says it had before.
  const split = checkpoint.size === held.size && held.size > 0 && !sameBytes(checkpoint.root, held.root)
  if (old !== held.size || split) return { status: 409, size: held.size, ...(split && { fork: 'proved' as const }) }
  if (checkpoint.size === 0) return sameBytes(checkpoint.root, emptyRoot(hash)) && proof.length === 0 ? { status: 200 } : { status: 422 }
  if (old === 0) return proof.length === 0 ? { status: 200 } : { status: 422 }
  const verdict = verifyConsistency(hash, { from: held, to: checkpoint }, proof)
  if (verdict.ok) return { status: 200 }
  return { status: 422, ...(verdict.fault === 'root-differs' && { fork: 'doubted' as const }) }
}
