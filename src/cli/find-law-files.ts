import { readdir, readFile, stat } from 'node:fs/promises'
import { join, relative, resolve, sep } from 'node:path'
import type { LawFile } from '../operations/law/gather-laws.ts'
import { CannotDo } from './exit-codes.ts'

/** The Markdown files named, and those in the folders named, each with a name that shows the folders it came from. */
export async function findLawFiles(paths: readonly string[]): Promise<LawFile[]> {
  const found = new Map<string, LawFile>()
  for (const path of paths) {
    const root = resolve(path)
    const kind = await stat(root).catch((error: Error) => {
      throw new CannotDo(`Could not read '${path}': ${error.message}. Give a folder of Markdown files, or files.`)
    })
    const inside = kind.isDirectory()
      ? (await readdir(root, { recursive: true })).filter((name) => /\.(md|markdown)$/i.test(name)).sort()
      : ['']
    if (inside.length === 0) throw new CannotDo(`'${path}' holds no Markdown files (*.md).`)
    for (const name of inside) {
      const file = join(root, name)
      // The folders above the one that was named tell the rank too, when a single folder or file is imported.
      const shown = [...root.split(sep).slice(-3), ...(name === '' ? [] : name.split(sep))].join('/')
      found.set(file, { name: relativeName(file, shown), read: () => readFile(file) })
    }
  }
  return [...found.values()]
}

/** A path as the user can find it again: from this folder where it lies below it. */
function relativeName(file: string, shown: string): string {
  const here = relative(process.cwd(), file)
  return here.startsWith('..') ? shown : here.split(sep).join('/')
}
