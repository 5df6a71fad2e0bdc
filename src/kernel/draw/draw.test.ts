import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { drawCommitment, drawPairs, type Pools, poolProblems } from './draw.ts'

const secret = '5e'.repeat(32)
const root = 'a1'.repeat(32)
const pools: Pools = {
  entities: ['E5', 'E1', 'E2', 'E3', 'E4'],
  officers: ['辽3', '辽1', '辽2', '辽4'],
  conflicts: [
    ['辽1', 'E1'],
    ['辽2', 'E1'],
    ['辽4', 'E3'],
  ],
  count: 3,
  size: 120,
}

/** The six steps of the description, written again without our code: what a stranger would do. */
function byHand({ entities, officers, conflicts, count, size }: Pools, opened: { secret: string; root: string }): string[] {
  const sha = (data: string | Buffer): Buffer => createHash('sha256').update(data).digest()
  const commitment = sha(
    JSON.stringify({
      conflicts: [...conflicts].sort(),
      count,
      entities: [...entities].sort(),
      format: 'yifa-draw/1',
      officers: [...officers].sort(),
      secret: opened.secret,
      size,
    }),
  ).toString('hex')
  const seed = sha(JSON.stringify({ commitment, format: 'yifa-draw-seed/1', root: opened.root, secret: opened.secret }))
  const words: number[] = []
  for (let i = 0; i < 50; i++) {
    const block = sha(Buffer.concat([seed, Buffer.from([0, 0, 0, i])]))
    for (let at = 0; at < 32; at += 4) words.push(block.readUInt32BE(at))
  }
  const below = (n: number): number => {
    for (;;) {
      const word = words.shift() as number
      if (word < 2 ** 32 - (2 ** 32 % n)) return word % n
    }
  }
  const left = [...entities].sort()
  const drawn = Array.from({ length: count }, () => left.splice(below(left.length), 1)[0] as string)
  return drawn.map((entity) => {
    const may = [...officers].sort().filter((officer) => !conflicts.some(([one, other]) => one === officer && other === entity))
    const first = may.splice(below(may.length), 1)[0]
    return `${entity} ${first} ${may.splice(below(may.length), 1)[0]}`
  })
}
const told = (of: Pools, opened: { secret: string; root: string }): string[] =>
  drawPairs(of, opened).map(({ entity, officers }) => `${entity} ${officers.join(' ')}`)

test('a stranger who follows the description draws the same pairs', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ minLength: 32, maxLength: 32 }),
      fc.integer({ min: 1, max: 20 }),
      fc.integer({ min: 3, max: 9 }),
      (bytes, many, people) => {
        const opened = { secret: Buffer.from(bytes).toString('hex'), root }
        const entities = Array.from({ length: many }, (_, i) => `E${i}`)
        const officers = Array.from({ length: people }, (_, i) => `辽${i}`)
        const of = { entities, officers, conflicts: [['辽0', 'E0']] as [string, string][], count: Math.ceil(many / 2), size: 9 }
        expect(told(of, opened)).toEqual(byHand(of, opened))
      },
    ),
  )
})

test('the order in which lists are written changes nothing; secret, root, list, count and size each change the commitment or the draw', () => {
  const otherwise = {
    ...pools,
    entities: [...pools.entities].reverse(),
    officers: [...pools.officers].reverse(),
    conflicts: [...pools.conflicts].reverse(),
  }
  expect(drawCommitment(otherwise, secret)).toBe(drawCommitment(pools, secret))
  expect(told(otherwise, { secret, root })).toEqual(told(pools, { secret, root }))
  const changed = [
    { ...pools, count: 2 },
    { ...pools, size: 121 },
    { ...pools, entities: [...pools.entities, 'E6'] },
    { ...pools, conflicts: [] },
  ]
  const commitments = [
    drawCommitment(pools, secret),
    drawCommitment(pools, 'ff'.repeat(32)),
    ...changed.map((one) => drawCommitment(one, secret)),
  ]
  expect(new Set(commitments).size).toBe(commitments.length)
  const draws = Array.from({ length: 20 }, (_, i) => told(pools, { secret, root: i.toString(16).padStart(64, '0') }).join(';'))
  expect(new Set(draws).size).toBeGreaterThan(15)
})

test('no officer inspects whom they have a conflict with, and nobody is drawn twice', () => {
  for (let i = 0; i < 200; i++) {
    const pairs = drawPairs({ ...pools, count: 5 }, { secret, root: i.toString(16).padStart(64, '0') })
    expect(new Set(pairs.map((pair) => pair.entity)).size).toBe(5)
    for (const { entity, officers } of pairs) {
      expect(officers[0]).not.toBe(officers[1])
      for (const officer of officers) expect(pools.conflicts).not.toContainEqual([officer, entity])
    }
  }
})

test('each entity is drawn as often as another: within four standard deviations over 4,000 draws', () => {
  const times = new Map<string, number>()
  const draws = 4_000
  for (let i = 0; i < draws; i++) {
    const [pair] = drawPairs({ ...pools, conflicts: [], count: 1 }, { secret, root: i.toString(16).padStart(64, '0') })
    times.set(pair?.entity ?? '', (times.get(pair?.entity ?? '') ?? 0) + 1)
  }
  const mean = draws / 5
  for (const many of times.values()) expect(Math.abs(many - mean)).toBeLessThan(4 * Math.sqrt(mean * 0.8))
})

describe('lists from which nothing can be drawn fairly', () => {
  test('are named before anyone commits to them', () => {
    expect(poolProblems(pools)).toEqual([])
    expect(poolProblems({ ...pools, entities: ['E1', 'E1', 'E3'] })).toMatchObject([{ code: 'twice', id: 'E1' }])
    expect(poolProblems({ ...pools, count: 6 })).toEqual([{ code: 'count', count: 6, most: 5 }])
    expect(poolProblems({ ...pools, conflicts: [['辽9', 'E1']] })).toEqual([{ code: 'unknown-in-conflict', id: '辽9' }])
    const all = pools.officers.slice(0, 3).map((officer): [string, string] => [officer, 'E2'])
    expect(poolProblems({ ...pools, conflicts: all })).toEqual([{ code: 'too-few-officers', entity: 'E2', free: 1 }])
    expect(() => drawPairs({ ...pools, count: 0 }, { secret, root })).toThrow(/Mend the lists/)
  })
})
