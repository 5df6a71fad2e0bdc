import { constants } from 'node:os'
import { isRunning, launchingNpm } from './launcher.ts'

/** A wish to stop, however it comes. */
export interface StopAsked {
  readonly signal: AbortSignal
  /** Resolves once somebody asks. */
  readonly stop: Promise<void>
  /** Listens no more. */
  end(): void
}

// On a terminal npm passes Ctrl-C on, so that one press arrives twice, some milliseconds apart.
const samePress = 750
/** Milliseconds between two looks whether npm is still there. */
const npmEvery = 250

/**
 * Waits for Ctrl-C, SIGTERM, a closed terminal, or the death of the npm that started this process. A second Ctrl-C ends the process at
 * once; PostgreSQL then stops by itself.
 */
export function untilStopAsked(say: (line: string) => void): StopAsked {
  const controller = new AbortController()
  let first = 0
  let resolve = (): void => {}
  const stop = new Promise<void>((done) => {
    resolve = done
  })
  const ask = (why: string): void => {
    first = performance.now()
    say(`\n收到停止请求（${why}），正在完成手头的请求…… Stopping (${why}); requests under way are finished first.`)
    controller.abort()
    resolve()
  }
  const heard = (signal: NodeJS.Signals): void => {
    if (first === 0) {
      ask(signal)
      return
    }
    if (performance.now() - first < samePress) return
    say('立即停止。 Stopping at once.')
    process.exit(128 + constants.signals[signal])
  }
  const signals: readonly NodeJS.Signals[] = ['SIGINT', 'SIGTERM', 'SIGHUP']
  for (const signal of signals) process.on(signal, heard)
  // A signal sent to npm ends npm and its shell; without a look at npm, the server would run on with nobody knowing of it.
  const npm = launchingNpm()
  const orphaned = npm === undefined ? undefined : setInterval(() => first === 0 && !isRunning(npm) && ask('npm ended'), npmEvery)
  orphaned?.unref()
  return {
    signal: controller.signal,
    stop,
    end() {
      clearInterval(orphaned)
      for (const signal of signals) process.off(signal, heard)
    },
  }
}
