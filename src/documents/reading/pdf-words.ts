import { extractImages, getDocumentProxy } from 'unpdf'
import type { PictureAt, WordsAt, WordsInFile } from './words.ts'

/** Pages that are read; of a longer file the rest is left unread. */
const mostPages = 300

// Node 20 lacks it, and without it pictures of a PDF are passed over in silence. @source ECMA-262, 2024
if (!('transferToFixedLength' in ArrayBuffer.prototype))
  Object.defineProperty(ArrayBuffer.prototype, 'transferToFixedLength', {
    value(this: ArrayBuffer, length = this.byteLength): ArrayBuffer {
      const copy = new ArrayBuffer(length)
      new Uint8Array(copy).set(new Uint8Array(this, 0, Math.min(length, this.byteLength)))
      return copy
    },
  })

interface Drawn {
  readonly data: Uint8ClampedArray
  readonly width: number
  readonly height: number
  readonly channels: 1 | 3 | 4
}

/** A piece of text, or a mark between pieces. */
type Item = { readonly str: string; readonly hasEOL: boolean } | { readonly type: string }

/** A note, link or form field. */
interface Note {
  readonly contentsObj?: { readonly str: string }
  readonly fieldValue?: unknown
  readonly alternativeText?: string
  readonly url?: string
}

/** Pixels as a PNM, which needs no packing. */
function pnm({ data, width, height, channels }: Drawn): Uint8Array {
  const head = Buffer.from(`${channels === 1 ? 'P5' : 'P6'}\n${width} ${height}\n255\n`)
  if (channels !== 4) return Buffer.concat([head, Buffer.from(data)])
  const pixels = Buffer.alloc(width * height * 3)
  for (let from = 0, to = 0; to < pixels.length; from += 4, to += 3) pixels.set(data.subarray(from, from + 3), to)
  return Buffer.concat([head, pixels])
}

/** What the dictionaries of a PDF say of it: title, author, keywords, and what XMP has. */
function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(strings) : []
}

/**
 * The text layer of a PDF, visible or not, its notes and form fields, what it says of itself, and the pictures on its pages.
 * @throws Error where it is no PDF that can be opened, or asks for a password
 */
export async function wordsInPdf(bytes: Uint8Array): Promise<WordsInFile> {
  // What cannot be read is told, not passed over.
  const pdf = await getDocumentProxy(bytes, { stopAtErrors: true, verbosity: 0 })
  const words: WordsAt[] = []
  const pictures: PictureAt[] = []
  const unread: string[] = []
  const { info, metadata } = await pdf.getMetadata()
  words.push({
    where: '文件属性',
    text: [...strings(info), ...(metadata ? strings([...metadata].map(([, value]) => value)) : [])].join('\n'),
  })
  if (Object.keys((await pdf.getAttachments()) ?? {}).length > 0) unread.push('附件')
  if (pdf.numPages > mostPages) unread.push(`第${mostPages + 1}页以后`)
  for (let n = 1; n <= Math.min(pdf.numPages, mostPages); n++) {
    const page = await pdf.getPage(n)
    const where = `第${n}页`
    const { items } = await page.getTextContent()
    words.push({
      where,
      text: (items as readonly Item[]).map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : '')).join(''),
    })
    const notes = ((await page.getAnnotations()) as readonly Note[]).flatMap((note) =>
      strings([note.contentsObj?.str, note.fieldValue, note.alternativeText, note.url]),
    )
    if (notes.length > 0) words.push({ where: `${where}批注`, text: notes.join('\n') })
    try {
      for (const [i, picture] of (await extractImages(pdf, n)).entries())
        pictures.push({ where: `${where}图${i + 1}`, bytes: pnm(picture as Drawn) })
    } catch {
      unread.push(`${where}的图`)
    }
    page.cleanup()
  }
  return { words, pictures, unread }
}
