import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { playSteps } from '../../src/operations/seed-demonstration.ts'
import { startPlatform } from '../../src/operations/start-platform.ts'
import { migrate } from '../../src/store/migrate.ts'
import type { Pool } from '../../src/store/pool.ts'
import { createPool } from '../../src/store/postgres/connect.ts'
import { startEmbedded } from '../../src/store/postgres/embedded.ts'
import { catalogue, seed } from '../../stories/http/toy.ts'
import { chanceFrom } from '../simulation/chance.ts'
import { apply, region } from './toy-world.ts'

/** Bytes of one page of PostgreSQL. */
const pageSize = 8_192
const tables = ['event', 'opening', 'case_file', 'idempotency', 'clock', 'task', 'tile', 'region'] as const

interface Page {
  readonly table: string
  readonly file: string
  readonly number: number
}

/** A database with some hundred pages of record in it. */
async function fill(folder: string): Promise<Page[]> {
  const server = await startEmbedded({ folder, durable: false })
  try {
    const pool = createPool(server.url, { region, max: 4 })
    await migrate(pool)
    const platform = await startPlatform({ catalogue, pool, region, publicUrl: '', now: () => Date.parse('2026-03-02T09:00:00+08:00') })
    await playSteps(platform, seed)
    await Promise.all(Array.from({ length: 1_000 }, () => apply(platform)))
    const pages: Page[] = []
    for (const table of tables) {
      const { rows } = await pool.query<{ file: string; pages: number }>(
        `select pg_relation_filepath($1) as file, (pg_relation_size($1) / ${pageSize})::int as pages`,
        [table],
      )
      const { file = '', pages: count = 0 } = rows[0] ?? {}
      for (let number = 0; number < count; number++) pages.push({ table, file: join(folder, 'postgres', file), number })
    }
    await pool.query('checkpoint')
    await pool.end()
    return pages
  } finally {
    await server.stop()
  }
}

/** Reads everything on one page. @returns why it could not be read */
async function read(pool: Pool, { table, number }: Page): Promise<string | undefined> {
  return pool.query(`select sum(length(t::text)) from ${table} t where ctid >= '(${number},0)' and ctid < '(${number + 1},0)'`).then(
    () => undefined,
    (error: Error) => error.message,
  )
}

/** Which of these pages cannot be read, once the server runs. */
async function unreadable(folder: string, pages: readonly Page[]): Promise<Set<Page>> {
  const server = await startEmbedded({ folder, durable: false })
  const pool = createPool(server.url, { max: 1 })
  const failed = new Set<Page>()
  try {
    for (const page of pages) if (/invalid page/.test((await read(pool, page)) ?? '')) failed.add(page)
    return failed
  } finally {
    await pool.end()
    await server.stop()
  }
}

const isEmpty = ({ file, number }: Page): boolean =>
  readFileSync(file)
    .subarray(number * pageSize, (number + 1) * pageSize)
    .every((byte) => byte === 0)

/**
 * Bits turned over in the pages in which PostgreSQL keeps the record, while it does not run: whoever reads such a page is told that it is none, and
 * gets nothing of it.
 */
export async function pageFlips(folder: string, places: number): Promise<{ tried: number; unseen: string[]; alarms: string[] }> {
  const pages = (await fill(folder)).filter((page) => !isEmpty(page))
  const chance = chanceFrom(21)
  const unseen: string[] = []
  let tried = 0
  while (tried < places) {
    const chosen = pages.length <= places - tried ? pages : pages.filter(() => chance.next() < (places - tried) / pages.length)
    const sound = new Map<string, Buffer>()
    for (const { file, number } of chosen) {
      const bytes = readFileSync(file)
      if (!sound.has(file)) sound.set(file, Buffer.from(bytes))
      const at = number * pageSize + chance.below(pageSize)
      bytes[at] = (bytes[at] as number) ^ (1 << chance.below(8))
      writeFileSync(file, bytes)
    }
    const failed = await unreadable(folder, chosen)
    unseen.push(...chosen.filter((page) => !failed.has(page)).map(({ table, number }) => `page ${number} of ${table}`))
    tried += chosen.length
    for (const [file, bytes] of sound) writeFileSync(file, bytes)
  }
  const alarms = [...(await unreadable(folder, pages))].map(({ table, number }) => `page ${number} of ${table}`)
  return { tried, unseen, alarms }
}
