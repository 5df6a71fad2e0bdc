/** Width and height in pixels. */
interface Size {
  readonly width: number
  readonly height: number
}

const pngSize = (view: DataView): Size | undefined =>
  view.byteLength >= 24 ? { width: view.getUint32(16), height: view.getUint32(20) } : undefined

/** The frame header of a JPEG, after any number of other segments. @source ITU T.81, B.1.1.3 */
function jpegSize(view: DataView): Size | undefined {
  let at = 2
  while (at + 9 < view.byteLength) {
    if (view.getUint8(at) !== 0xff) return undefined
    const mark = view.getUint8(at + 1)
    if (mark === 0xff) {
      at++
      continue
    }
    if (mark >= 0xc0 && mark <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(mark))
      return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) }
    at += 2 + view.getUint16(at + 2)
  }
  return undefined
}

/** More than a sheet of A3 at 600 dots per inch, or a camera of a hundred million; less than what makes whoever opens it fall over. */
const most = { side: 20_000, pixels: 120_000_000 }

/** Whether a picture says that it is larger than anybody's scanner makes: opened, it would take all memory. A picture without a size is left to who opens it. */
export function isTooLarge(bytes: Uint8Array, type: string): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const size = type === 'image/png' ? pngSize(view) : type === 'image/jpeg' ? jpegSize(view) : undefined
  return size !== undefined && (size.width > most.side || size.height > most.side || size.width * size.height > most.pixels)
}
