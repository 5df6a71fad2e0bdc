import { readdir, readFile, realpath, stat } from 'node:fs/promises'
import { join, relative, resolve, sep } from 'node:path'
import { largestLawFile } from '../operations/law/decode-law-file.ts'
import type { LawFile } from '../operations/law/gather-laws.ts'
import { UnreadableLawFile } from '../operations/law/unreadable-law-file.ts'
import { CannotDo } from './exit-codes.ts'

const isMarkdown = (name: string): boolean => /\.(md|markdown)$/i.test(name)

const forbidden = {
  zh: '没有读取权限。请改权限后再导入。',
  en: 'you may not read it. Change its permissions, then import it again.',
}
const reasons: Readonly<Record<string, { zh: string; en: string }>> = {
  EACCES: forbidden,
  EPERM: forbidden,
  ENOENT: {
    zh: '不存在，或者是失效的链接。请恢复或者删除。',
    en: 'it is not there, or is a link that leads nowhere. Restore it, or remove it.',
  },
  ELOOP: { zh: '链接绕成了圈。请删除该链接。', en: 'its links go round in a circle. Remove the link.' },
}

function unreadable(cause: unknown): UnreadableLawFile {
  const { code = '', message } = cause as NodeJS.ErrnoException
  const { zh, en } = reasons[code] ?? { zh: `${message}。`, en: `${message}.` }
  return new UnreadableLawFile({ zh: `无法读取：${zh}`, en: `It cannot be read: ${en}` }, { cause })
}

/** The bytes of a regular file. What would never end (a pipe, a device), or is longer than any law, is not even opened. */
async function bytesOf(file: string): Promise<Uint8Array> {
  const kind = await stat(file).catch((error: unknown) => {
    throw unreadable(error)
  })
  if (!kind.isFile())
    throw new UnreadableLawFile({
      zh: '不是普通文件（管道、设备或者套接字）。请换成文本文件。',
      en: 'It is no regular file (a pipe, device or socket). Put a text file there.',
    })
  if (kind.size > largestLawFile)
    throw new UnreadableLawFile({
      zh: `文件有 ${kind.size} 字节，超过上限 ${largestLawFile}。请确认这是一部法律的文本，或者分编入库。`,
      en: `The file has ${kind.size} bytes, more than ${largestLawFile}. Make sure that it is the text of one law, or cut it into parts.`,
    })
  return readFile(file).catch((error: unknown) => {
    throw unreadable(error)
  })
}

interface Found {
  /** Below the folder that was named. */
  readonly name: string
  read(): Promise<Uint8Array>
}

/** Markdown files below a folder, by name. Links are followed, but each folder is entered once, so that a link to a folder above ends. */
async function* filesBelow(folder: string, inside: string, entered: Set<string>): AsyncGenerator<Found> {
  const here = join(folder, inside)
  const real = await realpath(here)
  if (entered.has(real)) return
  entered.add(real)
  const names = await readdir(here).catch((error: unknown) => unreadable(error))
  if (names instanceof UnreadableLawFile) {
    yield { name: `${inside}/`, read: () => Promise.reject(names) }
    return
  }
  for (const name of names.sort()) {
    const below = join(inside, name)
    const kind = await stat(join(folder, below)).catch(() => undefined)
    if (kind?.isDirectory()) yield* filesBelow(folder, below, entered)
    else if (isMarkdown(name)) yield { name: below, read: () => bytesOf(join(folder, below)) }
  }
}

async function filesAt(path: string): Promise<Found[]> {
  const root = resolve(path)
  const kind = await stat(root).catch((cause: unknown) => {
    const { says } = unreadable(cause)
    throw new CannotDo(`“${path}”${says.zh} Could not read '${path}': ${says.en} Give a folder of Markdown files, or files.`)
  })
  if (!kind.isDirectory()) return [{ name: '', read: () => bytesOf(root) }]
  const found: Found[] = []
  for await (const one of filesBelow(root, '', new Set())) found.push(one)
  if (found.length === 0) throw new CannotDo(`“${path}”中没有 Markdown 文件（*.md）。 '${path}' holds no Markdown files (*.md).`)
  return found
}

/** The Markdown files named, and those in the folders named, each with a name that shows the folders it came from. */
export async function findLawFiles(paths: readonly string[]): Promise<LawFile[]> {
  const found = new Map<string, LawFile>()
  for (const path of paths) {
    const root = resolve(path)
    for (const { name, read } of await filesAt(path)) {
      const file = join(root, name)
      // The folders above the one that was named tell the rank too, when a single folder or file is imported.
      const shown = [...root.split(sep).slice(-3), ...(name === '' ? [] : name.split(sep))].join('/')
      found.set(file, { name: relativeName(file, shown), read })
    }
  }
  return [...found.values()]
}

/** A path as the user can find it again: from this folder where it lies below it. */
function relativeName(file: string, shown: string): string {
  const here = relative(process.cwd(), file)
  return here.startsWith('..') ? shown : here.split(sep).join('/')
}
