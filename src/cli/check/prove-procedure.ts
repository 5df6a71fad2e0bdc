import { type Score, scoreOf } from '../../kernel/check/mutate/judge.ts'
import { mend } from '../../kernel/check/properties/mend.ts'
import { prove, type ToProve } from '../../kernel/check/properties/prove.ts'
import type { Verdict } from '../../kernel/check/properties/verdict.ts'

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

const isBroken = ({ finding }: Verdict): boolean => finding === 'broken' || finding === 'too-large'

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
