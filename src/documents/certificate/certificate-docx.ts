import {
  AlignmentType,
  BorderStyle,
  Document,
  LineRuleType,
  PageBorderOffsetFrom,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx'
import { captionedQr } from '../letter/docx-qr.ts'
import type { CertificateDocument } from '../official-document.ts'
import type { Face } from '../setting/document-fonts.ts'
import { bodyStyle, docxFace, mm } from '../setting/docx-setting.ts'
import { size } from '../setting/page-geometry.ts'
import { writtenDate } from '../written-date.ts'

const run = (text: string, face: Face, points: number): TextRun => new TextRun({ text, font: docxFace(face), size: points * 2 })
const spaced = (points: number, before = 0) => ({ line: Math.round(points * 20), lineRule: LineRuleType.AT_LEAST, before: before * 20 })
const centred = (text: string, face: Face, points: number, before = 0): Paragraph =>
  new Paragraph({ alignment: AlignmentType.CENTER, spacing: spaced(points * 1.25, before), children: [run(text, face, points)] })

const edge = { style: BorderStyle.THIN_THICK_SMALL_GAP, size: 24, color: '8A6D3B', space: 24 }
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const noBorders = { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none }

/** A licence or certificate as DOCX: one framed page with the same words in the same order as its PDF. */
export async function certificateDocx(document: CertificateDocument): Promise<Document> {
  const landscape = document.orientation !== 'portrait'
  const width = landscape ? 241 : 154
  const columns = landscape ? [mm(150), mm(91)] : [mm(100), mm(54)]
  const fields = document.fields.map(
    ({ label, value }) =>
      new Paragraph({ spacing: spaced(22, 4), children: [run(label, 'heiti', 15), run('：', 'heiti', 15), run(value, 'fangsong', 15)] }),
  )
  const signature = [
    ...(document.qr ? await captionedQr(document.qr) : []),
    centred(`发证机关：${document.signedBy}`, 'fangsong', 15, 30),
    centred(writtenDate(document.date), 'fangsong', 15, 6),
  ]
  const cell = (children: Paragraph[], size: number) =>
    new TableCell({
      width: { size, type: WidthType.DXA },
      verticalAlign: VerticalAlign.BOTTOM,
      children: children.length > 0 ? children : [new Paragraph('')],
    })
  const children = [
    ...(document.organ === undefined ? [] : [centred(document.organ, 'xiaobiaosong', 18)]),
    ...document.title.split('\n').map((title) => centred(title, 'xiaobiaosong', 40)),
    ...(document.copy === undefined ? [] : [centred(`（${document.copy}）`, 'fangsong', size.三号)]),
    new Paragraph({
      alignment: AlignmentType.RIGHT,
      spacing: spaced(18, 10),
      children: [run(`${document.numberLabel ?? '许可证编号'}：${document.number}`, 'fangsong', 13)],
    }),
    new Table({
      width: { size: mm(width), type: WidthType.DXA },
      columnWidths: columns,
      borders: noBorders,
      rows: [new TableRow({ cantSplit: true, children: [cell(fields, columns[0] ?? 0), cell(signature, columns[1] ?? 0)] })],
    }),
    new Paragraph({ spacing: spaced(12, 8), children: document.note === undefined ? [] : [run(document.note, 'fangsong', size.小五)] }),
  ]
  return new Document({
    styles: { default: { document: { run: bodyStyle.run } } },
    sections: [
      {
        properties: {
          page: {
            // The library turns the sides of a page that lies on its long edge.
            size: { width: mm(210), height: mm(297), orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
            margin: { top: mm(28), left: mm(28), right: mm(28), bottom: mm(20), header: mm(10), footer: mm(10) },
            borders: {
              pageBorders: { offsetFrom: PageBorderOffsetFrom.PAGE },
              pageBorderTop: edge,
              pageBorderRight: edge,
              pageBorderBottom: edge,
              pageBorderLeft: edge,
            },
          },
        },
        children,
      },
    ],
  })
}
