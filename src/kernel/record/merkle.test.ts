import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { fromHex, hex } from './bytes.ts'
import { append, emptyFrontier, frontierRoot } from './frontier.ts'
import type { Hash, HashReader } from './merkle.ts'
import {
  consistencyProof,
  inclusionProof,
  leafHash,
  nodeHash,
  nodesForConsistency,
  nodesForInclusion,
  nodesForRoot,
  rootAt,
} from './merkle.ts'
import { naivePath, naiveProof, naiveRoot } from './naive-tree.ts'
import { verifyConsistency, verifyInclusion } from './verify-proof.ts'

const by =
  (name: string): Hash =>
  (bytes) =>
    createHash(name).update(bytes).digest()
const sha256 = by('sha256')

/** A reader over every perfect subtree of the given leaves, which refuses to read outside the tree. */
function readerOf(hash: Hash, leaves: readonly Uint8Array[]): HashReader {
  const all = append(
    hash,
    emptyFrontier,
    leaves.map((leaf) => leafHash(hash, leaf)),
  )
  const held = new Map(all.completed.map((node) => [`${node.level}/${node.index}`, node.hash]))
  return {
    hashAt: (level, index) => {
      const found = held.get(`${level}/${index}`)
      if (found === undefined) throw new Error(`There is no subtree ${level}/${index} in a tree of ${leaves.length}.`)
      return found
    },
  }
}

const vectorLeaves = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'].map(
  (text) => fromHex(text) as Uint8Array,
)

// Published roots, written as in the design's list: beginning and end where it shortens them.
const sha256Roots = [
  ['e3b0c442', '7852b855'],
  ['6e340b9c', '7afa01d'],
  ['fac54203', 'f00e3c125'],
  ['aeb6bcfe', 'f329e06e77'],
  ['d37ee418', '95209614b7'],
  ['4e3bbb1f', 'c13a86264d4'],
  ['76e67dad', '127f2087ef'],
  ['ddb89be4', '4a74c8c'],
  ['5dc9da79a70659a9ad559cb701ded9a2', 'ab9d823aad2f4960cfe370eff4604328'],
] as const

const sm3Roots = [
  '1ab21d8355cfa17f8e61194831e81a8f22bec8c728fefb747ed035eb5082aa2b',
  '2daef60e7a0b8f5e024c81cd2ab3109f2b4f155cf83adeb2ae5532f74a157fdf',
  '0b990fe0c7ad70f1bf1a1262f2c7908ea48146b14253a6db99f2917ab1f5cc4d',
  '209ec96a210d662a964772680e8544d18cab7b88ffec3e00962220349b56ea56',
  '28e4e307ef6d2d0c62d84b11ef96e835efe490f35b93c8f024ecfe38c8dd4377',
  'bb10c996aeebbcdc69be3715fc847344de77442d37a5ab8213da9f41785b103b',
  '8723c1ab1f82ddfba4a3733ac0c80d936d9f4c208c7dbc8cc81ca9fff8584f66',
  'bd36c22a1ac6ff4308e0c3cc1a85bf0ffa30538ec60a55c70413ab15d45db4d2',
  'bc48ba7a709184b5f2a631e1adeb8dc2a0d4c018c1d6cc89b5664fe154c93b38',
]

test('the published SHA-256 and SM3 roots of trees of 0 to 8 leaves come out', () => {
  expect(hex(by('sm3')(Buffer.from('abc')))).toBe('66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0')
  for (let size = 0; size <= 8; size++) {
    const leaves = vectorLeaves.slice(0, size)
    const root = hex(rootAt(sha256, size, readerOf(sha256, leaves)))
    expect(root.startsWith(sha256Roots[size]?.[0] ?? 'missing') && root.endsWith(sha256Roots[size]?.[1] ?? 'missing'), root).toBe(true)
    expect(hex(rootAt(by('sm3'), size, readerOf(by('sm3'), leaves)))).toBe(sm3Roots[size])
    expect(
      hex(
        frontierRoot(
          sha256,
          append(
            sha256,
            emptyFrontier,
            leaves.map((leaf) => leafHash(sha256, leaf)),
          ).frontier,
        ),
      ),
    ).toBe(root)
  }
})

const many = Array.from({ length: 64 }, (_, i) => Uint8Array.of(i, i * 3))

function flipped(proof: readonly Uint8Array[], at: number, bit: number): Uint8Array[] {
  return proof.map((hash, i) => (i === at ? hash.map((byte, k) => (k === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte)) : hash))
}

test('every inclusion proof in every tree up to 64 leaves is the one RFC 6962 defines, holds, and falls with one flipped bit', () => {
  const reader = readerOf(sha256, many)
  let checked = 0
  for (let size = 1; size <= many.length; size++) {
    const leaves = many.slice(0, size)
    const root = naiveRoot(sha256, leaves)
    expect(hex(rootAt(sha256, size, reader))).toBe(hex(root))
    leaves.forEach((leaf, index) => {
      const proof = inclusionProof(sha256, { index, size }, reader)
      expect(proof.map(hex)).toEqual(naivePath(sha256, index, leaves).map(hex))
      const claim = { leafHash: leafHash(sha256, leaf), index, size, root }
      expect(verifyInclusion(sha256, claim, proof)).toEqual({ ok: true })
      proof.forEach((_, at) => {
        const verdict = verifyInclusion(sha256, claim, flipped(proof, at, (index * 37 + at) % 256))
        expect(verdict).toEqual({ ok: false, fault: 'root-differs' })
      })
      expect(verifyInclusion(sha256, claim, [...proof, root])).toEqual({ ok: false, fault: 'proof-too-long' })
      if (proof.length > 0) expect(verifyInclusion(sha256, claim, proof.slice(0, -1))).toEqual({ ok: false, fault: 'proof-too-short' })
      checked++
    })
  }
  expect(checked).toBe((64 * 65) / 2)
})

test('every consistency proof between trees up to 64 leaves is the one RFC 6962 defines, holds, and falls with one flipped bit', () => {
  const reader = readerOf(sha256, many)
  const roots = Array.from({ length: 65 }, (_, size) => naiveRoot(sha256, many.slice(0, size)))
  for (let to = 1; to <= many.length; to++) {
    for (let from = 1; from <= to; from++) {
      const proof = consistencyProof(sha256, { from, to }, reader)
      expect(proof.map(hex)).toEqual(naiveProof(sha256, from, many.slice(0, to)).map(hex))
      const claim = { from: { size: from, root: roots[from] as Uint8Array }, to: { size: to, root: roots[to] as Uint8Array } }
      expect(verifyConsistency(sha256, claim, proof)).toEqual({ ok: true })
      proof.forEach((_, at) => {
        const verdict = verifyConsistency(sha256, claim, flipped(proof, at, (from * 37 + to) % 256))
        expect(verdict).toEqual({ ok: false, fault: 'root-differs' })
      })
      expect(verifyConsistency(sha256, claim, [...proof, claim.to.root])).toEqual({ ok: false, fault: 'proof-too-long' })
      if (proof.length > 0) expect(verifyConsistency(sha256, claim, proof.slice(0, -1))).toEqual({ ok: false, fault: 'proof-too-short' })
      const otherOld = { ...claim, from: { size: from, root: flipped([claim.from.root], 0, 9)[0] as Uint8Array } }
      expect(verifyConsistency(sha256, otherOld, proof)).toEqual({ ok: false, fault: 'root-differs' })
    }
  }
})

test('a proof asks for exactly the subtrees it announces, so a store can fetch them beforehand', () => {
  for (const [index, size] of [
    [0, 1],
    [5, 6],
    [7, 50],
    [49, 64],
  ] as const) {
    const asked: string[] = []
    const inner = readerOf(sha256, many)
    const spy: HashReader = {
      hashAt: (level, at) => {
        asked.push(`${level}/${at}`)
        return inner.hashAt(level, at)
      },
    }
    inclusionProof(sha256, { index, size }, spy)
    expect(asked).toEqual(nodesForInclusion(index, size).map((node) => `${node.level}/${node.index}`))
    asked.length = 0
    consistencyProof(sha256, { from: index + 1, to: size }, spy)
    expect(asked).toEqual(nodesForConsistency(index + 1, size).map((node) => `${node.level}/${node.index}`))
  }
})

test('a root asks for exactly the subtrees it announces', () => {
  for (const size of [0, 1, 2, 21, 63, 64]) {
    const asked: string[] = []
    const inner = readerOf(sha256, many)
    rootAt(sha256, size, {
      hashAt: (level, at) => {
        asked.push(`${level}/${at}`)
        return inner.hashAt(level, at)
      },
    })
    expect(asked).toEqual(nodesForRoot(size).map((node) => `${node.level}/${node.index}`))
  }
  expect(nodesForRoot(21)).toEqual([
    { level: 4, index: 0 },
    { level: 2, index: 4 },
    { level: 0, index: 20 },
  ])
  for (const size of [-1, 1.5, 2 ** 60]) {
    expect(() => nodesForRoot(size)).toThrow(`A tree cannot have ${size} leaves. Give a whole number of 0 or more.`)
    expect(() => rootAt(sha256, size, readerOf(sha256, many))).toThrow(RangeError)
  }
})

test('a damaged store, whose hashes are too short, is hashed as it is, and not filled up with what was hashed before', () => {
  const [whole, short] = [new Uint8Array(32).fill(7), new Uint8Array(20).fill(9)]
  for (const [left, right] of [
    [whole, whole],
    [whole, short],
    [short, whole],
    [short, short],
  ] as const) {
    nodeHash(sha256, whole, whole)
    expect(hex(nodeHash(sha256, left, right))).toBe(hex(sha256(Buffer.concat([Uint8Array.of(1), left, right]))))
  }
})

test('sizes beyond 2^32 are counted without loss', () => {
  const size = 2 ** 40 + 3
  const named = { hashAt: (level: number, at: number) => sha256(Buffer.from(`${level}/${at}`)) }
  const proof = inclusionProof(sha256, { index: size - 2, size }, named)
  expect(proof).toHaveLength(3)
  expect(nodesForInclusion(size - 2, size)).toEqual([
    { level: 0, index: 2 ** 40 },
    { level: 0, index: 2 ** 40 + 2 },
    { level: 40, index: 0 },
  ])
})

test('a leaf outside the tree and a tree of no whole size are refused', () => {
  const reader = readerOf(sha256, many)
  for (const [index, size] of [
    [3, 3],
    [-1, 3],
    [0.5, 3],
    [0, 0],
    [0, -1],
    [0, 2 ** 60],
  ] as const) {
    expect(() => inclusionProof(sha256, { index, size }, reader)).toThrow(RangeError)
    const claim = { leafHash: sha256(many[0] as Uint8Array), index, size, root: sha256(many[0] as Uint8Array) }
    expect(verifyInclusion(sha256, claim, [])).toEqual({ ok: false, fault: 'bad-size' })
  }
  for (const [from, to] of [
    [0, 3],
    [4, 3],
    [1.5, 3],
  ] as const) {
    expect(() => consistencyProof(sha256, { from, to }, reader)).toThrow(RangeError)
  }
  const root = naiveRoot(sha256, many.slice(0, 3))
  for (const [from, to] of [
    [0, 3],
    [-1, 3],
    [4, 3],
    [1.5, 3],
    [3, 3.5],
    [3, 2 ** 60],
  ] as const)
    expect(verifyConsistency(sha256, { from: { size: from, root }, to: { size: to, root } }, [])).toEqual({ ok: false, fault: 'bad-size' })
})

test('a consistency proof that is left out proves nothing, and neither does one where none is needed', () => {
  const tree = (size: number) => ({ size, root: naiveRoot(sha256, many.slice(0, size)) })
  const fault = (from: number, to: number, proof: Uint8Array[]) => verifyConsistency(sha256, { from: tree(from), to: tree(to) }, proof)
  expect(fault(3, 5, [])).toEqual({ ok: false, fault: 'proof-too-short' })
  expect(fault(4, 5, [])).toEqual({ ok: false, fault: 'proof-too-short' })
  expect(fault(5, 5, [tree(5).root])).toEqual({ ok: false, fault: 'proof-too-long' })
  const other = { from: tree(5), to: { size: 5, root: tree(4).root } }
  expect(verifyConsistency(sha256, other, [])).toEqual({ ok: false, fault: 'root-differs' })
})

test('hashes of other lengths cannot be cut differently to make a false proof fit', () => {
  const [left, right] = [many[0], many[1]].map((leaf) => leafHash(sha256, leaf as Uint8Array)) as [Uint8Array, Uint8Array]
  const root = naiveRoot(sha256, many.slice(0, 2))
  // Nothing joined with both hashes is hashed like one hash joined with the other.
  const nothing = { leafHash: new Uint8Array(0), index: 0, size: 2, root }
  expect(verifyInclusion(sha256, nothing, [Buffer.concat([left, right])])).toEqual({ ok: false, fault: 'bad-hash' })
  const empty = { size: 1, root: new Uint8Array(0) }
  const claim = { from: empty, to: { size: 2, root } }
  expect(verifyConsistency(sha256, claim, [Buffer.concat([left, right])])).toEqual({ ok: false, fault: 'bad-hash' })
})
