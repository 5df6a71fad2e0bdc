import { theLaw } from '../../src/kernel/case/case-file.ts'
import { startPlatform } from '../../src/operations/start-platform.ts'
import type { Pool } from '../../src/store/pool.ts'
import { createPool } from '../../src/store/postgres/connect.ts'
import { cloneDatabase, migratedTemplate, type TestDatabase } from '../../src/store/postgres/test-database.ts'
import { catalogue } from '../../stories/fixtures/library-card/catalogue.ts'
import { demonstrationSteps } from '../../stories/fixtures/library-card/demonstration.ts'

const seedling = 'seedling'
const founding = Date.parse('2026-03-02T08:00:00+08:00')

/** Where worlds stand: a database with one founded region, of which each world gets a copy. */
export interface Ground {
  readonly pool: Pool
  /** Events of a fresh region. */
  readonly founded: number
  /** A region as it was founded, under a new name. */
  fresh(): Promise<string>
  end(): Promise<void>
}

/** Regions after which a database is thrown away for a new one, so that its size does not slow the later ones. */
const mostRegions = 400

async function found(pool: Pool): Promise<void> {
  const { door } = await startPlatform({ catalogue, pool, region: seedling, publicUrl: 'http://localhost', now: () => founding })
  for (const stage of [0, 1, 2])
    await Promise.all(
      demonstrationSteps()
        .filter((step) => step.stage === stage)
        .map(async ({ key, actor, open, act, answers }) => {
          const answer = await door.act({
            region: seedling,
            key,
            actor: actor === 'law' ? theLaw : { kind: 'staff', person: actor, name: actor },
            open,
            act,
            answers,
          })
          if (answer.kind !== 'done') throw new Error(JSON.stringify(answer))
        }),
    )
}

/** Keys open for the region alone that drew them, and nothing is sealed in founding it. */
const notCopied = new Set(['sealing', 'sealing_key'])

/** One statement for each table in which the founded region has rows. */
async function copying(pool: Pool): Promise<(region: string) => string> {
  const columns = await pool.query<{ table: string; columns: string[] }>(
    `select c.table_name as table, array_agg(quote_ident(c.column_name) order by c.ordinal_position) as columns from information_schema.columns c
     join pg_tables t on t.tablename = c.table_name and t.schemaname = 'public' where c.table_schema = 'public' and c.is_generated = 'NEVER'
     group by 1 having bool_or(c.column_name = 'region')`,
  )
  const filled: { table: string; columns: string[] }[] = []
  for (const one of columns.rows) {
    const { rowCount } = await pool.query(`select from "${one.table}" where region = $1 limit 1`, [seedling])
    if (rowCount && !notCopied.has(one.table)) filled.push(one)
  }
  // Tables that others point to come first: `region` itself, then whatever the alphabet says.
  filled.sort((a, b) => Number(b.table === 'region') - Number(a.table === 'region') || (a.table < b.table ? -1 : 1))
  return (region) =>
    filled
      .map(({ table, columns: names }) => {
        const values = names.map((name) => (name === 'region' ? `'${region}'` : name))
        return `insert into "${table}" (${names.join()}) select ${values.join()} from "${table}" where region = '${seedling}'`
      })
      .join(';')
}

export async function makeGround(): Promise<Ground> {
  const template = await migratedTemplate()
  let serial = 0
  let database: TestDatabase | undefined
  let pool: Pool | undefined
  let copy: (region: string) => string = () => ''
  let size = 0
  const end = async (): Promise<void> => {
    await pool?.end()
    await database?.drop()
  }
  const begin = async (): Promise<void> => {
    await end()
    database = await cloneDatabase(template)
    pool = createPool(database.url, { max: 12, statementTimeout: 20_000 })
    await found(pool)
    copy = await copying(pool)
    size = Number((await pool.query<{ size: string }>('select size from region where region = $1', [seedling])).rows[0]?.size)
  }
  await begin()
  return {
    get pool() {
      return pool as Pool
    },
    get founded() {
      return size
    },
    async fresh() {
      if (serial > 0 && serial % mostRegions === 0) await begin()
      const region = `world-${serial++}`
      await (pool as Pool).query(copy(region))
      // Begun once before anything strikes: a copy draws keys of its own.
      await startPlatform({ catalogue, pool: pool as Pool, region, publicUrl: 'http://localhost', now: () => founding })
      return region
    },
    end,
  }
}
