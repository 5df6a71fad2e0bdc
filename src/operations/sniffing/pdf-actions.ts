import { inflateSync } from 'node:zlib'

/** Names of what a PDF does by itself: scripts, programs to start, forms with scripts, films. @source ISO 32000-1, 12.6.4 */
const acts = /\/(?:JavaScript|JS|Launch|RichMedia|XFA|SubmitForm|ImportData)(?![A-Za-z0-9])/

/** Names may be written with `#xx` for a character. */
const named = (text: string): string =>
  text.replace(/#([0-9a-fA-F]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))

const largestStream = 4 * 1024 * 1024

/** Objects may stand packed in streams of their own. */
function packedObjects(file: string): string[] {
  return [...file.matchAll(/\/ObjStm\b[\s\S]{0,400}?stream\r?\n/g)].slice(0, 2_000).map(({ 0: head, index }) => {
    const from = index + head.length
    try {
      return inflateSync(Buffer.from(file.slice(from, file.indexOf('endstream', from)), 'latin1'), {
        maxOutputLength: largestStream,
      }).toString('latin1')
    } catch {
      return ''
    }
  })
}

/** Whether a PDF would do something by itself when it is opened. */
export function actsByItself(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  // What stands in streams is content, not structure.
  const structure = file.replace(/stream\r?\n[\s\S]*?endstream/g, 'stream')
  return [structure, ...packedObjects(file)].some((text) => acts.test(named(text)))
}
