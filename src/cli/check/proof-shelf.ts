import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { askedHash, declarationText, type Proof, proofOfReport, textHash } from '../../kernel/check/proof/proof.ts'
import { packProof, type ShippedProof, unpackProof } from '../../kernel/check/proof/shipped-proof.ts'
import type { ToProve } from '../../kernel/check/properties/prove.ts'
import type { Proving } from '../../operations/publication/proving.ts'
import { proveAll, type TimedReport } from './prove-all.ts'
import { proverHash } from './prover-hash.ts'

const project = fileURLToPath(new URL('../../..', import.meta.url))
/** Proofs that are carried with the catalogue, so that a first start need not wait for them. Written by `yifa check --save`. */
const shippedFile = join(project, 'assets/proofs.json')
/** Proofs made on this machine since. */
const keptFile = (name: string): string => join(project, 'node_modules/.cache/yifa-proofs', `${name}.json`)

const named = (one: ToProve, prover: string): string => textHash(`${declarationText(one.procedure)} ${askedHash(one)} ${prover}`)

function readJson<T>(path: string): T | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as T
  } catch {
    return undefined
  }
}

/** What this machine keeps it may fail to keep: the next start then proves again. */
function keep(path: string, packed: ShippedProof): void {
  try {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, JSON.stringify(packed))
  } catch {
    // A read-only installation.
  }
}

/** What came of proving, as proofs. */
export const proofsOfReports = (
  asked: readonly ToProve[],
  prover: string,
  reports: readonly TimedReport[],
): (readonly [ToProve, Proof])[] =>
  asked.flatMap((one) => {
    const report = reports.find(({ procedure }) => procedure === one.procedure.id)
    return report ? [[one, proofOfReport(one, prover, { report, seconds: report.seconds })] as const] : []
  })

/** Writes the file of shipped proofs: one line for each procedure, in the order of the catalogue; those not proved now stay as they are. */
export function saveShipped(order: readonly string[], proofs: readonly (readonly [ToProve, Proof])[]): void {
  const kept = new Map((readJson<ShippedProof[]>(shippedFile) ?? []).map((packed) => [packed.procedure, packed]))
  for (const [one, proof] of proofs) {
    // A score that was measured on the same proof stays, so that nobody need measure for minutes what did not change.
    const before = kept.get(one.procedure.id)
    const score = proof.score ?? (before?.hash === proof.hash ? before.score : undefined)
    kept.set(one.procedure.id, packProof(one, { ...proof, ...(score && { score }) }))
  }
  const lines = order.flatMap((id) => (kept.has(id) ? [JSON.stringify(kept.get(id))] : []))
  writeFileSync(shippedFile, `[\n${lines.join(',\n')}\n]\n`)
}

/** The proof of a declaration that was made before, by these rules and this prover, on this machine or before it was shipped. */
function madeBefore(one: ToProve, prover: string, shipped: readonly ShippedProof[]): Proof | undefined {
  const put = (packed: ShippedProof | undefined): Proof | undefined => packed && unpackProof(one, prover, packed)
  return put(shipped.find(({ procedure }) => procedure === one.procedure.id)) ?? put(readJson(keptFile(named(one, prover))))
}

/** Proves procedures anew, on all processors. */
async function proveAnew(asked: readonly ToProve[], prover: string): Promise<(readonly [ToProve, Proof])[]> {
  return proofsOfReports(asked, prover, await proveAll(asked))
}

/** The prover of this machine, with the proofs that were made before. */
export function provingHere(say: (line: string) => void = () => {}): Proving {
  const prover = proverHash()
  const make = async (asked: readonly ToProve[]): Promise<(readonly [ToProve, Proof])[]> => {
    const made = await proveAnew(asked, prover)
    for (const [one, proof] of made) keep(keptFile(named(one, prover)), packProof(one, proof))
    return made
  }
  return {
    prover,
    async prove(one) {
      const [made] = await make([one])
      if (!made) throw new Error(`The prover gave no answer on '${one.procedure.id}'.`)
      return made[1]
    },
    async proofsOf(asked) {
      const shipped = readJson<ShippedProof[]>(shippedFile) ?? []
      const proofs = new Map<string, Proof>()
      for (const one of asked) {
        const before = madeBefore(one, prover, shipped)
        if (before) proofs.set(one.procedure.id, before)
      }
      const missing = asked.filter(({ procedure }) => !proofs.has(procedure.id))
      if (missing.length > 0)
        say(
          `检验 ${missing.length} 个程序…… Proving ${missing.length} procedures whose shipped proof is not of this declaration, these rules and this prover.`,
        )
      for (const [one, proof] of await make(missing)) proofs.set(one.procedure.id, proof)
      return proofs
    },
  }
}
