import { concat, hex } from '../record/bytes.ts'
import { canonicalBytes } from '../record/canonical-json.ts'
import { sha256 } from '../record/sha256.ts'

/**
 * Drawing lots so that anyone can draw them again (双随机 double-random: who is inspected, and by whom).
 *
 * The organ first commits to a hash of its secret together with the lists, and names a size that the public log has not reached yet. When
 * the log has that size, its root joins the secret: the organ could not know the root when it chose the secret, and can change neither afterwards.
 *
 * To draw again by hand or in another language:
 *   1. `commitment` = SHA-256 of the canonical JSON (RFC 8785) of { count, conflicts, entities, format: "yifa-draw/1", officers, secret, size };
 *      `entities` and `officers` sorted by UTF-16 units, `conflicts` sorted by officer, then entity; hashes in lower-case hex.
 *   2. `seed` = SHA-256 of the canonical JSON of { commitment, format: "yifa-draw-seed/1", root, secret }.
 *   3. Block i (from 0) = SHA-256(seed ‖ i as four bytes, big-endian), read as eight words of 32 bits, big-endian; blocks follow one another.
 *   4. A number below n: take the next word w; while w ≥ ⌊2³²/n⌋·n take the next one; the number is w mod n. So no number is likelier.
 *   5. Entities: `count` times take from the list the entity at a number below its length, and close the gap.
 *   6. For each of them in the order drawn: from the officers without conflict, in list order, take two in the same way.
 */

/** The lists that lots are drawn from. */
export interface Pools {
  /** Ids of those who may be inspected. */
  readonly entities: readonly string[]
  /** Numbers of the certificates of those who may inspect. */
  readonly officers: readonly string[]
  /** An officer who may not inspect an entity, and the entity. */
  readonly conflicts: readonly (readonly [officer: string, entity: string])[]
  /** How many entities are drawn. */
  readonly count: number
  /** Size of the public log whose root joins the secret. */
  readonly size: number
}

/** One entity and the two officers who inspect it. */
export interface Pair {
  readonly entity: string
  readonly officers: readonly [string, string]
}

export type PoolProblem =
  | { readonly code: 'twice'; readonly id: string }
  | { readonly code: 'count'; readonly count: number; readonly most: number }
  | { readonly code: 'unknown-in-conflict'; readonly id: string }
  /** Fewer than two officers have no conflict with the entity. */
  | { readonly code: 'too-few-officers'; readonly entity: string; readonly free: number }

const inOrder = (list: readonly string[]): string[] => [...list].sort()
const free = ({ officers, conflicts }: Pools, entity: string): string[] =>
  inOrder(officers).filter((officer) => !conflicts.some(([one, other]) => one === officer && other === entity))

/** Why nothing could be drawn fairly from these lists, every reason at once. */
export function poolProblems(pools: Pools): PoolProblem[] {
  const { entities, officers, conflicts, count } = pools
  const twice = (list: readonly string[]): PoolProblem[] =>
    [...new Set(list.filter((id, i) => list.indexOf(id) < i))].map((id) => ({ code: 'twice', id }))
  const known = new Set([...entities, ...officers])
  return [
    ...twice(entities),
    ...twice(officers),
    ...(Number.isSafeInteger(count) && count >= 1 && count <= entities.length
      ? []
      : [{ code: 'count', count, most: entities.length } as const]),
    ...[...new Set(conflicts.flat().filter((id) => !known.has(id)))].map((id) => ({ code: 'unknown-in-conflict', id }) as const),
    ...entities.flatMap((entity): PoolProblem[] => {
      const left = free(pools, entity).length
      return left < 2 ? [{ code: 'too-few-officers', entity, free: left }] : []
    }),
  ]
}

const conflictsInOrder = ({ conflicts }: Pools): [string, string][] =>
  conflicts
    .map(([officer, entity]): [string, string] => [officer, entity])
    .sort((a, b) => (a[0] === b[0] ? (a[1] < b[1] ? -1 : 1) : a[0] < b[0] ? -1 : 1))

/** What is made public before the draw: fixes secret, lists, count and size, and tells nothing of them. Lower-case hex. */
export const drawCommitment = (pools: Pools, secret: string): string =>
  hex(
    sha256(
      canonicalBytes({
        format: 'yifa-draw/1',
        secret,
        entities: inOrder(pools.entities),
        officers: inOrder(pools.officers),
        conflicts: conflictsInOrder(pools),
        count: pools.count,
        size: pools.size,
      }),
    ),
  )

/** Numbers below a bound, each as likely as the others, from nothing but the seed. */
function numbersFrom(seed: Uint8Array): (below: number) => number {
  let [block, words, at]: [number, DataView, number] = [0, new DataView(new ArrayBuffer(0)), 0]
  const word = (): number => {
    if (at >= words.byteLength) {
      const counter = new DataView(new ArrayBuffer(4))
      counter.setUint32(0, block++)
      words = new DataView(sha256(concat(seed, new Uint8Array(counter.buffer))).buffer)
      at = 0
    }
    at += 4
    return words.getUint32(at - 4)
  }
  return (below) => {
    const fair = Math.floor(2 ** 32 / below) * below
    let drawn = word()
    while (drawn >= fair) drawn = word()
    return drawn % below
  }
}

function take(list: readonly string[], count: number, number: (below: number) => number): string[] {
  const left = [...list]
  return Array.from({ length: count }, () => left.splice(number(left.length), 1)[0] as string)
}

/**
 * The pairs, in the order in which they are drawn: the same for everyone who has the lists, the secret and the root.
 * @param opened secret of the organ and root of the log at `size`, both as 64 digits of lower-case hex
 * @throws RangeError when `poolProblems` finds something
 */
export function drawPairs(pools: Pools, opened: { readonly secret: string; readonly root: string }): Pair[] {
  const [problem] = poolProblems(pools)
  if (problem)
    throw new RangeError(`Nothing can be drawn from these lists: ${JSON.stringify(problem)}. Mend the lists before committing to them.`)
  const { secret, root } = opened
  const seed = sha256(canonicalBytes({ format: 'yifa-draw-seed/1', commitment: drawCommitment(pools, secret), root, secret }))
  const number = numbersFrom(seed)
  return take(inOrder(pools.entities), pools.count, number).map((entity) => {
    const [first = '', second = ''] = take(free(pools, entity), 2, number)
    return { entity, officers: [first, second] }
  })
}
