import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { gunzipSync } from 'node:zlib'

/** Pixels of a picture that is read: an A4 sheet at 600 dots per inch, and somewhat more. */
const mostPixels = 40_000_000

interface Recogniser {
  Init(path: null, languages: string, mode: number): number
  SetImageFile(exif: number, angle: number): number
  Recognize(monitor: null): number
  GetUTF8Text(): string
  Clear(): void
}

interface Tesseract {
  readonly FS: { writeFile(path: string, bytes: Uint8Array): void; unlink(path: string): void }
  readonly TessBaseAPI: new () => Recogniser
}

let loading: Promise<{ tesseract: Tesseract; recogniser: Recogniser } | undefined> | undefined

/** Character recognition, for Latin letters and digits: a WASM that is loaded on first use, and nothing from the network. Undefined where it is not installed. */
async function load(): Promise<{ tesseract: Tesseract; recogniser: Recogniser } | undefined> {
  const require = createRequire(import.meta.url)
  let trained: Uint8Array
  let core: (options: object) => Promise<Tesseract>
  try {
    trained = gunzipSync(readFileSync(require.resolve('@tesseract.js-data/eng/4.0.0_best_int/eng.traineddata.gz')))
    core = require('tesseract.js-core/tesseract-core-simd-lstm')
  } catch {
    return undefined
  }
  const silent = (): undefined => undefined
  const tesseract = await core({ print: silent, printErr: silent })
  tesseract.FS.writeFile('./eng.traineddata', trained)
  const recogniser = new tesseract.TessBaseAPI()
  return recogniser.Init(null, 'eng', 1) === 0 ? { tesseract, recogniser } : undefined
}

/** Width and height that a PNG, JPEG or PNM says it has; undefined where it says none. */
function sizeOf(bytes: Uint8Array): [number, number] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes[0] === 0x89) return [view.getUint32(16), view.getUint32(20)]
  if (bytes[0] === 0x50) {
    const [, width, height] = /^P[56]\n(\d+) (\d+)\n/.exec(Buffer.from(bytes.subarray(0, 40)).toString('latin1')) ?? []
    return [Number(width), Number(height)]
  }
  for (let at = 2; at + 9 < bytes.length; at += 2 + view.getUint16(at + 2)) {
    const mark = view.getUint8(at + 1)
    if (view.getUint8(at) !== 0xff) return undefined
    if (mark >= 0xc0 && mark <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(mark)) return [view.getUint16(at + 7), view.getUint16(at + 5)]
  }
  return undefined
}

/** Signs that a machine takes for one another, among digits. */
const meant: Readonly<Record<string, string>> = {
  O: '0',
  o: '0',
  Q: '0',
  D: '0',
  l: '1',
  I: '1',
  '|': '1',
  i: '1',
  S: '5',
  s: '5',
  B: '8',
  Z: '2',
  z: '2',
  b: '6',
}

/** The same words with what stands among digits read as a digit. */
export const digitsMeant = (text: string): string =>
  text.replaceAll(/[0-9OoQDlI|iSsBZzb]{3,}/g, (word) =>
    (word.match(/\d/g)?.length ?? 0) * 2 > word.length ? word.replaceAll(/\D/g, (sign) => meant[sign] ?? sign) : word,
  )

/** The words in a picture, once as they were read and once with digits meant; undefined where nothing reads it, or it is too large. */
export async function wordsInPicture(bytes: Uint8Array): Promise<string | undefined> {
  loading ??= load()
  const loaded = await loading
  const size = sizeOf(bytes)
  if (!loaded || !size || !(size[0] * size[1] <= mostPixels)) return undefined
  const { tesseract, recogniser } = loaded
  try {
    tesseract.FS.writeFile('/input', bytes)
    if (recogniser.SetImageFile(1, 0) === 1) return undefined
    recogniser.Recognize(null)
    const text = recogniser.GetUTF8Text()
    const digits = digitsMeant(text)
    return digits === text ? text : `${text}\n${digits}`
  } finally {
    recogniser.Clear()
  }
}
