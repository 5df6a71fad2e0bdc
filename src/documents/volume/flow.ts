import { breakLines } from '../setting/line-breaker.ts'
import { a4, points } from '../setting/page-geometry.ts'
import type { Canvas, Style } from '../setting/pdf-canvas.ts'

/** One line of running text before it is broken, with what stands at the right edge of its first line. */
export interface Flowing {
  readonly text: string
  readonly as: 'title' | 'head' | 'body' | 'hash'
  readonly right?: string
}

const styles: Readonly<Record<Flowing['as'], Style>> = {
  title: { face: 'xiaobiaosong', size: 20 },
  head: { face: 'heiti', size: 11 },
  body: { face: 'fangsong', size: 10.5 },
  hash: { face: 'fangsong', size: 7.5, color: '#555555' },
}
/** From one line to the next, as a multiple of the size; and what stands above a line of each kind, in points. */
const pitch = 1.5
const above: Readonly<Record<Flowing['as'], number>> = { title: 6, head: 8, body: 0, hash: 0 }

const left = points(28)
const right = a4.width - points(26)
const top = points(32)
const bottom = a4.height - points(28)
/** Room for a page number at the right edge. */
const edge = 46

/** Draws lines one below the other on as many pages as they need, beginning with a new one. @returns how many pages */
export function drawFlow(lines: readonly Flowing[], canvas: Canvas): number {
  let [pages, y] = [0, bottom + 1]
  for (const { text, as, right: at } of lines) {
    const style = styles[as]
    const width = right - left - (at === undefined ? 0 : edge)
    const step = style.size * pitch
    breakLines(text, { width }, (part) => canvas.measure(part, style)).forEach((line, i) => {
      y += step + (i === 0 ? above[as] : 0)
      if (y > bottom) {
        canvas.addPage(a4.width, a4.height)
        pages += 1
        y = top + step
      }
      canvas.write(line.text, { x: left, baseline: y }, style)
      if (i === 0 && at !== undefined) canvas.write(at, { x: right - canvas.measure(at, style), baseline: y }, style)
    })
  }
  return pages
}
