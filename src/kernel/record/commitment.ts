import { remembered } from '../remembered.ts'
import { concat, laidOut, sameBytes, utf8 } from './bytes.ts'
import type { Hash } from './merkle.ts'

/** Bytes of salt that each field of each act gets anew, from the operating system's random source. */
export const saltLength = 32

/** What opens a commitment: kept apart from the log, and destroyed when the law orders erasure. */
export interface Opening {
  /** Path of the field in the record, for example `party.idno`. One line. */
  readonly path: string
  /** 32 random bytes, never used twice. */
  readonly salt: Uint8Array
  /** The value: text as UTF-8, or any bytes, for example `canonicalBytes` of an object. */
  readonly value: string | Uint8Array
}

// Third domain beside the log's leaf (0) and node (1), so that a commitment can never be passed off as either.
const prefix = concat(Uint8Array.of(2), utf8('yifa-commit/1\n'))

/** What a commitment begins with, by its path: forms have few questions. */
const beginning = remembered(10_000, (path: string): Uint8Array => {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused here
  if (path === '' || /[\0-\x1f\x7f]/.test(path)) throw new RangeError(`${JSON.stringify(path)} is not a path. Name the field in one line.`)
  return concat(prefix, utf8(`${path}\n`))
})

/**
 * Commitment to one field: it fixes the value, and without the salt says nothing about it.
 * An ID number without salt falls to guessing within hours, which is why no unsalted hash of personal data may exist anywhere.
 * @param hash gives the digest in whatever form it is wanted, bytes or text
 * @throws RangeError when the salt is not 32 bytes, or the path is empty or holds a control character
 * @source design: reliability.md 5.8
 */
export function commitment<Digest>(hash: (bytes: Uint8Array) => Digest, { path, salt, value }: Opening): Digest {
  if (salt.length !== saltLength) throw new RangeError(`The salt has ${salt.length} bytes. Draw ${saltLength} random bytes for each field.`)
  return hash(laidOut(beginning(path), salt, typeof value === 'string' ? utf8(value) : value))
}

/** Whether `opening` is what `committed` was made from. @throws RangeError as `commitment` does */
export function opens(hash: Hash, committed: Uint8Array, opening: Opening): boolean {
  return sameBytes(commitment(hash, opening), committed)
}
