import type { Attestation } from '../../kernel/record/attestation.ts'
import { type Policy, quorumNone } from '../../kernel/record/policy.ts'
import type { Receipt } from '../../kernel/record/receipt.ts'
import { receiptAttestation } from '../../kernel/record/receipt-attestation.ts'
import { consistencyProofFromTiles, tilesForConsistency } from '../../kernel/record/tiles.ts'
import { type TrustedCheckpoint, verifyReceipt as verify, verifyReceiptText } from '../../kernel/record/verify-receipt.ts'
import { readTiles } from '../../store/tiles.ts'
import { operation } from '../operation.ts'
import type { Platform } from '../platform.ts'
import { verdictView } from '../record-views.ts'
import { verifyReceiptRequest } from '../requests.ts'
import { sha256 } from './hashes.ts'
import { readHead } from './log-head.ts'
import { ownLogKeys } from './log-keys.ts'
import { logTree } from './log-tree.ts'
import { signatureChecks } from './signature-checks.ts'

/** Size that a receipt says its checkpoint has, where it says one. */
function sizeIn(receipt: unknown): number | undefined {
  const { checkpoint } = (receipt ?? {}) as { checkpoint?: { size?: unknown } }
  return typeof checkpoint?.size === 'number' && Number.isSafeInteger(checkpoint.size) ? checkpoint.size : undefined
}

/** Our own checkpoint, with the proof that the log only grew since the receipt was made. */
async function ownCheckpoint(platform: Platform, size: number | undefined): Promise<TrustedCheckpoint> {
  const { pool, region } = platform
  const { origin, size: now, root } = await readHead(platform)
  if (size === undefined || size < 1 || size > now) return { origin, size: now, root }
  const readTile = await readTiles(pool, { region, size: now, tree: logTree(region).store }, tilesForConsistency(size, now))
  return { origin, size: now, root, proof: consistencyProofFromTiles(sha256, { from: size, to: now }, readTile) }
}

function parsed(text: unknown): unknown {
  try {
    return typeof text === 'string' ? JSON.parse(text) : text
  } catch {
    return undefined
  }
}

/** Whom this server trusts: its own log besides those of its policy. How many witnesses there are is shown, not judged. */
async function ownPolicy({ pool, region, trust }: Platform): Promise<Policy> {
  return quorumNone({ ...trust.policy, logs: [...trust.policy.logs, ...(await ownLogKeys(pool, region))] })
}

export const verifyReceipt = operation({
  name: 'verify-receipt',
  says: { zh: '核验案件回执', en: 'Verify the receipt of a case against our log' },
  method: 'post',
  path: '/receipts/verify',
  input: verifyReceiptRequest,
  output: verdictView,
  may: 'everyone',
  limited: 'search',
  async run(platform, { receipt: given }) {
    const receipt = parsed(given)
    const trusted = [await ownCheckpoint(platform, sizeIn(receipt))]
    const verdict = typeof given === 'string' ? verifyReceiptText(given, sha256, trusted) : verify(given, sha256, trusted)
    if (!verdict.ok) return { ok: false as const, problems: verdict.problems.map((problem) => ({ ...problem })) }
    const attested: Attestation = receiptAttestation(receipt as Receipt, await ownPolicy(platform), signatureChecks)
    return {
      ...verdict,
      checkpoint: { ...verdict.checkpoint },
      untied: [...verdict.untied],
      erased: verdict.erased.map((one) => ({ ...one })),
      relied: [...verdict.relied],
      documents: [...verdict.documents],
      signed: attested.ok,
      witnesses: attested.ok ? attested.attested.witnesses.map((one) => ({ ...one })) : [],
    }
  },
})
