import { sameBytes } from './bytes.ts'
import { type Hash, hashLength, nodeHash } from './merkle.ts'

/** Why a proof proves nothing. The codes are stable; people's words for them live beside the receipt. */
export type ProofFault =
  | 'bad-size' // a size or index is not a whole number, or they contradict each other
  | 'bad-hash' // a root, leaf or sibling is not 32 bytes long
  | 'proof-too-short'
  | 'proof-too-long'
  | 'root-differs' // the proof leads to another root

/** `ok`, or the first fault found. */
export type Verdict = { readonly ok: true } | { readonly ok: false; readonly fault: ProofFault }

/** What an inclusion proof claims: the leaf with this hash has this index in the tree of this size and root. */
export interface InclusionClaim {
  readonly leafHash: Uint8Array
  /** Position in the log, from 0. */
  readonly index: number
  readonly size: number
  readonly root: Uint8Array
}

/** What a consistency proof claims: the tree `to` begins with all leaves of the tree `from`, unchanged and in order. */
export interface ConsistencyClaim {
  readonly from: { readonly size: number; readonly root: Uint8Array }
  readonly to: { readonly size: number; readonly root: Uint8Array }
}

const fails = (fault: ProofFault): Verdict => ({ ok: false, fault })

/** Checks an inclusion proof. Never throws on bad input. @source RFC 9162, 2.1.3.2 */
export function verifyInclusion(hash: Hash, claim: InclusionClaim, proof: readonly Uint8Array[]): Verdict {
  const { index, size } = claim
  if (!Number.isSafeInteger(size) || !Number.isSafeInteger(index) || index < 0 || index >= size) return fails('bad-size')
  if (![claim.leafHash, claim.root, ...proof].every(isHash)) return fails('bad-hash')
  // Halving by division: bit operators would cut sizes above 2^31.
  let fn = index
  let sn = size - 1
  let root = claim.leafHash
  for (const sibling of proof) {
    if (sn === 0) return fails('proof-too-long')
    if (fn % 2 === 1 || fn === sn) {
      root = nodeHash(hash, sibling, root)
      while (fn % 2 === 0 && fn !== 0) {
        fn /= 2
        sn = Math.floor(sn / 2)
      }
    } else {
      root = nodeHash(hash, root, sibling)
    }
    fn = Math.floor(fn / 2)
    sn = Math.floor(sn / 2)
  }
  if (sn !== 0) return fails('proof-too-short')
  return sameBytes(root, claim.root) ? { ok: true } : fails('root-differs')
}

/**
 * Checks a consistency proof. Never throws on bad input. Two trees of one size need an empty proof and the same root.
 * From an empty tree nothing can be proved, so size 0 is refused as `bad-size`.
 * @source RFC 9162, 2.1.4.2
 */
export function verifyConsistency(hash: Hash, claim: ConsistencyClaim, proof: readonly Uint8Array[]): Verdict {
  const { from, to } = claim
  if (!Number.isSafeInteger(from.size) || !Number.isSafeInteger(to.size) || from.size < 1 || from.size > to.size) return fails('bad-size')
  if (![from.root, to.root, ...proof].every(isHash)) return fails('bad-hash')
  if (from.size === to.size) {
    if (proof.length > 0) return fails('proof-too-long')
    return sameBytes(from.root, to.root) ? { ok: true } : fails('root-differs')
  }
  let fn = from.size - 1
  let sn = to.size - 1
  while (fn % 2 === 1) {
    fn = (fn - 1) / 2
    sn = Math.floor(sn / 2)
  }
  // fn is 0 here exactly when the old size is a power of two: then the old root is the first hash of the path.
  const [first, ...siblings] = fn === 0 ? [from.root, ...proof] : proof
  if (first === undefined) return fails('proof-too-short')
  let old = first
  let now = first
  for (const sibling of siblings) {
    if (sn === 0) return fails('proof-too-long')
    if (fn % 2 === 1 || fn === sn) {
      old = nodeHash(hash, sibling, old)
      now = nodeHash(hash, sibling, now)
      while (fn % 2 === 0 && fn !== 0) {
        fn /= 2
        sn = Math.floor(sn / 2)
      }
    } else {
      now = nodeHash(hash, now, sibling)
    }
    fn = Math.floor(fn / 2)
    sn = Math.floor(sn / 2)
  }
  if (sn !== 0) return fails('proof-too-short')
  return sameBytes(old, from.root) && sameBytes(now, to.root) ? { ok: true } : fails('root-differs')
}

function isHash(bytes: Uint8Array): boolean {
  return bytes.length === hashLength
}
