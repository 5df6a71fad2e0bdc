import { logOf, sm3LogOf } from '../../kernel/record/log-names.ts'
import type { Hash } from '../../kernel/record/merkle.ts'
import type { TreeId } from '../../store/checkpoints.ts'
import { actsTree, sm3Tree, type TreeStore } from '../../store/tiles.ts'
import { sha256, sm3 } from './hashes.ts'

/** One of the two trees over the leaves of a region's log. */
export interface LogTree {
  readonly region: string
  readonly tree: TreeId
  readonly origin: string
  readonly hash: Hash
  readonly store: TreeStore
}

const stores: Readonly<Record<TreeId, TreeStore>> = { sha256: actsTree(sha256), sm3: sm3Tree(sm3) }

/** The tree, with where it is kept and how it hashes. The SM3 tree is a log of its own towards the outside: its name says so. */
export function logTree(region: string, tree: TreeId = 'sha256'): LogTree {
  const store = stores[tree]
  return { region, tree, origin: tree === 'sm3' ? sm3LogOf(region) : logOf(region), hash: store.hash, store }
}
