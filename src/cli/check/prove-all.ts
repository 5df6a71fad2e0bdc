import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { ProofReport, ProofTask } from '../../kernel/check/proof/prove-procedure.ts'

/** A report, and how long it took. */
export type TimedReport = ProofReport & { readonly seconds: number }

/** Hands tasks to a worker until none is left. */
function work(tasks: ProofTask[], done: (report: TimedReport) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('../../../bin/proof-worker.mjs', import.meta.url))
    const next = (): void => {
      const task = tasks.shift()
      // A term is data with words hung on it; only the data can be sent.
      if (task) worker.postMessage(JSON.parse(JSON.stringify(task)))
      else void worker.terminate().then(() => resolve())
    }
    worker.on('message', (report: TimedReport) => {
      done(report)
      next()
    })
    worker.on('error', reject)
    next()
  })
}

/**
 * Proves procedures on all processors, the largest first.
 * @returns reports in the order of the tasks
 */
export async function proveAll(tasks: readonly ProofTask[]): Promise<TimedReport[]> {
  const size = ({ one }: ProofTask): number => Object.keys(one.procedure.acts).length
  const waiting = tasks.toSorted((a, b) => size(b) - size(a))
  const reports = new Map<string, TimedReport>()
  const workers = Math.min(availableParallelism(), waiting.length)
  await Promise.all(Array.from({ length: workers }, () => work(waiting, (report) => reports.set(report.procedure, report))))
  return tasks.flatMap(({ one }) => reports.get(one.procedure.id) ?? [])
}
