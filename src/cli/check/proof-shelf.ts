import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { askedHash, declarationText, type Proof, proofOfReport, textHash } from '../../kernel/check/proof/proof.ts'
import { packProof, type ShippedProof, unpackProof } from '../../kernel/check/proof/shipped-proof.ts'
import type { ToProve } from '../../kernel/check/properties/prove.ts'
import type { Proving } from '../../operations/publication/proving.ts'
import { proveAll } from './prove-all.ts'
import { proverHash } from './prover-hash.ts'

const project = fileURLToPath(new URL('../../..', import.meta.url))
/** Proofs that are carried with the catalogue, so that a first start need not wait for them. Written by `yifa check --save`. */
export const shippedFile = join(project, 'assets/proofs.json')
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

/** Writes the file of shipped proofs: one line for each procedure, in the order of the catalogue. */
export function saveShipped(proofs: readonly (readonly [ToProve, Proof])[]): void {
  const lines = proofs.map(([one, proof]) => JSON.stringify(packProof(one, proof)))
  writeFileSync(shippedFile, `[\n${lines.join(',\n')}\n]\n`)
}

/** The proof of a declaration that was made before, by these rules and this prover, on this machine or before it was shipped. */
function madeBefore(one: ToProve, prover: string, shipped: readonly ShippedProof[]): Proof | undefined {
  for (const packed of [
    shipped.find(({ procedure }) => procedure === one.procedure.id),
    readJson<ShippedProof>(keptFile(named(one, prover))),
  ]) {
    const proof = packed && unpackProof(one, prover, packed)
    if (proof) return proof
  }
  return undefined
}

/** Proves procedures anew, on all processors. */
export async function proveAnew(asked: readonly ToProve[], prover: string, mutate = false): Promise<(readonly [ToProve, Proof])[]> {
  const reports = new Map((await proveAll(asked.map((one) => ({ one, mutate })))).map((report) => [report.procedure, report]))
  return asked.flatMap((one) => {
    const report = reports.get(one.procedure.id)
    return report ? [[one, proofOfReport(one, prover, { report, seconds: report.seconds })] as const] : []
  })
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
