import { isTooLarge } from './image-size.ts'
import { actsByItself } from './pdf-actions.ts'
import { isSoundArchive, textInZip, type ZipEntry, zipDirectory } from './zip-directory.ts'

/** Kinds of file that may be handed in, told by their content; the name and what the sender says do not count. */
const pdf = 'application/pdf'
const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const ofd = 'application/ofd'

const starts = (bytes: Uint8Array, ...head: number[]): boolean => head.every((byte, i) => bytes[i] === byte)

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

/** Whether what is told to be a picture, sound or video could be opened as something else too: a page, a PDF, an archive at its end. */
const isPolyglot = (bytes: Uint8Array): boolean => isPage(bytes) || latin(bytes, 0, guessed).includes('%PDF-') || isArchive(bytes)

/** Whether a type is sound or video, of which more bytes are taken. */
export const isMedia = (type: string): boolean => /^(?:audio|video)\//.test(type)

/** What an office document does by itself: macros, controls, programs in it, a template or object that is fetched from elsewhere. */
function isActive(bytes: Uint8Array, entries: readonly ZipEntry[]): boolean {
  if (entries.some(({ name }) => /vbaProject|vbaData|\/activeX\/|\.(?:exe|dll|js|vbs|jar|html?|hta|lnk)$/i.test(name))) return true
  const links = entries.filter(({ name }) => /\.rels$/i.test(name)).map((entry) => textInZip(bytes, entry))
  const kinds = entries.filter(({ name }) => name === '[Content_Types].xml').map((entry) => textInZip(bytes, entry))
  const fetched = /<Relationship\b(?=[^>]*TargetMode="External")(?=[^>]*\/(?:attachedTemplate|oleObject|frame|subDocument|image)")/i
  return links.some((text) => fetched.test(text)) || kinds.some((text) => /macroEnabled/i.test(text))
}

function archiveType(bytes: Uint8Array): string | undefined {
  const entries = zipDirectory(bytes)
  if (!entries || !isSoundArchive(entries) || isActive(bytes, entries)) return undefined
  const names = entries.map(({ name }) => name)
  if (names.includes('word/document.xml')) return docx
  return names.includes('OFD.xml') ? ofd : undefined
}

const isPage = (bytes: Uint8Array): boolean => /<(?:!doctype|html|head|body|script|svg|iframe|\?php)|^MZ/i.test(latin(bytes, 0, guessed))
const isArchive = (bytes: Uint8Array): boolean => latin(bytes, Math.max(0, bytes.length - 66_000), bytes.length).includes('PK\x05\x06')

/**
 * Media type of a file that may be handed in: PDF, JPEG, PNG, sound, video, DOCX, OFD (GB/T 33190), plain text; undefined for every other, for what is
 * two of them at once, for what does something by itself, and for what grows without end when it is opened.
 */
export function sniffFile(bytes: Uint8Array): string | undefined {
  if (starts(bytes, 0x25, 0x50, 0x44, 0x46, 0x2d)) return isPage(bytes) || isArchive(bytes) || actsByItself(bytes) ? undefined : pdf
  const jpeg = starts(bytes, 0xff, 0xd8, 0xff) && 'image/jpeg'
  const png = starts(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a) && 'image/png'
  const seenOrHeard = jpeg || png || mediaType(bytes)
  if (seenOrHeard) return isPolyglot(bytes) || isTooLarge(bytes, seenOrHeard) ? undefined : seenOrHeard
  if (starts(bytes, 0x50, 0x4b, 0x03, 0x04)) return archiveType(bytes)
  return isPlainText(bytes) && !isPage(bytes) ? 'text/plain; charset=utf-8' : undefined
}
