import type { LetterDocument } from '../official-document.ts'
import { breakTitle } from '../setting/line-breaker.ts'
import { a4, points, size, typeArea } from '../setting/page-geometry.ts'
import type { Row } from '../setting/paginate.ts'
import { space } from '../setting/paginate.ts'
import type { Canvas, Style } from '../setting/pdf-canvas.ts'

const red = '#e60012'

/** Body text: 3号仿宋, 28 characters to the line. */
export const body: Style = { face: 'fangsong', size: size.三号, spacing: typeArea.character - size.三号 }

/** The baseline of text of `height` points centred in a strip of `pitch` points. */
export function baselineIn(top: number, pitch: number, height: number): number {
  return top + (pitch - height) / 2 + 0.88 * height
}

function centredRow(text: string, height: number, style: Style, canvas: Canvas): Row {
  return {
    height,
    keepWithNext: true,
    draw: (top) => {
      const x = typeArea.left + (typeArea.width - canvas.measure(text, style) + (style.spacing ?? 0)) / 2
      canvas.write(text, { x, baseline: baselineIn(top, height, style.size) }, style)
    },
  }
}

/** The red mark: as large as the width allows, up to `most` points; a name too long for 28 points takes two lines. */
function markRows(organ: string, most: number, canvas: Canvas): Row[] {
  const natural = canvas.measure(organ, { face: 'xiaobiaosong', size: 1 })
  const largest = Math.min(most, typeArea.width / natural)
  const style: Style = { face: 'xiaobiaosong', size: Math.max(28, largest), color: red }
  const lines = largest >= 28 ? [organ] : breakTitle(organ, typeArea.width, (part) => canvas.measure(part, style))
  return lines.map((text): Row => {
    const height = style.size * 1.15
    // A short name is set wide, as printed letterheads are: up to four fifths of the width, or three quarters of a character apart.
    const width = canvas.measure(text, style)
    const wide = Math.min(0.8 * typeArea.width, width + ([...text].length - 1) * 0.75 * style.size)
    const spread = Math.max(width, wide)
    return {
      height,
      keepWithNext: true,
      draw: (top) =>
        canvas.write(text, { x: typeArea.left + (typeArea.width - spread) / 2, baseline: top + 0.95 * style.size }, style, spread),
    }
  })
}

/** Two lines below the rule, centred. */
function titleRows(title: string, canvas: Canvas): Row[] {
  const style: Style = { face: 'xiaobiaosong', size: size.二号 }
  const lines = breakTitle(title, typeArea.width, (part) => canvas.measure(part, style))
  return [space(2 * typeArea.pitch), ...lines.map((text) => centredRow(text, 34, style, canvas))]
}

/**
 * Mark 35 mm below the top of the type area, number two lines below, red rule 4 mm below the number.
 * @source GB/T 9704-2012, 7.2.4 to 7.2.7
 */
function documentHead(letter: LetterDocument, canvas: Canvas): Row[] {
  const rule: Row = {
    height: points(4),
    keepWithNext: true,
    draw: (top) =>
      canvas.strokes(
        [
          [
            [typeArea.left, top + points(4)],
            [typeArea.left + typeArea.width, top + points(4)],
          ],
        ],
        1.5,
        red,
      ),
  }
  return [
    { ...space(points(35)), space: false },
    ...markRows(letter.organ, 50, canvas),
    space(2 * typeArea.pitch),
    centredRow(letter.number, size.三号 * 1.2, body, canvas),
    rule,
    ...titleRows(letter.title, canvas),
  ]
}

/** The double rule of correspondence, 170 mm long: thick above thin at the head, thin above thick at the foot. */
function doubleRule(canvas: Canvas, y: number, thickFirst: boolean): void {
  const left = (a4.width - points(170)) / 2
  const rule = (at: number, width: number) =>
    canvas.strokes(
      [
        [
          [left, at],
          [left + points(170), at],
        ],
      ],
      width,
      red,
    )
  rule(y, thickFirst ? 2.2 : 0.7)
  rule(y + 3, thickFirst ? 0.7 : 2.2)
}

/**
 * Mark 30 mm from the edge of the paper, double rule 4 mm below it, number at the right under the rule.
 * @source GB/T 9704-2012, 10.1
 */
function correspondenceHead(letter: LetterDocument, canvas: Canvas): Row[] {
  const marks = markRows(letter.organ, 40, canvas)
  const markHeight = marks.reduce((sum, row) => sum + row.height, 0)
  const rise = typeArea.top - points(30)
  const mark: Row = {
    height: markHeight + points(4) + 6 - rise,
    keepWithNext: true,
    draw: (top) => {
      let y = top - rise
      for (const row of marks) {
        row.draw(y)
        y += row.height
      }
      doubleRule(canvas, y + points(4), true)
      doubleRule(canvas, a4.height - points(20) - 3, false)
    },
  }
  const number: Row = {
    height: typeArea.pitch,
    keepWithNext: true,
    draw: (top) =>
      canvas.write(
        letter.number,
        { x: typeArea.left + typeArea.width - canvas.measure(letter.number, body), baseline: baselineIn(top, typeArea.pitch, body.size) },
        body,
      ),
  }
  return [mark, number, ...titleRows(letter.title, canvas)]
}

/** From the head of the first page to the title. */
export function headRows(letter: LetterDocument, canvas: Canvas): Row[] {
  return letter.form === 'correspondence' ? correspondenceHead(letter, canvas) : documentHead(letter, canvas)
}
