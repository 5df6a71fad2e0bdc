import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { catalogue } from '../../../stories/fixtures/library-card/catalogue.ts'
import { foundedLibrary, region, someone } from '../../../stories/fixtures/library-card/founded-library.ts'
import type { Pool } from '../../store/pool.ts'
import { createPool } from '../../store/postgres/connect.ts'
import type { Platform } from '../platform.ts'
import { startPlatform } from '../start-platform.ts'

// What PostgreSQL really reads for a batch, on a database that was empty a moment ago and has never counted its tables (decisions 0034, 0035).

const now = () => Date.parse('2026-03-02T09:00:00+08:00')
const callers = 32
/** A batch of as many acts reads a handful of rows for each; the region has thousands. */
const most = callers * 8

let founded: Platform
let close: () => Promise<void>

beforeAll(async () => {
  ;({ platform: founded, close } = await foundedLibrary(now))
})
afterAll(() => close())

interface Node {
  readonly 'Node Type': string
  readonly 'Relation Name'?: string
  readonly 'Index Name'?: string
  readonly 'Actual Rows': number
  readonly 'Actual Loops': number
  readonly 'Rows Removed by Filter'?: number
  readonly 'Rows Removed by Index Recheck'?: number
  readonly Plans?: readonly Node[]
}

/** What the statements of a pool read in tables: the rows that each part of a plan went through, with its name. */
function readingPool(url: string): { pool: Pool; reads: { what: string; rows: number }[] } {
  const reads: { what: string; rows: number }[] = []
  const through = (node: Node): void => {
    if (node['Relation Name'] ?? node['Index Name']) {
      const each = node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0) + (node['Rows Removed by Index Recheck'] ?? 0)
      if (/Scan/.test(node['Node Type']))
        reads.push({ what: `${node['Node Type']} ${node['Relation Name'] ?? node['Index Name']}`, rows: each * node['Actual Loops'] })
    }
    for (const below of node.Plans ?? []) through(below)
  }
  const pool = createPool(url, { max: 4 })
  pool.on('connect', (client) => {
    void client.query(`load 'auto_explain'; set auto_explain.log_min_duration = 0; set auto_explain.log_analyze = on; set auto_explain.log_timing = off;
      set auto_explain.log_format = json; set client_min_messages = log`)
    client.on('notice', ({ message = '' }) => {
      const plan = /plan:\s*(\{.*\})/s.exec(message)?.[1]
      if (plan) through((JSON.parse(plan) as { Plan: Node }).Plan)
    })
  })
  return { pool, reads }
}

async function crowd({ door }: Platform, acts: number): Promise<void> {
  const open: string[] = []
  let next = 0
  const some = randomUUID()
  const caller = async (): Promise<void> => {
    while (next < acts) {
      const key = `${some} ${next++}`
      const waiting = open.shift()
      const answer = await door.act(
        waiting
          ? { region, key, actor: someone('p-li'), act: 'accept', answers: { needsCheck: false }, case: waiting }
          : {
              ...{ region, key, actor: someone('p-chen', 'party'), act: 'apply', answers: { name: '陈某' } },
              open: { procedure: 'library-card', organ: 'library', item: 'card-library' },
            },
      )
      if (answer.kind !== 'done') throw new Error(JSON.stringify(answer))
      if (!waiting) open.push(answer.case)
    }
  }
  await Promise.all(Array.from({ length: callers }, caller))
}

const tooMuch = (reads: readonly { what: string; rows: number }[]): string[] => [
  ...new Set(reads.filter(({ rows }) => rows > most).map(({ what }) => what)),
]

test('no statement of the door goes through the rows of a region; the control: one that is bound to the region alone is seen to', async () => {
  const url = founded.pool.options.connectionString ?? ''
  const { pool, reads } = readingPool(url)
  try {
    const platform = await startPlatform({ catalogue, pool, region, publicUrl: 'http://localhost', now })
    // As long as there are fewer rows than PostgreSQL takes regions for, every index that begins with one looks the same to it.
    await crowd(platform, 1_500)
    reads.length = 0
    await crowd(platform, 500)
    expect(reads.length).toBeGreaterThan(150)
    expect(tooMuch(reads)).toEqual([])
    reads.length = 0
    await pool.query('select count(*) from task where region = $1', [region])
    expect(tooMuch(reads).join()).toMatch(/task/)
  } finally {
    await pool.end()
  }
}, 120_000)
