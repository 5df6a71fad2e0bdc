import { inflateSync } from 'node:zlib'
import { strFromU8, unzipSync } from 'fflate'
import type { IssuedDocument } from '../kernel/case/results.ts'
import { canonical } from '../kernel/record/canonical-json.ts'
import { documentDigest } from './lay-out.ts'
import { type DocumentForm, printDocument } from './print-document.ts'
import { sealedPart } from './render-docx.ts'

/** What a document file says of itself, and whether it is, byte for byte, what this document prints as. */
export interface CheckedFile {
  readonly form: DocumentForm
  readonly number: string
  /** SHA-256 (hex) of the sealed text that the file carries: to be compared with the record. */
  readonly digest: string
  /** Address of the platform on which its code leads. */
  readonly verify: string
  /** False where anything in the file differs from what the text it carries prints as. */
  readonly faithful: boolean
}

interface Carried {
  readonly document: IssuedDocument
  readonly verify: string
}

/** Most bytes that the sealed text of one document may take; what unpacks to more is not read. */
const largestText = 4 * 1024 * 1024

/** The attached file in a PDF that we wrote. */
function inPdf(bytes: Uint8Array): string | undefined {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  const at = /\/Type \/EmbeddedFile\b[\s\S]{0,400}?stream\n/.exec(file)
  const start = at ? at.index + at[0].length : -1
  const end = start < 0 ? -1 : file.indexOf('\nendstream', start)
  if (!at || end < 0) return undefined
  const stream = Buffer.from(bytes.subarray(start, end))
  return (at[0].includes('FlateDecode') ? inflateSync(stream, { maxOutputLength: largestText }) : stream).toString('utf8')
}

function inDocx(bytes: Uint8Array): string | undefined {
  const part = unzipSync(bytes, { filter: ({ name, originalSize }) => name === sealedPart && originalSize <= largestText })[sealedPart]
  return part && strFromU8(part)
}

function carriedIn(bytes: Uint8Array, form: DocumentForm): Carried | undefined {
  try {
    const text = form === 'pdf' ? inPdf(bytes) : inDocx(bytes)
    const read = text === undefined ? undefined : (JSON.parse(text) as Partial<Carried>)
    if (read === undefined || typeof read.verify !== 'string' || typeof read.document?.number !== 'string') return undefined
    return canonical(read) === text ? (read as Carried) : undefined
  } catch {
    return undefined
  }
}

/**
 * Reads the sealed text that a file carries and prints it anew: any change in the file, visible or not, makes it differ. Whether that text is
 * what was recorded is another question: its digest is compared with the record, or with a receipt.
 * @returns undefined where the file carries no sealed text: it was not made here, or was saved by another program
 */
export async function checkFile(bytes: Uint8Array): Promise<CheckedFile | undefined> {
  const form: DocumentForm | undefined = bytes[0] === 0x25 ? 'pdf' : bytes[0] === 0x50 ? 'docx' : undefined
  const carried = form && carriedIn(bytes, form)
  if (!form || !carried) return undefined
  const { document, verify } = carried
  try {
    const anew = await printDocument(document, form, verify)
    return { form, number: document.number, digest: documentDigest(document), verify, faithful: Buffer.compare(anew, bytes) === 0 }
  } catch {
    // What is carried is no document that could have been printed.
    return undefined
  }
}
