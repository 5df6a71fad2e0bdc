import { concat } from './bytes.ts'
import type { Hash } from './merkle.ts'

/**
 * A second implementation of the tree, for tests only: RFC 6962, 2.1 to 2.1.2, transcribed sentence by sentence over a plain list of
 * leaves, with nothing shared with the real one but the joining of bytes. Slow, and obviously right.
 */

/** MTH(D[n]). */
export function naiveRoot(hash: Hash, leaves: readonly Uint8Array[]): Uint8Array {
  if (leaves.length === 0) return hash(new Uint8Array(0))
  const [only] = leaves
  if (leaves.length === 1 && only !== undefined) return hash(concat(Uint8Array.of(0), only))
  const k = cut(leaves.length)
  return hash(concat(Uint8Array.of(1), naiveRoot(hash, leaves.slice(0, k)), naiveRoot(hash, leaves.slice(k))))
}

/** PATH(m, D[n]). */
export function naivePath(hash: Hash, m: number, leaves: readonly Uint8Array[]): Uint8Array[] {
  if (leaves.length === 1) return []
  const k = cut(leaves.length)
  if (m < k) return [...naivePath(hash, m, leaves.slice(0, k)), naiveRoot(hash, leaves.slice(k))]
  return [...naivePath(hash, m - k, leaves.slice(k)), naiveRoot(hash, leaves.slice(0, k))]
}

/** PROOF(m, D[n]) = SUBPROOF(m, D[n], true). */
export function naiveProof(hash: Hash, m: number, leaves: readonly Uint8Array[], whole = true): Uint8Array[] {
  const n = leaves.length
  if (m === n) return whole ? [] : [naiveRoot(hash, leaves)]
  const k = cut(n)
  if (m <= k) return [...naiveProof(hash, m, leaves.slice(0, k), whole), naiveRoot(hash, leaves.slice(k))]
  return [...naiveProof(hash, m - k, leaves.slice(k), false), naiveRoot(hash, leaves.slice(0, k))]
}

/** The largest power of two smaller than n. */
function cut(n: number): number {
  return 2 ** Math.floor(Math.log2(n - 1))
}
