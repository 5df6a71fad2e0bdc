import { readdirSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder that holds package.json. */
export const projectRoot = fileURLToPath(new URL('..', import.meta.url))

const notOurs = new Set(['node_modules', 'dist', 'data', 'coverage', 'docs'])
const source = /[.](?:[cm]?ts|tsx|[cm]?js|jsx)$/

/**
 * Every TypeScript and JavaScript file of the project, as paths from `root` with forward slashes, sorted.
 * Folders that are built, installed or hidden are left out.
 */
export function listSources(root: string): string[] {
  const found: string[] = []
  const enter = (folder: string, top: boolean) => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      if (entry.name.startsWith('.') || entry.name === 'node_modules' || (top && notOurs.has(entry.name))) continue
      const path = join(folder, entry.name)
      if (entry.isDirectory()) enter(path, false)
      else if (source.test(entry.name)) found.push(relative(root, path).split(sep).join('/'))
    }
  }
  enter(root, true)
  return found.sort()
}
