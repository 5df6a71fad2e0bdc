import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes } from 'node:crypto'

/** A key that encrypts data, as its two halves: one encrypts, one makes the nonce. */
export interface DataKey {
  readonly encrypts: Buffer
  readonly nonces: Buffer
}

/** A key that wraps data keys, with the id by which rows name it. */
export interface WrappingKey {
  readonly id: string
  readonly key: Buffer
}

/** Where a ciphertext stands. It opens nowhere else. */
export type Place = readonly (string | number)[]

/** What stands encrypted does not open: it was altered, moved from another place, or encrypted under another key. */
export class DoesNotOpen extends Error {
  constructor(place: Place, cause?: unknown) {
    super(`What is sealed at ${place.join(' / ')} does not open: it was altered, moved from another place, or sealed under another key.`, {
      cause,
    })
    this.name = 'DoesNotOpen'
  }
}

const cipher = 'aes-256-gcm'
const [nonceLength, tagLength] = [12, 16]
const bound = (what: 'data' | 'key', place: Place): string => JSON.stringify([`yifa-sealed-${what}/1`, ...place])

/** 32 bytes that can be a wrapping key. */
export const newKeyBytes = (): Buffer => randomBytes(32)

/** Bytes of a data key, both halves. */
export const newDataKeyBytes = (): Buffer => randomBytes(64)

export const dataKey = (bytes: Buffer): DataKey => ({ encrypts: bytes.subarray(0, 32), nonces: bytes.subarray(32) })

/** Id of a wrapping key: tells keys apart, and nothing of the key. */
export const wrappingKey = (key: Buffer): WrappingKey => ({
  id: createHash('sha256').update('yifa-wrapping-key/1\n').update(key).digest('hex').slice(0, 16),
  key,
})

function encrypt(key: Buffer, nonce: Buffer, { aad, text }: { aad: string; text: string | Buffer }): string {
  const made = createCipheriv(cipher, key, nonce, { authTagLength: tagLength }).setAAD(Buffer.from(aad))
  const data = typeof text === 'string' ? made.update(text, 'utf8') : made.update(text)
  made.final()
  return Buffer.concat([nonce, made.getAuthTag(), data]).toString('base64')
}

function decrypt(key: Buffer, sealed: string, aad: string): Buffer {
  const bytes = Buffer.from(sealed, 'base64')
  const made = createDecipheriv(cipher, key, bytes.subarray(0, nonceLength), { authTagLength: tagLength })
  made.setAAD(Buffer.from(aad)).setAuthTag(bytes.subarray(nonceLength, nonceLength + tagLength))
  return Buffer.concat([made.update(bytes.subarray(nonceLength + tagLength)), made.final()])
}

/**
 * Encrypts a text for one place (AES-256-GCM). The nonce is an HMAC of place and text under a key of its own, so that the same text at the same place is
 * the same ciphertext: a replay of the record comes to the very rows that are stored, and one nonce never meets two texts.
 * @source NIST SP 800-38D; the nonce as in SIV: Rogaway and Shrimpton 2006, RFC 5297
 */
export function sealText({ encrypts, nonces }: DataKey, place: Place, text: string): string {
  const aad = bound('data', place)
  const nonce = createHmac('sha256', nonces).update(aad).update('\n').update(text).digest().subarray(0, nonceLength)
  return encrypt(encrypts, nonce, { aad, text })
}

/** @throws DoesNotOpen where it was not sealed with this key for this place */
export function openText({ encrypts }: DataKey, place: Place, sealed: string): string {
  try {
    return decrypt(encrypts, sealed, bound('data', place)).toString('utf8')
  } catch (cause) {
    throw new DoesNotOpen(place, cause)
  }
}

/** A data key as it may be stored: encrypted, and bound to what it is for. */
export const wrap = ({ key }: WrappingKey, place: Place, bytes: Buffer): string =>
  encrypt(key, randomBytes(nonceLength), { aad: bound('key', place), text: bytes })

/** @throws DoesNotOpen where it was not wrapped by this key for this place */
export function unwrap({ key }: WrappingKey, place: Place, wrapped: string): Buffer {
  try {
    return decrypt(key, wrapped, bound('key', place))
  } catch (cause) {
    throw new DoesNotOpen(place, cause)
  }
}

/** A mark by which the same text is found again, and from which nobody without the key learns it: 128 bits, base64url. */
export const markWith = ({ nonces }: DataKey, text: string): string =>
  createHmac('sha256', nonces).update(text).digest().subarray(0, 16).toString('base64url')
