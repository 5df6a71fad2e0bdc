import { inflateSync } from 'node:zlib'

/** A line of text found on a page; `x` and `y` in points from the lower left corner. */
export interface FoundText {
  readonly text: string
  readonly x: number
  readonly y: number
}

/** What our tests ask of a PDF that pdfkit wrote. It reads no other PDF. */
export interface ReadPdf {
  readonly pages: readonly (readonly FoundText[])[]
  /** PostScript names of the embedded fonts. */
  readonly fonts: readonly string[]
}

interface PdfObject {
  readonly dictionary: string
  readonly stream?: string
}

function objectsOf(file: string): Map<string, PdfObject> {
  const objects = new Map<string, PdfObject>()
  for (const [, id, body = ''] of file.matchAll(/(\d+) 0 obj\n([\s\S]*?)\nendobj/g)) {
    const start = body.indexOf('stream\n')
    if (start < 0) objects.set(id ?? '', { dictionary: body })
    else {
      const dictionary = body.slice(0, start)
      const bytes = Buffer.from(body.slice(start + 7, body.lastIndexOf('\nendstream')), 'latin1')
      const stream = (dictionary.includes('FlateDecode') ? inflateSync(bytes) : bytes).toString('latin1')
      objects.set(id ?? '', { dictionary, stream })
    }
  }
  return objects
}

/** From glyph code to text, as the font's own table says. */
function unicodeOf(cmap: string): string[] {
  const table: string[] = []
  for (const [, from = '0', list = ''] of cmap.matchAll(/<([0-9a-f]+)> <[0-9a-f]+> \[([^\]]*)\]/g)) {
    for (const [i, entry] of [...list.matchAll(/<([0-9a-f ]*)>/g)].entries()) {
      const bytes = Buffer.from((entry[1] ?? '').replaceAll(' ', ''), 'hex')
      table[parseInt(from, 16) + i] = bytes.swap16().toString('utf16le')
    }
  }
  return table
}

function referred(dictionary: string, key: string): string {
  return new RegExp(`/${key} (\\d+) 0 R`).exec(dictionary)?.[1] ?? ''
}

function textOf(content: string, fonts: ReadonlyMap<string, readonly string[]>): FoundText[] {
  return [...content.matchAll(/1 0 0 1 (\S+) (\S+) Tm\n\/(\w+) \S+ Tf[\s\S]*?\[([^\]]*)\] TJ/g)].map(([, x, y, font = '', codes = '']) => {
    const hex = [...codes.matchAll(/<([0-9a-f]+)>/g)].map((match) => match[1]).join('')
    const text = (hex.match(/.{4}/g) ?? []).map((code) => fonts.get(font)?.[parseInt(code, 16)] ?? '\ufffd').join('')
    return { text, x: Number(x), y: Number(y) }
  })
}

/** Reads the text of every page, line by line, through the tables that let people copy it, and the names of the fonts embedded. */
export function readPdf(bytes: Uint8Array): ReadPdf {
  const objects = objectsOf(Buffer.from(bytes).toString('latin1'))
  const all = [...objects.values()].map((object) => object.dictionary)
  const pages = all
    .filter((dictionary) => /\/Type \/Page\n/.test(dictionary))
    .map((dictionary) => {
      const resources = objects.get(referred(dictionary, 'Resources'))?.dictionary ?? ''
      const fonts = new Map(
        [...resources.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name = '', id = '']) => {
          const font = objects.get(id)?.dictionary ?? ''
          return [name, unicodeOf(objects.get(referred(font, 'ToUnicode'))?.stream ?? '')] as const
        }),
      )
      return textOf(objects.get(referred(dictionary, 'Contents'))?.stream ?? '', fonts)
    })
  const fonts = all
    .filter((dictionary) => /\/FontFile2 \d+ 0 R/.test(dictionary))
    .map((dictionary) => /\/FontName \/\w+\+(\S+)/.exec(dictionary)?.[1] ?? '')
  return { pages, fonts }
}
