import { logOf } from '../../src/kernel/record/log-names.ts'
import { noTrust, type Trust } from '../../src/operations/log/trust.ts'
import { signerFrom } from '../../src/store/keys/key-folder.ts'

const kept = new Map<string, Trust>()

/** The key that both servers of a simulated region share. */
export function simulatedTrust(region: string): Trust {
  const known = kept.get(region)
  if (known) return known
  const signer = signerFrom(logOf(region), 'ed25519', new Uint8Array(32).fill(7))
  const trust: Trust = { ...noTrust, signs: (asked, tree) => (asked === region && tree === 'sha256' ? signer : undefined) }
  kept.clear()
  kept.set(region, trust)
  return trust
}
