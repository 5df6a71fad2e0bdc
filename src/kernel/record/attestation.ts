import { checkNote, type SignatureChecks } from './check-note.ts'
import { type Checkpoint, parseCheckpoint } from './checkpoint.ts'
import { type Policy, type PolicyLog, quorumMet } from './policy.ts'
import { parseNote } from './signed-note.ts'

/** A checkpoint that the policy accepts, and who vouches for it. */
export interface Attested {
  readonly checkpoint: Checkpoint
  /** Witnesses by their names in the policy, with when they saw it, in seconds since 1970. */
  readonly witnesses: readonly { readonly name: string; readonly time: number }[]
}

/** Why a checkpoint is not accepted. The codes are stable. */
export type AttestationFault =
  | 'note-malformed' // no signed note, or not of a checkpoint
  | 'log-unknown' // the policy trusts no log of this name
  | 'log-unsigned' // the log's own key did not sign
  | 'log-key-retired' // a key of the log signed, but not one that signs trees of this size
  | 'signature-forged' // a known key's signature does not hold
  | 'quorum-missing' // too few witnesses have cosigned

export type Attestation = { readonly ok: true; readonly attested: Attested } | { readonly ok: false; readonly fault: AttestationFault }

/** Whether the key of a log may sign a tree of this size: before and after, another one does. */
export const signs = ({ after = -1, until = Number.POSITIVE_INFINITY }: PolicyLog, size: number): boolean => size > after && size <= until

const fails = (fault: AttestationFault): Attestation => ({ ok: false, fault })

/** Whether the note is a checkpoint of a log that the policy trusts, signed by it and seen by enough witnesses. Never throws on a bad note. */
export function attestation(note: string, policy: Policy, checks: SignatureChecks): Attestation {
  const read = parseNote(note)
  const checkpoint = read && parseCheckpoint(read.text)
  if (!checkpoint) return fails('note-malformed')
  const logs = policy.logs.map(({ key }) => key).filter((key) => key.name === checkpoint.origin)
  if (logs.length === 0) return fails('log-unknown')
  const checked = checkNote(read, [...logs, ...policy.witnesses.map(({ key }) => key)], checks)
  if ('forged' in checked) return fails('signature-forged')
  const keys = checked.signers.map(({ key }) => key)
  const signed = policy.logs.filter(({ key }) => keys.includes(key))
  if (signed.length === 0) return fails('log-unsigned')
  if (!signed.some((log) => signs(log, checkpoint.size))) return fails('log-key-retired')
  if (!quorumMet(policy, keys)) return fails('quorum-missing')
  const witnesses = policy.witnesses.flatMap(({ name, key }) => {
    const time = checked.signers.find((signer) => signer.key === key)?.time
    return time === undefined ? [] : [{ name, time }]
  })
  return { ok: true, attested: { checkpoint, witnesses } }
}
