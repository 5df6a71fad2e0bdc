import type { LetterDocument } from '../official-document.ts'
import { breakLines, breakTitle } from '../setting/line-breaker.ts'
import { points, size, typeArea } from '../setting/page-geometry.ts'
import type { Row } from '../setting/paginate.ts'
import type { Canvas, Style } from '../setting/pdf-canvas.ts'
import { drawQr } from '../setting/qr-drawing.ts'
import { writtenDate } from '../written-date.ts'

const caption: Style = { face: 'fangsong', size: size.小五 }
const qrSide = points(30)
const captionPitch = 11

/**
 * Organ and date at the right, with room for a seal above them, and the QR code at the left.
 *
 * The date ends four characters from the right edge; the organ is centred over it, but does not leave the type area.
 *
 * @source GB/T 9704-2012, 7.3.5.1 (documents that bear a seal)
 */
export function signatureRow(letter: LetterDocument, body: Style, canvas: Canvas): Row {
  const date = writtenDate(letter.date)
  const dateWidth = canvas.measure(date, body)
  const right = typeArea.left + typeArea.width
  const centre = right - 4 * typeArea.character - dateWidth / 2
  const names = breakTitle(letter.signedBy, 19 * typeArea.character, (part) => canvas.measure(part, body))
  const lines = Math.max(2 + names.length + 1, letter.qr ? 5 : 0)
  const write = (text: string, line: number, top: number) => {
    const width = canvas.measure(text, body)
    const x = Math.min(centre - width / 2, right - width)
    canvas.write(text, { x, baseline: top + line * typeArea.pitch + (typeArea.pitch - body.size) / 2 + 0.88 * body.size }, body)
  }
  return {
    height: lines * typeArea.pitch,
    onGrid: true,
    draw: (top) => {
      const last = lines - 1
      if (letter.qr) drawCaptionedQr(canvas, letter.qr, { x: typeArea.left, y: top + typeArea.pitch / 2 })
      for (const [i, name] of names.entries()) write(name, last - names.length + i, top)
      write(date, last, top)
    },
  }
}

/** A QR code of 30 mm with its caption centred beneath, in lines no wider than the code. */
export function drawCaptionedQr(canvas: Canvas, qr: { url: string; caption: string }, at: { x: number; y: number }): void {
  drawQr(canvas, qr.url, { x: at.x, y: at.y, width: qrSide, height: qrSide })
  const lines = breakLines(qr.caption, { width: qrSide }, (part) => canvas.measure(part, caption))
  for (const [i, line] of lines.entries()) {
    canvas.write(line.text, { x: at.x + (qrSide - line.width) / 2, baseline: at.y + qrSide + caption.size + i * captionPitch }, caption)
  }
}
