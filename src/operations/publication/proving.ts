import type { Proof } from '../../kernel/check/proof/proof.ts'
import type { ToProve } from '../../kernel/check/properties/prove.ts'

/** What proves declarations on this machine; absent where nothing does, and then nothing can be published. */
export interface Proving {
  /** Hash of the prover's own code. */
  readonly prover: string
  /** Proves a declaration anew, whatever is kept. Takes seconds, beside the server. */
  prove(one: ToProve): Promise<Proof>
  /** Proofs of these, by procedure: those made beforehand and still of this declaration, these rules and this prover; the others are made now. */
  proofsOf(asked: readonly ToProve[]): Promise<ReadonlyMap<string, Proof>>
}
