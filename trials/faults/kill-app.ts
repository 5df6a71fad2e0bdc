import { randomInt } from 'node:crypto'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { freePort } from '../../src/store/postgres/cluster/postgres-process.ts'
import { askAgain, type Reckoning } from '../../stories/faults/ledger.ts'
import { type Load, overHttp, settle, signedIn, startLoad, type Way } from '../../stories/faults/load.ts'
import { eventsAt, postgresGone, type Started, startYifa, toy } from '../../stories/start/start-yifa.ts'
import type { Figure, Trial } from '../run-trials.ts'
import { auditFolder, inFolder, people, reckonIn, setting } from './house.ts'

// F01: the process is killed with -9 in the middle of its work, again and again, and its clients ask again under the key they had.

interface Killing {
  readonly kills: number
  /** Acts to be acknowledged between two kills. */
  readonly acts: number
  /** People at work side by side. */
  readonly width: number
}

interface Killed extends Reckoning {
  /** Kills that came while somebody waited for an answer. */
  readonly effective: number
  readonly differing: { differ: number; of: number }
  readonly audit: readonly string[]
}

const answered = ({ sent }: Load): number => sent.reduce((sum, one) => sum + (one.answer ? 1 : 0), 0)

/** Waits until so many acts more are acknowledged. @throws Error when for two minutes none was */
async function untilAnswered(load: Load, wanted: number): Promise<void> {
  for (let [had, since] = [answered(load), Date.now()]; had < wanted; await sleep(20)) {
    const has = answered(load)
    if (has > had) [had, since] = [has, Date.now()]
    if (Date.now() - since > 120_000) throw new Error(`For two minutes nothing was answered; ${has} acts were before.`)
  }
}

/** Kills the server again and again under a load that never lets go. */
async function killAgainAndAgain(data: string, killing: Killing, say: (line: string) => void): Promise<Killed> {
  const port = ['--port', String(await freePort(0))]
  let yifa: Started = startYifa(data, [...toy, ...port])
  const url = await yifa.ready()
  const from = await eventsAt(url)
  const { width } = killing
  const way: Way = overHttp(await signedIn(url, people))
  const load = startLoad(way, { width, patient: true })
  let effective = 0
  for (let kill = 1; kill <= killing.kills; kill++) {
    await untilAnswered(load, answered(load) + randomInt(killing.acts >> 1, killing.acts + (killing.acts >> 1)))
    await sleep(randomInt(50))
    const waiting = load.sent.filter((one) => !one.answer).length
    // Every other time it is frozen first, as a machine that swaps or a debugger does: what was sent to the database is still carried out.
    if (kill % 2 === 0) {
      yifa.child.kill('SIGSTOP')
      await sleep(100)
    }
    yifa.child.kill('SIGKILL')
    if ((await yifa.ended) === 'SIGKILL' && waiting > 0) effective++
    await postgresGone(data)
    yifa = startYifa(data, [...toy, ...port])
    await yifa.ready()
    if (kill % 10 === 0) say(`${kill} kills, ${answered(load)} acts acknowledged`)
  }
  await untilAnswered(load, answered(load) + width)
  await load.stop()
  await settle(way, load.sent)
  const reckoning = await reckonIn(data, load.sent, from)
  const differing = await askAgain(way, load.sent, Math.ceil(load.sent.length / 2_000))
  const audit = await auditFolder(data, `${data}-log`)
  await yifa.stop('SIGTERM')
  return { ...reckoning, effective, differing, audit }
}

/**
 * The control: of every ten answers one is lost on its way, and clients ask again as if there were no keys. How often a kill falls just between commit
 * and answer is chance; this does not wait for it.
 */
async function withoutKeys(data: string): Promise<Reckoning> {
  const yifa = startYifa(data)
  const url = await yifa.ready()
  const from = await eventsAt(url)
  const plain = overHttp(await signedIn(url, people), { forgetful: true })
  let answers = 0
  const lossy: Way = async (one) => {
    const answer = await plain(one)
    return answer && ++answers % 10 === 0 ? undefined : answer
  }
  const load = startLoad(lossy, { width: 8, patient: true, forgetful: true })
  await untilAnswered(load, 60)
  await load.stop()
  const found = await reckonIn(data, load.sent, from)
  await yifa.stop('SIGTERM')
  return found
}

/** With `KILLS` and `ACTS` (between two kills) from the environment; `WIDTH` people side by side. */
export const killApp: Trial = inFolder(async (root, say): Promise<Figure[]> => {
  const kills = setting('KILLS', 100)
  const acts = setting('ACTS', 560)
  const width = setting('WIDTH', 48)
  const found = await killAgainAndAgain(join(root, 'keys'), { kills, acts, width }, say)
  const control = await withoutKeys(join(root, 'no-keys'))
  const least = kills * acts * 0.9
  return [
    {
      what: 'F01 kill -9 of the app under load: acts acknowledged',
      found: `${found.acknowledged} over ${kills} kills`,
      limit: `≥ ${Math.round(least)}, every kill under load`,
      holds: found.acknowledged >= least && found.effective === kills,
      control: `${found.effective} kills came while acts were under way`,
    },
    { what: 'of them lost', found: String(found.lost), limit: '0', holds: found.lost === 0 },
    {
      what: 'of them done twice',
      found: String(found.doubled),
      limit: '0',
      holds: found.doubled === 0 && control.doubled > 0,
      control: `clients without keys, one answer of ten lost: ${control.doubled} doubled`,
    },
    {
      what: 'retries answered from the key',
      found: String(found.fromKey),
      limit: `≥ ${Math.min(20, kills)}`,
      holds: found.fromKey >= Math.min(20, kills),
    },
    {
      what: 'answers that differ when asked again; gaps, order, projections, log',
      found: [`${found.differing.differ} of ${found.differing.of}`, ...found.problems, ...found.audit].join('; '),
      limit: '0, nothing wrong',
      holds: found.differing.differ + found.problems.length + found.audit.length === 0,
    },
  ]
})
