/**
 * Text, hex and base64 to bytes and back. The kernel is compiled without ambient types, so TextEncoder, Buffer and atob do not exist here.
 * Every reader is strict: exactly one spelling of a value is accepted, because these bytes are hashed and compared.
 */

/** UTF-8 bytes of `text`. @throws TypeError when `text` holds a lone surrogate, which has no UTF-8 form. */
export function utf8(text: string): Uint8Array {
  const bytes = new Uint8Array(utf8Length(text))
  let at = 0
  for (let i = 0; i < text.length; i++) {
    let code = text.charCodeAt(i)
    if (code < 0x80) {
      bytes[at++] = code
      continue
    }
    if (code < 0x800) {
      bytes[at++] = 0xc0 | (code >> 6)
    } else {
      if (code >= 0xd800 && code < 0xe000) {
        code = text.codePointAt(i++) as number
        bytes[at++] = 0xf0 | (code >> 18)
        bytes[at++] = 0x80 | ((code >> 12) & 0x3f)
      } else {
        bytes[at++] = 0xe0 | (code >> 12)
      }
      bytes[at++] = 0x80 | ((code >> 6) & 0x3f)
    }
    bytes[at++] = 0x80 | (code & 0x3f)
  }
  return bytes
}

/** Number of UTF-8 bytes of `text`. @throws TypeError on a lone surrogate. */
export function utf8Length(text: string): number {
  let length = text.length
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code < 0x80) continue
    if (code < 0x800) length += 1
    else if (code < 0xd800 || code >= 0xe000) length += 2
    else {
      if ((text.codePointAt(i) as number) < 0x10000) {
        throw new TypeError(`The text has half a surrogate pair at unit ${i}. Remove or complete that character.`)
      }
      // Two units of UTF-16 become four bytes.
      length += 2
      i++
    }
  }
  return length
}

/** Text of UTF-8 `bytes`; undefined when they are not well-formed UTF-8 (overlong forms and surrogates included). */
export function fromUtf8(bytes: Uint8Array): string | undefined {
  // Most of what is logged is ASCII: seen in one pass, and turned into text by one call.
  if (bytes.length <= 16_384 && isAscii(bytes)) return String.fromCharCode.apply(null, bytes as unknown as number[])
  const parts: string[] = []
  let codes: number[] = []
  for (let at = 0; at < bytes.length; ) {
    const length = sequenceLength(bytes[at] as number)
    const code = codePointAt(bytes, at, length)
    if (code === undefined) return undefined
    codes.push(code)
    at += length
    // Arguments of one call are limited in number.
    if (codes.length === 4096) {
      parts.push(String.fromCodePoint(...codes))
      codes = []
    }
  }
  return parts.join('') + String.fromCodePoint(...codes)
}

function isAscii(bytes: Uint8Array): boolean {
  // A plain loop: ten times as fast as `every`.
  for (let i = 0; i < bytes.length; i++) if ((bytes[i] as number) >= 0x80) return false
  return true
}

/** Bytes that a first byte announces; 0 when no sequence begins so. */
function sequenceLength(lead: number): number {
  if (lead < 0x80) return 1
  if (lead < 0xc2 || lead > 0xf4) return 0
  return lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4
}

function codePointAt(bytes: Uint8Array, at: number, length: number): number | undefined {
  const lead = bytes[at] as number
  if (length < 2) return length === 1 ? lead : undefined
  let code = lead & (0x7f >> length)
  for (let k = 1; k < length; k++) {
    const next = bytes[at + k]
    if (next === undefined || (next & 0xc0) !== 0x80) return undefined
    code = (code << 6) | (next & 0x3f)
  }
  const overlong = code < (length === 3 ? 0x800 : length === 4 ? 0x10000 : 0x80)
  return overlong || code > 0x10ffff || (code >= 0xd800 && code < 0xe000) ? undefined : code
}

const hexPairs = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))

/** Lower-case hexadecimal of `bytes`. */
export function hex(bytes: Uint8Array): string {
  let text = ''
  for (const byte of bytes) text += hexPairs[byte]
  return text
}

const digit = (value: number): number => (value < 10 ? 48 : 87) + value

/** Whether `text` is `hex(bytes)`, without writing it out: a log of a million entries asks a million times. */
export function isHexOf(text: string, bytes: Uint8Array): boolean {
  if (text.length !== 2 * bytes.length) return false
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i] as number
    if (text.charCodeAt(2 * i) !== digit(byte >> 4) || text.charCodeAt(2 * i + 1) !== digit(byte & 15)) return false
  }
  return true
}

/** Bytes of lower-case hexadecimal; undefined for anything else, upper case and odd lengths included. */
export function fromHex(text: string): Uint8Array | undefined {
  if (text.length % 2 !== 0 || !/^[0-9a-f]*$/.test(text)) return undefined
  const bytes = new Uint8Array(text.length / 2)
  for (let i = 0; i < bytes.length; i++) bytes[i] = Number.parseInt(text.slice(2 * i, 2 * i + 2), 16)
  return bytes
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
const digitOf = new Map([...alphabet].map((letter, digit) => [letter, digit]))

/** Standard base64 with padding (RFC 4648, section 4), as C2SP notes and checkpoints use it. */
export function base64(bytes: Uint8Array): string {
  let text = ''
  for (let i = 0; i < bytes.length; i += 3) {
    const three = ((bytes[i] as number) << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0)
    text += alphabet.charAt(three >> 18) + alphabet.charAt((three >> 12) & 63)
    text += i + 1 < bytes.length ? alphabet.charAt((three >> 6) & 63) : '='
    text += i + 2 < bytes.length ? alphabet.charAt(three & 63) : '='
  }
  return text
}

/** Bytes of standard base64; undefined when padding is missing, wrong, or unused bits are not zero. */
export function fromBase64(text: string): Uint8Array | undefined {
  if (text.length % 4 !== 0) return undefined
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0
  const bytes = new Uint8Array((text.length / 4) * 3 - padding)
  let bits = 0
  let held = 0
  let at = 0
  for (let i = 0; i < text.length - padding; i++) {
    const digit = digitOf.get(text.charAt(i))
    if (digit === undefined) return undefined
    held = ((held << 6) | digit) & 0xffff
    bits += 6
    if (bits >= 8) {
      bits -= 8
      bytes[at++] = (held >> bits) & 0xff
    }
  }
  return (held & ((1 << bits) - 1)) === 0 ? bytes : undefined
}

const lengthOf = (parts: readonly Uint8Array[]): number => {
  let length = 0
  for (const part of parts) length += part.length
  return length
}

function lay(parts: readonly Uint8Array[], into: Uint8Array): void {
  let at = 0
  for (const part of parts) {
    into.set(part, at)
    at += part.length
  }
}

/** One array holding all `parts` in order. */
export function concat(...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(lengthOf(parts))
  lay(parts, whole)
  return whole
}

const room = new Uint8Array(65_536)

/**
 * The same for bytes that are hashed at once and then needed no more: they lie where the next ones will. To take an array of their own for each leaf
 * and each answer took longer than hashing them.
 */
export function laidOut(...parts: readonly Uint8Array[]): Uint8Array {
  const length = lengthOf(parts)
  if (length > room.length) return concat(...parts)
  lay(parts, room)
  return room.subarray(0, length)
}

/** Whether both hold the same bytes. Not constant in time: for public hashes, never for secrets. */
export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i])
}
