import { createHash } from 'node:crypto'
import { inflateSync } from 'node:zlib'
import { unzipSync } from 'fflate'
import { readPdf } from '../../src/documents/setting/read-pdf.ts'

/** Two-byte code of each character in GBK, from the decoder turned round. */
let gbkTable: Map<string, Buffer> | undefined
function gbk(text: string): Buffer {
  if (!gbkTable) {
    const decoder = new TextDecoder('gbk')
    gbkTable = new Map()
    for (let high = 0x81; high <= 0xfe; high++)
      for (let low = 0x40; low <= 0xfe; low++) {
        const bytes = Buffer.from([high, low])
        const c = decoder.decode(bytes)
        if (c.length === 1 && c !== '\ufffd') gbkTable.set(c, bytes)
      }
  }
  return Buffer.concat(Array.from(text, (c) => gbkTable?.get(c) ?? Buffer.from(c)))
}

const utf16be = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16()

/** Base64 of a text wherever it begins within what is encoded: the middle that does not depend on what stands around it. */
const base64At = (offset: number) => (text: string) => {
  const bytes = Buffer.concat([Buffer.alloc(offset), Buffer.from(text)])
  const encoded = bytes.toString('base64').replace(/=+$/, '')
  return encoded.slice(Math.ceil((offset * 8) / 6), encoded.length - (bytes.length % 3 === 0 ? 0 : 1))
}

const hash = (algorithm: string, encoding: 'hex' | 'base64') => (text: string) => createHash(algorithm).update(text).digest(encoding)

/** Ways in which a text can stand in what is sent out. Hashes without salt give a short number away as it stands. */
export const encodings: Readonly<Record<string, (text: string) => Buffer | string>> = {
  utf8: (text) => text,
  utf16le: (text) => Buffer.from(text, 'utf16le'),
  utf16be,
  gbk,
  base64: base64At(0),
  'base64 shifted by one': base64At(1),
  'base64 shifted by two': base64At(2),
  hex: (text) => Buffer.from(text).toString('hex'),
  'capital hex': (text) => Buffer.from(text).toString('hex').toUpperCase(),
  url: (text) => [...Buffer.from(text)].map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join(''),
  'JSON escapes': (text) => [...Array(text.length).keys()].map((i) => `\\u${text.charCodeAt(i).toString(16).padStart(4, '0')}`).join(''),
  'HTML references': (text) => Array.from(text, (c) => `&#${c.codePointAt(0)};`).join(''),
  reversed: (text) => Array.from(text).reverse().join(''),
  sha256: hash('sha256', 'hex'),
  'sha256 in base64': hash('sha256', 'base64'),
  sm3: hash('sm3', 'hex'),
  md5: hash('md5', 'hex'),
  sha1: hash('sha1', 'hex'),
}

/** What can be read in bytes: as they are, and inside an archive or the streams of a PDF. */
function layers(bytes: Buffer): Buffer[] {
  const found = [bytes]
  try {
    if (bytes.subarray(0, 2).toString('latin1') === 'PK') found.push(...Object.values(unzipSync(bytes)).map((part) => Buffer.from(part)))
    if (bytes.subarray(0, 5).toString('latin1') === '%PDF-') {
      found.push(
        Buffer.from(
          readPdf(bytes)
            .pages.map((lines) => lines.map(({ text }) => text).join(''))
            .join('\n'),
        ),
      )
      for (const [, stream = ''] of bytes.toString('latin1').matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)) {
        try {
          found.push(inflateSync(Buffer.from(stream, 'latin1')))
        } catch {
          // Not deflated.
        }
      }
    }
  } catch {
    // No archive after all.
  }
  return found
}

interface Needle {
  readonly canary: string
  readonly encoding: string
  readonly bytes: Buffer
}

export const needlesFor = (canaries: Readonly<Record<string, string>>): Needle[] =>
  Object.entries(canaries).flatMap(([canary, text]) =>
    Object.entries(encodings).map(([encoding, encode]) => ({ canary, encoding, bytes: Buffer.from(encode(text) as string) })),
  )

/** Which canaries stand in these bytes, and how written. */
export function canariesIn(bytes: Buffer, needles: readonly Needle[]): string[] {
  const within = layers(bytes)
  return needles
    .filter((needle) => within.some((layer) => layer.includes(needle.bytes)))
    .map(({ canary, encoding }) => `${canary} in ${encoding}`)
}
