import type { Text } from '../../kernel/law/instrument.ts'

/** Why bytes are no text that can be read as a law. `line` counts from 1. */
export interface UnreadableFile {
  readonly code: 'wrong-encoding' | 'truncated' | 'not-a-law'
  readonly line: number
  readonly says: Text
}

/** Largest file that is taken for a law, in bytes. The longest national text has 0.4 million. */
const largest = 8_000_000

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

/** The text of a file, or why there is none: only UTF-8 is read, and nothing is guessed. */
export function decodeLawFile(bytes: Uint8Array): string | UnreadableFile {
  if (bytes.length === 0) return bad('not-a-law', 1, '文件是空的。', 'The file is empty.')
  if (bytes.length > largest)
    return bad(
      'not-a-law',
      1,
      `文件有 ${bytes.length} 字节，超过 ${largest}。`,
      `The file has ${bytes.length} bytes, more than ${largest}.`,
    )
  const [first, second] = bytes
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff))
    return bad('wrong-encoding', 1, '文件是 UTF-16 编码。请转换为 UTF-8。', 'The file is UTF-16. Convert it to UTF-8.')
  const nul = bytes.indexOf(0)
  if (nul >= 0) return bad('not-a-law', lineAt(bytes, nul), '文件不是文本（含有零字节）。', 'The file is not text: it holds a zero byte.')
  return readable(bytes) ? sequence.decode(bytes) : encodingProblem(bytes)
}
