import { afterAll, beforeAll, expect, test } from 'vitest'
import { foundedLibrary, region, someone } from '../../../stories/fixtures/library-card/founded-library.ts'
import { tileWidth } from '../../kernel/record/tiles.ts'
import { readLogHead } from '../../store/region.ts'
import { send } from '../../store/sending.ts'
import { lackingHashes, tilesOfActs } from '../../store/tiles.ts'
import { checkAllTiles } from '../log/check-stored.ts'
import { logTree } from '../log/log-tree.ts'
import type { Platform } from '../platform.ts'

// A tile of the log is kept with the acts that fill it, put together where their hashes are stored.

let platform: Platform
let close: () => Promise<void>

beforeAll(async () => {
  ;({ platform, close } = await foundedLibrary(() => Date.parse('2026-03-02T09:00:00+08:00')))
})
afterAll(() => close())

let serial = 0
const opening = { procedure: 'library-card', organ: 'library', item: 'card-library' }
const apply = () =>
  platform.door.act({
    region,
    key: `tile-${serial++}`,
    act: 'apply',
    actor: someone('p-chen', 'party'),
    answers: { name: '陈某' },
    open: opening,
  })

/** Grows the log, many acts at once, until it has `size` entries. */
async function growTo(size: number): Promise<void> {
  const { size: now } = await readLogHead(platform.pool, region)
  await Promise.all(Array.from({ length: size - now }, apply))
}

const tiles = async (): Promise<number[]> => {
  const found = await platform.pool.query<{ n: string }>('select n from tile where region = $1 and level = 0 order by n', [region])
  return found.rows.map(({ n }) => Number(n))
}

test('a tile is there once its last entry is, also where a batch begins in one and ends in the next', async () => {
  await growTo(tileWidth - 1)
  expect(await tiles()).toEqual([])
  await apply()
  expect(await tiles()).toEqual([0])
  await growTo(2 * tileWidth + 40)
  expect(await tiles()).toEqual([0, 1])
  await checkAllTiles(platform.pool, logTree(region), 2 * tileWidth + 40)
})

test('where an entry is missing that its tile needs, the act that would fill it is not done, and the reason is said', async () => {
  await growTo(3 * tileWidth - 1)
  const asOwner = (sql: string) => platform.pool.query(`begin; set local session_replication_role = replica; ${sql}; commit`)
  await asOwner(
    `create table kept_entry as select * from event where seq = ${2 * tileWidth + 7}; delete from event where seq = ${2 * tileWidth + 7}`,
  )
  await expect(apply()).rejects.toThrow(/A tile of the log of region 'toy' has not all of its 256 hashes/)
  expect((await readLogHead(platform.pool, region)).size).toBe(3 * tileWidth - 1)
  await asOwner('insert into event select * from kept_entry')
  expect(await apply()).toMatchObject({ kind: 'done' })
  expect(await tiles()).toEqual([0, 1, 2])
  await checkAllTiles(platform.pool, logTree(region), 3 * tileWidth)
})

test('a tile of the level above is put together from the roots of the full tiles below it, in their order, and from no others', async () => {
  const { pool } = platform
  const root = (n: number): Buffer => Buffer.alloc(32, n % 251)
  const keep = (n: number) =>
    pool.query(`insert into tile (region, level, n, hashes, root) values ('elsewhere', 0, $1, '', $2)`, [n, root(n)])
  const above = tilesOfActs('elsewhere', [{ level: 1, n: 1, root: Buffer.alloc(32, 7) }])
  const client = await pool.connect()
  // Read as they lie, which is backwards: the order is that of the statement, not of an index.
  await client.query('set enable_indexscan = off; set enable_indexonlyscan = off; set enable_bitmapscan = off')
  const fill = () =>
    send(client, above).then(
      () => 'filled',
      (error: unknown) => (lackingHashes('elsewhere', above[0]?.name, error) ? 'lacks hashes' : error),
    )
  try {
    // Backwards, and with neighbours on both sides.
    for (let n = 2 * tileWidth; n > tileWidth; n--) await keep(n)
    await keep(tileWidth - 1)
    expect(await fill()).toBe('lacks hashes')
    await keep(tileWidth)
    expect(await fill()).toBe('filled')
  } finally {
    client.release(true)
  }
  const kept = await pool.query<{ hashes: Buffer; root: Buffer }>(
    `select hashes, root from tile where region = 'elsewhere' and level = 1 and n = 1`,
  )
  expect(kept.rows).toEqual([
    { hashes: Buffer.concat(Array.from({ length: tileWidth }, (_, i) => root(tileWidth + i))), root: Buffer.alloc(32, 7) },
  ])
})
