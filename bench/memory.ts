import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import type { Trial } from '../trials/run-trials.ts'
import { throughTheDoor } from './act.ts'
import { benchWorld, settings } from './world.ts'

const thousands = 3

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void

/** What lives on the heap once everything that nobody holds is gone, in kilobytes. */
async function held(): Promise<number> {
  for (let i = 0; i < 3; i++) {
    await new Promise((done) => setTimeout(done, 50))
    collect()
  }
  return process.memoryUsage().heapUsed / 1024
}

/** What the server's process keeps of open cases: it should keep nothing, for cases are loaded when they are asked for. Stated; no limit is set. */
export const benchMemory: Trial = async () => {
  const world = await benchWorld(settings.toy)
  try {
    // Half of the acts open a case, the others accept one: both leave it open.
    await throughTheDoor(world, 'warm', 32, 2_000)
    const before = await held()
    await throughTheDoor(world, 'more', 32, thousands * 2_000)
    const after = await held()
    const rss = process.memoryUsage().rss / 1024 / 1024
    return [
      {
        what: 'heap of the server that 1,000 more open cases take',
        found: `${((after - before) / thousands).toFixed(0)} KB`,
        limit: 'stated',
        holds: true,
      },
      {
        what: 'heap held, and memory of the whole process',
        found: `${(after / 1024).toFixed(0)} MB, ${rss.toFixed(0)} MB`,
        limit: 'stated',
        holds: true,
      },
    ]
  } finally {
    await world.end()
  }
}
