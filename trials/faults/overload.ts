import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'undici'
import { percentile } from '../../bench/figures.ts'
import { makeClient } from '../../src/api/client.ts'
import { demonstrationPassword } from '../../src/operations/seed-demonstration.ts'
import { eventsAt, runYifa, type Started, toy } from '../../stories/start/start-yifa.ts'
import type { Figure, Trial } from '../run-trials.ts'
import { inFolder, setting } from './house.ts'

// F13: ten times as many people as the server is busy with ask at once, and do not let go.

interface Flood {
  /** Acts done per second. */
  readonly perSecond: number
  readonly done: number
  readonly shed: number
  /** Of those turned away, how many were not told when to ask again. */
  readonly unhelpful: number
  /** Connections broken, and answers that are neither. */
  readonly broken: number
  /** Milliseconds. */
  readonly shedP95: number
  readonly staffP95: number
}

interface Answer {
  readonly status: number
  readonly retryAfter: string | undefined
}

interface Asked {
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly headers: Record<string, string>
  readonly body?: string
}

const broken: Answer = { status: 0, retryAfter: undefined }

/** Asks on a connection of one's own, by what asks with the least ado: those who flood share the machine with the server, and are not what is measured. */
const ask = (connection: Client, asked: Asked): Promise<Answer> =>
  new Promise((done) => {
    let answer = broken
    connection.dispatch(asked, {
      // Without it undici takes this for a handler of its older kind.
      onRequestStart() {},
      onResponseStart(_, status, headers) {
        answer = { status, retryAfter: headers['retry-after']?.toString() }
      },
      onResponseEnd: () => done(answer),
      onResponseError: () => done(broken),
    })
  })

const applying = JSON.stringify({ act: 'apply', answers: { name: '陈读者' }, open: { procedure: 'library-card', item: 'card-library' } })

/** `width` readers apply over and over, who is turned away again after 200 ms; four clerks look at their tasks every quarter of a second. */
async function flood(url: string, tokens: { chen: string; li: string }, given: { width: number; seconds: number }): Promise<Flood> {
  const connections: Client[] = []
  const connect = (): Client => {
    const own = new Client(url)
    connections.push(own)
    return own
  }
  const [shedTimes, staffTimes]: number[][] = [[], []]
  let [done, shed, unhelpful, failed] = [0, 0, 0, 0]
  const began = performance.now()
  const over = (): boolean => performance.now() - began > given.seconds * 1_000
  const reader = async (): Promise<void> => {
    const own = connect()
    while (!over()) {
      const at = performance.now()
      const headers = { authorization: `Bearer ${tokens.chen}`, 'content-type': 'application/json', 'idempotency-key': randomUUID() }
      const { status, retryAfter } = await ask(own, { method: 'POST', path: '/api/acts', headers, body: applying })
      if (status === 200) done++
      else if (status === 503) {
        shed++
        shedTimes?.push(performance.now() - at)
        if (!retryAfter) unhelpful++
        await sleep(200)
      } else failed++
    }
  }
  const clerk = async (): Promise<void> => {
    const own = connect()
    while (!over()) {
      const at = performance.now()
      const { status } = await ask(own, { method: 'GET', path: '/api/tasks', headers: { authorization: `Bearer ${tokens.li}` } })
      if (status === 200) staffTimes?.push(performance.now() - at)
      else failed++
      await sleep(250)
    }
  }
  await Promise.all([...Array.from({ length: given.width }, reader), ...Array.from({ length: 4 }, clerk)])
  const seconds = (performance.now() - began) / 1_000
  await Promise.all(connections.map((one) => one.destroy()))
  return {
    perSecond: done / seconds,
    done,
    shed,
    unhelpful,
    broken: failed,
    shedP95: percentile(shedTimes ?? [], 95),
    staffP95: percentile(staffTimes ?? [], 95),
  }
}

const megabytes = (yifa: Started): number => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${yifa.pid}/status`, 'utf8'))?.[1]) / 1024

/** Looks four times a second until the end, and says the highest of what it saw. */
function highest(look: () => number): { end(): number } {
  let most = look()
  const timer = setInterval(() => {
    most = Math.max(most, look())
  }, 250)
  return {
    end() {
      clearInterval(timer)
      return Math.max(most, look())
    },
  }
}

/** With `FLOOD_SECONDS` (600 is the figure of the design) and `FLOOD_WIDTH` from the environment. */
export const overload: Trial = inFolder(async (root, say): Promise<Figure[]> => {
  const yifa = runYifa(['start', '--port', '0', '--data', join(root, 'flooded'), ...toy])
  const url = await yifa.ready()
  const signIn = async (login: string): Promise<string> =>
    (await makeClient({ base: url }).signIn({ login, password: demonstrationPassword })).token ?? ''
  const tokens = { chen: await signIn('chen'), li: await signIn('li') }
  const seconds = setting('FLOOD_SECONDS', 60)
  const width = setting('FLOOD_WIDTH', 64)
  // What it holds before anybody comes, and then: it works at its pace, and so does what made it fast.
  const idle = megabytes(yifa)
  await flood(url, tokens, { width, seconds: 10 })
  say('as many as it can do')
  const asMany = { width, seconds: Math.min(20, seconds) }
  const before = await flood(url, tokens, asMany)
  const events = await eventsAt(url)
  say('ten times as many')
  const peak = highest(() => megabytes(yifa))
  const ten = await flood(url, tokens, { width: width * 10, seconds })
  const rss = peak.end()
  const recorded = (await eventsAt(url)) - events
  // The database has grown meanwhile: what it can do is what it does before and after.
  const after = await flood(url, tokens, asMany)
  const usual = { ...before, perSecond: (before.perSecond + after.perSecond) / 2 }
  const calm = await flood(url, tokens, { width: 4, seconds: 5 })
  const alive = (await fetch(`${url}/healthz`)).ok && calm.shed + calm.broken === 0
  await yifa.stop('SIGTERM')
  const share = ten.perSecond / usual.perSecond
  return [
    {
      what: `F13 ${width * 10} readers at once for ${seconds} s: acts per second, of what ${width} get done`,
      found: `${ten.perSecond.toFixed(0)} of ${usual.perSecond.toFixed(0)} (${(share * 100).toFixed(0)} %)`,
      limit: '≥ 90 %',
      holds: share >= 0.9,
      control: `${ten.shed} of ${ten.shed + ten.done} turned away; at ${width} readers ${usual.shed}`,
    },
    {
      what: 'turned away without Retry-After; broken connections and other answers',
      found: `${ten.unhelpful}; ${ten.broken}`,
      limit: '0; 0, and some turned away',
      holds: ten.unhelpful + ten.broken === 0 && ten.shed > 0,
    },
    // Who was told that the outcome is unknown may have been served all the same; who was answered must have been.
    { what: 'acts answered, and on record', found: `${ten.done}, ${recorded}`, limit: 'none missing', holds: recorded >= ten.done },
    {
      // As the caller sees it, who waits for a place on this machine too.
      what: 'until turned away, p95 at the caller',
      found: `${ten.shedP95.toFixed(0)} ms`,
      limit: '≤ 50 ms',
      holds: ten.shedP95 <= 50,
    },
    {
      what: 'p95 of a clerk, before and in the flood',
      found: `${usual.staffP95.toFixed(0)} and ${ten.staffP95.toFixed(0)} ms`,
      limit: '≤ 2 s',
      holds: ten.staffP95 <= 2_000,
    },
    {
      what: 'memory: idle, and the most in the flood',
      found: `${idle.toFixed(0)} and ${rss.toFixed(0)} MB`,
      limit: '≤ 2 × idle, alive after',
      holds: rss <= 2 * idle && alive,
    },
  ]
})
