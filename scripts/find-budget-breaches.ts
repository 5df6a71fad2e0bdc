import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseSync } from 'oxc-parser'
import type { BudgetException } from './budget-exceptions.ts'
import { listSources } from './source-files.ts'

/** Most lines of code in one file; blank lines and comments are not counted. */
export const mostLines = 250

// Whole names that say nothing, and endings that do. A `service` may be part of a longer name: it is a public service here.
const emptyName = /^(?:utils?|helpers?|common|shared|core|misc|managers?|services?|lib|stuff|types|constants|index)$/
const emptyEnding = /-(?:utils?|helpers?|misc|managers?)$/
// A table of contents written by hand is what `index` means; there is exactly one.
const contents = 'catalogue/index.ts'
const kebab = /^[a-z0-9]+(?:-[a-z0-9]+)*$/
const generated = /[.]gen[.]|(?:^|\/)generated\//

export interface BudgetReport {
  readonly files: number
  /** One sentence for each breach. */
  readonly breaches: readonly string[]
}

/**
 * Reports files that are too long, and files and folders whose names say nothing or are not in kebab-case.
 *
 * @param exceptions breaches that are accepted; one that no longer applies is itself reported
 */
export function findBudgetBreaches(root: string, exceptions: readonly BudgetException[]): BudgetReport {
  const paths = listSources(root).filter((path) => !generated.test(path))
  const unused = new Set(exceptions)
  const excused = (path: string, budget: BudgetException['budget']) => {
    const row = exceptions.find((one) => one.path === path && one.budget === budget)
    if (row) unused.delete(row)
    return row !== undefined
  }
  const breaches: string[] = []
  for (const path of paths) {
    const lines = codeLines(path, readFileSync(join(root, path), 'utf8'))
    if (lines > mostLines && !excused(path, 'lines')) {
      breaches.push(`${path}: ${lines} lines of code; the most is ${mostLines}. Split it where its subject changes.`)
    }
    const fault = faultInName(path)
    if (fault && !excused(path, 'name')) breaches.push(`${path}: ${fault}`)
  }
  for (const row of unused)
    breaches.push(`${row.path}: the exception for its ${row.budget} in scripts/budget-exceptions.ts is not needed. Remove it.`)
  return { files: paths.length, breaches }
}

/** Lines that hold something besides blanks and comments. */
export function codeLines(path: string, source: string): number {
  let code = source
  for (const { start, end } of parseSync(path, source).comments) {
    code = code.slice(0, start) + code.slice(start, end).replaceAll(/[^\n]/g, ' ') + code.slice(end)
  }
  return code.split('\n').filter((line) => !/^\s*(?:\{\s*\})?\s*$/.test(line)).length
}

function faultInName(path: string): string | undefined {
  if (path === contents) return undefined
  for (const part of path.split('/')) {
    const name = part.split('.')[0] ?? ''
    if (emptyName.test(name) || emptyEnding.test(name)) return `'${name}' says nothing about what is in it. Name it for what it exports.`
    if (!kebab.test(name)) return `'${part}' is not in kebab-case.`
  }
  return undefined
}
