import { ed25519 } from '@noble/curves/ed25519'
import { fromUtf8 } from '../../kernel/record/bytes.ts'
import { parsePolicy } from '../../kernel/record/policy.ts'
import type { Receipt } from '../../kernel/record/receipt.ts'
import { receiptAttestation } from '../../kernel/record/receipt-attestation.ts'
import { sha256 } from '../../kernel/record/sha256.ts'
import { verifyReceiptText } from '../../kernel/record/verify-receipt.ts'
import type { ReceiptPage } from './receipt-words.ts'

/** A line of the answer: what it is, and what it says. */
export type Line = readonly [name: string, value: string]

export interface Answer {
  readonly good: boolean
  readonly lines: readonly Line[]
}

const checks = {
  ed25519(key: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean {
    try {
      return ed25519.verify(signature, message, key)
    } catch {
      // A signature of a wrong length, or a key that is no point of the curve.
      return false
    }
  },
  // The second tree has receipts of its own nowhere: a page needs no SM2.
  sm2: () => false,
}

/** Verifies a receipt with nothing but what the page holds. Never throws on a bad receipt. */
export function verifyHere(text: string, { lang, words, policy }: ReceiptPage): Answer {
  const verdict = verifyReceiptText(text, sha256)
  if (!verdict.ok) return { good: false, lines: verdict.problems.slice(0, 50).map(({ code, says }) => [says[lang], code]) }
  const attested = receiptAttestation(JSON.parse(text) as Receipt, parsePolicy(policy), checks)
  const lines: Line[] = [
    [words.case, verdict.case],
    [words.log, verdict.log],
    [words.events, String(verdict.events)],
    [words.checkpoint, `${verdict.checkpoint.size} ${verdict.checkpoint.root}`],
    ...verdict.erased.map(({ event, by, day }): Line => [words.erased, `${event} → ${by} (${day})`]),
  ]
  if (attested.ok) {
    const names = attested.attested.witnesses.map(({ name, time }) => `${name} ${new Date(time * 1000).toISOString()}`)
    return { good: true, lines: [...lines, [words.signed, '✓'], [words.witnesses, names.join(', ') || '—']] }
  }
  const says = { 'signature-forged': words.forged, 'quorum-missing': words.tooFew } as Readonly<Record<string, string>>
  // Whole in itself, but nobody whom the page trusts vouches for its checkpoint.
  return { good: attested.fault !== 'signature-forged', lines: [...lines, [words.signed, says[attested.fault] ?? words.unsigned]] }
}

/** Text of a file's bytes; undefined when they are not well-formed. */
export const textOf = (bytes: ArrayBuffer): string | undefined => fromUtf8(new Uint8Array(bytes))
