import { writeFileSync } from 'node:fs'
import type { Pool } from '../../src/store/pool.ts'

/** A plain dump as pg_dump writes it, of the database as it is after `spoil`; which is then taken back. */
export async function plainDump(owner: Pool, path: string, spoil = ''): Promise<string> {
  const client = await owner.connect()
  const parts = ['--\n-- PostgreSQL database dump\n--\n\n']
  try {
    await client.query('begin')
    await client.query(`set local session_replication_role = replica; ${spoil}`)
    for (const table of ['event', 'opening', 'tile', 'checkpoint']) {
      const columns = await client.query<{ name: string }>(
        "select column_name as name from information_schema.columns where table_schema = 'public' and table_name = $1 order by ordinal_position",
        [table],
      )

      const names = columns.rows.map((row) => `"${row.name}"`).join(', ')
      const { rows } = await client.query<{ line: string }>(
        `select ${columns.rows.map((row) => `coalesce(replace(replace(replace(replace(replace("${row.name}"::text, '\\', '\\\\'), chr(9), '\\t'), chr(10), '\\n'), chr(13), '\\r'), chr(11), '\\v'), '\\N')`).join(' || chr(9) || ')} as line from ${table}`,
      )
      parts.push(`COPY public.${table} (${names}) FROM stdin;\n${rows.map(({ line }) => `${line}\n`).join('')}\\.\n\n`)
    }
  } finally {
    await client.query('rollback')
    client.release()
  }
  writeFileSync(path, parts.join(''))
  return path
}
