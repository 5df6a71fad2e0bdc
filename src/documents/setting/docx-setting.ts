import { type Document, LineRuleType, Packer } from 'docx'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { element, xmlDocument } from '../xml.ts'
import type { Face } from './document-fonts.ts'

/** Twentieths of a point in a millimetre. */
export const mm = (count: number): number => Math.round((count * 1440) / 25.4)

// Faces that offices have (GB/T 9704-2012, 5.2.2); a computer without them takes the face named behind.
const names = { fangsong: '仿宋_GB2312', kaiti: '楷体_GB2312', heiti: '黑体', xiaobiaosong: '方正小标宋简体' } as const
const fallbacks: Readonly<Record<Face, string>> = { fangsong: '仿宋', kaiti: '楷体', heiti: 'SimHei', xiaobiaosong: '华文中宋' }

/** A typeface of official documents by the name under which offices have it. */
export const docxFace = (face: Face) => ({
  ascii: 'Times New Roman',
  hAnsi: 'Times New Roman',
  cs: 'Times New Roman',
  eastAsia: names[face],
})

const w = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

/** The table of faces with the names to fall back on, which the library leaves empty. */
const fontTable = xmlDocument(
  element(
    'w:fonts',
    { 'xmlns:w': w },
    (['fangsong', 'kaiti', 'xiaobiaosong', 'heiti'] as const).map((face) =>
      element('w:font', { 'w:name': names[face] }, [
        element('w:altName', { 'w:val': fallbacks[face] }),
        element('w:charset', { 'w:val': '86' }),
        element('w:family', { 'w:val': 'auto' }),
        element('w:pitch', { 'w:val': 'variable' }),
      ]),
    ),
  ),
)

/** What a file says of itself: without the hour of its making, so that the same text gives the same bytes. */
export interface DocxProperties {
  readonly title: string
  readonly creator: string
  readonly description: string
  readonly subject?: string
  /** Day, as 2026-03-02. */
  readonly day: string
}

function coreProperties({ title, creator, description, subject, day }: DocxProperties): string {
  const dated = (name: string) => element(name, { 'xsi:type': 'dcterms:W3CDTF' }, `${day}T00:00:00Z`)
  return xmlDocument(
    element(
      'cp:coreProperties',
      {
        'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
        'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
        'xmlns:dcterms': 'http://purl.org/dc/terms/',
        'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      },
      [
        element('dc:title', {}, title),
        subject !== undefined && element('dc:subject', {}, subject),
        element('dc:creator', {}, creator),
        element('dc:description', {}, description),
        element('dc:language', {}, 'zh-CN'),
        dated('dcterms:created'),
        dated('dcterms:modified'),
      ],
    ),
  )
}

/** A4 with the margins of official documents: 37 above, 28 left, 26 right, 35 below. @source GB/T 9704-2012, 5.2.1 */
export const a4Section = (header = 20) => ({
  page: {
    size: { width: mm(210), height: mm(297) },
    margin: { top: mm(37), left: mm(28), right: mm(26), bottom: mm(35), header: mm(header), footer: mm(25) },
  },
  grid: { type: 'lines' as const, linePitch: 580 },
})

/** Body text: 3号仿宋, 22 lines of 28 characters to the page. @source GB/T 9704-2012, 5.2.2 and 5.2.3 */
export const bodyStyle = {
  run: { font: docxFace('fangsong'), size: 32, language: { value: 'zh-CN', eastAsia: 'zh-CN' } },
  paragraph: { spacing: { line: 580, lineRule: LineRuleType.EXACT } },
}

/** The earliest time a zip can hold: the file must not tell when it was made. */
const noTime = new Date(1980, 0, 1)

/**
 * The bytes of a DOCX file: the same document gives the same bytes, since parts are put in order and carry no time.
 * @param more further parts by path, as text
 */
export async function packDocx(
  document: Document,
  properties: DocxProperties,
  more: Readonly<Record<string, string>> = {},
): Promise<Uint8Array> {
  const parts = unzipSync(
    new Uint8Array(
      await Packer.toBuffer(document, undefined, [
        { path: 'word/fontTable.xml', data: fontTable },
        { path: 'docProps/core.xml', data: coreProperties(properties) },
        ...Object.entries(more).map(([path, data]) => ({ path, data })),
      ]),
    ),
  )
  const types = '[Content_Types].xml'
  const ofJson = strFromU8(parts[types] ?? new Uint8Array()).replace(
    /(<Types[^>]*>)/,
    '$1<Default Extension="json" ContentType="application/json"/>',
  )
  parts[types] = strToU8(ofJson)
  const inOrder = Object.fromEntries(Object.entries(parts).toSorted(([one], [other]) => (one < other ? -1 : 1)))
  return zipSync(inOrder, { mtime: noTime })
}
