import { type Attestation, attestation } from './attestation.ts'
import { fromHex } from './bytes.ts'
import type { SignatureChecks } from './check-note.ts'
import { checkpointText } from './checkpoint.ts'
import type { Policy } from './policy.ts'
import type { Receipt } from './receipt.ts'

/** The signed note of a receipt's checkpoint, as the log published it; empty signatures where it has none. */
function receiptNote({ checkpoint }: Receipt): string {
  const { origin, size, root, signatures = [] } = checkpoint
  return `${checkpointText({ origin, size, root: fromHex(root) ?? new Uint8Array(0) })}\n${signatures.map((line) => `${line}\n`).join('')}`
}

/** Who vouches for the checkpoint of a receipt whose form and proofs were verified already. @throws RangeError on a receipt that was not */
export function receiptAttestation(receipt: Receipt, policy: Policy, checks: SignatureChecks): Attestation {
  return attestation(receiptNote(receipt), policy, checks)
}
