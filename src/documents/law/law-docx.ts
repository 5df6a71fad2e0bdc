import {
  AlignmentType,
  Bookmark,
  Document,
  Footer,
  Header,
  HeadingLevel,
  LineRuleType,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import type { Piece, TextRow } from '../../kernel/law/text/text-rows.ts'
import { a4Section, bodyStyle, docxFace, packDocx } from '../setting/docx-setting.ts'
import { asPrinted, cellsOf, countsPlainly, depthsOf, eventLine, type LawCopy, labelOf, sourceLines } from './law-copy.ts'

const levels = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3, HeadingLevel.HEADING_4]
const indent = { firstLineChars: 200 }
const plain = (text: string): Paragraph => new Paragraph({ indent, children: [new TextRun(text)] })

const grid = (text: string): Table =>
  new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: cellsOf(text).map(
      (cells, i) =>
        new TableRow({
          tableHeader: i === 0,
          cantSplit: true,
          children: cells.map((cell) => new TableCell({ children: [new Paragraph(cell)] })),
        }),
    ),
  })

const blocksOf = ({ k, t, c = [] }: Piece): (Paragraph | Table)[] => [
  ...(t === '' ? [] : [k === 'table' ? grid(t) : plain(t)]),
  ...c.flatMap(blocksOf),
]

/** An article: its label in bold, with a bookmark of the eId that it has in Akoma Ntoso, so that links lead to it. */
function article(row: TextRow, label: string): (Paragraph | Table)[] {
  const [first, ...others] = row.pieces
  const runIn = first?.k === 'paragraph' ? first.t : ''
  const marked = new Bookmark({
    id: `${row.kind === 'clause' ? 'cl' : 'art'}_${row.number}`,
    children: [new TextRun({ text: label, font: docxFace('heiti') })],
  })
  const opening = new Paragraph({ indent, children: [marked, new TextRun(`${label.endsWith('、') ? '' : '\u3000'}${runIn}`)] })
  const rest = first?.k === 'paragraph' ? [...(first.c ?? []).flatMap(blocksOf), ...others.flatMap(blocksOf)] : row.pieces.flatMap(blocksOf)
  return [opening, ...rest]
}

function rowBlocks(row: TextRow, depth: number, plainly: boolean): (Paragraph | Table)[] {
  const { kind, heading, pieces } = row
  const label = labelOf(row, plainly)
  if (kind === 'article' || (kind === 'clause' && heading === '')) return article(row, label)
  const words = [label, heading].filter((word) => word !== '').join(label.endsWith('、') ? '' : '\u3000')
  const head = new Paragraph({
    text: words,
    heading: levels[Math.min(depth, levels.length - 1)] ?? HeadingLevel.HEADING_4,
    ...(kind === 'annex' && { pageBreakBefore: true }),
  })
  return [...(words === '' ? [] : [head]), ...pieces.flatMap(blocksOf)]
}

const centred = { alignment: AlignmentType.CENTER } as const
const black = '000000'

const styles = {
  default: {
    document: bodyStyle,
    title: {
      run: { font: docxFace('xiaobiaosong'), size: 44, color: black },
      paragraph: { ...centred, spacing: { line: 640, lineRule: LineRuleType.EXACT, before: 400, after: 300 } },
    },
    heading1: {
      run: { font: docxFace('heiti'), size: 32, color: black },
      paragraph: { ...centred, spacing: { before: 300, after: 150 }, keepNext: true },
    },
    heading2: {
      run: { font: docxFace('kaiti'), size: 32, color: black },
      paragraph: { ...centred, spacing: { before: 200, after: 100 }, keepNext: true },
    },
    heading3: { run: { font: docxFace('kaiti'), size: 32, color: black }, paragraph: { ...centred, keepNext: true } },
    heading4: {
      run: { font: docxFace('fangsong'), size: 32, bold: true, italics: false, color: black },
      paragraph: { ...centred, keepNext: true },
    },
  },
}

function body(copy: LawCopy): (Paragraph | Table)[] {
  const depths = depthsOf(copy.rows)
  const plainly = countsPlainly(copy.rows)
  const small = (text: string) =>
    new Paragraph({ children: [new TextRun({ text, size: 21 })], spacing: { line: 300, lineRule: LineRuleType.AUTO } })
  const told = (text: string) => new Paragraph({ ...centred, children: [new TextRun({ text, font: docxFace('kaiti'), size: 28 })] })
  const source = [
    new Paragraph({ text: '版本与来源', heading: HeadingLevel.HEADING_2, pageBreakBefore: true }),
    ...sourceLines(copy).map(([name, value]) => small(`${name}：${value}`)),
  ]
  return [
    new Paragraph({ text: copy.title, heading: HeadingLevel.TITLE }),
    ...copy.events.map((event) => told(eventLine(event))),
    ...asPrinted(copy.rows).flatMap((row) => rowBlocks(row, depths.get(row.n) ?? 0, plainly)),
    ...source,
  ]
}

/**
 * A legal text as DOCX on A4 in the measures of official documents, with real headings, an article's label in 黑体, page numbers, and its source
 * and validity on the last page.
 * @source GB/T 9704-2012, 5 and 7: margins 37, 28, 26 and 35 mm, 22 lines of 28 characters in 仿宋 of size 三号
 */
export async function lawDocx(copy: LawCopy): Promise<Uint8Array> {
  const number = new Paragraph({
    ...centred,
    children: [new TextRun({ size: 28, children: ['— ', PageNumber.CURRENT, ' —'] })],
  })
  const running = new Paragraph({
    alignment: AlignmentType.RIGHT,
    children: [new TextRun({ text: `${copy.title}（${copy.version}）`, size: 18 })],
  })
  const document = new Document({
    styles,
    sections: [
      {
        properties: a4Section(),
        headers: { default: new Header({ children: [running] }) },
        footers: { default: new Footer({ children: [number] }) },
        children: body(copy),
      },
    ],
  })
  const { title, library, version, address } = copy
  return packDocx(document, { title, creator: library, description: address, day: version })
}
