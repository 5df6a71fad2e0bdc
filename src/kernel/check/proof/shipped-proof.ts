import { questionsOf, type ToProve } from '../properties/prove.ts'
import { type Proof, proofOfReport, readProof } from './proof.ts'

/**
 * A proof without the words that every catalogue has anyway, so that proofs made beforehand can be carried beside it. It is put together again
 * only for the declaration, the rules and the prover it was made with.
 */
export interface ShippedProof {
  readonly procedure: string
  readonly version: string
  readonly asked: string
  readonly prover: string
  readonly hash: string
  readonly seconds: number
  readonly states: number
  readonly edges: number
  readonly complete: boolean
  readonly score?: Proof['score']
  /** In the order in which `prove` asks. */
  readonly verdicts: readonly Record<string, unknown>[]
}

/** What the property says where it does not apply: the same for every procedure. */
const usualSays = (one: ToProve, i: number): unknown => one.properties[i]?.appliesTo

export function packProof(one: ToProve, { hash, text, seconds, score }: Proof): ShippedProof {
  const { procedure, version, asked, prover, states, edges, complete, verdicts } = readProof(text)
  return {
    ...{ procedure, version, asked, prover, hash, seconds, states, edges, complete },
    ...(score && { score }),
    verdicts: verdicts.map(({ id: _, demand: __, tasks: ___, basis: ____, says, ...found }, i) => ({
      ...found,
      ...(says && JSON.stringify(says) !== JSON.stringify(usualSays(one, i)) && { says }),
      ...(!says && { mute: true }),
    })),
  }
}

/**
 * The proof as it was made, for the declaration and rules that stand here and this prover; undefined where it is of others, or where its hash does
 * not come out.
 */
export function unpackProof(one: ToProve, prover: string, packed: ShippedProof): Proof | undefined {
  const { hash, seconds, score, states, edges, complete, verdicts } = packed
  const questions = questionsOf(one)
  if (questions.length !== verdicts.length) return undefined
  const put = verdicts.map(({ mute, says, ...found }, i) => {
    const { id, demand, tasks, basis } = questions[i] as (typeof questions)[number]
    const said = mute ? undefined : (says ?? usualSays(one, i))
    return { id, demand, tasks, basis, ...found, ...(said !== undefined && { says: said }) }
  })
  const report = { procedure: one.procedure.id, states, edges, complete, verdicts: put as never }
  const proof = proofOfReport(one, prover, { report, seconds })
  return proof.hash === hash ? { ...proof, ...(score && { score }) } : undefined
}
