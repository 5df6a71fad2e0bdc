import { utf8 } from './bytes.ts'

/** Objects and arrays may be nested this deep. A record is flat; anything deeper is a cycle or an attack. */
const deepest = 64

type Path = (string | number)[]

// Characters that need neither escaping nor a look at normalization: printable ASCII without " and \, and the blocks that Chinese
// official text is made of. A test proves for each of them that it never changes or combines under NFC.
const plain = /^[ !#-[\]-~\u2010-\u2027\u3001-\u3029\u4e00-\u9fff\uff01-\uff5e]*$/
const ascii = /^[\0-\x7f]*$/
// With the u flag a surrogate matches only when it has no partner.
const loneSurrogate = /[\ud800-\udfff]/u

/**
 * The one JSON text of `value` (RFC 8785), so that everybody who hashes a record hashes the same bytes.
 *
 * Restricted further: numbers are safe integers (money in fen, times in ms), strings are NFC, null does not exist. A property that is
 * undefined is left out; inside an array undefined is refused, because leaving it out would move its neighbours.
 *
 * @param value plain objects, arrays, strings, booleans and integers, nested at most 64 deep
 * @throws TypeError that names the path, for example `$.com["party.name"]`, and what to do
 * @source RFC 8785; design: reliability.md 5.2
 */
export function canonical(value: unknown): string {
  return write(value, [])
}

/** UTF-8 bytes of `canonical(value)`: what a leaf of the log is. */
export function canonicalBytes(value: unknown): Uint8Array {
  return utf8(canonical(value))
}

function write(value: unknown, path: Path): string {
  if (typeof value === 'string') return plain.test(value) ? `"${value}"` : writeUnusual(value, path)
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value)) {
      throw refusal(path, `holds ${value}`, 'Write a whole number below 2^53, in the smallest unit (fen, ms).')
    }
    return value === 0 ? '0' : String(value)
  }
  if (typeof value === 'boolean') return value ? 'true' : 'false'
  if (typeof value !== 'object' || value === null) {
    const kind = value === null ? 'null' : typeof value
    throw refusal(path, `holds ${kind}`, 'Leave the property out, or use text, an integer, a list or an object.')
  }
  if (path.length >= deepest) throw refusal(path, `is nested deeper than ${deepest}`, 'Flatten the record, or remove the cycle.')
  return Array.isArray(value) ? writeArray(value, path) : writeObject(value, path)
}

function writeArray(values: readonly unknown[], path: Path): string {
  let text = '['
  for (let i = 0; i < values.length; i++) {
    path.push(i)
    text += (i === 0 ? '' : ',') + write(values[i], path)
    path.pop()
  }
  return `${text}]`
}

function writeObject(value: object, path: Path): string {
  const prototype: unknown = Object.getPrototypeOf(value)
  if (prototype !== Object.prototype && prototype !== null) {
    throw refusal(path, 'is not a plain object', 'Turn dates, maps, sets and bytes into text, integers or lists first.')
  }
  let text = '{'
  const keys = Object.keys(value)
  putInOrder(keys)
  for (const key of keys) {
    const held = (value as Record<string, unknown>)[key]
    if (held === undefined) continue
    path.push(key)
    text += (text === '{' ? '' : ',') + (names.get(key) ?? writeName(key, path)) + write(held, path)
    path.pop()
  }
  return `${text}}`
}

const few = 32

/** By UTF-16 units, which is what RFC 8785 asks for: the order of `<`, and the one in which sort() puts text. */
function putInOrder(keys: string[]): void {
  // Most are few and nearly in order: to move those that are not takes less than sort() needs to begin.
  if (keys.length > few) {
    keys.sort()
    return
  }
  for (let i = 1; i < keys.length; i++) {
    const key = keys[i] as string
    let at = i
    for (; at > 0 && (keys[at - 1] as string) > key; at--) keys[at] = keys[at - 1] as string
    keys[at] = key
  }
}

/** Names as they are written out, with their colon: records are made of few. */
const names = new Map<string, string>()
const [mostNames, longestName] = [10_000, 64]

function writeName(key: string, path: Path): string {
  const name = `${plain.test(key) ? `"${key}"` : writeUnusual(key, path)}:`
  if (names.size >= mostNames) names.clear()
  if (key.length <= longestName) names.set(key, name)
  return name
}

function writeUnusual(text: string, path: Path): string {
  if (!ascii.test(text)) {
    if (loneSurrogate.test(text)) throw refusal(path, 'has half a surrogate pair', 'Remove or complete that character.')
    if (text.normalize('NFC') !== text)
      throw refusal(path, 'is not in Unicode form NFC', "Call normalize('NFC') where the text is received.")
  }
  // ECMAScript's own escaping of strings is the one RFC 8785, section 3.2.2.2, prescribes.
  return JSON.stringify(text)
}

function refusal(path: Path, fact: string, cure: string): TypeError {
  const place = path.map((step) => {
    if (typeof step === 'number') return `[${step}]`
    return /^[a-z_]\w*$/i.test(step) ? `.${step}` : `[${JSON.stringify(step)}]`
  })
  return new TypeError(`Cannot be recorded: $${place.join('')} ${fact}. ${cure}`)
}
