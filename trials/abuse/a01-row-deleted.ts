import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { verifyDump } from '../../src/cli/verify/verify-dump.ts'
import { publishLogs } from '../../src/operations/log/watch-log.ts'
import { createPool } from '../../src/store/postgres/connect.ts'
import { startWorld, type World } from '../../stories/http/harness.ts'
import { keysFor, policyOf, trustOf } from '../../stories/http/log-keys.ts'
import { catalogue, seed } from '../../stories/http/toy.ts'
import type { Figure } from '../run-trials.ts'
import { applyOften, inScratch } from './applications.ts'
import { chanceFrom } from './chance.ts'
import { all, none } from './figures.ts'

const keys = keysFor('210000')
const policy = policyOf([keys], [], 0)
const trusted = { policy, notes: [] }

/** The tables of the log as pg_dump writes them, one row a line. */
export async function dumpOf(world: World): Promise<{ head: string; rows: string[] }[]> {
  const owner = createPool(world.database, { max: 1 })
  const parts: { head: string; rows: string[] }[] = []
  const quoted = (name: string): string =>
    `coalesce(replace(replace(replace(replace("${name}"::text, '\\', '\\\\'), chr(9), '\\t'), chr(10), '\\n'), chr(13), '\\r'), '\\N')`
  for (const table of ['event', 'opening', 'tile', 'checkpoint']) {
    const { rows: columns } = await owner.query<{ name: string }>(
      "select column_name as name from information_schema.columns where table_schema = 'public' and table_name = $1 order by ordinal_position",
      [table],
    )
    const names = columns.map(({ name }) => name)
    const { rows } = await owner.query<{ line: string }>(`select ${names.map(quoted).join(' || chr(9) || ')} as line from ${table}`)
    parts.push({
      head: `COPY public.${table} (${names.map((name) => `"${name}"`).join(', ')}) FROM stdin;`,
      rows: rows.map(({ line }) => line),
    })
  }
  await owner.end()
  return parts
}

export const written = (parts: readonly { head: string; rows: readonly string[] }[]): string =>
  `--\n-- PostgreSQL database dump\n--\n\n${parts.map(({ head, rows }) => `${head}\n${rows.map((row) => `${row}\n`).join('')}\\.\n\n`).join('')}`

/** Which case a row of the table of events is of, and its number in it. */
const placeIn = (row: string): { id: string; n: number } => ({
  id: /"case":"([^"]*)"/.exec(row)?.[1] ?? '',
  n: Number(/"n":(\d+)/.exec(row)?.[1]),
})

/**
 * Events deleted one at a time from a dump, by whoever holds the whole database: with what was kept beside them, and with their case. Dumps are large: of
 * ten thousand acts twenty megabytes, each read whole.
 */
export const a01 =
  (deletions = 1_000, acts = 10_000) =>
  (say: (line: string) => void): Promise<readonly Figure[]> =>
    inScratch(async (folder) => {
      const world = await startWorld({ catalogue, seed, trust: trustOf(keys, policy, () => Promise.reject(new Error('no witness'))) })
      try {
        await applyOften(world.platform, acts)
        await publishLogs(world.platform, ['210000'], () => {})
        const parts = await dumpOf(world)
        const path = join(folder, 'dump.sql')
        const problems = async (text: string) => {
          await writeFile(path, text)
          return (await verifyDump(path, trusted))[0]?.problems ?? []
        }
        const chance = chanceFrom(1)
        const [events, openings] = [parts[0]?.rows ?? [], parts[1]?.rows ?? []]
        const seqOf = (row: string): string => row.split('\t')[1] ?? ''
        const places = new Set(events.map((row) => Object.values(placeIn(row)).join(' ')))
        let [named, withCase, cases] = [0, 0, 0]
        const missed: string[] = []
        for (let i = 0; i < deletions; i++) {
          const row = events[chance(events.length)] as string
          const seq = seqOf(row)
          const without = (rows: readonly string[]): string[] => rows.filter((one) => seqOf(one) !== seq)
          const left = parts.map((part, at) =>
            at === 0 ? { ...part, rows: without(events) } : at === 1 && i % 2 === 0 ? { ...part, rows: without(openings) } : part,
          )
          const found = await problems(written(left))
          if (found.some((one) => 'index' in one && String(one.index) === seq)) named++
          else missed.push(`${seq}: ${JSON.stringify(found[0] ?? 'nothing')}`)
          if (i % 100 === 99) say(`${i + 1} deletions, ${named} named`)
          // Where its case goes on, the next entry of it says so too.
          const { id, n } = placeIn(row)
          if (!places.has(`${id} ${n + 1}`)) continue
          cases++
          if (found.some((one) => one.case === id)) withCase++
        }
        const copies = Math.ceil(deletions / 10)
        const alarms: string[] = []
        for (let i = 0; i < copies; i++) alarms.push(...(await problems(written(parts))).map((one) => JSON.stringify(one)))
        return [
          all(
            `events deleted from a log of ${events.length}, one at a time: found, at their place${missed[0] ? ` (missed ${missed[0]})` : ''}`,
            { tried: deletions, met: named },
            { what: 'deleted', found: deletions },
          ),
          all('of those whose case goes on, the case named too', { tried: cases, met: withCase }, { what: 'deleted', found: cases }),
          none(`alarms on untouched copies`, { tried: copies, bad: alarms }, { what: 'deletions found', found: named }),
        ]
      } finally {
        await world.end()
      }
    })
