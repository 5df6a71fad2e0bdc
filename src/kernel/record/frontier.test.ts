import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hex } from './bytes.ts'
import { append, emptyFrontier, type Frontier } from './frontier.ts'
import { leafHash } from './merkle.ts'
import { naiveRoot } from './naive-tree.ts'

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest()
const leafOf = (i: number) => Uint8Array.of(i & 255, i >> 8)

test('appending in batches of any sizes gives the root of the whole list, and every completed subtree exactly once', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(40), { maxLength: 12 }), (batches) => {
      const leaves: Uint8Array[] = []
      const listed: string[] = []
      let frontier: Frontier = emptyFrontier
      for (const count of batches) {
        const batch = Array.from({ length: count }, (_, i) => leafOf(leaves.length + i))
        leaves.push(...batch)
        const after = append(
          sha256,
          frontier,
          batch.map((leaf) => leafHash(sha256, leaf)),
        )
        expect(after.size).toBe(leaves.length)
        expect(hex(after.root)).toBe(hex(naiveRoot(sha256, leaves)))
        for (const { level, index, hash } of after.completed) {
          listed.push(`${level}/${index}`)
          expect(hex(hash)).toBe(hex(naiveRoot(sha256, leaves.slice(index * 2 ** level, (index + 1) * 2 ** level))))
        }
        frontier = after.frontier
      }
      const perfect: string[] = []
      for (let level = 0; 2 ** level <= leaves.length; level++) {
        for (let index = 0; index < Math.floor(leaves.length / 2 ** level); index++) perfect.push(`${level}/${index}`)
      }
      expect(listed.sort()).toEqual(perfect.sort())
    }),
    { numRuns: 60 },
  )
})

test('an append leaves the frontier it began with untouched, so a failed transaction can try again', () => {
  const first = append(
    sha256,
    emptyFrontier,
    [0, 1, 2].map((i) => leafHash(sha256, leafOf(i))),
  ).frontier
  const before = first.hashes.map(hex)
  append(sha256, first, [leafHash(sha256, leafOf(3))])
  expect(first.hashes.map(hex)).toEqual(before)
  expect(first.size).toBe(3)
})

test('a damaged frontier and a leaf hash of the wrong length are refused', () => {
  const hash = sha256(leafOf(0))
  expect(() => append(sha256, { size: 3, hashes: [hash] }, [])).toThrow(/must hold 2 hashes/)
  expect(() => append(sha256, { size: 1, hashes: [hash.subarray(1)] }, [])).toThrow(/Rebuild it from the log/)
  expect(() => append(sha256, { size: 1.5, hashes: [hash] }, [])).toThrow(RangeError)
  expect(() => append(sha256, emptyFrontier, [leafOf(0)])).toThrow(/A leaf hash has 2 bytes/)
})
