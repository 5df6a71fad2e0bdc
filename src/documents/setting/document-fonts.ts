import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { OfficialDocument } from '../official-document.ts'

/** The typefaces official documents are set in: 仿宋 text, 楷体 and 黑体 headings, 小标宋 titles. */
export type Face = 'fangsong' | 'kaiti' | 'heiti' | 'xiaobiaosong'

/** A font file and how to use it: `thicken` draws its outlines heavier. */
export interface FontChoice {
  readonly name: string
  readonly thicken: boolean
}

/** The font files of one rendering, and for each face the fonts to try in order. */
export interface FontFiles {
  readonly files: ReadonlyMap<string, Uint8Array>
  readonly faces: Readonly<Record<Face, readonly FontChoice[]>>
}

const bundledFolder = fileURLToPath(new URL('../../../assets/fonts/', import.meta.url))
const opened = new Map<string, Promise<FontFiles>>()

async function readIfThere(path: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

async function read(folder: string | undefined): Promise<FontFiles> {
  const files = new Map<string, Uint8Array>([
    ['serif', await readFile(join(bundledFolder, 'yifa-serif.ttf'))],
    ['sans-bold', await readFile(join(bundledFolder, 'yifa-sans-bold.ttf'))],
  ])
  const serif = { name: 'serif', thicken: false }
  const heavySerif = { name: 'serif', thicken: true }
  const faces: Record<Face, FontChoice[]> = {
    fangsong: [serif],
    kaiti: [serif],
    heiti: [{ name: 'sans-bold', thicken: false }, heavySerif],
    xiaobiaosong: [heavySerif],
  }
  if (folder === undefined) return { files, faces }
  for (const face of Object.keys(faces) as Face[]) {
    const own = await readIfThere(join(folder, `${face}.ttf`))
    if (!own) continue
    files.set(face, own)
    faces[face].unshift({ name: face, thicken: false })
  }
  return { files, faces }
}

/**
 * Reads the font files once per folder.
 *
 * @param folder an organ's own licensed fonts: any of `fangsong.ttf`, `kaiti.ttf`, `heiti.ttf`, `xiaobiaosong.ttf`. A character one of
 *               them lacks is taken from the bundled Noto fonts, which also stand in for a face that is not there.
 */
export function openFonts(folder?: string): Promise<FontFiles> {
  const key = folder ?? ''
  const reading = opened.get(key) ?? read(folder)
  opened.set(key, reading)
  reading.catch(() => opened.delete(key))
  return reading
}

/** A document holds characters that no font can show. It must not be issued with boxes in place of, say, a person's name. */
export class MissingGlyphError extends Error {
  readonly codePoints: readonly number[]

  constructor(missing: ReadonlyMap<number, string>) {
    const named = [...missing].map(([code, where]) => {
      const hex = code.toString(16).toUpperCase().padStart(4, '0')
      const shown = /[\p{C}\p{Z}]/u.test(String.fromCodePoint(code)) ? '' : ` '${String.fromCodePoint(code)}'`
      return `U+${hex}${shown} (in ${where})`
    })
    super(
      `The document cannot be printed: its fonts have no character for ${named.join(', ')}. ` +
        'Write the text without it, or add a font that has it to the font folder.',
    )
    this.name = 'MissingGlyphError'
    this.codePoints = [...missing.keys()]
  }
}

/** Every text of the model with the path to it. */
function* textsOf(value: unknown, path: string): Generator<[string, string]> {
  if (typeof value === 'string') yield [value, path]
  else if (Array.isArray(value)) for (const [i, inner] of value.entries()) yield* textsOf(inner, `${path}[${i}]`)
  else if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) yield* textsOf(inner, path === '' ? key : `${path}.${key}`)
  }
}

/**
 * Stops when a character of the document cannot be shown in the face that always stands behind the others.
 * @throws MissingGlyphError naming every such code point and where it stands
 */
export function requireGlyphs(document: OfficialDocument, has: (codePoint: number) => boolean): void {
  const missing = new Map<number, string>()
  for (const [text, path] of textsOf(document, '')) {
    if (path === 'sealed') continue
    const printed = path === 'title' ? text.replaceAll('\n', '') : text
    for (const character of printed) {
      const code = character.codePointAt(0) ?? 0
      if (!has(code) && !missing.has(code)) missing.set(code, path)
    }
  }
  if (missing.size > 0) throw new MissingGlyphError(missing)
}
