import type { LetterDocument, Paragraph } from '../official-document.ts'
import type { Line } from '../setting/line-breaker.ts'
import { breakLines } from '../setting/line-breaker.ts'
import { typeArea } from '../setting/page-geometry.ts'
import type { Row } from '../setting/paginate.ts'
import { space } from '../setting/paginate.ts'
import type { Canvas, Style } from '../setting/pdf-canvas.ts'
import { baselineIn, body, headRows } from './letter-head.ts'
import { signatureRow } from './signature-row.ts'
import { tableRows } from './table-rows.ts'

const headings: Readonly<Record<1 | 2 | 3 | 4, Style>> = {
  1: { ...body, face: 'heiti' },
  2: { ...body, face: 'kaiti' },
  3: body,
  4: body,
}
const two = 2 * typeArea.character

/** One line of the grid. A line that is not the last of its paragraph is spread to the right edge. */
function lineRow(line: Line, style: Style, canvas: Canvas): Row {
  const spread = !line.last && line.width > 0.8 * line.room
  return {
    height: typeArea.pitch,
    onGrid: true,
    draw: (top) =>
      canvas.write(
        line.text,
        { x: typeArea.left + line.indent, baseline: baselineIn(top, typeArea.pitch, style.size) },
        style,
        spread ? line.room : undefined,
      ),
  }
}

/** A paragraph; by default its first line stands two characters in. */
function textRows(text: string, canvas: Canvas, style = body, indent: { first: number; rest: number } = { first: two, rest: 0 }): Row[] {
  const column = { width: typeArea.width, firstIndent: indent.first, restIndent: indent.rest }
  return breakLines(text, column, (part) => canvas.measure(part, style)).map((line) => lineRow(line, style, canvas))
}

function paragraphRows(paragraph: Paragraph, canvas: Canvas): Row[] {
  if (typeof paragraph === 'string') return textRows(paragraph, canvas)
  if ('heading' in paragraph) {
    return textRows(paragraph.heading, canvas, headings[paragraph.level]).map((row) => ({ ...row, keepWithNext: true }))
  }
  if ('table' in paragraph) return tableRows(paragraph, canvas)
  return paragraph.list.flatMap((item, i) => textRows(`${i + 1}. ${item}`, canvas))
}

/** 附件： one name, or numbered names under each other, each wrapping under its own first character. */
function attachmentRows(names: readonly string[], canvas: Canvas): Row[] {
  if (names.length === 0) return []
  const label = canvas.measure('附件：', body)
  const rows = names.flatMap((name, i) => {
    const number = names.length === 1 ? '' : `${i + 1}. `
    const lead = i === 0 ? `附件：${number}` : number
    const start = i === 0 ? two : two + label
    return textRows(lead + name, canvas, body, { first: start, rest: two + label + canvas.measure(number, body) })
  })
  return [space(typeArea.pitch), ...rows]
}

/** The last two lines of the text go with attachments, signature and remark, so that no page holds those alone. */
function keepEnd(rows: readonly Row[]): Row[] {
  return rows.map((row, i) => (i >= rows.length - 2 ? { ...row, keepWithNext: true } : row))
}

/**
 * Everything of a letter from its mark to its remark, in order.
 * @source GB/T 9704-2012, 7.2 and 7.3
 */
export function letterRows(letter: LetterDocument, canvas: Canvas): Row[] {
  const addressee =
    letter.addressee === undefined
      ? []
      : [space(typeArea.pitch), ...textRows(letter.addressee.replace(/[:：]?$/, '：'), canvas, body, { first: 0, rest: 0 })]
  const text = letter.paragraphs.flatMap((paragraph) => paragraphRows(paragraph, canvas))
  const start = letter.addressee === undefined ? [space(typeArea.pitch)] : []
  const note = letter.note === undefined ? [] : textRows(`（${letter.note}）`, canvas)
  const end = [...attachmentRows(letter.attachments ?? [], canvas), signatureRow(letter, body, canvas), ...note]
  return [
    ...headRows(letter, canvas),
    ...addressee,
    ...start,
    ...keepEnd(text),
    ...end.map((row, i) => (i < end.length - 1 ? { ...row, keepWithNext: true } : row)),
  ]
}
