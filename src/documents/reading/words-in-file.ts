import { wordsInPdf } from './pdf-words.ts'
import { wordsInPicture } from './picture-words.ts'
import { nothingFound, type WordsAt, type WordsInFile } from './words.ts'
import { wordsInZip } from './zip-words.ts'

/** A file to be read. */
export interface FileToRead {
  /** Media type, as its content was told. */
  readonly type: string
  readonly bytes: Uint8Array
}

/** What was read of a file, pictures included. */
export interface FileRead {
  readonly words: readonly WordsAt[]
  readonly unread: readonly string[]
}

async function layersOf({ type, bytes }: FileToRead): Promise<WordsInFile> {
  if (type.startsWith('text/')) return { ...nothingFound, words: [{ where: '', text: new TextDecoder().decode(bytes) }] }
  if (type === 'application/pdf') return wordsInPdf(bytes)
  if (type.startsWith('image/')) return { ...nothingFound, pictures: [{ where: '图中文字', bytes }] }
  if (type.startsWith('application/')) return wordsInZip(bytes)
  return { ...nothingFound, unread: ['录音、录像'] }
}

/** Everything a file says, picture by picture. What cannot be opened at all counts as unread. */
export async function readFileWords(file: FileToRead): Promise<FileRead> {
  const layers = await layersOf(file).catch(() => ({ ...nothingFound, unread: ['全文'] }))
  const words = [...layers.words]
  const unread = [...layers.unread]
  for (const { where, bytes } of layers.pictures) {
    const text = await wordsInPicture(bytes).catch(() => undefined)
    if (text === undefined) unread.push(where)
    else words.push({ where, text })
  }
  return { words, unread }
}
