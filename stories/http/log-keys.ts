import { randomBytes } from 'node:crypto'
import { utf8 } from '../../src/kernel/record/bytes.ts'
import { checkpointText } from '../../src/kernel/record/checkpoint.ts'
import { append, emptyFrontier } from '../../src/kernel/record/frontier.ts'
import { logOf, sm3LogOf, witnessOf } from '../../src/kernel/record/log-names.ts'
import { leafHash } from '../../src/kernel/record/merkle.ts'
import { type Policy, parsePolicy } from '../../src/kernel/record/policy.ts'
import { noteText } from '../../src/kernel/record/signed-note.ts'
import { verifierKeyText } from '../../src/kernel/record/verifier-key.ts'
import { sha256 } from '../../src/operations/log/hashes.ts'
import { noTrust, type Trust } from '../../src/operations/log/trust.ts'
import { publishLogs } from '../../src/operations/log/watch-log.ts'
import type { Platform } from '../../src/operations/platform.ts'
import { signerFrom } from '../../src/store/keys/key-folder.ts'
import { swapWitnessed } from '../../src/store/witnessed.ts'

/** Keys of one region, in memory. */
export interface RegionKeys {
  readonly region: string
  readonly log: ReturnType<typeof signerFrom>
  readonly sm3: ReturnType<typeof signerFrom>
  readonly witness: ReturnType<typeof signerFrom>
}

export const keysFor = (region: string): RegionKeys => ({
  region,
  log: signerFrom(logOf(region), 'ed25519', randomBytes(32)),
  sm3: signerFrom(sm3LogOf(region), 'sm2', randomBytes(32)),
  witness: signerFrom(witnessOf(region), 'cosignature', randomBytes(32)),
})

/** A policy that knows the logs of these regions, and these witnesses at these addresses, of which `need` must have cosigned. */
export function policyOf(logs: readonly RegionKeys[], witnesses: readonly (RegionKeys & { url?: string })[], need: number): Policy {
  return parsePolicy(
    [
      ...logs.flatMap(({ log, sm3 }) => [log, sm3].map(({ key }) => `log ${verifierKeyText(key)}`)),
      ...witnesses.map(({ region, witness, url = '' }) => `witness ${region} ${verifierKeyText(witness.key)} ${url}`),
      ...(need > 0
        ? [`group all-of-them ${need} ${witnesses.map(({ region }) => region).join(' ')}`, 'quorum all-of-them']
        : ['quorum none']),
    ].join('\n'),
  )
}

/** Trust of a server that holds these keys. */
export const trustOf = (keys: RegionKeys, policy: Policy, send: Trust['send'], tree: { sm3: boolean } = { sm3: false }): Trust => ({
  signs: (region, which) => (region !== keys.region ? undefined : which === 'sm3' ? (tree.sm3 ? keys.sm3 : undefined) : keys.log),
  witnesses: (region) => (region === keys.region ? keys.witness : undefined),
  lastSigned: noTrust.lastSigned,
  keepSigned: noTrust.keepSigned,
  policy,
  send,
})

/** A checkpoint over these leaves, whatever they say, signed with the region's key: what its keeper could show to anybody. */
export function noteOver({ log }: RegionKeys, leaves: readonly Uint8Array[]): string {
  const { root } = append(
    sha256,
    emptyFrontier,
    leaves.map((leaf) => leafHash(sha256, leaf)),
  )
  const text = checkpointText({ origin: log.key.name, size: leaves.length, root })
  return noteText({ text, signatures: [{ ...log.key, signature: log.sign(utf8(text)) }] })
}

/** Trust of a server that signs its log and asks nobody. */
export function signedTrust(region: string): Trust {
  const { log } = keysFor(region)
  return { ...noTrust, signs: (asked, tree) => (asked === region && tree === 'sha256' ? log : undefined) }
}

/** Signs the log as it stands. */
export const signNow = (platform: Platform): Promise<void> => publishLogs(platform, [platform.region], () => {})

/** Another log, and a checkpoint of it that a region cosigned. */
const seen = keysFor('210900')
export async function witnessNow({ pool, region }: Platform): Promise<void> {
  const note = noteOver(seen, [])
  const { root } = append(sha256, emptyFrontier, [])
  await swapWitnessed(pool, { region, origin: seen.log.key.name }, 0, { size: 0, root, note, at: '2026-03-02T00:00:00Z' })
}

/** What the operations of the log are asked with, where any sound question does. */
export const logInputs = {
  'read-tile': { path: 'tile/0/000.p/1' },
  'read-entries': { path: 'tile/entries/000.p/1' },
  'prove-inclusion': { index: 0 },
  'prove-consistency': { from: 1 },
  'add-checkpoint': { request: '' },
  'read-witnessed': { origin: logOf('210900') },
}
