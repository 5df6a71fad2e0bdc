import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Pool } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { projectRoot } from '../../scripts/source-files.ts'
import { type SqlText, sqlTexts } from '../../scripts/sql-texts.ts'
import { allOperations } from '../../src/operations/all-operations.ts'
import { distributionSteps, provinceWide } from '../../src/store/distribution.ts'
import { createPool } from '../../src/store/postgres/connect.ts'
import { startWorld, type World } from './harness.ts'
import { hearStatements, keptStatements } from './record-statements.ts'
import { catalogue, seed } from './toy.ts'

// The schema lies on Citus by region without a change of query, if every query is bound to one region. What can be shown without Citus is shown here:
// by the sources, and by PostgreSQL's own planner on what the server sent.

/** Statements for which no server is needed: the owner's, on the coordinator, before or beside the server. */
const ownersWork: Readonly<Record<string, string>> = {
  'src/store/migrate.ts': 'takes the schema from step to step',
  'src/store/rebuild.ts': 'replays the record into tables of its own and compares',
  'src/store/walls/raise-walls.ts': 'raises the walls',
  'src/store/backup/': 'copies whole tables, each with its region',
  'src/store/distribution.ts': 'distributes the tables',
  'src/store/postgres/': 'makes the database and the server’s role',
}
const isOwnersWork = ({ file }: SqlText): boolean => Object.keys(ownersWork).some((place) => file.startsWith(place))

let world: World
let owner: Pool
let tables: string[]
let heard: readonly string[]

beforeAll(async () => {
  const hearing = hearStatements()
  world = await startWorld({ catalogue, seed })
  owner = createPool(world.database, { max: 1 })
  const found = await owner.query<{ name: string }>("select tablename as name from pg_tables where schemaname = 'public' order by 1")
  tables = found.rows.map(({ name }) => name)
  await lookAround()
  heard = [...hearing, ...keptStatements()]
})
afterAll(async () => {
  await owner?.end()
  await world?.end()
})

/** What somebody does on an ordinary day. The whole suite is heard with YIFA_STATEMENTS (docs/guides/citus.md). */
async function lookAround(): Promise<void> {
  const [chen, li] = [world.as('chen'), world.as('li')]
  const opened = await chen.opens({ procedure: 'library-card', item: 'card-library', act: 'apply', answers: { name: '陈读者' } })
  await li.does(opened.case, 'accept', { answers: { needsCheck: false } })
  await li.client.listTasks({})
  await li.client.listCases({})
  await chen.client.readCase({ id: opened.case })
  await world.sweep()
  // Whatever can be asked without naming something, by somebody of the library.
  const clients = [li.client, chen.client, world.as('registrar').client] as unknown as Readonly<
    Record<string, (input: object) => Promise<unknown>>
  >[]
  const names = allOperations
    .filter(({ method }) => method === 'get')
    .map(({ name }) => name.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase()))
  for (const client of clients) for (const name of names) await client[name]?.({}).catch(() => undefined)
}

interface Scan {
  readonly table: string
  readonly alias: string
  readonly conditions: string
}

/** Every look at a distributed table. */
function scansOf(node: Plan): Scan[] {
  const table = node['Relation Name']
  const looks = table !== undefined && node['Node Type'] !== 'ModifyTable' && node.Schema === 'public' && !(table in provinceWide)
  const conditions = [node['Index Cond'], node['Recheck Cond'], node.Filter].join(' ').trim()
  return [...(looks ? [{ table, alias: node.Alias ?? table, conditions }] : []), ...(node.Plans ?? []).flatMap(scansOf)]
}

/** Looks that are not bound to one region: neither by a condition of their own, nor by being that of one which is. */
function unbound(plan: Plan): string[] {
  const bound = new Set<string>()
  let left = scansOf(plan)
  for (let before = -1; before !== left.length; ) {
    before = left.length
    for (const { alias, conditions } of left)
      if (/\bregion = (?:\$\d+|'[^']*'::text)/.test(conditions)) bound.add(alias)
      else if ([...conditions.matchAll(/\bregion = (\w+)[.]region\b/g)].some(([, other]) => bound.has(other as string))) bound.add(alias)
    left = left.filter(({ alias }) => !bound.has(alias))
  }
  return left.map(({ table, conditions }) => `${table}: ${conditions || 'no condition'}`)
}

interface Plan {
  readonly 'Node Type': string
  readonly 'Relation Name'?: string
  readonly Schema?: string
  readonly Alias?: string
  readonly 'Index Cond'?: string
  readonly 'Recheck Cond'?: string
  readonly Filter?: string
  readonly Plans?: readonly Plan[]
}

const planned = /^\s*(?:\(?\s*select|insert into|update|delete from|with\s)/i

/** Why a statement cannot be answered by one region's worker; empty where it can. */
async function problemsOf(text: string): Promise<string[]> {
  const into = /insert into (?:public\.)?"?(\w+)"?\s*\(([^)]*)\)\s*(?:select|values\s*\()\s*([^,]+),/i.exec(text)
  const inserts = /insert into (?:public\.)?"?(\w+)/i.exec(text)?.[1]
  const asked = await owner.query<{ 'QUERY PLAN': [{ Plan: Plan }] }>(`explain (generic_plan, verbose, format json) ${text}`)
  const found = unbound((asked.rows[0] as { 'QUERY PLAN': [{ Plan: Plan }] })['QUERY PLAN'][0].Plan)
  const whole = inserts === undefined || inserts in provinceWide || (into?.[2]?.trim().startsWith('region') && into[3]?.trim() === '$1')
  return whole ? found : [...found, `${inserts}: what is inserted does not begin with region, $1`]
}

const mentions = (text: string): boolean => tables.some((table) => new RegExp(`\\b${table}\\b`).test(text))
const ofTheServer = (text: string): boolean => planned.test(text) && mentions(text) && !/\b(?:pg_\w+|yifa_rebuild|migration)\b/.test(text)

test('every table has the region in its key and in every index that must be unique, and points to no other region', async () => {
  const { rows } = await owner.query<{ name: string; kind: string; columns: string[] }>(
    `select c.relname as name, case when i.indisprimary then 'key' else i.indexrelid::regclass::text end as kind,
       array(select a.attname::text from unnest(i.indkey::smallint[]) with ordinality k(n, at) join pg_attribute a on a.attrelid = c.oid and a.attnum = k.n order by at) as columns
     from pg_class c join pg_index i on i.indrelid = c.oid and i.indisunique where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'`,
  )
  const distributed = tables.filter((table) => !(table in provinceWide))
  expect(rows.filter(({ name, columns }) => distributed.includes(name) && columns[0] !== 'region')).toEqual([])
  expect(distributed.filter((table) => !rows.some(({ name, kind }) => name === table && kind === 'key'))).toEqual([])
  const foreign = await owner.query(
    "select conrelid::regclass from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace",
  )
  expect(foreign.rows).toEqual([])
})

test('every statement in the sources names the region of each query, or is the owner’s work', () => {
  const texts = sqlTexts().filter((text) => !isOwnersWork(text))
  expect(texts.length).toBeGreaterThan(150)
  const free = texts.filter(({ pieces }) => {
    const text = pieces.join(' ?gap? ')
    return mentions(text) && !/\bregion\s*=\s*(?:\$\d|\w+\.region|x\.region)|\(region\b|using \(region/.test(text)
  })
  expect(free.map(({ place, pieces }) => `${place} ${pieces.join('…').trim().slice(0, 90)}`)).toEqual(queriesWithoutRegion)
})

/** Statements that name a table and no region, each with what makes it right. */
const queriesWithoutRegion: readonly string[] = [
  // Statistics are of whole tables; Citus has each worker gather those of its own.
  expect.stringMatching(/^src\/store\/law-search\/index-laws[.]ts:\d+ analyze law_search_posting/),
  // `document` is here what documentsOnDay found in the region, which stands in the gap.
  expect.stringMatching(/^src\/store\/normative\/find-documents[.]ts:\d+ with … select [*] from document/),
  expect.stringMatching(/^src\/store\/normative\/find-documents[.]ts:\d+ with … select organ, left/),
]

test('what the server sent stands in the sources, and is bound to one region by PostgreSQL’s own reckoning', async () => {
  const sent = heard.filter(ofTheServer)
  expect(sent.length).toBeGreaterThan(40)
  const patterns = sqlTexts().map(({ pieces }) => new RegExp(`^\\s*${pieces.map(escaped).join('[\\s\\S]*')}\\s*$`))
  expect(sent.filter((text) => !patterns.some((pattern) => pattern.test(text)))).toEqual([])
  const wrong: string[] = []
  for (const text of sent) wrong.push(...(await problemsOf(text)).map((problem) => `${problem} — in: ${text.trim().slice(0, 120)}`))
  expect(wrong).toEqual([])
})

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

test('the control: a query without its region, a join that loses it, and a row of nobody’s region are found', async () => {
  expect(await problemsOf('select * from case_file where number = $1')).not.toEqual([])
  expect(await problemsOf('select 1 from case_file c join task t on t.case_id = c.id where c.region = $1')).toEqual([
    expect.stringMatching(/^task/),
  ])
  expect(await problemsOf('select 1 from case_file c join task t on t.region = c.region and t.case_id = c.id where c.region = $1')).toEqual(
    [],
  )
  expect(await problemsOf("insert into counter (series, region, year, last) values ('a', 'b', 1, 1)")).not.toEqual([])
})

test('the statements that distribute the schema are those of the code', () => {
  const kept = readFileSync(join(projectRoot, 'deploy/citus.sql'), 'utf8')
  expect(kept.split('\n').filter((line) => line.startsWith('select create_'))).toEqual(distributionSteps(tables))
})
