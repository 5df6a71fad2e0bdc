import { consistencyProofFromTiles, tilesForConsistency } from '../kernel/record/tiles.ts'
import { type TrustedCheckpoint, verifyReceipt as verify, verifyReceiptText } from '../kernel/record/verify-receipt.ts'
import { readTiles } from '../store/tiles.ts'
import { readHead, sha256 } from './log-head.ts'
import { operation } from './operation.ts'
import type { Platform } from './platform.ts'
import { verdictView } from './record-views.ts'
import { verifyReceiptRequest } from './requests.ts'

/** Size that a receipt says its checkpoint has, where it says one. */
function sizeIn(receipt: unknown): number | undefined {
  try {
    const { checkpoint } = (typeof receipt === 'string' ? JSON.parse(receipt) : receipt) as { checkpoint?: { size?: unknown } }
    return typeof checkpoint?.size === 'number' && Number.isSafeInteger(checkpoint.size) ? checkpoint.size : undefined
  } catch {
    return undefined
  }
}

/** Our own checkpoint, with the proof that the log only grew since the receipt was made. */
async function ownCheckpoint(platform: Platform, size: number | undefined): Promise<TrustedCheckpoint> {
  const { origin, size: now, root } = await readHead(platform)
  if (size === undefined || size < 1 || size > now) return { origin, size: now, root }
  const readTile = await readTiles(platform.pool, platform.region, now, tilesForConsistency(size, now))
  return { origin, size: now, root, proof: consistencyProofFromTiles(sha256, { from: size, to: now }, readTile) }
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
  async run(platform, { receipt }) {
    const trusted = [await ownCheckpoint(platform, sizeIn(receipt))]
    const verdict = typeof receipt === 'string' ? verifyReceiptText(receipt, sha256, trusted) : verify(receipt, sha256, trusted)
    if (verdict.ok)
      return {
        ...verdict,
        checkpoint: { ...verdict.checkpoint },
        untied: [...verdict.untied],
        relied: [...verdict.relied],
        documents: [...verdict.documents],
      }
    return { ok: false as const, problems: verdict.problems.map((problem) => ({ ...problem })) }
  },
})
