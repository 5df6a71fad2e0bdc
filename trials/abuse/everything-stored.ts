import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { Pool } from '../../src/store/pool.ts'

/** Something that lies somewhere, and where. */
export interface Stored {
  readonly where: string
  readonly bytes: Buffer
}

/** Every row of every table as a text, and every column of bytes by itself: what a superuser reads. */
export async function everythingStored(owner: Pool): Promise<Stored[]> {
  const columns = await owner.query<{ name: string; binary: string[] }>(
    `select c.relname as name, array_remove(array_agg(case when a.atttypid = 'bytea'::regtype then a.attname end), null)::text[] as binary
     from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
     where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace group by c.relname order by c.relname`,
  )
  const found: Stored[] = []
  for (const { name, binary } of columns.rows) {
    const rows = await owner.query<{ row: string } & Record<string, Buffer | string | null>>(
      `select x::text as row ${binary.map((column) => `, x."${column}"`).join('')} from "${name}" x`,
    )
    for (const row of rows.rows) {
      found.push({ where: name, bytes: Buffer.from(row.row) })
      for (const column of binary) {
        const bytes = row[column]
        if (Buffer.isBuffer(bytes)) found.push({ where: `${name}.${column}`, bytes })
      }
    }
  }
  return found
}

/** Every file of a folder; what is compressed, also as it was before. */
export const everythingIn = (folder: string): Stored[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .flatMap((entry) => {
      const path = join(entry.parentPath, entry.name)
      const bytes = readFileSync(path)
      return [{ where: path, bytes }, ...(path.endsWith('.gz') ? [{ where: `${path} unpacked`, bytes: gunzipSync(bytes) }] : [])]
    })
