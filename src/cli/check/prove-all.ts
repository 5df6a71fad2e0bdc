import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { type Score, together } from '../../kernel/check/mutate/judge.ts'
import { mutantsIn } from '../../kernel/check/mutate/mutants.ts'
import { brokenAlready, type ProofReport, type ProofTask } from '../../kernel/check/proof/prove-procedure.ts'
import type { ToProve } from '../../kernel/check/properties/prove.ts'

/** A report, and how long it took, in seconds. */
export type TimedReport = ProofReport & { readonly seconds: number }

/** Mutants judged by one task: enough that neighbours share what was explored, few enough that no processor is left alone at the end. */
const partSize = 40

/** What the parent was started with is not the worker's: it registers its own loader, and a preloaded module would come before that. */
const ownLoader = { execArgv: [], env: { ...process.env, NODE_OPTIONS: '' } }

/** Hands tasks to a worker until none is left. */
function work<R>(tasks: ProofTask[], done: (task: ProofTask, report: R) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('../../../bin/proof-worker.mjs', import.meta.url), ownLoader)
    let doing: ProofTask | undefined
    const next = (): void => {
      doing = tasks.shift()
      // A term is data with words hung on it; only the data can be sent.
      if (doing) worker.postMessage(JSON.parse(JSON.stringify(doing)))
      else void worker.terminate().then(() => resolve())
    }
    worker.on('message', (report: R) => {
      if (doing) done(doing, report)
      next()
    })
    worker.on('error', reject)
    next()
  })
}

/** Does tasks on all processors, in their order. */
async function onAll<R>(tasks: readonly ProofTask[], done: (task: ProofTask, report: R) => void): Promise<void> {
  const waiting = [...tasks]
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), tasks.length) }, () => work(waiting, done)))
}

/**
 * Proves procedures on all processors, the largest first.
 * @returns reports in the order of the procedures
 */
export async function proveAll(all: readonly ToProve[]): Promise<TimedReport[]> {
  const size = ({ procedure }: ToProve): number => Object.keys(procedure.acts).length
  const reports = new Map<string, TimedReport>()
  await onAll<TimedReport>(
    all.toSorted((a, b) => size(b) - size(a)).map((one) => ({ one })),
    (_, report) => reports.set(report.procedure, report),
  )
  return all.flatMap(({ procedure }) => reports.get(procedure.id) ?? [])
}

/**
 * Judges every mutant of procedures that have demands, part by part on all processors.
 *
 * @param told is called after each part with how many mutants were judged, of how many, and what became of that part: a run that is cut off has
 *   said what it found
 * @returns the reports with their scores
 */
export async function scoreAll(
  all: readonly ToProve[],
  reports: readonly TimedReport[],
  told: (judged: number, of: number, part: Score) => void,
): Promise<TimedReport[]> {
  const tasks = all.flatMap((one) => {
    const report = reports.find(({ procedure }) => procedure === one.procedure.id)
    const count = one.demands && report ? mutantsIn(one.procedure).length : 0
    const known = report ? brokenAlready(report) : []
    return Array.from({ length: Math.ceil(count / partSize) }, (_, i) => ({
      one,
      mutants: { from: i * partSize, to: Math.min((i + 1) * partSize, count), known },
    }))
  })
  const of = tasks.reduce((sum, { mutants }) => sum + mutants.to - mutants.from, 0)
  const scores = new Map<string, Score[]>()
  let judged = 0
  await onAll<Score>(tasks, ({ mutants }, score) => {
    scores.set(score.procedure, [...(scores.get(score.procedure) ?? []), score])
    judged += mutants ? mutants.to - mutants.from : 0
    told(judged, of, score)
  })
  return reports.map((report) => {
    const score = together(scores.get(report.procedure) ?? [])
    return score ? { ...report, score } : report
  })
}
