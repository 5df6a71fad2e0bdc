import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readCheckpointNote } from '../../src/cli/verify/checkpoints.ts'
import type { LogReport } from '../../src/cli/verify/log-report.ts'
import { verifyDump } from '../../src/cli/verify/verify-dump.ts'
import { exitCodeOfLogs } from '../../src/cli/verify/verify-whole.ts'
import type { Mark } from '../../src/kernel/record/log-check.ts'
import type { Policy } from '../../src/kernel/record/policy.ts'
import { keptClock } from '../../src/operations/kept-clock.ts'
import { callWitness } from '../../src/operations/log/call-witness.ts'
import { logTree } from '../../src/operations/log/log-tree.ts'
import { latestPublished } from '../../src/operations/log/published.ts'
import { publishLogs } from '../../src/operations/log/watch-log.ts'
import type { Platform } from '../../src/operations/platform.ts'
import { startPlatform } from '../../src/operations/start-platform.ts'
import { startWorld, type World } from '../../stories/http/harness.ts'
import { keysFor, policyOf, trustOf } from '../../stories/http/log-keys.ts'
import { catalogue, seed } from '../../stories/http/toy.ts'
import type { Figure } from '../run-trials.ts'
import { dumpOf, written } from './a01-row-deleted.ts'
import { all, none } from './figures.ts'

const threeDays = 3 * 86_400_000

/** Another server of the same installation, whose database says another time than its own clock does. */
function serverBeside({ platform }: World, ahead: number): Promise<Platform> {
  const { pool, region, publicUrl, now, trust, secret } = platform
  const database = { query: async () => ({ rows: [{ now: now() + ahead }] }) } as unknown as Platform['pool']
  return startPlatform({ catalogue, pool, region, publicUrl, now, trust, secret, clock: keptClock(database, now) })
}

/** The clock of the database alone is set back: whoever of the two is wrong, nothing is done. */
async function databaseBack(world: World, times: number): Promise<Figure> {
  const [wrong, right] = [await serverBeside(world, -threeDays), await serverBeside(world, 0)]
  const bad: string[] = []
  let sound = 0
  for (let i = 0; i < times; i++) {
    if (await applied({ platform: wrong }).catch(() => undefined)) bad.push(`act ${i}`)
    if (await applied({ platform: right })) sound++
  }
  return none(
    'acts taken while the clock of the database is three days back',
    { tried: times, bad },
    { what: 'taken while both agree', found: sound },
  )
}

/** A leaf rewritten to an earlier time, by who can write the database. */
const leafBack = async (problems: (change?: (text: string) => string) => Promise<readonly object[]>, found: number): Promise<Figure> => {
  const more = (await problems((text) => text.replace(/"t":1772\d{9}/, '"t":1772000000000'))).length - found
  const same = (await problems((text) => text)).length === found
  return all(
    'a leaf rewritten to an earlier time: found',
    { tried: 1, met: more > 0 ? 1 : 0 },
    { what: 'written over as it was, nothing more', found: same ? 1 : 0 },
  )
}

/** Whoever verifies the log is told by the exit code. */
const told6 = (report: LogReport, before: number): Figure => ({
  what: 'and whoever verifies that log is told so, by the exit code',
  found: `exit ${exitCodeOfLogs([report])}`,
  limit: 'exit 6',
  holds: exitCodeOfLogs([report]) === 6 && before === 0,
  control: `before them: ${before} problems`,
})

/** Fields of a request that have no business there. */
async function forgedFields(world: World): Promise<Figure> {
  const fields = ['day', 'at', 'effective', 'occurred', 'received', 't']
  const bad: string[] = []
  for (const field of fields)
    if ((await applied(world, { [field]: field === 't' ? 0 : '2026-03-02' }))?.day !== '2026-03-05') bad.push(field)
  return none(
    'fields of a request that date it back: taken',
    { tried: fields.length, bad },
    { what: 'acts with the day of the server', found: fields.length - bad.length },
  )
}

/** How far apart the two cosigned checkpoints lie between which an act must have been done, at most. */
function widest(acts: readonly number[], notes: readonly string[], policy: Policy): Figure {
  const marks = notes.flatMap((note) => readCheckpointNote(note, policy, false)?.mark ?? [])
  const seen = (found: Mark | undefined): number => found?.seen ?? Number.NaN
  const widths = acts.map((seq) => seen(marks.find(({ size }) => size > seq)) - seen(marks.findLast(({ size }) => size <= seq)))
  const most = Math.max(...widths)
  return {
    what: 'widest bounds of an honest act, witnessed once a minute',
    found: `${most} s`,
    limit: '≤ 120 s',
    holds: most <= 120 && widths.length > 0,
    control: `${marks.length} cosigned checkpoints were kept`,
  }
}

const province = keysFor('210000')
const city = keysFor('210100')

/** An application at the city; with `more` fields that a request has no business to bring. */
async function applied(world: Pick<World, 'platform'>, more: object = {}): Promise<{ seq: number; day: string } | undefined> {
  const answer = await world.platform.door.act({
    ...{ region: '210100', key: `a05/${Math.random()}`, actor: { kind: 'party', person: 'p-chen', name: '陈读者' }, act: 'apply' },
    ...{ answers: { name: '陈读者' }, open: { procedure: 'library-card', organ: 'library', item: 'card-library' } },
    ...more,
  })
  return answer.kind === 'done' ? { seq: answer.seq, day: answer.day } : undefined
}

/** A decision dated back: the clock of the host set back, fields forged, a leaf rewritten; witnesses go by a clock of their own. */
export const a05 =
  (times = 20) =>
  async (): Promise<readonly Figure[]> => {
    const folder = await mkdtemp(join(tmpdir(), 'yifa-a05-'))
    const at = '2026-03-05T09:'
    const witness = await startWorld({
      catalogue,
      seed,
      at: `${at}00`,
      region: '210000',
      trust: trustOf(province, policyOf([city], [], 0), callWitness),
    })
    const asked = policyOf([], [{ ...province, url: `${witness.url}/witness/210000` }], 1)
    const world = await startWorld({ catalogue, seed, at: '2026-03-01T09:00', region: '210100', trust: trustOf(city, asked, callWitness) })
    // Cosigned checkpoints as anybody keeps them who fetched them at the time.
    const notes: string[] = []
    const trusted = { policy: policyOf([city], [province], 1), notes }
    const publish = async (): Promise<void> => {
      await publishLogs(world.platform, ['210100'], () => {})
      notes.push((await latestPublished(world.platform, logTree('210100')))?.note ?? '')
    }
    const verified = async (change = (text: string) => text): Promise<LogReport> => {
      const path = join(folder, 'dump.sql')
      await writeFile(path, change(written(await dumpOf(world))))
      return (await verifyDump(path, trusted))[0] as LogReport
    }
    const problems = async (change?: (text: string) => string) => (await verified(change)).problems
    try {
      for (const one of [witness, world]) one.at(`${at}00`)
      await publish()
      const honest: number[] = []
      for (let minute = 1; minute <= 5; minute++) {
        for (const one of [witness, world]) one.at(`${at}0${minute}`)
        honest.push((await applied(world))?.seq ?? -1)
        await publish()
      }
      const before = await problems()
      const forged = await forgedFields(world)
      await publish()
      // The host's clock and with it the server's stand three days back; the witness's does not.
      const dated: number[] = []
      world.at('2026-03-02T09:00')
      for (let i = 0; i < times; i++) dated.push((await applied(world))?.seq ?? -1)
      for (const one of [witness, world]) one.at(`${at}08`)
      await publish()
      const report = await verified()
      const found = report.problems
      // 2026-03-02 09:00 in Beijing; witnesses saw the log without them at 09:05 on the fifth, and with them at 09:08.
      const bounds = '2026-03-02T01:00:00Z: 2026-03-05T01:05:00Z – 2026-03-05T01:08:00Z'
      const named = dated.filter((seq) =>
        found.some(({ code, index, says }) => code === 'time-too-early' && index === seq && says.en.includes(bounds)),
      )
      return [
        told6(report, before.length),
        await databaseBack(world, times),
        all(
          'acts dated three days back by the clock of the host: found outside of what witnesses saw, with both bounds',
          { tried: times, met: named.length },
          { what: 'written with that day', found: dated.filter((seq) => seq >= 0).length },
        ),
        forged,
        await leafBack(problems, found.length),
        none(
          'honest acts, a checkpoint a minute: outside of their bounds',
          { tried: honest.length, bad: before.map((one) => JSON.stringify(one)) },
          { what: 'back-dated ones found', found: named.length },
        ),
        widest(honest, notes, trusted.policy),
      ]
    } finally {
      await world.end()
      await witness.end()
      await rm(folder, { recursive: true, force: true })
    }
  }
