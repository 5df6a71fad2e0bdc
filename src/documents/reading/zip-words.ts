import { strFromU8, unzipSync } from 'fflate'
import type { WordsInFile } from './words.ts'

/** Most bytes that the parts of one document unpack to; more is left unread. */
const mostUnpacked = 200_000_000

/** The end of a paragraph, a line or a cell parts what stands on its sides; any other mark may stand in the middle of a number. */
const parting =
  /<\/(?:\w+:)?(?:p|tr|tc|TextObject|Page|Author|Title|Subject|Keywords|creator|title|subject|description|keywords)>|<(?:\w+:)?(?:br|tab|cr)\b[^>]*>/gi
const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

/** What an XML part says: its text, and the values of attributes, in which alternative texts and properties stand. */
function wordsOf(xml: string): string {
  const attributes = [...xml.matchAll(/\s(?:descr|title|val|value|Value|Author|Title)="([^"]*)"/g)].map(([, value = '']) => value)
  const text = xml.replaceAll(parting, '\n').replaceAll(/<[^>]*>/g, '')
  return [text, ...attributes]
    .join('\n')
    .replaceAll(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, (whole, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return entities[name] ?? whole
      const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal)
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
    })
}

/** Every part of a document that is an archive of XML (DOCX, OFD): body, headers, notes, comments, properties, and the pictures in it. */
export function wordsInZip(bytes: Uint8Array): WordsInFile {
  let unpacked = 0
  const unread: string[] = []
  const parts = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      if (name.endsWith('/')) return false
      unpacked += originalSize
      if (unpacked <= mostUnpacked) return true
      unread.push(name)
      return false
    },
  })
  const words = []
  const pictures = []
  for (const [name, part] of Object.entries(parts)) {
    if (/\.(?:xml|rels)$/i.test(name)) words.push({ where: name, text: wordsOf(strFromU8(part)) })
    else if (/\.(?:png|jpe?g)$/i.test(name)) pictures.push({ where: name, bytes: part })
    // Fonts say nothing; whatever else lies within may.
    else if (!/\.(?:odttf|ttf|otf)$/i.test(name)) unread.push(name)
  }
  return { words, pictures, unread }
}
