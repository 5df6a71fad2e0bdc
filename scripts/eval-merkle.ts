import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { fromBase64 } from '../src/kernel/record/bytes.ts'
import { verifyConsistency, verifyInclusion } from '../src/kernel/record/verify-proof.ts'

interface Probe {
  readonly file: string
  readonly desc: string
  readonly proof: readonly string[] | null
  /** Whether a verifier must refuse. */
  readonly wantErr: boolean
}

interface InclusionProbe extends Probe {
  readonly leafIdx: number
  readonly treeSize: number
  readonly leafHash: string | null
  readonly root: string | null
}

interface ConsistencyProbe extends Probe {
  readonly size1: number
  readonly size2: number
  readonly root1: string | null
  readonly root2: string | null
}

/** How our verifier fared on somebody else's probes. */
export interface ProbeReport {
  readonly passed: number
  readonly total: number
  /** One line per probe on which we disagree. */
  readonly failures: readonly string[]
}

/**
 * Runs the proof probes of transparency-dev/merkle, collected in one JSON file `{ probes: [...] }`, against our verifier.
 * @param file path of the JSON file
 * @throws Error when the file cannot be read, holds no probes, or holds one of a kind we do not know
 */
export async function evalMerkle(file: string): Promise<ProbeReport> {
  const { probes } = JSON.parse(await readFile(file, 'utf8')) as { probes?: (InclusionProbe | ConsistencyProbe)[] }
  if (probes === undefined || probes.length === 0)
    throw new Error(`${file} holds no probes. Give the collected probes of transparency-dev/merkle.`)
  const failures = probes.flatMap((probe) => {
    const refused = !verdictOn(probe)
    if (refused === probe.wantErr) return []
    return [`${probe.file} (${probe.desc}): ${refused ? 'refused a true proof' : 'accepted a false proof'}`]
  })
  return { passed: probes.length - failures.length, total: probes.length, failures }
}

function verdictOn(probe: InclusionProbe | ConsistencyProbe): boolean {
  const proof = (probe.proof ?? []).map(bytes)
  if ('leafIdx' in probe) {
    const { leafIdx: index, treeSize: size } = probe
    return verifyInclusion(sha256, { index, size, leafHash: bytes(probe.leafHash), root: bytes(probe.root) }, proof).ok
  }
  if (!('size1' in probe)) throw new Error(`A probe is neither of inclusion nor of consistency: ${JSON.stringify(probe).slice(0, 200)}`)
  const from = { size: probe.size1, root: bytes(probe.root1) }
  return verifyConsistency(sha256, { from, to: { size: probe.size2, root: bytes(probe.root2) } }, proof).ok
}

function bytes(encoded: string | null): Uint8Array {
  const decoded = fromBase64(encoded ?? '')
  if (decoded === undefined) throw new Error(`The probes hold '${encoded}', which is not base64. Fetch the file again.`)
  return decoded
}

function sha256(data: Uint8Array): Uint8Array {
  return createHash('sha256').update(data).digest()
}

async function main(): Promise<void> {
  const file = process.argv[2] ?? fileURLToPath(new URL('../../shared/data/merkle/probes.json', import.meta.url))
  if (process.argv[2] === undefined && !existsSync(file)) {
    console.log(`Skipped: ${file} is not there. Name a file of Merkle probes.`)
    return
  }
  const { passed, total, failures } = await evalMerkle(file)
  for (const line of failures) console.log(line)
  console.log(`${passed} of ${total}`)
  if (passed < total) process.exitCode = 1
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main()
