import type { Text } from '../../kernel/law/instrument.ts'

/** Why bytes are no text that can be read as a law. `line` counts from 1. */
export interface UnreadableFile {
  readonly code: 'wrong-encoding' | 'truncated' | 'not-a-law'
  readonly line: number
  readonly says: Text
}

/** Largest file that is taken for a law, in bytes. The longest national text has 0.4 million. */
export const largestLawFile = 8_000_000

/** Longest line, in characters. The longest national one, a chapter printed without breaks, has 2,762. */
const longestLine = 20_000

const bad = (code: UnreadableFile['code'], line: number, zh: string, en: string): UnreadableFile => ({ code, line, says: { zh, en } })

const sequence = new TextDecoder('utf-8', { fatal: true })

function readable(bytes: Uint8Array): boolean {
  try {
    sequence.decode(bytes)
    return true
  } catch {
    return false
  }
}

/** Length of the longest beginning that is UTF-8, found by halving: a beginning cut inside a character is mended by at most three bytes. */
function goodBytes(bytes: Uint8Array): number {
  let [good, end] = [0, bytes.length]
  while (good < end) {
    const middle = Math.ceil((good + end) / 2)
    const whole = [0, 1, 2, 3].find((back) => middle - back >= good && readable(bytes.subarray(good, middle - back)))
    if (whole === undefined || middle - whole <= good) end = middle - 1
    else good = middle - whole
  }
  return good
}

const lineAt = (bytes: Uint8Array, position: number): number => bytes.subarray(0, position).filter((byte) => byte === 10).length + 1

function encodingProblem(bytes: Uint8Array): UnreadableFile {
  const good = goodBytes(bytes)
  const line = lineAt(bytes, good)
  if (bytes.length - good <= 3 && good > 0)
    return bad(
      'truncated',
      line,
      '文件在一个字的中间中断。请重新获取文件。',
      'The file breaks off in the middle of a character. Fetch it again.',
    )
  return bad(
    'wrong-encoding',
    line,
    '文件不是 UTF-8 编码（可能是 GBK）。请转换为 UTF-8 后再导入。',
    'The file is not UTF-8 (perhaps GBK). Convert it to UTF-8, then import it again.',
  )
}

const webPage = /<!doctype\s+html|<\/?(?:html|head|body|div|p|span|script|table|td)(?:\s[^>]*)?>/iu
// Signs that steer a terminal and stand in no text; tabs and ends of lines and pages are none of them.
const control = /(?![\t\f\u0085])\p{Cc}/u

/** The text itself, or why its lines cannot be those of a law. */
function unspoilt(text: string): string | UnreadableFile {
  for (const [i, line] of text.split(/\r\n|\r|\n/).entries()) {
    if (line.length > longestLine)
      return bad(
        'not-a-law',
        i + 1,
        `一行有 ${line.length} 个字符，超过上限 ${longestLine}。请按款分行。`,
        `A line has ${line.length} characters, more than ${longestLine}. Break it into its paragraphs.`,
      )
    if (webPage.test(line))
      return bad(
        'not-a-law',
        i + 1,
        '文件是网页（含有 HTML 标记）。请另存为纯文本。',
        'The file is a web page: it holds HTML tags. Save it as plain text.',
      )
    if (control.test(line))
      return bad(
        'not-a-law',
        i + 1,
        '文件含有控制字符。请删除后再导入。',
        'The file holds control characters. Remove them, then import it again.',
      )
  }
  return text
}

/** The text of a file, or why there is none: only UTF-8 is read, and nothing is guessed. */
export function decodeLawFile(bytes: Uint8Array): string | UnreadableFile {
  if (bytes.length === 0) return bad('not-a-law', 1, '文件是空的。请重新获取文件。', 'The file is empty. Fetch it again.')
  if (bytes.length > largestLawFile)
    return bad(
      'not-a-law',
      1,
      `文件有 ${bytes.length} 字节，超过上限 ${largestLawFile}。请确认这是一部法律的文本，或者分编入库。`,
      `The file has ${bytes.length} bytes, more than ${largestLawFile}. Make sure that it is the text of one law, or cut it into parts.`,
    )
  const [first, second] = bytes
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff))
    return bad(
      'wrong-encoding',
      1,
      '文件是 UTF-16 编码。请转换为 UTF-8 后再导入。',
      'The file is UTF-16. Convert it to UTF-8, then import it again.',
    )
  const nul = bytes.indexOf(0)
  if (nul >= 0)
    return bad(
      'not-a-law',
      lineAt(bytes, nul),
      '文件不是文本（含有零字节），或者是 UTF-16 编码。请提供 UTF-8 文本。',
      'The file is not text, or is UTF-16: it holds a zero byte. Give a text in UTF-8.',
    )
  return readable(bytes) ? unspoilt(sequence.decode(bytes)) : encodingProblem(bytes)
}
