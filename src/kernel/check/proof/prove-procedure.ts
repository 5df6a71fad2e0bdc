import { type Score, scoreOf } from '../mutate/judge.ts'
import { mend } from '../properties/mend.ts'
import { prove, type ToProve } from '../properties/prove.ts'
import type { Verdict } from '../properties/verdict.ts'

/** What is asked of one procedure. */
export interface ProofTask {
  readonly one: ToProve
  readonly mutate: boolean
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

/** Proves one procedure; for what is broken looks for the smallest change that mends it, and makes mutants where asked. */
export function proveProcedure({ one, mutate }: ProofTask): ProofReport {
  const { verdicts, exploration } = prove(one)
  const mended = verdicts.map((verdict) => {
    const found = isBroken(verdict) ? mend(one, verdict, verdicts) : undefined
    return found ? { ...verdict, mend: found } : verdict
  })
  const known = new Set(verdicts.filter((verdict) => isBroken(verdict) || verdict.finding === 'excepted').map(({ id }) => id))
  const { states, edges, complete } = exploration
  const report = { procedure: one.procedure.id, states, edges, complete, verdicts: mended }
  return mutate && one.demands ? { ...report, score: scoreOf(one, known) } : report
}
