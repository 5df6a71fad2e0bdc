import { rebuild } from '../../src/operations/rebuild.ts'
import { createPool } from '../../src/store/postgres/connect.ts'
import { kinds } from '../../stories/faults/acts-to-fail.ts'
import { startWorld } from '../../stories/http/harness.ts'
import { catalogue, seed } from '../../stories/http/toy.ts'
import type { Figure } from '../run-trials.ts'
import { all, none } from './figures.ts'

/** Tables that the record is compared with. What else there is holds no act: accounts and sessions, counters, searches, drafts, the log's own tiles. */
const compared = [
  'event',
  'opening',
  'case_file',
  'standing',
  'clock',
  'task',
  'entry',
  'document',
  'publication',
  'card',
  'relied_text',
  'relied_case',
  'relied_entry',
]
/** Which region a row belongs to is not edited: the row would be another region's. */
const exempt = ['region']

interface Column {
  readonly table: string
  readonly name: string
  readonly type: string
  /** As a value of it is written. */
  readonly full: string
}

/** Another value of the column's type. */
const otherwise = ({ name, type }: Column): string => {
  const column = `"${name}"`
  if (/^(?:bigint|integer|smallint|numeric)/.test(type)) return `${column} + 1000`
  if (type === 'date') return `coalesce(${column}, date '2020-01-01') + 1`
  if (type.startsWith('timestamp')) return `${column} + interval '1 hour'`
  if (type === 'boolean') return `not coalesce(${column}, false)`
  if (type === 'jsonb') return `jsonb_build_object('altered', ${column})`
  if (type === 'bytea') return `decode('ff', 'hex') || coalesce(${column}, ''::bytea)`
  if (type === 'ARRAY') return `array_append(${column}, null)`
  return `coalesce(${column}, '') || 'x'`
}

/** Changes one value of a column, whatever stands in the way: what it was, and where the row is now. Undefined where the column has no value anywhere. */
async function changeOne(owner: ReturnType<typeof createPool>, column: Column): Promise<{ old: string; at: string } | undefined> {
  const { table, name } = column
  const { rows } = await owner.query<{ old: string; at: string }>(
    `select "${name}"::text as old, ctid::text as at from ${table} where region = '210000' and "${name}" is not null order by 2 limit 1`,
  )
  if (!rows[0]) return undefined
  const { rows: now } = await owner.query<{ at: string }>(
    `update ${table} set "${name}" = ${otherwise(column)} where ctid = $1 returning ctid::text as at`,
    [rows[0].at],
  )
  return now[0] && { old: rows[0].old, at: now[0].at }
}

/** One value of each column of each table that follows from the record is changed by whoever owns the database: the comparison names the table and the row. */
export const a03 =
  () =>
  async (say: (line: string) => void): Promise<readonly Figure[]> => {
    const world = await startWorld({ catalogue, seed })
    const owner = createPool(world.database, { max: 1, region: '210000' })
    try {
      const apply = { procedure: 'library-card', item: 'card-library', act: 'apply', answers: { name: '陈读者' } }
      await world.as('chen').opens(apply)
      const { case: id } = await world.as('chen').opens(apply)
      await world.as('li').does(id, 'accept', { answers: { needsCheck: false } })
      await world.as('zhao').does(id, 'decide', { answers: { outcome: 'granted' } })
      await world.as('li').does(id, 'deliver')
      // Registers, cards and the cases that the law opens with them; and a clock that stands still.
      const { door, region } = world.platform
      for (const { request } of Object.values(kinds)) await door.act(await request({ door, region }))
      const { case: waits } = await world.as('chen').opens(apply)
      await world.as('li').does(waits, 'accept', { answers: { needsCheck: false } })
      await world.as('li').does(waits, 'stopClock', { answers: { ground: 'translation' } })
      const found = () => world.asOwner((platform) => rebuild(platform, '210000'))
      const faults = async (): Promise<string[]> => {
        try {
          const { tables, problems } = await found()
          return [
            ...tables.flatMap(({ table, stored, missing }) => [...stored, ...missing].map(() => table)),
            ...problems.map(() => 'record'),
          ]
        } catch {
          return ['record']
        }
      }
      const untouched = await faults()
      const { rows: columns } = await owner.query<Column>(
        `select c.table_name as table, c.column_name as name, c.data_type as type, format_type(a.atttypid, a.atttypmod) as full
         from information_schema.columns c join pg_attribute a on a.attrelid = c.table_name::regclass and a.attname = c.column_name
         where c.table_schema = 'public' and c.table_name = any($1) and c.is_generated = 'NEVER' order by 1, c.ordinal_position`,
        [compared],
      )
      const unseen: string[] = []
      const empty: string[] = []
      let tried = 0
      await owner.query('set session_replication_role = replica')
      // Whoever owns the tables takes away what stands in the way.
      await owner.query(`do $$ declare one record; begin
      for one in select conrelid::regclass as of, conname from pg_constraint where contype in ('c', 'f') and connamespace = 'public'::regnamespace
      loop execute format('alter table %s drop constraint %I', one.of, one.conname); end loop; end $$`)
      for (const column of columns.filter(({ name }) => !exempt.includes(name))) {
        const { table, name } = column
        const changed = await changeOne(owner, column)
        if (!changed) {
          empty.push(`${table}.${name}`)
          continue
        }
        tried++
        if ((await faults()).length === 0) unseen.push(`${table}.${name}`)
        await owner.query(`update ${table} set "${name}" = $1::${column.full} where ctid = $2`, [changed.old, changed.at])
      }
      const after = await faults()
      say(`${columns.length} columns; no row to change in: ${empty.join(', ') || 'none'}; unseen: ${unseen.join(', ') || 'none'}`)
      return [
        all(
          'one value changed in each column of each table that follows from the record: found',
          { tried, met: tried - unseen.length },
          { what: 'changes', found: tried },
        ),
        none(
          'faults in the record before and after',
          { tried: 2, bad: [...untouched, ...after] },
          { what: 'changes that were found', found: tried - unseen.length },
        ),
      ]
    } finally {
      await owner.end()
      await world.end()
    }
  }
