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

/** Media type of a file that may be handed in: PDF, JPEG, PNG, DOCX without macros, OFD (GB/T 33190), plain text; undefined for every other. */
export function sniffFile(bytes: Uint8Array): string | undefined {
  if (starts(bytes, 0x25, 0x50, 0x44, 0x46, 0x2d)) return pdf
  if (starts(bytes, 0xff, 0xd8, 0xff)) return 'image/jpeg'
  if (starts(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'image/png'
  if (!starts(bytes, 0x50, 0x4b, 0x03, 0x04)) return isPlainText(bytes) ? 'text/plain; charset=utf-8' : undefined
  const names = namesInZip(bytes)
  if (names.includes('word/document.xml') && !names.some((name) => name.endsWith('vbaProject.bin'))) return docx
  return names.includes('OFD.xml') ? ofd : undefined
}
