import QRCode from 'qrcode'
import type { Box, Canvas } from './pdf-canvas.ts'

/**
 * Draws a QR code as filled bars: it stays sharp at any size.
 *
 * @param box a square; the quiet zone of four modules lies inside it
 */
export function drawQr(canvas: Canvas, url: string, box: Box): void {
  const { modules } = QRCode.create(url, { errorCorrectionLevel: 'M' })
  const quiet = 4
  const unit = box.width / (modules.size + 2 * quiet)
  const bars: Box[] = []
  for (let row = 0; row < modules.size; row++) {
    for (let column = 0; column < modules.size; column++) {
      if (!modules.get(row, column)) continue
      let end = column
      while (end < modules.size && modules.get(row, end)) end++
      bars.push({ x: box.x + (quiet + column) * unit, y: box.y + (quiet + row) * unit, width: (end - column) * unit, height: unit })
      column = end
    }
  }
  canvas.blocks(bars)
}
