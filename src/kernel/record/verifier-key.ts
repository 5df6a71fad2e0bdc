import { base64, concat, fromBase64, hex, sameBytes, utf8 } from './bytes.ts'
import { isOrigin } from './checkpoint.ts'
import { sha256 } from './sha256.ts'

/** What a key of a signed note signs with: a log's own signature, a witness's cosignature with its time, or SM2 over SM3. */
export type KeyKind = 'ed25519' | 'cosignature' | 'sm2'

/** A public key as C2SP writes it: `name+id+base64`. */
export interface VerifierKey {
  /** Of a log: its origin. */
  readonly name: string
  readonly kind: KeyKind
  /** Four bytes by which signature lines name the key. */
  readonly id: Uint8Array
  /** Ed25519: 32 bytes. SM2: 65 bytes, the uncompressed point. */
  readonly key: Uint8Array
}

// The specification leaves 0xff, with a long identifier of one's own, for what it does not know: SM2 is such a kind.
const marks: Readonly<Record<KeyKind, Uint8Array>> = {
  ed25519: Uint8Array.of(1),
  cosignature: Uint8Array.of(4),
  sm2: concat(Uint8Array.of(0xff), utf8('yifa/sm2-sm3/v1')),
}
const lengths: Readonly<Record<KeyKind, number>> = { ed25519: 32, cosignature: 32, sm2: 65 }
const kinds = Object.keys(marks) as KeyKind[]

/** A key with its id worked out. @throws RangeError when the name or the length of the key cannot be. */
export function verifierKey({ name, kind, key }: Omit<VerifierKey, 'id'>): VerifierKey {
  if (!isOrigin(name)) throw new RangeError(`${JSON.stringify(name)} cannot name a key. Use one line without spaces and plus signs.`)
  if (key.length !== lengths[kind]) throw new RangeError(`A key of kind ${kind} has ${lengths[kind]} bytes, not ${key.length}.`)
  const id = sha256(concat(utf8(name), Uint8Array.of(10), marks[kind], key)).slice(0, 4)
  return { name, kind, id, key }
}

/** `name+id+base64(mark and key)`. @source C2SP signed-note, "Verifier keys" */
export function verifierKeyText({ name, kind, id, key }: VerifierKey): string {
  return `${name}+${hex(id)}+${base64(concat(marks[kind], key))}`
}

/** Reads a verifier key; undefined when it is malformed, of a kind we do not know, or its id does not belong to it. */
export function parseVerifierKey(text: string): VerifierKey | undefined {
  const [, name = '', id = '', encoded = ''] = /^([^+]+)\+([0-9a-f]{8})\+(\S+)$/.exec(text) ?? []
  const bytes = fromBase64(encoded)
  if (!bytes || !isOrigin(name)) return undefined
  const kind = kinds.find((one) => {
    const mark = marks[one]
    return bytes.length === mark.length + lengths[one] && sameBytes(bytes.slice(0, mark.length), mark)
  })
  if (kind === undefined) return undefined
  const read = verifierKey({ name, kind, key: bytes.slice(marks[kind].length) })
  return hex(read.id) === id ? read : undefined
}
