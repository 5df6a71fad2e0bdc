import { base64, concat, fromBase64 } from './bytes.ts'
import { isOrigin } from './checkpoint.ts'

/** One signature line of a note: who signed, with which key, and the bytes. */
export interface NoteSignature {
  readonly name: string
  /** Four bytes of the key. */
  readonly id: Uint8Array
  readonly signature: Uint8Array
}

/** A text with signatures below it. @source C2SP signed-note */
export interface SignedNote {
  /** Ends with a newline. */
  readonly text: string
  readonly signatures: readonly NoteSignature[]
}

/** More lines than this are not read: the specification asks for 16 at least, and a file is no place for thousands. */
const mostSignatures = 64

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused here
const control = /[\0-\x09\x0b-\x1f\x7f]/

/** `— name base64(id and signature)`, with its newline. */
export function signatureLine({ name, id, signature }: NoteSignature): string {
  return `— ${name} ${base64(concat(id, signature))}\n`
}

/** Reads one signature line with its newline; undefined when it is malformed. */
function parseSignatureLine(line: string): NoteSignature | undefined {
  const [, name = '', encoded = ''] = /^— (\S+) (\S+)$/.exec(line) ?? []
  const bytes = fromBase64(encoded)
  // Four bytes of id, and at least one of signature.
  if (!bytes || bytes.length < 5 || !isOrigin(name)) return undefined
  return { name, id: bytes.slice(0, 4), signature: bytes.slice(4) }
}

/** Reads lines of signatures, one or more, each ended by a newline, as a witness answers them; undefined when any is malformed. */
export function parseSignatureLines(text: string): NoteSignature[] | undefined {
  if (!text.endsWith('\n')) return undefined
  const lines = text.slice(0, -1).split('\n')
  if (lines.length > mostSignatures) return undefined
  const read = lines.map(parseSignatureLine)
  return read.every((one) => one !== undefined) ? read : undefined
}

/** The note as it is stored and sent. */
export function noteText({ text, signatures }: SignedNote): string {
  return `${text}\n${signatures.map(signatureLine).join('')}`
}

/** Reads a signed note; undefined when it has no signature, a control character, or a line that is no signature. Nothing is verified here. */
export function parseNote(note: string): SignedNote | undefined {
  if (control.test(note)) return undefined
  const cut = note.lastIndexOf('\n\n')
  if (cut < 0) return undefined
  const signatures = parseSignatureLines(note.slice(cut + 2))
  return signatures && { text: note.slice(0, cut + 1), signatures }
}
