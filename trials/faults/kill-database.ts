import { randomInt } from 'node:crypto'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { createPool } from '../../src/store/postgres/connect.ts'
import { urlInFolder } from '../../src/store/postgres/url-in-folder.ts'
import { overHttp, settle, signedIn, startLoad } from '../../stories/faults/load.ts'
import { eventsAt, postgresOf, runYifa, startYifa } from '../../stories/start/start-yifa.ts'
import type { Figure, Trial } from '../run-trials.ts'
import { auditFolder, inFolder, people, reckonIn, region, setting, toyFolder } from './house.ts'

// F02: every process of our own PostgreSQL is killed with -9 under load, and the server goes on. F12: it is killed again while it recovers.

function killAll(data: string): number {
  const pids = postgresOf(data)
  for (const pid of pids) {
    try {
      process.kill(pid, 'SIGKILL')
    } catch {
      // It ended between the look and the shot.
    }
  }
  return pids.length
}

interface Killed {
  readonly lost: number
  readonly doubled: number
  readonly acknowledged: number
  readonly fromKey: number
  readonly effective: number
  readonly inRecovery: number
  readonly longestBack: number
  readonly problems: readonly string[]
}

/** How long after the last kill something is acknowledged that was sent after it, in seconds. */
async function backAfter(newest: () => number): Promise<number> {
  const began = Date.now()
  while (newest() <= began) {
    if (Date.now() - began > 120_000) throw new Error('Two minutes after PostgreSQL was killed nothing is answered.')
    await sleep(10)
  }
  return (Date.now() - began) / 1000
}

/** Commits are acknowledged before they are on the disk, as PGlite and many a fast set-up do it: what the trial must find. */
async function acknowledgeEarly(data: string): Promise<void> {
  const pool = createPool(urlInFolder(data) ?? '', { max: 1 })
  await pool.query('alter role yifa_app set synchronous_commit = off')
  await pool.query('select pg_terminate_backend(pid) from pg_stat_activity where usename = $1', ['yifa_app'])
  await pool.end()
}

/** The control: acts acknowledged before they are on the disk are lost when PostgreSQL is killed, and the ledger says so. @returns how many */
async function lostWhenEarly(data: string): Promise<number> {
  const yifa = startYifa(data)
  const url = await yifa.ready()
  const from = await eventsAt(url)
  const plain = overHttp(await signedIn(url, people))
  await acknowledgeEarly(data)
  let lost = 0
  for (let kill = 0; lost === 0 && kill < 10; kill++) {
    // A case that was lost is unknown afterwards, and a server that finds its log set back takes no more acts: no answer is awaited.
    const load = startLoad((one) => plain(one).catch(() => undefined), { width: 24 })
    await sleep(1_500 + randomInt(1_000))
    killAll(data)
    await load.stop()
    for (let tries = 0; tries < 100; tries++, await sleep(200)) {
      const found = await reckonIn(data, load.sent, from).catch(() => undefined)
      if (!found) continue
      lost = found.lost
      break
    }
  }
  await yifa.stop('SIGKILL')
  return lost
}

async function killUnderLoad(data: string, kills: number): Promise<Killed> {
  const yifa = startYifa(data)
  const url = await yifa.ready()
  const from = await eventsAt(url)
  const way = overHttp(await signedIn(url, people))
  const load = startLoad(way, { width: 24, patient: true })
  let [effective, inRecovery, longestBack] = [0, 0, 0]
  for (let kill = 1; kill <= kills; kill++) {
    await sleep(700 + randomInt(1_500))
    if (killAll(data) > 2) effective++
    // Every third time again, as soon as it has come up: it is killed while it recovers.
    for (let again = 0; kill % 3 === 0 && again < 3; again++) {
      for (let waited = 0; postgresOf(data).length === 0 && waited < 5_000; waited += 5) await sleep(5)
      await sleep(randomInt(60))
      if (killAll(data) > 0) inRecovery++
    }
    const back = await backAfter(load.newest)
    if (kill % 3 !== 0) longestBack = Math.max(longestBack, back)
  }
  await load.stop()
  await settle(way, load.sent)
  const reckoning = await reckonIn(data, load.sent, from)
  const problems = [...reckoning.problems, ...(await auditFolder(data, `${data}-log`)), ...(await rebuildKilled(data))]
  await yifa.stop('SIGTERM')
  return { ...reckoning, effective, inRecovery, longestBack, problems }
}

/** F12, ours: a rebuild that replaces the projections is killed in its middle, again and again; what is stored stays what the record says. */
async function rebuildKilled(data: string): Promise<string[]> {
  const where = ['--data', data, '--catalogue', toyFolder]
  const pool = createPool(urlInFolder(data) ?? '', { max: 1, region })
  const rows = async (): Promise<number> =>
    Number((await pool.query<{ n: number }>('select count(*) as n from case_file where region = $1', [region])).rows[0]?.n)
  try {
    const before = await rows()
    for (let i = 0; i < 4; i++) {
      const rebuild = runYifa(['rebuild', '--write', ...where])
      await rebuild.said(/Replaying|replayed/).catch(() => undefined)
      await sleep(randomInt(300))
      rebuild.child.kill('SIGKILL')
      await rebuild.ended
    }
    const after = await rows()
    return before === after ? [] : [`${before} cases before the rebuild was killed, ${after} after`]
  } finally {
    await pool.end()
  }
}

/** With `DATABASE_KILLS` from the environment. */
export const killDatabase: Trial = inFolder(async (root, say): Promise<Figure[]> => {
  const kills = setting('DATABASE_KILLS', 30)
  const found = await killUnderLoad(join(root, 'keys'), kills)
  say(`${found.acknowledged} acts over ${kills} kills; now the control`)
  const lost = await lostWhenEarly(join(root, 'early'))
  return [
    {
      what: 'F02 kill -9 of PostgreSQL under load: lost / doubled of acts',
      found: `${found.lost} / ${found.doubled} of ${found.acknowledged} in ${kills} kills`,
      limit: '0 / 0',
      holds: found.lost + found.doubled === 0 && found.effective === kills && lost > 0,
      control: `${found.effective} kills effective, ${found.fromKey} answered from the key; acknowledged before it is on the disk: ${lost} lost`,
    },
    {
      what: 'longest until an act sent afterwards is done (killed once)',
      found: `${found.longestBack.toFixed(1)} s`,
      limit: '≤ 10 s',
      holds: found.longestBack <= 10,
    },
    {
      what: 'F12 killed again while it recovered; a rebuild killed; record, projections and log afterwards',
      found: found.problems.join('; ') || 'nothing wrong',
      limit: 'nothing wrong',
      holds: found.problems.length === 0 && (found.inRecovery > 0 || kills < 3),
      control: `${found.inRecovery} kills during recovery`,
    },
  ]
})
