import { fewestWitnesses, quorumMet } from '../../kernel/record/policy.ts'
import { type NoteSignature, noteText, parseNote, parseSignatureLines } from '../../kernel/record/signed-note.ts'
import { parseVerifierKey, type VerifierKey } from '../../kernel/record/verifier-key.ts'
import { readCheckpoints, type SignedCheckpoint } from '../../store/checkpoints.ts'
import { readRotations } from '../../store/log-keys.ts'
import type { Platform } from '../platform.ts'
import type { LogTree } from './log-tree.ts'

/** A checkpoint as it is published: with all cosignatures there are. */
export interface PublishedCheckpoint {
  readonly origin: string
  readonly size: number
  readonly root: Uint8Array
  /** The signed note, cosignatures included. */
  readonly note: string
  /** Names of the witnesses that have cosigned, in our policy's words. */
  readonly witnesses: readonly string[]
  /** Whether as many have cosigned as our own policy asks for. */
  readonly attested: boolean
}

const linesOf = ({ cosigned }: SignedCheckpoint, which: 'first' | 'latest'): NoteSignature[] =>
  cosigned.flatMap((one) => parseSignatureLines(one[which]) ?? [])

/** The note with cosignatures: the latest line of each witness, or the first it ever gave for this size. */
export function withCosignatures(checkpoint: SignedCheckpoint, which: 'first' | 'latest'): string {
  const note = parseNote(checkpoint.note)
  if (!note) throw new Error(`The checkpoint of size ${checkpoint.size} is stored damaged. Restore it from a backup that verifies.`)
  return noteText({ text: note.text, signatures: [...note.signatures, ...linesOf(checkpoint, which)] })
}

/** Statements by which the key of a log of ours was handed over, as they are published. */
export const statements = async ({ pool }: Platform, { region, origin }: LogTree): Promise<string[]> =>
  (await readRotations(pool, region, origin)).map(({ note }) => note)

function publishedOf({ trust }: Platform, { origin }: LogTree, signed: SignedCheckpoint): PublishedCheckpoint {
  const keys = signed.cosigned.flatMap(({ witness }) => parseVerifierKey(witness) ?? []) as VerifierKey[]
  return {
    origin,
    size: signed.size,
    root: signed.root,
    note: withCosignatures(signed, 'latest'),
    witnesses: keys.map(({ name }) => name),
    attested: quorumMet(trust.policy, keys),
  }
}

/** How many checkpoints that could be attested are looked through: which witnesses it takes may matter, not only how many. */
const searched = 20

/**
 * The latest checkpoint that enough witnesses have cosigned, however long ago that was; where none has, the latest one that is signed: that witnesses
 * are out of reach must not stop anybody. With `covering`, only one that has so many leaves.
 */
export async function latestPublished(platform: Platform, log: LogTree, covering = 0): Promise<PublishedCheckpoint | undefined> {
  const { pool, trust } = platform
  const read = async (which: { cosigned?: number; limit: number }): Promise<PublishedCheckpoint[]> =>
    (await readCheckpoints(pool, log, which)).filter(({ size }) => size >= covering).map((one) => publishedOf(platform, log, one))
  const cosigned = await read({ cosigned: fewestWitnesses(trust.policy), limit: searched })
  return cosigned.find(({ attested }) => attested) ?? (await read({ limit: 1 }))[0]
}
