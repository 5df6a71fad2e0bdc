import { isDeepStrictEqual } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { eventsOf, kinds, someone } from '../../../stories/faults/acts-to-fail.ts'
import { type FaultMode, type FaultPool, faultPool } from '../../../stories/faults/fault-pool.ts'
import { recordProblems } from '../../../stories/faults/record-problems.ts'
import { catalogue } from '../../../stories/fixtures/library-card/catalogue.ts'
import { demonstrationSteps } from '../../../stories/fixtures/library-card/demonstration.ts'
import { theLaw } from '../../kernel/case/case-file.ts'
import { migrate } from '../../store/migrate.ts'
import type { Pool } from '../../store/pool.ts'
import { createPool } from '../../store/postgres/connect.ts'
import { cloneDatabase, templateDatabase } from '../../store/postgres/test-database.ts'
import type { Platform } from '../platform.ts'
import { startPlatform } from '../start-platform.ts'
import type { ActRequest } from './request.ts'

const now = Date.parse('2026-03-02T09:00:00+08:00')
let pool: Pool
let close: () => Promise<void>
let serial = 0

beforeAll(async () => {
  const template = await templateDatabase('door', async (url) => {
    const fresh = createPool(url)
    await migrate(fresh)
    await fresh.end()
  })
  const database = await cloneDatabase(template)
  pool = createPool(database.url, { max: 6 })
  close = async () => {
    await pool.end()
    await database.drop()
  }
})
afterAll(() => close())

/** A region of its own on a pool that can fail, and one on the plain pool to look at what is stored. */
interface Ground {
  readonly faults: FaultPool
  readonly door: Platform['door']
  readonly seen: Platform
  readonly region: string
}

async function newGround(): Promise<Ground> {
  const region = `toy-${serial++}`
  const given = { catalogue, region, publicUrl: 'http://localhost', now: () => now }
  const faults = faultPool(pool)
  const { door } = await startPlatform({ ...given, pool: faults.pool })
  const steps = demonstrationSteps()
  for (const stage of [0, 1, 2]) {
    const answers = await Promise.all(
      steps
        .filter((step) => step.stage === stage)
        .map(({ key, actor, open, act, answers: given }) =>
          door.act({ region, key, actor: actor === 'law' ? theLaw : someone(actor), open, act, answers: given }),
        ),
    )
    for (const answer of answers) if (answer.kind !== 'done') throw new Error(JSON.stringify(answer))
  }
  return { faults, door, region, seen: await startPlatform({ ...given, pool }) }
}

const sizeOf = async ({ region }: Ground): Promise<number> =>
  Number((await pool.query<{ size: string }>('select size from region where region = $1', [region])).rows[0]?.size)

/** What the door knows in memory of who holds a post, beside what is stored. */
async function memoryProblems({ door, seen, region }: Ground, requests: readonly ActRequest[]): Promise<string[]> {
  const [mine, stored] = await Promise.all([door.authority(region), seen.door.authority(region)])
  return requests.flatMap(({ answers }) => {
    const person = String(answers['person'] ?? '')
    const [held, kept] = [mine, stored].map((authority) => authority.posts(person, '2026-03-02' as never).length)
    return held === kept ? [] : [`the door thinks '${person}' holds ${held} posts, stored are ${kept}`]
  })
}

/** Whether the last document that fell away raised its one card: on the item that asks for the material resting on it. */
async function cardProblems({ region }: Ground, expected: boolean): Promise<string[]> {
  if (!expected) return []
  const found = await pool.query<{ about: string; cards: string }>(
    "select about, count(*) as cards from card where region = $1 and rule = 'changed-law' group by about having count(*) <> 1",
    [region],
  )
  const last = await pool.query<{ colour: string }>('select colour from card where region = $1 order by seq desc limit 1', [region])
  return [
    ...found.rows.map(({ about, cards }) => `${cards} cards about ${about}`),
    ...(last.rows[0]?.colour === 'red' ? [] : ['no card was raised']),
  ]
}

interface Told {
  /** The call that failed; undefined when the fault never struck. */
  readonly struck: string | undefined
  readonly failed: number
  readonly problems: string[]
}

/** Lets the n-th call of these requests, asked for together, go wrong; then asks for each again, twice, with nothing in the way. */
async function tell(ground: Ground, names: readonly string[], fault: { mode: FaultMode; n: number }): Promise<Told> {
  const requests: ActRequest[] = []
  for (const name of names) requests.push(await (kinds[name] as (typeof kinds)[string]).request(ground))
  const before = await sizeOf(ground)
  ground.faults.arm(fault.mode, fault.n)
  const first = await Promise.allSettled(requests.map((request) => ground.door.act(request)))
  const struck = ground.faults.struck()
  ground.faults.arm('refused', 0)
  const problems = [...(await recordProblems(ground.seen)), ...(await memoryProblems(ground, requests))]
  const halfway = (await sizeOf(ground)) - before
  const told = names.filter((_, i) => first[i]?.status === 'fulfilled')
  const answered = told.length
  // An answer whose sending was lost may have been recorded; one that was given must have been.
  if (halfway < eventsOf(told) || halfway > eventsOf(names))
    problems.push(`${answered} of ${names.length} were answered, but ${halfway} are on record`)
  const again = await Promise.all(requests.map((request) => ground.door.act(request)))
  const third = await Promise.all(requests.map((request) => ground.door.act(request)))
  again.forEach((answer, i) => {
    const [early, name] = [first[i], names[i] as string]
    if (answer.kind !== kinds[name]?.comesTo) problems.push(`${name}: asked again, it came to ${answer.kind}`)
    if (!isDeepStrictEqual(answer, third[i])) problems.push(`${name}: asked a third time, the answer differs`)
    if (early?.status === 'fulfilled' && !isDeepStrictEqual(early.value, answer)) problems.push(`${name}: asked again, the answer differs`)
  })
  problems.push(...(await cardProblems(ground, names.includes('a basis falls away, and cards are raised'))))
  const grown = (await sizeOf(ground)) - before
  if (grown !== eventsOf(names)) problems.push(`${names.length} requests made ${grown} events`)
  return { struck, failed: names.length - answered, problems }
}

const company = Object.keys(kinds)
const batches: [string, readonly string[]][] = [
  ...company.map((name): [string, string[]] => [`alone, ${name}`, [name]]),
  ['all together', company],
]
const modes = ['refused', 'lost', 'cut'] as const
/** No act makes more calls than this; without a bound, a fault that always strikes would never end. */
const mostCalls = 80

test.each(batches.flatMap(([title, names]) => modes.map((mode) => [title, mode, names] as const)))(
  '%s: whichever database call is %s, nothing is half written, and asking again does it once',
  async (_title, mode, names) => {
    const ground = await newGround()
    const hits: string[] = []
    const wrong: string[] = []
    // Of a company each call is struck in one of the modes; alone, in every one.
    const [first, step] = names.length > 1 ? [1 + modes.indexOf(mode), modes.length] : [1, 1]
    for (let n = first; n <= mostCalls; n += step) {
      const { struck, failed, problems } = await tell(ground, names, { mode, n })
      wrong.push(...problems.map((problem) => `call ${n} (${struck}) ${mode}: ${problem}`))
      // A batch that fails is tried by halves: one fault costs nobody of a company their act.
      if (names.length > 1 && failed > 0) wrong.push(`call ${n} (${struck}) ${mode}: ${failed} of the company failed`)
      if (struck === undefined) break
      hits.push(struck)
    }
    expect(wrong).toEqual([])
    expect(hits.length).toBeGreaterThan(8)
    expect(hits.length).toBeLessThan(mostCalls)
    if (step === 1) expect(hits).toContain('commit')
  },
  240_000,
)

test('the control: a writer that swallows errors is caught by the same checks, at every statement that writes', async () => {
  const unseen: string[] = []
  let writes = 0
  for (let n = 1; n <= mostCalls; n++) {
    const ground = await newGround()
    const told = await tell(ground, ['a licence is granted'], { mode: 'swallowed', n }).catch((error: Error) => ({
      struck: ground.faults.struck(),
      problems: [error.message],
    }))
    if (told.struck === undefined) break
    if (!/^(?:insert|update|upsert|delete)[A-Z]|^commit/.test(told.struck)) continue
    writes++
    if (told.problems.length === 0) unseen.push(told.struck)
  }
  expect(unseen).toEqual([])
  expect(writes).toBeGreaterThan(10)
}, 240_000)
