import type { Procedure } from '../../procedure/grammar.ts'
import { hex, utf8 } from '../../record/bytes.ts'
import { sha256 } from '../../record/sha256.ts'
import type { Score } from '../mutate/judge.ts'
import type { ToProve } from '../properties/prove.ts'
import type { Verdict } from '../properties/verdict.ts'
import { isBroken, onlyWarns, type ProofReport } from './prove-procedure.ts'

/**
 * What a proof says (检验报告). It holds nothing that differs from run to run, so that whoever proves the same declaration by the same rules with
 * the same prover gets the same text, and the same hash.
 */
export interface ProofText {
  readonly format: 'yifa-proof/1'
  readonly procedure: string
  readonly title: Procedure['title']
  /** Hash of the declaration. */
  readonly version: string
  /** Hash of the properties and demands that were asked. */
  readonly asked: string
  /** Hash of the prover's own code. */
  readonly prover: string
  readonly states: number
  readonly edges: number
  readonly complete: boolean
  readonly verdicts: readonly Omit<Verdict, 'procedure'>[]
}

/** A proof: its text as it is hashed and stored, and what was measured beside it, which is no part of the hash. */
export interface Proof {
  readonly hash: string
  readonly text: string
  readonly seconds: number
  /** How many lost words a rule notices; absent where that was not measured. */
  readonly score?: Score
}

/** The hash of a text: of a declaration, of rules, of a proof. */
export const textHash = (text: string): string => hex(sha256(utf8(text)))

/** A declaration as it is hashed and stored: plain data, in the order in which it is written. */
export const declarationText = (procedure: Procedure): string => JSON.stringify(procedure)

/** The hash of everything that is asked of a procedure: whoever weakens a rule, or adds an exception, asks something else. */
export const askedHash = ({ properties, demands }: ToProve): string => textHash(JSON.stringify([properties, demands ?? null]))

/** Ids of what was found broken and forbids the use of the procedure. */
export const brokenIn = (verdicts: readonly Omit<Verdict, 'procedure'>[]): string[] =>
  verdicts.filter((verdict) => isBroken(verdict) && !onlyWarns(verdict.id)).map(({ id }) => id)

export const readProof = (text: string): ProofText => JSON.parse(text) as ProofText

/** A verdict with its words in one order, whoever put it together: what is hashed must be the same text. */
function inOrder({ id, demand, basis, tasks, finding, states, says, story, moves, gap, mend }: Verdict): Omit<Verdict, 'procedure'> {
  return {
    ...{ id, demand, basis, tasks, finding },
    ...(states !== undefined && { states }),
    ...(says && { says }),
    ...(story && { story }),
    ...(moves && { moves }),
    ...(gap && { gap }),
    ...(mend && { mend }),
  }
}

/** @param prover hash of the prover's own code */
export function proofOfReport(one: ToProve, prover: string, { report, seconds }: { report: ProofReport; seconds: number }): Proof {
  const { states, edges, complete, verdicts, score } = report
  const text: ProofText = {
    format: 'yifa-proof/1',
    procedure: one.procedure.id,
    title: one.procedure.title,
    version: textHash(declarationText(one.procedure)),
    asked: askedHash(one),
    prover,
    states,
    edges,
    complete,
    verdicts: verdicts.map(inOrder),
  }
  const written = JSON.stringify(text)
  return { hash: textHash(written), text: written, seconds, ...(score && { score }) }
}
