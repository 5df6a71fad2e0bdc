import { isDeepStrictEqual } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type FaultMode, type FaultPool, faultPool } from '../../../stories/faults/fault-pool.ts'
import { recordProblems } from '../../../stories/faults/record-problems.ts'
import { catalogue } from '../../../stories/fixtures/library-card/catalogue.ts'
import { demonstrationSteps } from '../../../stories/fixtures/library-card/demonstration.ts'
import { type Actor, theLaw } from '../../kernel/case/case-file.ts'
import { migrate } from '../../store/migrate.ts'
import type { Pool } from '../../store/pool.ts'
import { createPool } from '../../store/postgres/connect.ts'
import { cloneDatabase, templateDatabase } from '../../store/postgres/test-database.ts'
import type { Platform } from '../platform.ts'
import { startPlatform } from '../start-platform.ts'
import type { ActAnswer, ActRequest } from './request.ts'

const now = Date.parse('2026-03-02T09:00:00+08:00')
const someone = (person: string, kind: Actor['kind'] = 'staff'): Actor => ({ kind, person, name: person })

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

const opening = { procedure: 'library-card', organ: 'library', item: 'card-library' }

async function accepted({ door, region }: Ground): Promise<string> {
  const applied = await door.act({
    region,
    key: `set/${serial++}`,
    actor: someone('p-chen', 'party'),
    act: 'apply',
    answers: { name: '陈某' },
    open: opening,
  })
  if (applied.kind !== 'done') throw new Error(JSON.stringify(applied))
  await door.act({
    region,
    key: `set/${serial++}`,
    actor: someone('p-li'),
    act: 'accept',
    case: applied.case,
    answers: { needsCheck: false },
  })
  return applied.case
}

/** One request of each kind that writes differently: what it must come to, and what is needed for it. */
const kinds: Readonly<Record<string, { comesTo: ActAnswer['kind']; request(ground: Ground): Promise<ActRequest> }>> = {
  'a case is opened': {
    comesTo: 'done',
    request: async ({ region }) => ({
      region,
      key: `k/${serial++}`,
      actor: someone('p-lin', 'party'),
      act: 'apply',
      answers: { name: '林某' },
      open: opening,
    }),
  },
  'a licence is granted': {
    comesTo: 'done',
    request: async (ground) => ({
      region: ground.region,
      key: `k/${serial++}`,
      actor: someone('p-zhao'),
      act: 'decide',
      case: await accepted(ground),
      answers: { outcome: 'granted' },
    }),
  },
  'a register changes': {
    comesTo: 'done',
    request: async ({ region }) => {
      const person = `p-new-${serial++}`
      const answers = { person, name: '新馆员', organ: 'library', post: 'librarian' }
      return {
        region,
        key: `k/${person}`,
        actor: someone('p-registrar'),
        act: 'enterPost',
        answers,
        open: { procedure: 'registry', organ: 'library' },
      }
    },
  },
  'an attempt is refused': {
    comesTo: 'refused',
    request: async (ground) => ({
      region: ground.region,
      key: `k/${serial++}`,
      actor: someone('p-sun'),
      act: 'decide',
      case: await accepted(ground),
      answers: { outcome: 'granted' },
    }),
  },
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
  const answered = first.filter((one) => one.status === 'fulfilled').length
  // An answer whose sending was lost may have been recorded; one that was given must have been.
  if (halfway < answered || halfway > names.length)
    problems.push(`${answered} of ${names.length} were answered, but ${halfway} are on record`)
  const again = await Promise.all(requests.map((request) => ground.door.act(request)))
  const third = await Promise.all(requests.map((request) => ground.door.act(request)))
  again.forEach((answer, i) => {
    const [early, name] = [first[i], names[i] as string]
    if (answer.kind !== kinds[name]?.comesTo) problems.push(`${name}: asked again, it came to ${answer.kind}`)
    if (!isDeepStrictEqual(answer, third[i])) problems.push(`${name}: asked a third time, the answer differs`)
    if (early?.status === 'fulfilled' && !isDeepStrictEqual(early.value, answer)) problems.push(`${name}: asked again, the answer differs`)
  })
  const grown = (await sizeOf(ground)) - before
  if (grown !== names.length) problems.push(`${names.length} requests made ${grown} events`)
  return { struck, failed: names.length - answered, problems }
}

const company = Object.keys(kinds)
const batches: [string, readonly string[]][] = [
  ...company.map((name): [string, string[]] => [`alone, ${name}`, [name]]),
  ['four together', company],
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
    for (let n = 1; n <= mostCalls; n++) {
      const { struck, failed, problems } = await tell(ground, names, { mode, n })
      wrong.push(...problems.map((problem) => `call ${n} (${struck}) ${mode}: ${problem}`))
      // A batch that fails is tried act by act: one fault costs nobody of a company their act.
      if (names.length > 1 && failed > 0) wrong.push(`call ${n} (${struck}) ${mode}: ${failed} of the company failed`)
      if (struck === undefined) break
      hits.push(struck)
    }
    expect(wrong).toEqual([])
    expect(hits.length).toBeGreaterThan(8)
    expect(hits.length).toBeLessThan(mostCalls)
    expect(hits).toContain('commit')
  },
  90_000,
)

test('the control: a writer that swallows errors is caught by the same checks, at every statement that writes', async () => {
  const unseen: string[] = []
  let writes = 0
  for (const name of ['a licence is granted', 'a case is opened']) {
    for (let n = 1; n <= mostCalls; n++) {
      const ground = await newGround()
      const told = await tell(ground, [name], { mode: 'swallowed', n }).catch((error: Error) => ({
        struck: ground.faults.struck(),
        problems: [error.message],
      }))
      if (told.struck === undefined) break
      if (!/^(?:insert|update|upsert|delete)[A-Z]|^commit/.test(told.struck)) continue
      writes++
      if (told.problems.length === 0) unseen.push(told.struck)
    }
  }
  expect(unseen).toEqual([])
  expect(writes).toBeGreaterThan(20)
}, 120_000)
