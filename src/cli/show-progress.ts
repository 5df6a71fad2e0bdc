import { progress } from '@clack/prompts'

/** Shows how far something is. `at` may be called as often as one likes. */
export interface Progress {
  at(done: number, total: number): void
  end(): void
}

/** Milliseconds between two lines where the output is a file or a pipe. */
const lineEvery = 2_000

const shown = (title: string, done: number, total: number, seconds: number): string => {
  const rate = seconds > 0.2 && done > 0 ? `, ${Math.round(done / seconds)}/s` : ''
  return `${title}: ${done} of ${total}${rate}`
}

/** A bar on a terminal; plain lines, some seconds apart, where the error output is a file or a pipe; nothing when `quiet`. */
export function showProgress(title: string, quiet = false): Progress {
  if (quiet) return { at: () => {}, end: () => {} }
  const began = performance.now()
  const seconds = (): number => (performance.now() - began) / 1000
  let last = ''
  if (!process.stderr.isTTY) {
    let printed = began
    return {
      at(done, total) {
        last = shown(title, done, total, seconds())
        if (performance.now() - printed < lineEvery) return
        printed = performance.now()
        console.error(last)
        last = ''
      },
      end() {
        if (last) console.error(last)
        last = ''
      },
    }
  }
  let bar: ReturnType<typeof progress> | undefined
  let reached = 0
  return {
    at(done, total) {
      last = shown(title, done, total, seconds())
      if (!bar) {
        bar = progress({ style: 'heavy', max: Math.max(total, 1), size: 40, output: process.stderr })
        bar.start(title)
      }
      bar.advance(done - reached, last)
      reached = done
    },
    end() {
      bar?.stop(last)
      bar = undefined
    },
  }
}
