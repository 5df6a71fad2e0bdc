import { noPolicy, type Policy } from '../../kernel/record/policy.ts'
import type { TreeId } from '../../store/checkpoints.ts'
import type { Signer } from '../../store/keys/key-folder.ts'

/** What came back from a witness. */
export interface Sent {
  readonly status: number
  readonly body: string
}

/** Keys of this server, and whom it trusts: handed in by `main.ts`, because keys and addresses are no business of the database. */
export interface Trust {
  /** Signs the checkpoints of a region's tree; undefined where this server does not. */
  signs(region: string, tree: TreeId): Signer | undefined
  /** Cosigns for a region as a witness. */
  witnesses(region: string): Signer | undefined
  /**
   * The note that this server's key signed last of a tree, kept outside the database: whoever sets the database back does not set it back.
   * Undefined where none was ever signed.
   */
  lastSigned(region: string, tree: TreeId): string | undefined
  /** Keeps it. @throws Error when it cannot be kept: then nothing is signed */
  keepSigned(region: string, tree: TreeId, note: string): void
  /** A key that may take over from the one that signs a tree; undefined where this server keeps no keys. */
  nextSigner?(region: string, tree: TreeId): Signer | undefined
  /** It signs from now on; the old key is destroyed. */
  takeNext?(region: string, tree: TreeId): void
  /** Logs that our regions cosign; witnesses that we ask, with their addresses; how many must have cosigned. */
  readonly policy: Policy
  /** Posts a text to a witness, or without one fetches what it shows. @throws Error when nothing, too much, or nothing in time comes back */
  send(url: string, body?: string): Promise<Sent>
}

/** A server that signs nothing and asks nobody. */
export const noTrust: Trust = {
  signs: () => undefined,
  witnesses: () => undefined,
  lastSigned: () => undefined,
  keepSigned: () => {},
  policy: noPolicy,
  send: () => Promise.reject(new Error('This server asks no witness.')),
}
