import type { LetterDocument } from '../official-document.ts'
import { breakLines } from '../setting/line-breaker.ts'
import { a4, points, size, typeArea } from '../setting/page-geometry.ts'
import type { PlacedRow } from '../setting/paginate.ts'
import { paginate } from '../setting/paginate.ts'
import type { Canvas, Style } from '../setting/pdf-canvas.ts'
import { writtenDate } from '../written-date.ts'
import { letterRows } from './letter-rows.ts'

const small: Style = { face: 'fangsong', size: size.四号 }
const imprintPitch = 24

interface Imprint {
  /** In points. */
  readonly height: number
  draw(bottom: number): void
}

/**
 * The imprint at the foot of the last page (版记): who receives a copy, who printed it when, between rules.
 * @source GB/T 9704-2012, 7.4
 */
function imprintOf(letter: LetterDocument, canvas: Canvas): Imprint | undefined {
  if (!letter.copies || letter.copies.length === 0) return undefined
  const left = typeArea.left + small.size
  const right = typeArea.left + typeArea.width - small.size
  const lead = canvas.measure('抄送：', small)
  const copies = breakLines(`抄送：${letter.copies.join('，')}。`, { width: right - left, restIndent: lead }, (part) =>
    canvas.measure(part, small),
  )
  const height = (copies.length + 1) * imprintPitch
  const baseline = (top: number) => top + (imprintPitch - small.size) / 2 + 0.88 * small.size
  return {
    height,
    draw(bottom) {
      const top = bottom - height
      const rule = (y: number, mm: number) =>
        canvas.strokes(
          [
            [
              [typeArea.left, y],
              [typeArea.left + typeArea.width, y],
            ],
          ],
          points(mm),
        )
      rule(top, 0.35)
      for (const [i, line] of copies.entries()) {
        canvas.write(
          line.text,
          { x: left + line.indent, baseline: baseline(top + i * imprintPitch) },
          small,
          line.last || line.width < 0.8 * line.room ? undefined : line.room,
        )
      }
      rule(bottom - imprintPitch, 0.25)
      canvas.write(letter.signedBy, { x: left, baseline: baseline(bottom - imprintPitch) }, small)
      const printed = `${writtenDate(letter.date)}印发`
      canvas.write(printed, { x: right - canvas.measure(printed, small), baseline: baseline(bottom - imprintPitch) }, small)
      rule(bottom, 0.35)
    },
  }
}

/**
 * The page number between dashes, 7 mm under the type area; odd pages at the right, even pages at the left, one character in.
 * @source GB/T 9704-2012, 7.5
 */
function drawPageNumber(canvas: Canvas, page: number): void {
  const text = `— ${page} —`
  const odd = page % 2 === 1
  const x = odd ? typeArea.left + typeArea.width - small.size - canvas.measure(text, small) : typeArea.left + small.size
  // The dash stands about a third of the size above the baseline; the dash, not the baseline, is 7 mm below.
  canvas.write(text, { x, baseline: typeArea.top + typeArea.height + points(7) + small.size / 3 }, small)
}

function bottomOf(page: readonly PlacedRow[]): number {
  const last = page.at(-1)
  return last ? last.top + last.row.height : 0
}

/** Draws a letter on as many A4 pages as it needs. */
export function drawLetter(letter: LetterDocument, canvas: Canvas): void {
  const pages = paginate(letterRows(letter, canvas))
  const imprint = imprintOf(letter, canvas)
  if (imprint && bottomOf(pages.at(-1) ?? []) + imprint.height > typeArea.height) pages.push([])
  for (const [i, page] of pages.entries()) {
    canvas.addPage(a4.width, a4.height)
    for (const { row, top } of page) row.draw(typeArea.top + top)
    if (i === pages.length - 1) imprint?.draw(typeArea.top + typeArea.height)
    // 10.1: correspondence carries no number on its first page.
    if (letter.form !== 'correspondence' || i > 0) drawPageNumber(canvas, i + 1)
  }
}
