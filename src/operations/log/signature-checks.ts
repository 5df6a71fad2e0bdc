import { createPublicKey, verify } from 'node:crypto'
import type { SignatureChecks } from '../../kernel/record/check-note.ts'
import { verifySm2 } from '../../kernel/record/sm2.ts'
import { sm3 } from './hashes.ts'

/** DER before the 32 bytes of an Ed25519 public key. @source RFC 8410 */
const prefix = Buffer.from('302a300506032b6570032100', 'hex')

/** Ed25519 by node:crypto; SM2 by our own check, for node:crypto means something else by that name. */
export const signatureChecks: SignatureChecks = {
  ed25519: (key, message, signature) =>
    verify(null, message, createPublicKey({ key: Buffer.concat([prefix, key]), format: 'der', type: 'spki' }), signature),
  sm2: (key, message, signature) => verifySm2(sm3, key, message, signature),
}
