import type { Text } from '../../law/instrument.ts'
import type { Procedure } from '../../procedure/grammar.ts'
import type { Move } from '../explore/ways.ts'
import { readProof } from '../proof/proof.ts'

/** A broken rule as a file (反例): the shortest story, in words and for a machine, with the declaration that allows it. */
export interface Counterexample {
  readonly format: 'yifa-counterexample/1'
  /** Id of the rule. */
  readonly rule: string
  readonly demand: Text
  /** Provisions, as licensing-law:32(1)[4]. */
  readonly basis: readonly string[]
  readonly tasks: readonly number[]
  /** What is wrong at the end of the story. */
  readonly says?: Text
  readonly mend?: Text
  readonly story: readonly Text[]
  readonly moves: readonly Move[]
  /** Acts that one person does in the story, where that is what the law forbids. */
  readonly samePerson?: readonly string[]
  /** Hashes of the proof that found it, and of the declaration. */
  readonly proof: string
  readonly version: string
  readonly declaration: Procedure
}

/** The counterexample of a rule that a proof found broken; undefined where it did not, or where what is broken is read and not played. */
export function counterexampleOf(
  proof: { readonly hash: string; readonly text: string },
  rule: string,
  declaration: string,
): Counterexample | undefined {
  const { verdicts, version } = readProof(proof.text)
  const verdict = verdicts.find(({ id, moves }) => id === rule && moves !== undefined)
  if (!verdict?.moves || !verdict.story) return undefined
  const { demand, basis, tasks, says, mend, story, moves, gap } = verdict
  return {
    format: 'yifa-counterexample/1',
    rule,
    ...{ demand, basis, tasks, story, moves },
    ...(says && { says }),
    ...(mend && { mend }),
    ...(gap?.word === 'apart' && { samePerson: [...gap.missing, gap.act] }),
    proof: proof.hash,
    version,
    declaration: JSON.parse(declaration) as Procedure,
  }
}
