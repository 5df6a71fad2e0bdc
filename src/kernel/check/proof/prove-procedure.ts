import { type Part, type Score, scoreOf } from '../mutate/judge.ts'
import { mend } from '../properties/mend.ts'
import { prove, type ToProve } from '../properties/prove.ts'
import type { Verdict } from '../properties/verdict.ts'

/** What is asked of one procedure: to be proved, or what becomes of some of its mutants. */
export interface ProofTask {
  readonly one: ToProve
  readonly mutants?: Part & {
    /** Ids of what the procedure itself breaks, lawfully or not. */
    readonly known: readonly string[]
  }
}

/** What was found out; plain data, so that a worker can hand it back. */
export interface ProofReport {
  readonly procedure: string
  readonly states: number
  readonly edges: number
  readonly complete: boolean
  readonly verdicts: readonly Verdict[]
  readonly score?: Score
}

export const isBroken = ({ finding }: Pick<Verdict, 'finding'>): boolean => finding === 'broken' || finding === 'too-large'

/** L1 and S5 ask for a look; whatever else is broken forbids the use of the procedure. */
export const onlyWarns = (id: string): boolean => ['L1', 'E6', 'S5'].includes(id)

/** Ids of what holds no more in a mutant than in the procedure itself. */
export const brokenAlready = ({ verdicts }: ProofReport): string[] =>
  verdicts.filter((verdict) => isBroken(verdict) || verdict.finding === 'excepted').map(({ id }) => id)

/** Proves one procedure, and for what is broken looks for the smallest change that mends it. */
export function proveOne(one: ToProve): ProofReport {
  const { verdicts, exploration } = prove(one)
  const mended = verdicts.map((verdict) => {
    const found = isBroken(verdict) ? mend(one, verdict, verdicts) : undefined
    return found ? { ...verdict, mend: found } : verdict
  })
  const { states, edges, complete } = exploration
  return { procedure: one.procedure.id, states, edges, complete, verdicts: mended }
}

export const proveProcedure = ({ one, mutants }: ProofTask): ProofReport | Score =>
  mutants ? scoreOf(one, new Set(mutants.known), mutants) : proveOne(one)
