import { points } from './page-geometry.ts'
import type { Canvas, Point } from './pdf-canvas.ts'

const color = '#9a7327'
const outside = points(9)
const band = points(6)

/** One turn of the fret (回纹) in a square of side 1, entered at the lower left and left at the lower right. */
const turn: readonly Point[] = [[0, 1], [0, 0], [0.85, 0], [0.85, 0.7], [0.3, 0.7], [0.3, 0.35], [0.57, 0.35]]
const foot: readonly Point[] = [[0, 1], [1, 1]]

/** Places a figure of side 1 on one side of the frame: `along` runs clockwise, `inward` towards the middle of the page. */
function placed(figure: readonly Point[], corner: Point, along: Point, inward: Point, side: number): Point[] {
  return figure.map(([a, b]): Point => [
    corner[0] + (along[0] * a + inward[0] * b) * side, corner[1] + (along[1] * a + inward[1] * b) * side,
  ])
}

/** The turns along one side, spread evenly between the corner squares. */
function sideOf(corner: Point, along: Point, inward: Point, length: number): Point[][] {
  const side = band * 0.56
  const gap = (band - side) / 2
  const count = Math.round(length / side)
  const step = length / count
  return Array.from({ length: count }, (_, i) => {
    const start: Point = [corner[0] + along[0] * step * i + inward[0] * gap, corner[1] + along[1] * step * i + inward[1] * gap]
    return [placed(turn, start, along, inward, side), placed(foot, start, along, inward, step).map(([x, y]): Point => [
      x - inward[0] * (step - side), y - inward[1] * (step - side),
    ])]
  }).flat()
}

/** The ornamental border of a licence: a fret between two rules, with a square in each corner. */
export function drawFrame(canvas: Canvas, width: number, height: number): void {
  const box = (inset: number) => ({ x: inset, y: inset, width: width - 2 * inset, height: height - 2 * inset })
  canvas.frame(box(outside), 1.8, color)
  canvas.frame(box(outside + band), 0.9, color)
  canvas.frame(box(outside + band + points(1.2)), 0.4, color)
  const far = { x: width - outside, y: height - outside }
  const across = width - 2 * (outside + band)
  const down = height - 2 * (outside + band)
  canvas.strokes([
    ...sideOf([outside + band, outside], [1, 0], [0, 1], across),
    ...sideOf([far.x, outside + band], [0, 1], [-1, 0], down),
    ...sideOf([far.x - band, far.y], [-1, 0], [0, -1], across),
    ...sideOf([outside, far.y - band], [0, -1], [1, 0], down),
  ], 0.7, color)
  for (const x of [outside, far.x - band]) {
    for (const y of [outside, far.y - band]) {
      canvas.frame({ x, y, width: band, height: band }, 0.9, color)
      canvas.frame({ x: x + band * 0.25, y: y + band * 0.25, width: band / 2, height: band / 2 }, 0.9, color)
    }
  }
}
