import { laidOut } from './bytes.ts'

/** SHA-256, SM3 or any other function with 32 bytes of output. Handed in, because the kernel knows no crypto module. */
export type Hash = (bytes: Uint8Array) => Uint8Array

/** Bytes in a hash of the tree: SHA-256 and SM3 both give 32. */
export const hashLength = 32

/** A perfect subtree: `level` 0 is a leaf, and it covers the 2^level leaves from index * 2^level. */
export interface Node {
  readonly level: number
  readonly index: number
}

/** Gives the hash of a perfect subtree. It is asked only for subtrees that are complete at the size of the proof. */
export interface HashReader {
  hashAt(level: number, index: number): Uint8Array
}

/** Leaves `start` (included) to `end` (excluded). */
interface Range {
  readonly start: number
  readonly end: number
}

const leafPrefix = Uint8Array.of(0)

/** Hash of one leaf of the log, in whatever form `hash` gives it. @source RFC 6962, 2.1 */
export function leafHash<Digest>(hash: (bytes: Uint8Array) => Digest, leaf: Uint8Array): Digest {
  return hash(laidOut(leafPrefix, leaf))
}

const pair = new Uint8Array(1 + 2 * hashLength)

/** Hash of an inner node. @source RFC 6962, 2.1 */
export function nodeHash(hash: Hash, left: Uint8Array, right: Uint8Array): Uint8Array {
  // Hashes are all of one length: the same bytes are written over, not allocated for each of a million nodes.
  const bytes = left.length === hashLength && right.length === hashLength ? pair : new Uint8Array(1 + left.length + right.length)
  bytes[0] = 1
  bytes.set(left, 1)
  bytes.set(right, 1 + left.length)
  return hash(bytes)
}

/** Root of a tree without leaves. @source RFC 6962, 2.1 */
export function emptyRoot(hash: Hash): Uint8Array {
  return hash(new Uint8Array(0))
}

/** Root of the first `size` leaves. @throws RangeError when `size` is not a whole number of 0 or more */
export function rootAt(hash: Hash, size: number, reader: HashReader): Uint8Array {
  requireSize(size)
  return size === 0 ? emptyRoot(hash) : rangeHash(hash, { start: 0, end: size }, reader)
}

/**
 * Proof that leaf `at.index` is in the tree of the first `at.size` leaves; sibling nearest the leaf first.
 * @throws RangeError when the leaf is not in a tree of that size
 * @source RFC 6962, 2.1.1
 */
export function inclusionProof(hash: Hash, at: { index: number; size: number }, reader: HashReader): Uint8Array[] {
  return inclusionRanges(at.index, at.size).map((range) => rangeHash(hash, range, reader))
}

/**
 * Proof that the tree of the first `between.to` leaves continues that of the first `between.from`. Empty when both are equal.
 * @throws RangeError unless 1 ≤ from ≤ to: every tree continues the empty one, so there is nothing to prove
 * @source RFC 6962, 2.1.2
 */
export function consistencyProof(hash: Hash, between: { from: number; to: number }, reader: HashReader): Uint8Array[] {
  return consistencyRanges(between.from, between.to).map((range) => rangeHash(hash, range, reader))
}

/** The perfect subtrees that a tree of `size` leaves consists of, left to right: what its root is computed from. */
export function nodesForRoot(size: number): Node[] {
  requireSize(size)
  return perfectNodes({ start: 0, end: size })
}

/** The perfect subtrees that an inclusion proof is computed from, so that a store can fetch them in one query. */
export function nodesForInclusion(index: number, size: number): Node[] {
  return inclusionRanges(index, size).flatMap(perfectNodes)
}

/** The perfect subtrees that a consistency proof is computed from. */
export function nodesForConsistency(from: number, to: number): Node[] {
  return consistencyRanges(from, to).flatMap(perfectNodes)
}

function inclusionRanges(index: number, size: number): Range[] {
  requireSize(size)
  if (!Number.isSafeInteger(index) || index < 0 || index >= size) {
    throw new RangeError(`Leaf ${index} is not in a tree of ${size} leaves. Ask for an index from 0 to size - 1.`)
  }
  const siblings: Range[] = []
  let { start, end }: Range = { start: 0, end: size }
  while (end - start > 1) {
    const middle = start + splitOf(end - start)
    if (index < middle) {
      siblings.push({ start: middle, end })
      end = middle
    } else {
      siblings.push({ start, end: middle })
      start = middle
    }
  }
  return siblings.reverse()
}

function consistencyRanges(from: number, to: number): Range[] {
  requireSize(to)
  if (!Number.isSafeInteger(from) || from < 1 || from > to) {
    throw new RangeError(`No consistency proof from size ${from} to size ${to}. Ask for 1 ≤ from ≤ to.`)
  }
  const siblings: Range[] = []
  let { start, end }: Range = { start: 0, end: to }
  while (end !== from) {
    const middle = start + splitOf(end - start)
    if (from <= middle) {
      siblings.push({ start: middle, end })
      end = middle
    } else {
      siblings.push({ start, end: middle })
      start = middle
    }
  }
  // The old root itself need not be sent when the old tree is the left-most perfect subtree: the verifier has it.
  if (start > 0) siblings.push({ start, end })
  return siblings.reverse()
}

/** The largest power of two smaller than `size`: where RFC 6962 cuts a tree in two. */
function splitOf(size: number): number {
  let power = 1
  while (power * 2 < size) power *= 2
  return power
}

/** Cuts a range that begins where a subtree begins into perfect subtrees, largest first. */
function perfectNodes({ start, end }: Range): Node[] {
  const nodes: Node[] = []
  let from = start
  while (from < end) {
    let level = 0
    let width = 1
    while (width * 2 <= end - from) {
      width *= 2
      level++
    }
    nodes.push({ level, index: from / width })
    from += width
  }
  return nodes
}

function rangeHash(hash: Hash, range: Range, reader: HashReader): Uint8Array {
  return perfectNodes(range)
    .map(({ level, index }) => reader.hashAt(level, index))
    .reduceRight((right, left) => nodeHash(hash, left, right))
}

function requireSize(size: number): void {
  if (!Number.isSafeInteger(size) || size < 0) throw new RangeError(`A tree cannot have ${size} leaves. Give a whole number of 0 or more.`)
}
