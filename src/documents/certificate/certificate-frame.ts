import { points } from '../setting/page-geometry.ts'
import type { Canvas, Point } from '../setting/pdf-canvas.ts'

const color = '#9a7327'
const outside = points(9)
const band = points(6)

/** One turn of the fret (回纹) in a square of side 1, entered at the lower left. */
const turn: readonly Point[] = [
  [0, 1],
  [0, 0],
  [0.85, 0],
  [0.85, 0.7],
  [0.3, 0.7],
  [0.3, 0.35],
  [0.57, 0.35],
]

/** One side of the frame: `along` runs clockwise from the corner, `inward` towards the middle of the page, both of length 1. */
interface Side {
  readonly corner: Point
  readonly along: Point
  readonly inward: Point
  readonly length: number
}

/** The point so far along the side and so far inward, in points. */
function pointOn({ corner, along, inward }: Side, far: number, deep: number): Point {
  return [corner[0] + along[0] * far + inward[0] * deep, corner[1] + along[1] * far + inward[1] * deep]
}

/** The turns along one side, spread evenly between the corner squares and joined at the foot. */
function turnsOf(side: Side): Point[][] {
  const height = band * 0.56
  const gap = (band - height) / 2
  const count = Math.round(side.length / height)
  const step = side.length / count
  return Array.from({ length: count }, (_, i) => [
    turn.map(([a, b]) => pointOn(side, step * i + a * height, gap + b * height)),
    [pointOn(side, step * i, gap + height), pointOn(side, step * (i + 1), gap + height)],
  ]).flat()
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
  canvas.strokes(
    [
      ...turnsOf({ corner: [outside + band, outside], along: [1, 0], inward: [0, 1], length: across }),
      ...turnsOf({ corner: [far.x, outside + band], along: [0, 1], inward: [-1, 0], length: down }),
      ...turnsOf({ corner: [far.x - band, far.y], along: [-1, 0], inward: [0, -1], length: across }),
      ...turnsOf({ corner: [outside, far.y - band], along: [0, -1], inward: [1, 0], length: down }),
    ],
    0.7,
    color,
  )
  for (const x of [outside, far.x - band]) {
    for (const y of [outside, far.y - band]) {
      canvas.frame({ x, y, width: band, height: band }, 0.9, color)
      canvas.frame({ x: x + band * 0.25, y: y + band * 0.25, width: band / 2, height: band / 2 }, 0.9, color)
    }
  }
}
