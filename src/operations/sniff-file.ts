/** Kinds of file that may be handed in, told by their content; the name and what the sender says do not count. */
const pdf = 'application/pdf'
const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const ofd = 'application/ofd'

const starts = (bytes: Uint8Array, ...head: number[]): boolean => head.every((byte, i) => bytes[i] === byte)

/** Names of the files in a zip, from the local headers that can be walked; enough to tell DOCX and OFD apart from any other archive. */
function namesInZip(bytes: Uint8Array): string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const names: string[] = []
  // The central directory names every file; its records begin with PK\x01\x02.
  for (let at = bytes.length - 22; at >= 0 && at > bytes.length - 66_000; at--) {
    if (view.getUint32(at, true) !== 0x06054b50) continue
    let record = view.getUint32(at + 16, true)
    for (
      let left = view.getUint16(at + 10, true);
      left > 0 && record + 46 <= bytes.length && view.getUint32(record, true) === 0x02014b50;
      left--
    ) {
      const length = view.getUint16(record + 28, true)
      names.push(new TextDecoder().decode(bytes.subarray(record + 46, record + 46 + length)))
      record += 46 + length + view.getUint16(record + 30, true) + view.getUint16(record + 32, true)
    }
    break
  }
  return names
}

const utf8 = new TextDecoder('utf-8', { fatal: true })

/** Words alone, as UTF-8: no control characters but tabs and line ends, and nothing that begins like a page or a program. */
function isPlainText(bytes: Uint8Array): boolean {
  try {
    const text = utf8.decode(bytes)
    return /\S/.test(text) && !/^\s*(?:<|#!)/.test(text) && !/[^\P{Cc}\t\n\r]/u.test(text)
  } catch {
    return false
  }
}

const latin = (bytes: Uint8Array, from: number, to: number): string => String.fromCharCode(...bytes.subarray(from, to))

/** Sound and video as phones and body cameras make them, by their first bytes: ISO 14496-12 (MP4, MOV, M4A), Matroska/WebM, MP3, WAV, AMR. */
function mediaType(bytes: Uint8Array): string | undefined {
  if (latin(bytes, 4, 8) === 'ftyp') return /^M4[AB]/.test(latin(bytes, 8, 12)) ? 'audio/mp4' : 'video/mp4'
  if (starts(bytes, 0x1a, 0x45, 0xdf, 0xa3)) return 'video/webm'
  if (latin(bytes, 0, 4) === 'RIFF' && latin(bytes, 8, 12) === 'WAVE') return 'audio/wav'
  if (latin(bytes, 0, 6) === '#!AMR\n') return 'audio/amr'
  if (latin(bytes, 0, 3) === 'ID3' || (bytes[0] === 0xff && ((bytes[1] ?? 0) & 0xe6) === 0xe2)) return 'audio/mpeg'
  return undefined
}

/** How far a reader that guesses looks for a page or a program, in bytes. @source WHATWG MIME Sniffing, 5.1 and 7.1 */
const guessed = 1445
const disguise = /<(?:!doctype|html|head|body|script|svg|iframe|\?php)|%PDF-|^MZ/i

/** Whether what is told to be a picture, sound or video could be opened as something else too: a page, a PDF, an archive at its end. */
function isPolyglot(bytes: Uint8Array): boolean {
  const end = latin(bytes, Math.max(0, bytes.length - 66_000), bytes.length)
  return disguise.test(latin(bytes, 0, guessed)) || end.includes('PK\x05\x06')
}

/** Whether a type is sound or video, of which more bytes are taken. */
export const isMedia = (type: string): boolean => /^(?:audio|video)\//.test(type)

/**
 * Media type of a file that may be handed in: PDF, JPEG, PNG, sound, video, DOCX without macros, OFD (GB/T 33190), plain text; undefined for every
 * other, and for what is two of them at once.
 */
export function sniffFile(bytes: Uint8Array): string | undefined {
  if (starts(bytes, 0x25, 0x50, 0x44, 0x46, 0x2d)) return pdf
  const jpeg = starts(bytes, 0xff, 0xd8, 0xff) && 'image/jpeg'
  const png = starts(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a) && 'image/png'
  const seenOrHeard = jpeg || png || mediaType(bytes)
  if (seenOrHeard) return isPolyglot(bytes) ? undefined : seenOrHeard
  if (!starts(bytes, 0x50, 0x4b, 0x03, 0x04)) return isPlainText(bytes) ? 'text/plain; charset=utf-8' : undefined
  const names = namesInZip(bytes)
  if (names.includes('word/document.xml') && !names.some((name) => name.endsWith('vbaProject.bin'))) return docx
  return names.includes('OFD.xml') ? ofd : undefined
}
