import { afterAll, beforeAll, expect, test } from 'vitest'
import { meaningExit } from '../../src/cli/verify/verify-backup.ts'
import { differencesIn, type MeaningReport, verifyMeaning } from '../../src/operations/verify-meaning.ts'
import { createPool } from '../../src/store/postgres/connect.ts'
import { startWorld, type World } from './harness.ts'
import { catalogue, seed } from './toy.ts'

// Level 5 and 6: does the record mean what the tables say, and did the law of the day allow what it says was done?

let world: World
let id: string
let owner: ReturnType<typeof createPool>
beforeAll(async () => {
  world = await startWorld({ catalogue, seed, at: '2026-03-02T09:00' })
  owner = createPool(world.database, { max: 1 })
  id = (await world.as('chen').opens({ procedure: 'library-card', item: 'card-library', act: 'apply', answers: { name: '陈读者' } })).case
  await world.as('li').does(id, 'accept', { answers: { needsCheck: true } })
  await world
    .as('wang')
    .does(id, 'check', { answers: { result: 'ok' } })
    .catch(() => undefined)
}, 60_000)
afterAll(async () => {
  await owner?.end()
  await world?.end()
})

const verify = (): Promise<MeaningReport> => world.asOwner((platform) => verifyMeaning(platform))

/** What somebody does who holds the database and is hindered by no trigger; taken back afterwards. */
async function spoiled(change: string, back: string): Promise<MeaningReport> {
  const run = (sql: string) => owner.query(`set session_replication_role = replica; ${sql}; set session_replication_role = default`)
  await run(change)
  try {
    return await verify()
  } finally {
    await run(back)
  }
}

test('a record that nobody touched means what the tables say, and every act in it was lawful on its day', async () => {
  const report = await verify()
  expect(report.unlawful).toEqual([])
  expect([report.problems, report.differences]).toEqual([[], []])
  expect(report.asked).toBeGreaterThan(10)
  expect(meaningExit(report)).toBe(0)
})

test('a projection was edited: table, key, column, and both values are named (exit 7)', async () => {
  const report = await spoiled(
    `update case_file set organ = 'elsewhere' where id = '${id}'`,
    `update case_file set organ = 'library' where id = '${id}'`,
  )
  expect(report.differences).toEqual([
    { table: 'case_file', key: expect.stringContaining(id), column: 'organ', stored: 'elsewhere', record: 'library' },
  ])
  expect(meaningExit(report)).toBe(7)
  const gone = await spoiled(
    `create table kept_case as select * from case_file where id = '${id}'; delete from case_file where id = '${id}'`,
    'insert into case_file select * from kept_case; drop table kept_case',
  )
  expect(gone.differences.map(({ table, column }) => [table, column])).toEqual([['case_file', undefined]])
  expect(meaningExit(await verify())).toBe(0)
})

test('an act that the law did not allow is on record as done: it is named with the refusal it should have met (exit 8)', async () => {
  const found = await owner.query<{ seq: string; actor: string }>(
    `select o.seq, o.body->>'actor' as actor from opening o join event e on e.region = o.region and e.seq = o.seq where e.case_id = $1 and e.act = 'accept'`,
    [id],
  )
  const [{ seq, actor }] = found.rows as [{ seq: string; actor: string }]
  // By a reader, who holds no post there.
  const reader = JSON.stringify({ kind: 'staff', person: 'p-chen', name: '陈读者' })
  const report = await spoiled(
    `update opening set body = jsonb_set(body, '{actor}', '${reader}') where seq = ${seq}`,
    `update opening set body = jsonb_set(body, '{actor}', '${actor}') where seq = ${seq}`,
  )
  const [act] = report.unlawful.filter((one) => one.seq === Number(seq))
  expect(act).toMatchObject({ case: id, act: 'accept' })
  expect(act?.refusals.map(({ code }) => code)).toContain('post-not-held')
  // With the content re-committed by who holds everything, only this is left to show it.
  expect(meaningExit({ ...report, problems: [], differences: [] })).toBe(8)
  expect(meaningExit(report)).toBe(2)
})

test('rows are told apart by their key', () => {
  const compared = { table: 't', rows: 1, key: ['a'], stored: ['{"a":1,"b":2,"c":3}', '{"a":2,"b":2}'], missing: ['{"a":1,"b":9,"c":3}'] }
  expect(differencesIn(compared)).toEqual([
    { table: 't', key: '1', column: 'b', stored: '2', record: '9' },
    { table: 't', key: '2', stored: '{"a":2,"b":2}' },
  ])
})
