import { setTimeout as sleep } from 'node:timers/promises'
import type { Running } from './postgres-process.ts'

/** Milliseconds between two tries to start it again: the first at once, then ever longer up to this. */
const longestWait = 5_000

export interface Kept {
  /** Process number of the server that runs now, or ran last. */
  pid(): number
  /** Ends it for good. */
  stop(): Promise<void>
}

/**
 * Keeps a PostgreSQL running that ends without having been asked to: the system was out of memory, somebody killed it, a disk failed for a moment.
 * It is started again on the same folder and recovers what was committed; callers find their connections broken meanwhile.
 *
 * @param again starts it anew
 * @param halt  stops one that runs
 */
export function keepRunning(
  first: Running,
  { again, halt, log }: { again(): Promise<Running>; halt(running: Running): Promise<void>; log(line: string): void },
): Kept {
  let running: Running = first
  let stopping = false
  const restarted = async (): Promise<Running | undefined> => {
    let said = ''
    for (let wait = 0; !stopping; wait = Math.min(longestWait, wait * 2 + 250)) {
      if (wait > 0) await sleep(wait, undefined, { ref: false })
      if (stopping) return undefined
      try {
        return await again()
      } catch (error) {
        const says = error instanceof Error ? error.message : String(error)
        // The same trouble is said once.
        if (says !== said) log(`PostgreSQL could not be started again and is tried again: ${says}`)
        said = says
      }
    }
    return undefined
  }
  const keep = async (): Promise<void> => {
    for (;;) {
      await running.ended
      if (stopping) return
      const began = performance.now()
      log(`PostgreSQL (process ${running.pid}) ended unexpectedly and is started again; see postgres.log.`)
      const next = await restarted()
      if (!next) return
      running = next
      log(`PostgreSQL serves again (process ${running.pid}), after ${((performance.now() - began) / 1000).toFixed(1)} s.`)
      if (stopping) return
    }
  }
  const kept = keep()
  return {
    pid: () => running.pid,
    async stop() {
      stopping = true
      await halt(running)
      // One that was just being started ends too.
      await kept
      await halt(running)
    },
  }
}
