import { drawCertificate } from '../certificate/certificate-pdf.ts'
import { layOut } from '../lay-out.ts'
import { drawLetter } from '../letter/letter-pdf.ts'
import type { LetterDocument, OfficialDocument } from '../official-document.ts'
import { nameCharacters, printable } from '../printable.ts'
import { MissingGlyphError, openFonts } from '../setting/document-fonts.ts'
import { points } from '../setting/page-geometry.ts'
import { type Canvas, openCanvas, type Style } from '../setting/pdf-canvas.ts'
import { drawFlow, type Flowing } from './flow.ts'
import type { Volume } from './volume.ts'

const numbering: Style = { face: 'fangsong', size: 9 }

/** Measures as the canvas does, and draws nothing; tells how many pages were begun. */
function counting(canvas: Canvas): { canvas: Canvas; pages(): number } {
  let pages = 0
  const nothing = (): void => undefined
  const addPage = (): void => {
    pages += 1
  }
  return { canvas: { ...canvas, addPage, write: nothing, strokes: nothing, frame: nothing, blocks: nothing }, pages: () => pages }
}

/** Writes on every page which one of the volume it is, above what the page itself says. */
function numbered(canvas: Canvas, total: number): Canvas {
  let page = 0
  return {
    ...canvas,
    addPage(width, height) {
      canvas.addPage(width, height)
      page += 1
      const text = `卷内第 ${page} 页，共 ${total} 页`
      canvas.write(text, { x: width - points(26) - canvas.measure(text, numbering), baseline: points(18) }, numbering)
    },
  }
}

const drawDocument = (document: OfficialDocument, canvas: Canvas): void =>
  document.kind === 'letter' ? drawLetter(document, canvas) : drawCertificate(document, canvas)

const hashLine = (sha256: string): Flowing => ({ text: `SHA-256 ${sha256}`, as: 'hash' })

/** The cover with the index: what is in the volume, on which page, with the hash of each. */
function indexLines({ title, facts, documents, files }: Volume, pageOf: { course: number; documents: readonly number[] }): Flowing[] {
  return [
    { text: '案卷', as: 'title' },
    { text: title, as: 'head' },
    ...facts.map(([label, value]): Flowing => ({ text: `${label}：${value}`, as: 'body' })),
    { text: '卷内目录', as: 'title' },
    { text: '1　办理经过', as: 'body', right: String(pageOf.course) },
    ...documents.flatMap(({ document, sha256 }, i): Flowing[] => [
      { text: `${i + 2}　${document.title}　${document.number}　${document.day}`, as: 'body', right: String(pageOf.documents[i] ?? '') },
      hashLine(sha256),
    ]),
    ...files.flatMap(({ title: what, name, day, sha256, bytes }, i): Flowing[] => [
      { text: `${documents.length + i + 2}　${what}　${name}　${day}`, as: 'body', right: bytes ? '附件' : '未附' },
      hashLine(sha256),
    ]),
    ...(files.length > 0
      ? [
          {
            text: '“附件”是当事人、机关提交的原件，逐字节附在本文件内，可取出按散列值核对；“未附”的因过大或者已不保存，只列散列值。',
            as: 'hash',
          } as const,
        ]
      : []),
  ]
}

const courseLines = ({ events }: Volume): Flowing[] => [
  { text: '办理经过', as: 'title' },
  ...events.flatMap(({ title, day, by, lines, hash }): Flowing[] => [
    { text: `${day}　${title}${by === '' ? '' : `　${by}`}`, as: 'head' },
    ...lines.map((text): Flowing => ({ text, as: 'body' })),
    { text: `记录 ${hash}`, as: 'hash' },
  ]),
]

/** What is checked for characters that no font has: every word of the volume at once. */
const wordsOf = (volume: Volume, documents: readonly OfficialDocument[]): LetterDocument => ({
  kind: 'letter',
  number: volume.number,
  title: volume.title,
  signedBy: volume.organ,
  organ: volume.organ,
  date: volume.date,
  paragraphs: [
    ...[...indexLines(volume, { course: 0, documents: [] }), ...courseLines(volume)].map(({ text }) => text),
    ...documents.map(({ sealed: _, ...words }) => JSON.stringify(words)),
  ],
})

/** Line breaks of what somebody wrote become lines, and what cannot be printed goes. */
function asPrinted(volume: Volume): Volume {
  const lines = (texts: readonly string[]): string[] =>
    (printable({ ...wordsOf({ ...volume, events: [], files: [], documents: [] }, []), paragraphs: texts }).paragraphs as string[]).map(
      String,
    )
  const one = (text: string): string => lines([text]).join(' ')
  return {
    ...volume,
    title: one(volume.title),
    facts: volume.facts.map(([label, value]) => [one(label), one(value)] as const),
    events: volume.events.map((event) => ({ ...event, title: one(event.title), by: one(event.by), lines: lines(event.lines) })),
    files: volume.files.map((file) => ({ ...file, title: one(file.title), name: one(file.name) })),
  }
}

async function draw(volume: Volume, documents: readonly OfficialDocument[]): Promise<Uint8Array> {
  const words = wordsOf(volume, documents)
  const canvas = openCanvas(words, await openFonts())
  const pagesOf = (work: (on: Canvas) => void): number => {
    const count = counting(canvas)
    work(count.canvas)
    return count.pages()
  }
  const lengths = documents.map((document) => pagesOf((on) => drawDocument(document, on)))
  const index = pagesOf((on) => drawFlow(indexLines(volume, { course: 0, documents: [] }), on))
  const course = pagesOf((on) => drawFlow(courseLines(volume), on))
  const starts = lengths.map((_, i) => index + course + 1 + lengths.slice(0, i).reduce((sum, pages) => sum + pages, 0))
  const on = numbered(canvas, index + course + lengths.reduce((sum, pages) => sum + pages, 0))
  drawFlow(indexLines(volume, { course: index + 1, documents: starts }), on)
  drawFlow(courseLines(volume), on)
  for (const document of documents) drawDocument(document, on)
  for (const { name, title, type, bytes, day } of volume.files) if (bytes) canvas.attach({ name, title, type, bytes, day })
  return canvas.finish()
}

/**
 * A case volume as one PDF: cover and index with page numbers and hashes, the course of the case, every official document as it is laid out, and
 * the originals that were handed in, attached byte for byte. The same volume gives the same bytes; a character that no font has is named.
 */
export async function printVolume(written: Volume, publicUrl: string): Promise<Uint8Array> {
  const volume = asPrinted(written)
  const documents = volume.documents.map(({ document }) => printable(layOut(document, publicUrl)))
  try {
    return await draw(volume, documents)
  } catch (fault) {
    if (!(fault instanceof MissingGlyphError)) throw fault
    const named = <T extends string | readonly string[]>(text: T): T =>
      nameCharacters({ paragraphs: text } as unknown as LetterDocument, fault.codePoints).paragraphs as unknown as T
    const plain: Volume = {
      ...volume,
      title: named(volume.title),
      facts: volume.facts.map(([label, value]) => [named(label), named(value)] as const),
      events: volume.events.map((event) => ({ ...event, title: named(event.title), by: named(event.by), lines: named(event.lines) })),
      files: volume.files.map((file) => ({ ...file, title: named(file.title), name: named(file.name) })),
    }
    return draw(
      plain,
      documents.map((document) => nameCharacters(document, fault.codePoints)),
    )
  }
}
