/** First words of every receipt. A change of meaning gets a new number. */
export const receiptFormat = 'yifa-receipt/1'

/** Version that a leaf made now states. Since 2 it says of every provision relied on the hash of the text that was reviewed. */
export const leafVersion = 'yifa-act/2'

/** Versions of leaves that are verified: what was logged once stays verifiable. */
export const leafVersions = ['yifa-act/1', leafVersion] as const

/** Longest entry the log takes, in bytes of UTF-8. @source design: reliability.md 5.2 */
export const longestLeaf = 16_384

/** An event whose record the holder may read: the very text that was hashed into the log. */
export interface OpenEvent {
  /** Position in the log, from 0. */
  readonly index: number
  /** Canonical JSON text of the leaf. */
  readonly leaf: string
  /** Inclusion proof against the receipt's checkpoint: lower-case hex, sibling nearest the leaf first. */
  readonly proof: readonly string[]
  /** Where what the leaf commits to was erased: the entry of the act that ordered it, which is in the log too. */
  readonly erased?: { readonly index: number; readonly leaf: string; readonly proof: readonly string[] }
}

/** An event that is closed to the holder: only the leaf hash (lower-case hex) is shown. */
export interface ClosedEvent {
  readonly index: number
  readonly hash: string
  readonly proof: readonly string[]
}

/**
 * The receipt of a case: plain JSON that a citizen saves, and anybody verifies without network or database.
 * Its fields are closed: anything else in the file is refused, because it would be read as proved though nothing proves it.
 */
export interface Receipt {
  readonly format: typeof receiptFormat
  /** Origin of the log. */
  readonly log: string
  readonly case: string
  /** All events of the case up to the checkpoint, in order. */
  readonly events: readonly (OpenEvent | ClosedEvent)[]
  readonly checkpoint: {
    readonly origin: string
    readonly size: number
    /** Lower-case hex. */
    readonly root: string
    /** Signature lines of the signed note (C2SP), as they stand. `verifyReceipt` does not check them. */
    readonly signatures?: readonly string[]
  }
}

/** A provision relied on, written `law:32(1)`, and the SHA-256 (hex) of its text; empty where no text was reviewed, and in leaves of version 1. */
export interface Pin {
  readonly provision: string
  readonly text: string
}

/** What `verifyReceipt` reads of a leaf; everything else in it is the engine's business. */
export interface LeafHead {
  readonly v: (typeof leafVersions)[number]
  /** Origin of the log this leaf was made for. */
  readonly log: string
  readonly case: string
  /** Position in the case, from 1. */
  readonly n: number
  /** Leaf hash (lower-case hex) of the case's previous event; empty for the first. */
  readonly prev: string
}

type Fields = Readonly<Record<string, unknown>>

const words = (value: unknown): readonly string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string') ? (value as readonly string[]) : []

/** The provisions that a leaf says its act relied on, each with the hash of its text. */
export function pinsIn({ basis, texts }: Fields): Pin[] {
  const hashes = words(texts)
  return words(basis).map((provision, i) => ({ provision, text: hashes[i] ?? '' }))
}

/** A document as its leaf names it: its number, and the SHA-256 (hex) of what was sealed. */
export interface SealedDocument {
  readonly number: string
  readonly sha256: string
}

/** The documents that a leaf says its act issued. */
export function documentsIn({ documents }: Fields): SealedDocument[] {
  return (Array.isArray(documents) ? documents : []).flatMap((one: unknown) => {
    const { number, sha256 } = (one ?? {}) as Partial<SealedDocument>
    return typeof number === 'string' && typeof sha256 === 'string' ? [{ number, sha256 }] : []
  })
}
