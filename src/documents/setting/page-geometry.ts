/** Points in `mm` millimetres. */
export function points(mm: number): number {
  return (mm * 72) / 25.4
}

/** A4 upright, in points. */
export const a4 = { width: points(210), height: points(297) } as const

/**
 * The type area (版心) of an official document: 156 × 225 mm, 22 lines of 28 characters of 16 points.
 * @source GB/T 9704-2012, 5.2
 */
export const typeArea = {
  left: points(28),
  top: points(37),
  width: points(156),
  height: points(225),
  lines: 22,
  characters: 28,
  /** Body size 3号, in points. */
  size: 16,
  /** From one line to the next: 28.99 points. */
  pitch: points(225) / 22,
  /** From one character to the next: 15.79 points. */
  character: points(156) / 28,
} as const

/** Sizes of type by their Chinese names, in points. */
export const size = { 二号: 22, 三号: 16, 四号: 14, 小四: 12, 小五: 9 } as const
