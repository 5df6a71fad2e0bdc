import { existsSync, readFileSync, statSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { join, posix } from 'node:path'
import type { ArrowRow } from './arrows-picture.ts'
import { findCycles } from './find-cycles.ts'
import { type ReadImport, readImports } from './read-imports.ts'
import { listSources } from './source-files.ts'

export interface ArrowReport {
  readonly modules: number
  readonly imports: number
  /** One sentence for each arrow that is not drawn. */
  readonly breaches: readonly string[]
}

const builtins = new Set(builtinModules)
const readable = /[.](?:[cm]?ts|tsx|[cm]?js|jsx)$/

/**
 * Reads every module below `root` and reports each import for which the picture has no arrow, each import that cannot be
 * resolved or read, each module in a folder the picture does not know, and each cycle in src and catalogue.
 */
export function findArrowBreaches(root: string, picture: readonly ArrowRow[]): ArrowReport {
  const breaches: string[] = []
  const graph = new Map<string, string[]>()
  let imports = 0
  const modules = listSources(root)
  for (const path of modules) {
    const row = picture.find((one) => one.from.test(path))
    if (!row) breaches.push(`${path}: no arrow is drawn for this folder. Draw one in scripts/arrows-picture.ts, or move the file.`)
    const read = readModule(root, path)
    if (typeof read === 'string') {
      breaches.push(read)
      continue
    }
    imports += read.length
    const targets = read.map((one) => ({ ...one, target: resolve(root, path, one.specifier) }))
    if (row) breaches.push(...targets.flatMap((one) => judge(path, row, one) ?? []))
    graph.set(
      path,
      targets.flatMap(({ target }) => (target && readable.test(target) ? [target] : [])),
    )
  }
  const ours = new Map([...graph].filter(([path]) => /^(?:src|catalogue)\//.test(path)))
  breaches.push(...findCycles(ours).map((loop) => `${loop[0]}: imports itself in a circle: ${loop.join(' → ')}`))
  return { modules: modules.length, imports, breaches }
}

function readModule(root: string, path: string): ReadImport[] | string {
  try {
    return readImports(path, readFileSync(join(root, path), 'utf8'))
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

/** A path from the root, `npm:…`, `node:…`, or undefined where the specifier names nothing that exists or can be read. */
function resolve(root: string, from: string, specifier: string | undefined): string | undefined {
  if (specifier === undefined) return undefined
  if (specifier.startsWith('.')) {
    const path = posix.join(posix.dirname(from), specifier.replace(/[?#].*$/, ''))
    return existsSync(join(root, path)) && statSync(join(root, path)).isFile() ? path : undefined
  }
  if (specifier.startsWith('node:')) return specifier
  if (builtins.has(specifier)) return `node:${specifier}`
  return /^(?:@[\w.-]+\/)?[\w.-]+(?:\/|$)/.test(specifier) ? `npm:${specifier}` : undefined
}

function judge(path: string, row: ArrowRow, found: ReadImport & { readonly target: string | undefined }): string | undefined {
  const place = `${path}:${found.line}`
  if (found.specifier === undefined) {
    return row.mayCompute ? undefined : `${place}: computes what it imports, so nobody can check it. Write the name in quotes.`
  }
  if (found.target === undefined) return `${place}: imports '${found.specifier}', which is not a file, a package or a Node module.`
  const { target } = found
  if (row.to.some((allowed) => allowed.test(target))) return undefined
  if (row.typesTo?.some((allowed) => allowed.test(target))) {
    return found.typeOnly ? undefined : `${place}: ${row.name} may import only types from ${target}. Write \`import type\`.`
  }
  return `${place}: imports ${found.typeOnly ? 'types from ' : ''}${target}; no arrow is drawn from ${row.name} to it.`
}
