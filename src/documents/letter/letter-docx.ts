import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  LineRuleType,
  PageNumber,
  Paragraph,
  RelativeVerticalPosition,
  Table,
  TableAnchorType,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import type { LetterDocument, Paragraph as Piece } from '../official-document.ts'
import type { Face } from '../setting/document-fonts.ts'
import { a4Section, bodyStyle, docxFace, mm } from '../setting/docx-setting.ts'
import { size, typeArea } from '../setting/page-geometry.ts'
import { writtenDate } from '../written-date.ts'
import { captionedQr } from './docx-qr.ts'

const red = 'E60012'
/** Twentieths of a point in a character of body text. */
const character = Math.round(typeArea.character * 20)
const exactly = (points: number, before = 0) => ({
  line: Math.round(points * 20),
  lineRule: LineRuleType.EXACT,
  before: Math.round(before * 20),
})
const run = (text: string, face: Face, points: number, color?: string): TextRun =>
  new TextRun({ text, font: docxFace(face), size: points * 2, ...(color && { color }) })

/** Running text: two characters in, spread to both edges; 28 characters take the whole width only when each gives a quarter of a point. */
const running = (text: string, face: Face = 'fangsong', more: object = {}): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.BOTH,
    indent: { firstLineChars: 200, firstLine: 2 * character },
    ...more,
    children: [new TextRun({ text, font: docxFace(face), characterSpacing: -5 })],
  })

const headings = { 1: 'heiti', 2: 'kaiti', 3: 'fangsong', 4: 'fangsong' } as const

/** A table as wide as the type area, in 小四, its header repeated on every page. */
function grid({ table, widths }: Extract<Piece, { table: unknown }>): Table {
  const columns = Math.max(0, ...table.map((cells) => cells.length))
  if (columns === 0) throw new RangeError('A table in a document has no cells; leave the table out.')
  const shares = Array.from(
    { length: columns },
    (_, i) => widths?.[i] ?? Math.min(16, Math.max(3, ...table.map((cells) => [...(cells[i] ?? '')].length))),
  )
  const total = shares.reduce((sum, share) => sum + share, 0)
  const cell = (text: string, head: boolean, width: number) =>
    new TableCell({
      width: { size: width, type: WidthType.DXA },
      children: [
        new Paragraph({
          spacing: exactly(20),
          ...((head || [...text].length < 10) && { alignment: AlignmentType.CENTER }),
          children: [run(text, head ? 'heiti' : 'fangsong', size.小四)],
        }),
      ],
    })
  return new Table({
    width: { size: mm(156), type: WidthType.DXA },
    columnWidths: shares.map((share) => Math.round((share * mm(156)) / total)),
    rows: table.map(
      (cells, row) =>
        new TableRow({
          tableHeader: row === 0,
          children: shares.map((share, i) => cell(cells[i] ?? '', row === 0, Math.round((share * mm(156)) / total))),
        }),
    ),
  })
}

function pieceOf(piece: Piece): (Paragraph | Table)[] {
  if (typeof piece === 'string') return [running(piece)]
  if ('heading' in piece) return [running(piece.heading, headings[piece.level], { keepNext: true })]
  if ('table' in piece) return [grid(piece)]
  return piece.list.map((item, i) => running(`${i + 1}. ${item}`))
}

/** The red mark, as large as the width allows; a short name is set wide, as printed letterheads are. */
function mark(organ: string, most: number, more: object): Paragraph {
  const count = [...organ].length
  const points = Math.max(28, Math.min(most, Math.floor(typeArea.width / count)))
  const room = Math.min(0.8 * typeArea.width, count * points + (count - 1) * 0.75 * points)
  const apart = count > 1 ? Math.max(0, Math.floor(((room - count * points) / (count - 1)) * 20)) : 0
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    ...more,
    children: [
      new TextRun({ text: organ, font: docxFace('xiaobiaosong'), size: Math.floor(points * 2), color: red, characterSpacing: apart }),
    ],
  })
}

const rule = (style: (typeof BorderStyle)[keyof typeof BorderStyle], eighths: number, space = 0) => ({
  style,
  size: eighths,
  color: red,
  space,
})
/** The double rule of correspondence is 170 mm long, in the middle of the paper. */
const ruleWidth = { left: -mm(8), right: -mm(6) }

/** The head in the body of the text: number, rule, title. What stands above is in `marks`. */
function head(letter: LetterDocument): Paragraph[] {
  const titles = letter.title.split('\n').map(
    (text, i) =>
      new Paragraph({
        alignment: AlignmentType.CENTER,
        keepNext: true,
        spacing: exactly(34, i === 0 ? 2 * typeArea.pitch : 0),
        children: [run(text, 'xiaobiaosong', size.二号)],
      }),
  )
  if (letter.form === 'correspondence')
    return [new Paragraph({ alignment: AlignmentType.RIGHT, children: [run(letter.number, 'fangsong', size.三号)] }), ...titles]
  return [
    mark(letter.organ, 50, { spacing: { before: mm(35) } }),
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: exactly(typeArea.pitch, 2 * typeArea.pitch),
      border: { bottom: rule(BorderStyle.SINGLE, 12, 11) },
      children: [run(letter.number, 'fangsong', size.三号)],
    }),
    ...titles,
  ]
}

const noBorders = Object.fromEntries(
  ['top', 'bottom', 'left', 'right', 'insideHorizontal', 'insideVertical'].map((side) => [
    side,
    { style: BorderStyle.NONE, size: 0, color: 'auto' },
  ]),
)
const halfWidth = (text: string): number => [...text].reduce((sum, one) => sum + (one.charCodeAt(0) < 0x80 ? 0.5 : 1), 0)

/**
 * QR code at the left; at the right room for a seal, the organ centred over the date, which ends four characters from the edge.
 * @source GB/T 9704-2012, 7.3.5.1
 */
async function signature(letter: LetterDocument): Promise<Table> {
  const date = writtenDate(letter.date)
  const organIn = Math.max(0, Math.round((4 + (halfWidth(date) - halfWidth(letter.signedBy)) / 2) * character))
  const atRight = (text: string, right: number, before = 0) =>
    new Paragraph({
      alignment: AlignmentType.RIGHT,
      keepNext: true,
      indent: { right },
      spacing: exactly(typeArea.pitch, before),
      children: [run(text, 'fangsong', size.三号)],
    })
  const left = new TableCell({
    width: { size: mm(46), type: WidthType.DXA },
    children: letter.qr ? await captionedQr(letter.qr) : [new Paragraph('')],
  })
  const right = new TableCell({
    width: { size: mm(110), type: WidthType.DXA },
    children: [atRight(letter.signedBy, organIn, 2 * typeArea.pitch), atRight(date, 4 * character)],
  })
  return new Table({
    width: { size: mm(156), type: WidthType.DXA },
    columnWidths: [mm(46), mm(110)],
    borders: noBorders,
    rows: [new TableRow({ cantSplit: true, children: [left, right] })],
  })
}

function attachments(names: readonly string[]): Paragraph[] {
  return names.map((name, i) => {
    const number = names.length === 1 ? '' : `${i + 1}. `
    return running(i === 0 ? `附件：${number}${name}` : `${number}${name}`, 'fangsong', {
      ...(i === 0 ? { spacing: exactly(typeArea.pitch, typeArea.pitch) } : { indent: { firstLine: 5 * character } }),
      keepNext: true,
    })
  })
}

/** At the foot of the last page: who receives a copy, who printed it when. @source GB/T 9704-2012, 7.4 */
function imprint({ copies = [], signedBy, date }: LetterDocument): Table[] {
  if (copies.length === 0) return []
  const line = (eighths: number) => ({ style: BorderStyle.SINGLE, size: eighths, color: '000000' })
  const row = (texts: readonly string[]) =>
    new TableRow({
      children: texts.map(
        (text, i) =>
          new TableCell({
            columnSpan: 2 / texts.length,
            children: [
              new Paragraph({
                spacing: exactly(24),
                indent: { left: i === 0 ? 280 : 0, right: 280 },
                ...(i === 1 && { alignment: AlignmentType.RIGHT }),
                children: [run(text, 'fangsong', size.四号)],
              }),
            ],
          }),
      ),
    })
  return [
    new Table({
      width: { size: mm(156), type: WidthType.DXA },
      columnWidths: [mm(78), mm(78)],
      float: {
        verticalAnchor: TableAnchorType.MARGIN,
        horizontalAnchor: TableAnchorType.MARGIN,
        relativeVerticalPosition: RelativeVerticalPosition.BOTTOM,
      },
      borders: { ...noBorders, top: line(8), bottom: line(8), insideHorizontal: line(6) },
      rows: [row([`抄送：${copies.join('，')}。`]), row([signedBy, `${writtenDate(date)}印发`])],
    }),
  ]
}

/** The page number between dashes, one character in from the outer edge. @source GB/T 9704-2012, 7.5 */
const pageNumber = (odd: boolean): Footer =>
  new Footer({
    children: [
      new Paragraph({
        alignment: odd ? AlignmentType.RIGHT : AlignmentType.LEFT,
        indent: odd ? { right: 280 } : { left: 280 },
        children: [new TextRun({ font: docxFace('fangsong'), size: 28, children: ['— ', PageNumber.CURRENT, ' —'] })],
      }),
    ],
  })

/** Correspondence: the mark over a double rule at the head of the first page, another double rule at its foot, and no number there. @source 10.1 */
function firstPage(organ: string) {
  const foot = new Paragraph({
    indent: ruleWidth,
    spacing: exactly(2),
    border: { bottom: rule(BorderStyle.THIN_THICK_SMALL_GAP, 24) },
    children: [],
  })
  return {
    headers: {
      first: new Header({
        children: [mark(organ, 40, { indent: ruleWidth, border: { bottom: rule(BorderStyle.THICK_THIN_SMALL_GAP, 24, 11) } })],
      }),
    },
    footers: { first: new Footer({ children: [foot] }), default: pageNumber(true), even: pageNumber(false) },
  }
}

/**
 * A letter as DOCX in the layout of GB/T 9704-2012: the same words in the same order as its PDF, in faces named as offices have them.
 * Where lines break is left to the word processor.
 */
export async function letterDocx(letter: LetterDocument): Promise<Document> {
  const correspondence = letter.form === 'correspondence'
  const { addressee, note } = letter
  const section = a4Section(correspondence ? 30 : 20)
  const children = [
    ...head(letter),
    ...(addressee === undefined
      ? []
      : [running(addressee.replace(/[:：]?$/, '：'), 'fangsong', { indent: {}, spacing: exactly(typeArea.pitch, typeArea.pitch) })]),
    ...letter.paragraphs.flatMap(pieceOf),
    ...attachments(letter.attachments ?? []),
    await signature(letter),
    ...(note === undefined ? [] : [running(`（${note}）`)]),
    ...imprint(letter),
    // A table may not be the last thing in a document.
    ...(note === undefined || (letter.copies ?? []).length > 0
      ? [new Paragraph({ spacing: { line: 20, lineRule: LineRuleType.EXACT, before: 0 }, children: [] })]
      : []),
  ]
  return new Document({
    evenAndOddHeaderAndFooters: true,
    styles: { default: { document: bodyStyle } },
    sections: [
      correspondence
        ? { properties: { ...section, titlePage: true }, ...firstPage(letter.organ), children }
        : { properties: section, footers: { default: pageNumber(true), even: pageNumber(false) }, children },
    ],
  })
}
