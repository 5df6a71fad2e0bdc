import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { createPool } from '../../src/store/postgres/connect.ts'
import { startEmbedded } from '../../src/store/postgres/embedded.ts'
import { testRole } from '../../src/store/postgres/test-database.ts'
import { type BadCable, badCable, type Trouble } from '../../stories/faults/bad-cable.ts'
import { type Reckoning, reckon } from '../../stories/faults/ledger.ts'
import { overHttp, settle, signedIn, startLoad, type Way } from '../../stories/faults/load.ts'
import { eventsAt, runYifa, toy } from '../../stories/start/start-yifa.ts'
import type { Figure, Trial } from '../run-trials.ts'
import { inFolder, people, region, setting } from './house.ts'

// F07: the database is slow, drips, hangs, or breaks off in the middle of a commit; between it and the server stands a cable that can be made bad.

interface Told extends Reckoning {
  readonly struck: number
  /** Longest wait for an answer of any kind, in seconds; of an act, and of a page of the portal. */
  readonly longestAct: number
  readonly longestPage: number
  /** Seconds from the mending to the first act that was done again. */
  readonly recovered: number
  /** Asked while there was trouble, and told in time that no answer could be had. */
  readonly toldUnknown: number
}

interface Ground {
  readonly url: string
  readonly database: string
  readonly cable: BadCable
}

/** Seconds a page took, whatever it said. */
async function pageSeconds(url: string): Promise<number> {
  const began = performance.now()
  await fetch(`${url}/published`).then((answer) => answer.text())
  return (performance.now() - began) / 1000
}

const seconds = (since: number): number => (Date.now() - since) / 1000

async function under({ url, database, cable }: Ground, trouble: Trouble, how: { for: number; forgetful?: boolean }): Promise<Told> {
  const pool = createPool(database, { max: 2, region })
  try {
    const from = await eventsAt(url)
    const plain = overHttp(await signedIn(url, people), how)
    let longestAct = 0
    let toldUnknown = 0
    const way: Way = async (one) => {
      const began = Date.now()
      const answer = await plain(one)
      longestAct = Math.max(longestAct, seconds(began))
      if (!answer) toldUnknown++
      return answer
    }
    const load = startLoad(way, { width: 16, patient: true, forgetful: how.forgetful ?? false })
    await sleep(1_500)
    cable.set(trouble)
    const until = Date.now() + how.for
    let longestPage = 0
    while (Date.now() < until) {
      longestPage = Math.max(longestPage, await pageSeconds(url))
      await sleep(500)
    }
    const struck = cable.struck()
    cable.set('none')
    const mended = Date.now()
    while (load.newest() <= mended) {
      if (seconds(mended) > 60) throw new Error(`A minute after '${trouble}' was mended nothing is done yet.`)
      await sleep(20)
    }
    const recovered = seconds(mended)
    await load.stop()
    await settle(plain, load.sent)
    const reckoning = await reckon(pool, region, { sent: load.sent, from })
    return { ...reckoning, struck, longestAct, longestPage, recovered, toldUnknown }
  } finally {
    await pool.end()
  }
}

const figuresOf = (name: string, told: Told, control: string): Figure => ({
  what: `F07 ${name}: longest act / page / recovery / lost / doubled of acts`,
  found: `${told.longestAct.toFixed(1)} / ${told.longestPage.toFixed(1)} / ${told.recovered.toFixed(1)} s / ${told.lost} / ${told.doubled} of ${told.acknowledged}`,
  limit: '≤ 10 / 10 / 5 s / 0 / 0',
  holds:
    told.struck > 0 &&
    told.longestAct <= 10 &&
    told.longestPage <= 10 &&
    told.recovered <= 5 &&
    told.lost + told.doubled + told.problems.length === 0,
  control: `struck ${told.struck} times, ${told.toldUnknown} told to ask again, ${told.fromKey} answered from the key; ${control}`,
})

export const badDatabase: Trial = inFolder(async (root, say) => {
  const cluster = await startEmbedded({ folder: join(root, 'database') })
  const cable = await badCable({ host: '127.0.0.1', port: cluster.port })
  try {
    const app = new URL(testRole(cluster.url).url)
    app.port = String(cable.port)
    const yifa = runYifa(['start', '--port', '0', ...toy], { env: { DATABASE_URL: cluster.url, DATABASE_APP_URL: app.href } })
    const ground = { url: await yifa.ready(), database: cluster.url, cable }
    const lasts = setting('TROUBLE_SECONDS', 14) * 1_000
    const figures: Figure[] = []
    for (const [trouble, name] of [
      ['delay', 'every answer 2 s late'],
      ['drip', 'answers 40 bytes at a time'],
      ['hole', 'black hole'],
    ] as const) {
      say(name)
      figures.push(figuresOf(name, await under(ground, trouble, { for: lasts }), 'see the last line'))
    }
    say('cut in the middle of commit')
    // The server itself asks again under the key, so that nobody outside even notices.
    const cut = await under(ground, 'cut-commit', { for: 5_000 })
    say('the control')
    const control = await under(ground, 'delay', { for: lasts, forgetful: true })
    const last = figuresOf('cut in the middle of commit', cut, `clients without keys, every answer 2 s late: ${control.doubled} doubled`)
    figures.push({ ...last, holds: last.holds && control.doubled > 0 })
    await yifa.stop('SIGTERM')
    return figures
  } finally {
    await cable.close()
    await cluster.stop()
  }
})
