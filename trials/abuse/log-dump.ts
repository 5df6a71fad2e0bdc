import { createPool } from '../../src/store/postgres/connect.ts'
import type { World } from '../../stories/http/harness.ts'

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

/** The same as one file. */
export const written = (parts: readonly { head: string; rows: readonly string[] }[]): string =>
  `--\n-- PostgreSQL database dump\n--\n\n${parts.map(({ head, rows }) => `${head}\n${rows.map((row) => `${row}\n`).join('')}\\.\n\n`).join('')}`
