import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { liaoning } from '../../catalogue/index.ts'
import { startPlatform } from '../../src/operations/start-platform.ts'
import { keptSealing } from '../../src/store/keys/kept-sealing.ts'
import { createPool } from '../../src/store/postgres/connect.ts'
import { urlInFolder } from '../../src/store/postgres/url-in-folder.ts'
import { recordProblems } from '../../stories/faults/record-problems.ts'
import { type Started, startYifa } from '../../stories/start/start-yifa.ts'
import { type Figure, runTrials, type Trial } from '../run-trials.ts'
import { callers } from './callers.ts'
import { changedTables, tableDigests, untoldEvents } from './database.ts'
import type { OpenApi } from './document.ts'
import { placesOf } from './document.ts'
import { canary, foreignRegion } from './foreign.ts'
import { describeFound, emptyTally, type FuzzRun, fuzzApi, type Tally } from './fuzz-api.ts'
import { harvest, setUp } from './harvest.ts'
import { planted, plants } from './planted.ts'
import { fuzzPortal } from './portal.ts'

const seed = Number(process.env.SEED ?? 20_261_129)
const password = 'yifa-demo'
const region = '210000'
const logins = [
  'citizen',
  'agent',
  'clerk.li',
  'officer.zhao',
  'head.zheng',
  'justice.supervisor',
  'keeper',
  'admin.system',
  'admin.security',
]
/** Per operation: from nobody, then from everybody. */
const [fromNobody, fromAll] = process.env.EACH ? [0, Number(process.env.EACH)] : [60, 180]

/** What anybody may do, and what changes something: what is generated for it is now and then a person who can be registered. */
const registering = 'register'
const writtenByRegistering = [
  ...['account', 'account_registration', 'case_file', 'counter', 'definition', 'entry', 'event', 'idempotency', 'opening', 'organ_tally'],
  ...['region', 'relied_case', 'relied_text', 'standing', 'tile'],
]

const zero = (what: string, count: number, control?: string): Figure => ({
  what,
  found: String(count),
  limit: '0',
  holds: count === 0,
  ...(control && { control }),
})

/** A server as it is started by anybody, on the demonstration, with people at work in it. */
async function ground(say: (line: string) => void) {
  const folder = mkdtempSync(join(tmpdir(), 'yifa-fuzz-'))
  const server = startYifa(folder, ['--no-workbench'], { env: { YIFA_PROXY: '1' } })
  const base = await server.ready()
  const url = urlInFolder(folder)
  if (!url) throw new Error(`No database in ${folder}.`)
  const pool = createPool(url, { max: 4, statementTimeout: 0 })
  const who = callers(base, logins, password)
  say(`a server stands at ${base}; ${await setUp(who, 2)} acts were done to begin with`)
  const foreign = await foreignRegion(pool)
  const { known, bodies } = await harvest(who)
  const document = (await (await fetch(`${base}/api/openapi.json`)).json()) as OpenApi
  const fuzzed = { document, known, foreign, callers: logins, bodies: { ...bodies, 'sign-in': [{ login: 'clerk.health', password }] } }
  const run: FuzzRun = {
    base,
    document,
    fuzzed,
    callers: who,
    seed,
    each: fromAll,
    canary,
    only: process.env.ONLY,
    at: process.env.AT ? Number(process.env.AT) : undefined,
  }
  return {
    server,
    base,
    pool,
    run,
    sealing: keptSealing(join(folder, 'keys'), region),
    async end() {
      await pool.end()
      await server.stop('SIGTERM')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

type Ground = Awaited<ReturnType<typeof ground>>

let shared: Promise<Ground> | undefined
const onGround =
  (work: (on: Ground, say: (line: string) => void) => Promise<Figure[]>): Trial =>
  async (say) => {
    shared ??= ground(say)
    return work(await shared, say)
  }

const alive = async (base: string, server: Started): Promise<Figure> => {
  const ready = await fetch(`${base}/readyz`).then(
    (answer) => answer.ok,
    () => false,
  )
  return {
    what: 'server alive after',
    found: ready && server.child.exitCode === null ? 'yes' : 'no',
    limit: 'yes',
    holds: ready && server.child.exitCode === null,
  }
}

async function headOf({ pool }: Ground): Promise<number> {
  const { rows } = await pool.query<{ size: string }>('select size from region where region = $1', [region])
  return Number(rows[0]?.size)
}

function figuresOf(tally: Tally, document: OpenApi): Figure[] {
  const times = (...verdicts: string[]): number =>
    [...tally.found.values()].filter(({ verdict }) => verdicts.includes(verdict)).reduce((sum, { count }) => sum + count, 0)
  const operations = placesOf(document).length
  const { statuses, requests } = tally
  const whole = process.env.ONLY === undefined && process.env.EACH === undefined
  return [
    {
      what: 'requests',
      found: `${requests} (${Object.entries(statuses)
        .sort()
        .map(([name, count]) => `${name} ${count}`)
        .join(', ')})`,
      limit: '≥ 20,000',
      holds: !whole || requests >= 20_000,
    },
    {
      what: 'operations that answered somebody',
      found: `${tally.answered.size} of ${operations}`,
      limit: '≥ 60 %',
      holds: !whole || tally.answered.size >= operations * 0.6,
    },
    zero('answers 5xx (503 apart)', times('answers 5xx')),
    zero('hung or broken', times('hangs', 'breaks the connection')),
    { what: 'slowest answer', found: `${Math.round(tally.slowest)} ms`, limit: 'told', holds: true },
    zero('stacks, SQL, places on disk in bodies', times('tells of its inside')),
    zero('answers not as documented', times('answers a status that is not documented', 'answers in a shape that is not documented')),
    zero('errors that are no problem, or name no field', times('error is no problem', 'error names no field')),
    zero('document and server disagree on an input', times('takes what the document forbids', 'refuses what the document allows')),
    zero('told of another region', times('tells of another region')),
    {
      what: 'turned away as too many (503, 429)',
      found: String((statuses['503'] ?? 0) + (statuses['429'] ?? 0)),
      limit: '≤ 5 %',
      holds: (statuses['503'] ?? 0) + (statuses['429'] ?? 0) <= requests * 0.05,
    },
  ]
}

const api = onGround(async (on, say) => {
  const { run, pool, base, server, sealing } = on
  const tally = emptyTally()
  const fromOutside = { ...run, each: fromNobody, anonymous: true, seed: seed + 1 }
  const asksNobody = fromNobody > 0 && run.at === undefined
  const changedBy = async (names: { only?: string | undefined; except?: string }): Promise<string[]> => {
    const before = await tableDigests(pool)
    if (asksNobody) await fuzzApi({ ...fromOutside, ...names }, tally, say)
    return changedTables(before, await tableDigests(pool)).filter((name) => name !== 'checkpoint' && name !== 'log_key')
  }
  const changed = await changedBy({ except: registering })
  say(`nobody changed: ${changed.join(', ') || 'nothing'}`)
  const registered = (run.only ?? registering) === registering ? await changedBy({ only: registering }) : []
  say(`who registered changed: ${registered.join(', ') || 'nothing'}`)
  const from = await headOf(on)
  await fuzzApi(run, tally, say)
  for (const found of tally.found.values()) say(describeFound(base, found))
  // Who registers is told the same whether the number was free or not, so that nobody learns who is registered.
  const untold = await untoldEvents(pool, region, { from, told: tally.seqs, silent: liaoning.registration?.procedure })
  for (const one of untold.slice(0, 5)) say(`on record, and told to nobody: ${one}`)
  const platform = await startPlatform({ catalogue: liaoning, pool, region, sealing, publicUrl: base, now: Date.now })
  const problems = await recordProblems(platform)
  for (const problem of problems.slice(0, 10)) say(problem)
  return [
    ...figuresOf(tally, run.document),
    zero('tables that nobody could change, changed', changed.length),
    zero('others than an act writes, changed by who registered', registered.filter((name) => !writtenByRegistering.includes(name)).length),
    zero('events that nobody was told of', untold.length),
    zero('faults in the record and its projections', problems.length),
    await alive(base, server),
  ]
})

const portal = onGround(async ({ base, run, server }, say) => {
  const visitors = ['citizen', 'officer.zhao', 'head.zheng', 'admin.system']
  const tally = await fuzzPortal({ base, callers: { logins: visitors }, password, seed, each: Number(process.env.EACH ?? 800), most: 150 })
  for (const found of tally.found.values()) say(found)
  return [
    {
      what: 'requests to pages and forms',
      found: `${tally.requests} (${Object.entries(tally.statuses)
        .sort()
        .map(([name, count]) => `${name} ${count}`)
        .join(', ')})`,
      limit: '≥ 4,000',
      holds: run.at !== undefined || tally.requests >= (process.env.EACH ? 1 : 4_000),
    },
    {
      what: 'pages read, forms found',
      found: `${tally.pages}, ${tally.forms}`,
      limit: '≥ 100, ≥ 20',
      holds: tally.pages >= 100 && tally.forms >= 20,
    },
    zero('pages that fail, hang, or tell of their inside', tally.found.size),
    { what: 'slowest page', found: `${Math.round(tally.slowest)} ms`, limit: 'told', holds: true },
    await alive(base, server),
  ]
})

/** Each planted fault must be found, by its name, among the requests for the operation that has it; and nothing must be found where none is planted. */
const control = onGround(async ({ base, run }, say) => {
  const figures: Figure[] = []
  const few = { ...run, each: 200, at: undefined }
  for (const operation of new Set(Object.values(plants).map((plant) => plant.operation))) {
    const tally = emptyTally()
    await fuzzApi({ ...few, only: operation }, tally)
    figures.push(zero(`${operation}, nothing planted`, tally.found.size))
  }
  for (const [name, plant] of Object.entries(plants)) {
    const proxy = await planted(base, plant)
    const tally = emptyTally()
    await fuzzApi({ ...few, base: proxy.base, callers: callers(proxy.base, logins, password), only: plant.operation }, tally)
    await proxy.close()
    const found = [...tally.found.values()].some(({ verdict }) => verdict === plant.verdict)
    say(`${name}: shown ${proxy.struck()}×, ${found ? 'found' : 'NOT FOUND'}`)
    figures.push({
      what: `planted: ${name}`,
      found: found ? plant.verdict : 'nothing',
      limit: plant.verdict,
      holds: found,
      control: `shown ${proxy.struck()}×`,
    })
  }
  return figures
})

console.error(`  seed ${seed}`)
await runTrials({ api, portal, control })
await (await shared)?.end()
process.exit()
