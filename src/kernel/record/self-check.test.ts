import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { utf8 } from './bytes.ts'
import { append, emptyFrontier } from './frontier.ts'
import { leafHash } from './merkle.ts'
import { naiveRoot } from './naive-tree.ts'
import { rehashLeaves, selfCheck } from './self-check.ts'

const hash = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest()
const leaf = (i: number): Uint8Array => utf8(`leaf ${i}`)
const root = (size: number): Uint8Array =>
  naiveRoot(
    hash,
    Array.from({ length: size }, (_, i) => leaf(i)),
  )

/** Everything that a store keeps of a log of `size` leaves: the hash of each perfect subtree. */
function stored(size: number): Map<string, Uint8Array> {
  const leaves = Array.from({ length: size }, (_, i) => leafHash(hash, leaf(i)))
  return new Map(append(hash, emptyFrontier, leaves).completed.map((node) => [`${node.level}/${node.index}`, node.hash]))
}

const flipped = (bytes: Uint8Array): Uint8Array => bytes.map((byte, i) => (i === 5 ? byte ^ 1 : byte))

function check(from: number, to: number, damage: { nodes?: Map<string, Uint8Array>; fresh?: Uint8Array[]; next?: Uint8Array } = {}) {
  const nodes = damage.nodes ?? stored(from)
  const fresh = damage.fresh ?? Array.from({ length: to - from }, (_, i) => leafHash(hash, leaf(from + i)))
  const reader = { hashAt: (level: number, index: number): Uint8Array => nodes.get(`${level}/${index}`)! }
  return selfCheck(hash, { signed: { size: from, root: root(from) }, next: { size: to, root: damage.next ?? root(to) }, fresh, reader })
}

test('whatever was signed last and however much was added, a sound store passes', () => {
  for (let to = 0; to <= 40; to++) for (let from = 0; from <= to; from++) expect(check(from, to)).toBeUndefined()
})

test('one flipped bit is found wherever it is: in any hash that counts, in any new leaf, in either root', () => {
  let struck = 0
  for (const [from, to] of [
    [1, 2],
    [7, 13],
    [16, 17],
    [21, 40],
  ] as const) {
    const nodes = stored(from)
    for (const [place, bytes] of nodes) {
      // Only the hashes of the right edge are read: what they were made of is looked at when tiles are.
      const damaged = new Map(nodes).set(place, flipped(bytes))
      const read: string[] = []
      const watched = new Map(damaged)
      watched.get = (key) => {
        read.push(key)
        return damaged.get(key)
      }
      const fault = check(from, to, { nodes: watched })
      expect(fault).toBe(read.includes(place) ? 'signed-root-differs' : undefined)
      if (fault) struck++
    }
    for (let i = from; i < to; i++) {
      const fresh = Array.from({ length: to - from }, (_, k) => leafHash(hash, leaf(from + k)))
      fresh[i - from] = flipped(fresh[i - from]!)
      expect(check(from, to, { fresh })).toBe('next-root-differs')
      struck++
    }
    expect(check(from, to, { next: flipped(root(to)) })).toBe('next-root-differs')
    expect(check(from, to, { fresh: [] })).toBe('leaves-missing')
  }
  expect(struck).toBeGreaterThan(30)
})

test('a leaf that does not hash to what is stored beside it is named by its place', () => {
  const leaves = [0, 1, 2, 3].map((i) => ({ bytes: leaf(i), hash: leafHash(hash, leaf(i)) }))
  expect(rehashLeaves(hash, leaves)).toEqual(leaves.map((one) => one.hash))
  expect(
    rehashLeaves(
      hash,
      leaves.map((one, i) => (i === 2 ? { ...one, bytes: flipped(one.bytes) } : one)),
    ),
  ).toBe(2)
})
