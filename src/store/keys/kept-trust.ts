import { existsSync, readFileSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { logOf, sm3LogOf, witnessOf } from '../../kernel/record/log-names.ts'
import { noPolicy, type Policy, parsePolicy } from '../../kernel/record/policy.ts'
import type { TreeId } from '../checkpoints.ts'
import { keptSigner, readIfThere, replaceFile, rereadSigner, type Signer } from './key-folder.ts'

/** Keys of one region, and the policy beside them. */
export interface KeptTrust {
  signs(region: string, tree: TreeId): Signer | undefined
  witnesses(region: string): Signer | undefined
  lastSigned(region: string, tree: TreeId): string | undefined
  keepSigned(region: string, tree: TreeId, note: string): void
  /** A key that may take over from the one that signs; made where there is none. */
  nextSigner(region: string, tree: TreeId): Signer | undefined
  /** The key that may take over is from now on the one that signs: the old one is destroyed. */
  takeNext(region: string, tree: TreeId): void
  readonly policy: Policy
}

/** File in the folder of keys that says which logs are cosigned, which witnesses are asked, and how many must have cosigned. */
const policyFile = 'policy'

/**
 * Keys and policy of one region from a folder; keys that are not there yet are made.
 * @param sm3 whether the second tree, SM3 with SM2, is kept too. Once its key is there it is kept whatever is said here.
 * @throws Error when a file holds something else, or the policy cannot be followed
 */
export function keptTrust(folder: string, { region, sm3 }: { region: string; sm3: boolean }): KeptTrust {
  if (!/^\w[\w.-]*$/.test(region)) throw new Error(`'${region}' cannot name a file of keys. Use letters, digits, dots and hyphens.`)
  const kinds = { sha256: { name: logOf(region), kind: 'ed25519' }, sm3: { name: sm3LogOf(region), kind: 'sm2' } } as const
  const fileOf = (tree: TreeId): string => `${region}.${tree === 'sm3' ? 'sm2' : 'log'}`
  // Read anew at each use: another process may have handed the log over to another key.
  const log = rereadSigner(folder, fileOf('sha256'), kinds.sha256)
  const witness = keptSigner(folder, `${region}.witness`, { name: witnessOf(region), kind: 'cosignature' })
  const second = sm3 || existsSync(join(folder, `${region}.sm2`)) ? rereadSigner(folder, fileOf('sm3'), kinds.sm3) : undefined
  const path = join(folder, policyFile)
  const signedIn = (tree: TreeId): string => join(folder, `${region}.${tree === 'sm3' ? 'sm3.' : ''}signed`)
  return {
    signs: (asked, tree) => (asked !== region ? undefined : tree === 'sm3' ? second?.() : log()),
    witnesses: (asked) => (asked === region ? witness : undefined),
    lastSigned: (asked, tree) => (asked === region ? readIfThere(signedIn(tree)) : undefined),
    keepSigned(asked, tree, note) {
      if (asked === region) replaceFile(signedIn(tree), note)
    },
    nextSigner: (asked, tree) => (asked === region ? keptSigner(folder, `${fileOf(tree)}.next`, kinds[tree]) : undefined),
    takeNext(asked, tree) {
      if (asked === region) renameSync(join(folder, `${fileOf(tree)}.next`), join(folder, fileOf(tree)))
    },
    policy: existsSync(path) ? readPolicy(path) : noPolicy,
  }
}

function readPolicy(path: string): Policy {
  try {
    return parsePolicy(readFileSync(path, 'utf8'))
  } catch (error) {
    throw new Error(`${path} cannot be followed. ${(error as Error).message}`)
  }
}
