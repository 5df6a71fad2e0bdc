import { concat, sameBytes } from './bytes.ts'
import type { Hash, HashReader } from './merkle.ts'

/** A tree by size and root. */
interface Tree {
  readonly size: number
  readonly root: Uint8Array
}

/** A leaf as it was read back: its bytes, and the hash that is stored beside them. */
interface StoredLeaf {
  readonly bytes: Uint8Array
  readonly hash: Uint8Array
}

/** Hashes of leaves, worked out anew; or the place, from 0, of the first one that does not hash to what is stored beside it. */
export function rehashLeaves(hash: Hash, leaves: readonly StoredLeaf[]): Uint8Array[] | number {
  const fresh = leaves.map(({ bytes }) => hash(concat(Uint8Array.of(0), bytes)))
  const wrong = leaves.findIndex((leaf, i) => !sameBytes(leaf.hash, fresh[i] as Uint8Array))
  return wrong < 0 ? fresh : wrong
}

/** Root of a perfect or any other tree over these hashes. @source RFC 6962, 2.1, from the top down */
export function rootFromTop(hash: Hash, leaves: readonly Uint8Array[]): Uint8Array {
  const [only] = leaves
  if (only === undefined) return hash(new Uint8Array(0))
  if (leaves.length === 1) return only
  const half = halfOf(leaves.length)
  return hash(concat(Uint8Array.of(1), rootFromTop(hash, leaves.slice(0, half)), rootFromTop(hash, leaves.slice(half))))
}

/** The largest power of two smaller than `count`. */
function halfOf(count: number): number {
  let half = 1
  while (half * 2 < count) half *= 2
  return half
}

/** What was read back from where it is stored. */
export interface ReadBack {
  /** The tree that was signed last; size 0 where none was. */
  readonly signed: Tree
  /** The tree that is to be signed. */
  readonly next: Tree
  /** Hashes of the leaves from `signed.size` to `next.size`, worked out anew from their bytes. */
  readonly fresh: readonly Uint8Array[]
  /** Hashes of perfect subtrees of the signed tree, as they are stored. */
  readonly reader: HashReader
}

export type SelfCheckFault = 'leaves-missing' | 'signed-root-differs' | 'next-root-differs'

/**
 * Looks, before a log signs, whether what is stored is what it is about to sign: logs have died of one flipped bit that was signed.
 * A second implementation of the tree on purpose: from the top down, sharing nothing with the one that appends.
 */
export function selfCheck(hash: Hash, { signed, next, fresh, reader }: ReadBack): SelfCheckFault | undefined {
  if (fresh.length !== next.size - signed.size) return 'leaves-missing'
  /** Root of `count` leaves from `start`; where it is a whole subtree of what was signed, the stored one. */
  const root = (start: number, count: number): Uint8Array => {
    if (start >= signed.size) return rootFromTop(hash, fresh.slice(start - signed.size, start - signed.size + count))
    const half = halfOf(count)
    if (start + count <= signed.size && (count === 1 || half * 2 === count))
      return reader.hashAt(Math.round(Math.log2(count)), start / count)
    return hash(concat(Uint8Array.of(1), root(start, half), root(start + half, count - half)))
  }
  if (signed.size > 0 && !sameBytes(root(0, signed.size), signed.root)) return 'signed-root-differs'
  const now = next.size === 0 ? rootFromTop(hash, []) : root(0, next.size)
  return sameBytes(now, next.root) ? undefined : 'next-root-differs'
}
