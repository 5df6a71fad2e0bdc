import { emptyRoot, type Hash, hashLength, type Node, nodeHash } from './merkle.ts'

/**
 * The right edge of a growing tree: the roots of the perfect subtrees that `size` leaves consist of, largest (left-most) first.
 * One per set bit of `size`, so at most 53. It is all a store must keep in order to append and to know the root.
 */
export interface Frontier {
  readonly size: number
  readonly hashes: readonly Uint8Array[]
}

/** A perfect subtree and its hash; `level` 0 is a leaf. */
export interface NodeHash extends Node {
  readonly hash: Uint8Array
}

/** What an append leaves behind. */
export interface Appended {
  readonly frontier: Frontier
  /** Leaves in the tree after the append. */
  readonly size: number
  readonly root: Uint8Array
  /** Every perfect subtree that this append completed, leaves (level 0) included, children before parents. */
  readonly completed: readonly NodeHash[]
}

/** The frontier of a log without entries. */
export const emptyFrontier: Frontier = { size: 0, hashes: [] }

/** Root of the tree whose right edge is `frontier`. */
export function frontierRoot(hash: Hash, frontier: Frontier): Uint8Array {
  if (frontier.size === 0) return emptyRoot(hash)
  return frontier.hashes.reduceRight((right, left) => nodeHash(hash, left, right))
}

/**
 * Appends a batch of leaf hashes. Costs under two node hashes per leaf and never reads the old tree.
 * @throws RangeError when the frontier does not fit its size, or a leaf hash is not 32 bytes: the log would be broken for good
 */
export function append(hash: Hash, frontier: Frontier, leafHashes: readonly Uint8Array[]): Appended {
  requireSound(frontier)
  const hashes = [...frontier.hashes]
  const completed: NodeHash[] = []
  let size = frontier.size
  for (const leaf of leafHashes) {
    if (leaf.length !== hashLength) {
      throw new RangeError(`A leaf hash has ${leaf.length} bytes, not ${hashLength}. Pass leafHash(...) of the entry.`)
    }
    let node: NodeHash = { level: 0, index: size, hash: leaf }
    completed.push(node)
    // Like carrying in binary: each odd index has a finished left neighbour waiting at the end of the frontier.
    while (node.index % 2 === 1) {
      const left = hashes.pop() as Uint8Array
      node = { level: node.level + 1, index: (node.index - 1) / 2, hash: nodeHash(hash, left, node.hash) }
      completed.push(node)
    }
    hashes.push(node.hash)
    size++
  }
  const after: Frontier = { size, hashes }
  return { frontier: after, size, root: frontierRoot(hash, after), completed }
}

function requireSound({ size, hashes }: Frontier): void {
  let wanted = 0
  for (let rest = size; rest > 0; rest = Math.floor(rest / 2)) wanted += rest % 2
  if (!Number.isSafeInteger(size) || size < 0 || hashes.length !== wanted || !hashes.every((held) => held.length === hashLength)) {
    const fact = `must hold ${wanted} hashes of ${hashLength} bytes, and holds ${hashes.length}`
    throw new RangeError(`The frontier of size ${size} ${fact}. Rebuild it from the log.`)
  }
}
