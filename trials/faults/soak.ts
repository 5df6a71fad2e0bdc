import { randomInt } from 'node:crypto'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { freePort } from '../../src/store/postgres/cluster/postgres-process.ts'
import { overHttp, settle, signedIn, startLoad } from '../../stories/faults/load.ts'
import { eventsAt, postgresOf, type Started, startYifa, toy } from '../../stories/start/start-yifa.ts'
import type { Figure, Trial } from '../run-trials.ts'
import { auditFolder, inFolder, people, reckonIn, setting } from './house.ts'

// F24: a server is at work for long, and all the time something happens to it. A day of it is for a machine that is given to it (SOAK_MINUTES=1440).

/** From how many minutes on the slope of the heap says something. */
const judgedFrom = 60

interface Sample {
  readonly minute: number
  readonly megabytes: number
}

/** How a straight line through the samples rises, in megabytes an hour. */
function slope(samples: readonly Sample[]): number {
  const mean = (of: (one: Sample) => number): number => samples.reduce((sum, one) => sum + of(one), 0) / samples.length
  const [x, y] = [mean(({ minute }) => minute), mean(({ megabytes }) => megabytes)]
  const over = samples.reduce((sum, one) => sum + (one.minute - x) * (one.megabytes - y), 0)
  return (over / samples.reduce((sum, one) => sum + (one.minute - x) ** 2, 0)) * 60
}

async function heapAt(metrics: string): Promise<number> {
  const text = await (await fetch(metrics)).text()
  return Number(/^nodejs_heap_size_used_bytes (\S+)/m.exec(text)?.[1]) / 1024 ** 2
}

/** What happens to it, by chance. @returns its name */
async function happens(yifa: Started, data: string, url: string): Promise<string> {
  const what = randomInt(3)
  if (what === 0) {
    for (const pid of postgresOf(data)) {
      try {
        process.kill(pid, 'SIGKILL')
      } catch {
        // It ended by itself.
      }
    }
    return 'its database was killed'
  }
  if (what === 1) {
    yifa.child.kill('SIGSTOP')
    await sleep(500 + randomInt(4_000))
    yifa.child.kill('SIGCONT')
    return 'it was frozen'
  }
  await Promise.all(
    Array.from({ length: 200 }, () =>
      fetch(`${url}/api/items`).then(
        (one) => one.arrayBuffer(),
        () => undefined,
      ),
    ),
  )
  return 'many read at once'
}

/** With `SOAK_MINUTES` from the environment. */
export const soak: Trial = inFolder(async (root, say): Promise<Figure[]> => {
  const minutes = setting('SOAK_MINUTES', 3)
  const data = join(root, 'data')
  const metrics = `127.0.0.1:${await freePort(0)}`
  const yifa = startYifa(data, [...toy, '--metrics', metrics])
  const url = await yifa.ready()
  const from = await eventsAt(url)
  const way = overHttp(await signedIn(url, people))
  // Some acts a second, as of a county; whoever has no answer asks again.
  const load = startLoad(async (one) => sleep(250).then(() => way(one)), { width: 2, patient: true })
  const began = Date.now()
  const samples: Sample[] = []
  const struck = new Map<string, number>()
  const minute = (): number => (Date.now() - began) / 60_000
  for (let next = 0.1; minute() < minutes; await sleep(1_000)) {
    const megabytes = await heapAt(`http://${metrics}/metrics`).catch(() => Number.NaN)
    if (Number.isFinite(megabytes)) samples.push({ minute: minute(), megabytes })
    if (minute() < next) continue
    const what = await happens(yifa, data, url)
    struck.set(what, (struck.get(what) ?? 0) + 1)
    next = minute() + 0.1 + randomInt(30) / 60
  }
  await load.stop()
  const open = await settle(way, load.sent)
  const found = await reckonIn(data, load.sent, from)
  const problems = [...found.problems, ...(await auditFolder(data, join(root, 'log'))), ...(open > 0 ? [`${open} never answered`] : [])]
  await yifa.stop('SIGTERM')
  const late = samples.filter((one) => one.minute > minutes / 3)
  const rises = slope(late)
  const judged = minutes >= judgedFrom
  say(
    `heap ${late
      .map(({ megabytes }) => megabytes.toFixed(0))
      .slice(-8)
      .join(' ')} MB`,
  )
  const times = [...struck].map(([what, often]) => `${what} ${often}×`).join(', ')
  return [
    {
      what: `F24 ${minutes} minutes at work with what happens meanwhile: lost / doubled of acts; what else is wrong`,
      found: `${found.lost} / ${found.doubled} of ${found.acknowledged}; ${problems.join('; ') || 'nothing'}`,
      limit: '0 / 0; nothing',
      holds: found.lost + found.doubled + problems.length === 0 && struck.size > 0 && found.acknowledged > minutes * 30,
      control: `${times}; ${found.fromKey} answered from the key`,
    },
    {
      what: 'slope of the heap, after the first third',
      found: `${rises.toFixed(1)} MB/h over ${((minutes * 2) / 3).toFixed(1)} min`,
      limit: judged ? '< 1 MB/h' : `< 1 MB/h, judged from ${judgedFrom} min on`,
      holds: !judged || rises < 1,
      control: judged ? `${late.length} samples` : 'not judged: too short',
    },
  ]
})
