import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ProblemError } from '../../src/api/client.ts'
import { playSteps } from '../../src/operations/seed-demonstration.ts'
import { startPlatform } from '../../src/operations/start-platform.ts'
import { keptSealing } from '../../src/store/keys/kept-sealing.ts'
import type { Pool } from '../../src/store/pool.ts'
import { createPool } from '../../src/store/postgres/connect.ts'
import { cloneDatabase, migratedTemplate, testRole } from '../../src/store/postgres/test-database.ts'
import { signedIn } from '../faults/load.ts'
import { catalogue, seed } from '../http/toy.ts'
import { endAll, eventsAt, keysBeside, runYifa, type Started, toy } from './start-yifa.ts'

// Two processes on one database, told by DATABASE_URL, as behind a load balancer.

const region = catalogue.id
/** Cases left lying in March, on which the law has long spoken when the servers start. */
const silent = 30

let url: string
let pool: Pool
let drop: () => Promise<void>
let servers: Started[]
let addresses: string[]
let clerks: Awaited<ReturnType<typeof signedIn>>[]
let left: string[]

/** Cases opened in March by a server whose clock stood there; then nobody looked for months. */
async function leaveCases(): Promise<string[]> {
  const march = Date.parse('2026-03-02T09:00:00+08:00')
  const sealing = keptSealing(keysBeside(url), region)
  const platform = await startPlatform({ catalogue, pool, region, sealing, publicUrl: 'http://localhost', now: () => march })
  await playSteps(platform, seed)
  const answers = await Promise.all(
    Array.from({ length: silent }, (_, i) =>
      platform.door.act({
        region,
        key: `march/${i}`,
        actor: { kind: 'party', person: 'p-chen', name: '陈读者' },
        act: 'apply',
        answers: { name: '陈读者' },
        open: { procedure: 'library-card', organ: 'library', item: 'card-library' },
      }),
    ),
  )
  return answers.flatMap((answer) => (answer.kind === 'done' ? [answer.case] : []))
}

beforeAll(async () => {
  const database = await cloneDatabase(await migratedTemplate())
  url = database.url
  pool = createPool(testRole(url).url, { max: 4, region })
  drop = async () => {
    await pool.end()
    await database.drop()
  }
  left = await leaveCases()
  servers = [0, 1].map(() => runYifa(['start', '--port', '0', ...toy], { env: { DATABASE_URL: url, DATABASE_APP_URL: testRole(url).url } }))
  addresses = await Promise.all(servers.map((server) => server.ready()))
  const logins = ['chen', 'li', 'wang', 'qian', 'registrar']
  clerks = await Promise.all(addresses.map((address) => signedIn(address, logins)))
}, 90_000)

afterAll(async () => {
  for (const server of servers ?? []) await server.stop('SIGTERM')
  endAll()
  await drop?.()
})

const at = (server: number, login: string) => {
  const client = clerks[server]?.get(login)
  if (!client) throw new Error(`Nobody signed in as '${login}' at server ${server}.`)
  return client
}

const apply = async (server: number): Promise<string> =>
  (
    await at(server, 'chen').act({
      key: randomUUID(),
      act: 'apply',
      answers: { name: '陈读者' },
      open: { procedure: 'library-card', item: 'card-library' },
    })
  ).case

const accept = (server: number, login: string, id: string) =>
  at(server, login)
    .act({ key: randomUUID(), act: 'accept', answers: { needsCheck: false }, case: id })
    .then(
      () => ['done'],
      (error: unknown) => {
        if (error instanceof ProblemError && error.problem.refusals) return error.problem.refusals.map(({ code }) => code)
        throw error
      },
    )

test('both started at the same moment and looked at the clocks: every silence spoke once, and every late duty has one card', async () => {
  expect(left).toHaveLength(silent)
  let fired: { act: string; kind: string; times: number; cases: number }[] = []
  for (let waited = 0; waited < 100; waited++) {
    fired = (
      await pool.query<{ act: string; kind: string; times: number; cases: number }>(
        `select act, kind, count(*)::int as times, count(distinct case_id)::int as cases from event
         where region = $1 and case_id = any($2) and act <> 'apply' and kind <> 'carded' group by act, kind order by act`,
        [region, left],
      )
    ).rows
    if (fired.length === 2 && fired.every(({ times }) => times >= silent)) break
    await new Promise((wait) => setTimeout(wait, 100))
  }
  expect(fired).toEqual([
    { act: 'decide', kind: 'overdue', times: silent, cases: silent },
    { act: 'deemedAccepted', kind: 'done', times: silent, cases: silent },
  ])
  const cards = await pool.query<{ count: number }>("select count(*)::int as count from card where region = $1 and act = 'decide'", [
    region,
  ])
  expect(cards.rows[0]?.count).toBe(silent)
})

test('two clerks accept the same case through different servers: one does it, the other is told that it is done', async () => {
  const before = await eventsAt(addresses[0] as string)
  for (let i = 0; i < 10; i++) {
    const id = await apply(i % 2)
    const answers = await Promise.all([accept(0, 'li', id), accept(1, 'wang', id)])
    expect(answers.flat().sort()).toEqual(['already-done', 'done'])
  }
  expect(await eventsAt(addresses[1] as string)).toBe(before + 30)
})

test('a post given and taken through one server counts at once for what is asked of the other', async () => {
  const post = { person: 'p-qian', name: '钱馆员', organ: 'library', post: 'librarian' }
  const change = (act: string, answers: object) =>
    at(0, 'registrar').act({ key: randomUUID(), act, answers: answers as never, open: { procedure: 'registry', organ: 'library' } })
  const [first, second] = [await apply(0), await apply(0)]
  expect(await accept(1, 'qian', first)).toContain('post-not-held')
  await change('enterPost', post)
  expect(await accept(1, 'qian', first)).not.toContain('post-not-held')
  const { name: _, ...key } = post
  await change('endPost', key)
  expect(await accept(1, 'qian', second)).toContain('post-not-held')
})

test('acts through both at once make one log without gaps, and what is stored is what the record says', async () => {
  const before = await eventsAt(addresses[0] as string)
  await Promise.all(Array.from({ length: 40 }, (_, i) => apply(i % 2)))
  expect(await eventsAt(addresses[1] as string)).toBe(before + 40)
  const log = await pool.query<{ size: number; last: number; events: number }>(
    `select size::int, (select max(seq) from event where region = $1)::int as last, (select count(*) from event where region = $1)::int as events
     from region where region = $1`,
    [region],
  )
  expect(log.rows[0]).toEqual({ size: before + 40, last: before + 39, events: before + 40 })
  const compare = runYifa(['rebuild', '--compare', '--catalogue', 'stories/fixtures/library-card'], {
    env: { DATABASE_URL: url, DATABASE_APP_URL: testRole(url).url },
  })
  expect(await compare.ended).toBe(0)
  expect(compare.text()).toContain('What is stored is what the record says.')
})
