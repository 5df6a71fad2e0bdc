import { randomInt, randomUUID } from 'node:crypto'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { isDeepStrictEqual } from 'node:util'
import { afterAll, expect, test } from 'vitest'
import { countProblems, type Sent, send, signedIn, startLoad } from './act-load.ts'
import { endAll, eventsAt, postgresGone, runYifa, startYifa } from './start-yifa.ts'

const onLinux = test.skipIf(process.platform !== 'linux')
const root = mkdtempSync(join(tmpdir(), 'yifa-killed-'))
chmodSync(root, 0o755)

/** How often the process is killed. A long run: `YIFA_KILLS=25 npx vitest run stories/start/killed-between.test.ts`. */
const kills = Number(process.env.YIFA_KILLS ?? 3)
const width = 12

afterAll(() => {
  endAll()
  rmSync(root, { recursive: true, force: true, maxRetries: 10, retryDelay: 300 })
})

interface Round {
  readonly sent: number
  /** Sent, and no answer came before the process was dead. */
  readonly unanswered: number
  /** Of these, on record all the same: the answer was lost, not the act. */
  readonly recorded: number
  readonly problems: readonly string[]
}

/** Asks for everything again under the key it had. @returns what has another answer than before */
async function askAgain(clients: Awaited<ReturnType<typeof signedIn>>, sent: readonly Sent[]): Promise<string[]> {
  const problems: string[] = []
  for (let first = 0; first < sent.length; first += width) {
    await Promise.all(
      sent.slice(first, first + width).map(async (one) => {
        const before = one.answer
        if (!(await send(clients, one))) problems.push(`${one.order.act}: no answer after the restart`)
        else if (before && !isDeepStrictEqual(before, one.answer))
          problems.push(`${one.order.act}: the answer at ${before.seq} is another one now`)
      }),
    )
  }
  return problems
}

/** One Yifa is killed in the middle of its work; another takes over the folder, and is asked for everything again. */
async function round(data: string): Promise<Round> {
  const yifa = startYifa(data)
  const url = await yifa.ready()
  const clients = await signedIn(url, ['chen', 'li'])
  const events = await eventsAt(url)
  const load = startLoad(clients, width)
  await sleep(150 + randomInt(900))
  yifa.child.kill('SIGKILL')
  expect(await yifa.ended).toBe('SIGKILL')
  await load.stop()
  await postgresGone(data)

  const next = startYifa(data)
  const again = await next.ready()
  const found = (await eventsAt(again)) - events
  const answered = load.sent.filter((one) => one.answer).length
  const lost = found < answered ? [`${answered} acts were answered, only ${found} are on record`] : []
  const problems = [...lost, ...(await askAgain(await signedIn(again, ['chen', 'li']), load.sent))]
  problems.push(...countProblems(load.sent, { events, now: await eventsAt(again) }))
  const compare = runYifa(['rebuild', '--compare', '--json', '--data', data, '--catalogue', 'stories/fixtures/library-card'])
  if ((await compare.ended) !== 0) problems.push(`rebuild --compare: ${compare.text()}`)
  await next.stop('SIGTERM')
  await postgresGone(data)
  return { sent: load.sent.length, unanswered: load.sent.length - answered, recorded: found - answered, problems }
}

onLinux(
  `killed ${kills} times between act and answer: what was answered is there once, what was not is done once when asked again`,
  async () => {
    const data = join(root, 'between')
    const rounds: Round[] = []
    for (let i = 0; i < kills; i++) rounds.push(await round(data))
    const sum = (of: (one: Round) => number) => rounds.reduce((total, one) => total + of(one), 0)
    console.log(
      `${kills} kills: ${sum((one) => one.sent)} acts sent, ${sum((one) => one.unanswered)} without an answer, ` +
        `of which ${sum((one) => one.recorded)} were on record and only their answer was lost`,
    )
    expect(rounds.flatMap((one) => one.problems)).toEqual([])
    // The kill must have come between: in every round some act was under way.
    expect(rounds.map((one) => one.unanswered > 0)).toEqual(rounds.map(() => true))
    expect(sum((one) => one.sent)).toBeGreaterThan(kills * 10)
  },
  60_000 + kills * 40_000,
)

onLinux(
  'the control: asked again under a new key, it is done a second time, and the count says so',
  async () => {
    const data = join(root, 'control')
    const yifa = startYifa(data)
    const url = await yifa.ready()
    const clients = await signedIn(url, ['chen', 'li'])
    const events = await eventsAt(url)
    const load = startLoad(clients, 2)
    await sleep(300)
    await load.stop()
    expect(countProblems(load.sent, { events, now: await eventsAt(url) })).toEqual([])
    const [one] = load.sent
    await send(clients, { ...(one as Sent), key: randomUUID() })
    expect(countProblems(load.sent, { events, now: await eventsAt(url) })).toHaveLength(1)
    await yifa.stop('SIGTERM')
  },
  60_000,
)
