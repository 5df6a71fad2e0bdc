import { randomInt, randomUUID } from 'node:crypto'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, expect, test } from 'vitest'
import { createPool } from '../../src/store/postgres/connect.ts'
import { urlInFolder } from '../../src/store/postgres/url-in-folder.ts'
import { askAgain, type Reckoning, reckon } from '../faults/ledger.ts'
import { overHttp, type Sent, send, settle, signedIn, startLoad } from '../faults/load.ts'
import { endAll, eventsAt, postgresGone, runYifa, startYifa } from './start-yifa.ts'

// The long run of the same: `npm run faults kill-app`.

const onLinux = test.skipIf(process.platform !== 'linux')
const root = mkdtempSync(join(tmpdir(), 'yifa-killed-'))
chmodSync(root, 0o755)

const kills = 2
const width = 12
const region = 'library-card'
const people = ['chen', 'li']

afterAll(() => {
  endAll()
  rmSync(root, { recursive: true, force: true, maxRetries: 10, retryDelay: 300 })
})

/** What is on record in a folder whose server runs, held against what was acknowledged. */
async function reckoned(data: string, sent: readonly Sent[], from: number): Promise<Reckoning> {
  const pool = createPool(urlInFolder(data) ?? '', { max: 1, region })
  return reckon(pool, region, { sent, from }).finally(() => pool.end())
}

interface Round {
  readonly sent: number
  /** Sent, and no answer came before the process was dead. */
  readonly unanswered: number
  /** Of these, on record all the same: the answer was lost, not the act. */
  readonly recorded: number
  readonly problems: readonly unknown[]
}

/** One Yifa is killed in the middle of its work; another takes over the folder, and is asked for everything again. */
async function round(data: string): Promise<Round> {
  const yifa = startYifa(data)
  const url = await yifa.ready()
  const from = await eventsAt(url)
  const load = startLoad(overHttp(await signedIn(url, people)), { width })
  await sleep(150 + randomInt(900))
  yifa.child.kill('SIGKILL')
  expect(await yifa.ended).toBe('SIGKILL')
  await load.stop()
  await postgresGone(data)

  const next = startYifa(data)
  const again = overHttp(await signedIn(await next.ready(), people))
  const before = await reckoned(data, load.sent, from)
  const differing = await askAgain(again, load.sent)
  const silent = await settle(again, load.sent)
  const after = await reckoned(data, load.sent, from)
  const compare = runYifa(['rebuild', '--compare', '--json', '--data', data, '--catalogue', 'stories/fixtures/library-card'])
  if ((await compare.ended) !== 0) throw new Error(`rebuild --compare: ${compare.text()}`)
  await next.stop('SIGTERM')
  await postgresGone(data)
  const expected = { acknowledged: load.sent.length, lost: 0, doubled: 0, unanswered: 0, fromKey: before.unanswered, problems: [] }
  const wrong = [before.lost, before.doubled, differing.differ, silent, ...before.problems].filter((one) => one !== 0)
  expect(after).toEqual(expected)
  return { sent: load.sent.length, unanswered: load.sent.length - before.acknowledged, recorded: before.unanswered, problems: wrong }
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
  120_000 + kills * 120_000,
)

onLinux(
  'the control: asked again under a new key, it is done a second time; an answer that was never given is lost; the reckoning says both',
  async () => {
    const data = join(root, 'control')
    const yifa = startYifa(data)
    const url = await yifa.ready()
    const way = overHttp(await signedIn(url, people))
    const from = await eventsAt(url)
    const load = startLoad(way, { width: 2 })
    await sleep(300)
    await load.stop()
    const sound = { acknowledged: load.sent.length, lost: 0, doubled: 0, unanswered: 0, fromKey: 0, problems: [] }
    expect(await reckoned(data, load.sent, from)).toEqual(sound)
    const one = load.sent[0] as Sent
    await send(way, { ...one, key: randomUUID() })
    expect(await reckoned(data, load.sent, from)).toEqual({ ...sound, doubled: 1 })
    const invented: Sent = { ...one, key: randomUUID(), answer: { ...(one.answer as NonNullable<Sent['answer']>), case: 'no-case' } }
    expect(await reckoned(data, [...load.sent, invented], from)).toMatchObject({ lost: 1, problems: [expect.stringContaining('places')] })
    await yifa.stop('SIGTERM')
  },
  180_000,
)
