import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { compareVersions } from '../src/kernel/law/text/compare-versions.ts'
import { articles, type LawText } from '../src/kernel/law/text/law-text.ts'
import { mergeParts } from '../src/kernel/law/text/merge-parts.ts'
import { type ParsedLaw, parseLawText } from '../src/kernel/law/text/parse-law-text.ts'
import { checkSelfReferences } from '../src/kernel/law/text/self-references.ts'
import { type TextRow, textRows } from '../src/kernel/law/text/text-rows.ts'

type Law = Extract<ParsedLaw, { kind: 'law' }>

/** What reading a corpus of law files gave. */
export interface LawImportFigures {
  readonly files: number
  readonly skipped: number
  readonly refused: readonly string[]
  /** Versions of texts, after merging files that hold parts of one law. */
  readonly laws: number
  readonly articles: number
  readonly references: { readonly total: number; readonly resolved: number }
  readonly doubts: ReadonlyMap<string, { readonly found: number; readonly files: number }>
  readonly milliseconds: number
  /** Files whose number of articles is the one that was counted independently (`national-meta.json`), of those counted. */
  readonly counted: { readonly same: number; readonly of: number; readonly other: readonly string[] }
  /**
   * Laws in two dated versions of which at least as many articles are unchanged as was measured independently (`versions.json`); that measure
   * takes a half-width comma for a change, and ours does not.
   */
  readonly compared: { readonly same: number; readonly of: number; readonly other: readonly string[] }
  /** Days of force that were told and agree with the collection's own list, and those told that differ. */
  readonly force: { readonly same: number; readonly differ: number; readonly untold: number }
}

const dataFolder = join(dirname(fileURLToPath(import.meta.url)), '../../shared/data')
const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

function markdownIn(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => join(path, name))
}

function readJson<T>(file: string): T[] {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as T[]) : []
}

interface Meta {
  readonly file: string
  readonly articles: number
  readonly validFrom: string | null
}
interface Versions {
  readonly name: string
  readonly versions: readonly { readonly file: string }[]
  readonly lastStep: { readonly sameNumberSameText: number }
}

function againstMeta(root: string, read: ReadonlyMap<string, Law>): Pick<LawImportFigures, 'counted' | 'force'> {
  const other: string[] = []
  const force = { same: 0, differ: 0, untold: 0 }
  let of = 0
  for (const { file, articles: counted, validFrom } of readJson<Meta>(join(root, 'national-meta.json'))) {
    const law = read.get(file)
    if (!law) continue
    of++
    const own = [...articles(law.text)].filter(({ node }) => node.kind === 'article').length
    if (own !== counted) other.push(`${file}: ${own} articles, counted ${counted}`)
    if (validFrom === null) continue
    const told = law.text.dates.inForce
    force[told === undefined ? 'untold' : told === validFrom ? 'same' : 'differ']++
  }
  return { counted: { same: of - other.length, of, other }, force }
}

function againstVersions(root: string, read: ReadonlyMap<string, Law>): LawImportFigures['compared'] {
  const other: string[] = []
  let of = 0
  for (const { name, versions, lastStep } of readJson<Versions>(join(root, 'versions.json'))) {
    const [older, newer] = versions.slice(-2).map(({ file }) => read.get(file))
    if (!older || !newer) continue
    of++
    const rows = ({ text }: Law): TextRow[] => textRows(text, sha256).filter(({ kind }) => kind === 'article')
    const { same } = compareVersions(rows(older), rows(newer))
    if (same < lastStep.sameNumberSameText) other.push(`${name}: ${same} unchanged, measured ${lastStep.sameNumberSameText}`)
  }
  return { same: of - other.length, of, other }
}

/**
 * Reads every law file below the paths and counts what came of it. Nothing is stored: `yifa law import` does that, and prints the same figures.
 * @param paths folders or files; names of files are taken relative to `root`, which may hold `national-meta.json` and `versions.json`
 */
export function evalLawImport(paths: readonly string[], root = dataFolder): LawImportFigures {
  const began = performance.now()
  const read = new Map<string, Law>()
  const refused: string[] = []
  const doubts = new Map<string, { found: number; in: Set<string> }>()
  let skipped = 0
  const files = paths.flatMap(markdownIn)
  for (const path of files) {
    const file = relative(root, path).split(sep).join('/')
    const parsed = parseLawText(readFileSync(path, 'utf8'), file)
    if (parsed.kind === 'skipped') skipped++
    else if (parsed.kind === 'refused') refused.push(`${file}:${parsed.problem.line} ${parsed.problem.says.en}`)
    else {
      read.set(file, parsed)
      for (const { code } of parsed.doubts) {
        const known = doubts.get(code) ?? { found: 0, in: new Set() }
        known.found++
        doubts.set(code, { ...known, in: known.in.add(file) })
      }
    }
  }
  const parts = new Map<string, Law[]>()
  for (const law of read.values()) if (law.part !== undefined) parts.set(law.text.id, [...(parts.get(law.text.id) ?? []), law])
  const texts: Pick<LawText, 'nodes'>[] = [...read.values()].filter(({ part }) => part === undefined).map(({ text }) => text)
  for (const group of parts.values()) {
    const merged = mergeParts(group)
    if (merged.kind === 'merged') texts.push(merged.law.text)
    else refused.push(merged.says.en)
  }
  const references = texts
    .map(checkSelfReferences)
    .reduce((a, b) => ({ total: a.total + b.total, resolved: a.resolved + b.resolved }), { total: 0, resolved: 0 })
  const milliseconds = performance.now() - began
  return {
    files: files.length,
    skipped,
    refused,
    laws: texts.length,
    articles: texts.reduce((all, text) => all + [...articles(text)].length, 0),
    references,
    doubts: new Map([...doubts].map(([code, { found, in: where }]) => [code, { found, files: where.size }])),
    milliseconds,
    ...againstMeta(root, read),
    compared: againstVersions(root, read),
  }
}

/** Least share of references of texts to themselves that must lead somewhere. */
export const leastResolved = 0.998

function main(): void {
  const given = process.argv.slice(2).map((path) => resolve(path))
  const paths = given.length > 0 ? given : [join(dataFolder, 'national'), join(dataFolder, 'newer')]
  const missing = paths.find((path) => !existsSync(path))
  if (missing !== undefined) {
    console.log(`Skipped: ${missing} is not there. Name folders of law files.`)
    if (given.length > 0) process.exitCode = 2
    return
  }
  const { doubts, references, ...figures } = evalLawImport(paths)
  const { counted, compared, force } = figures
  console.log(
    `${figures.files} files, ${figures.skipped} without a text, ${figures.refused.length} refused; ${figures.laws} versions, ${figures.articles} articles, read in ${Math.round(figures.milliseconds)} ms`,
  )
  for (const line of figures.refused) console.log(`refused  ${line}`)
  for (const [code, { found, files }] of [...doubts].sort((a, b) => b[1].found - a[1].found))
    console.log(`doubt    ${code.padEnd(22)} ${String(found).padStart(5)} in ${files} files`)
  if (counted.of > 0) console.log(`articles as counted independently: ${counted.same} of ${counted.of} files`)
  for (const line of counted.other) console.log(`         ${line}`)
  if (compared.of > 0)
    console.log(`unchanged articles between two versions, not fewer than measured independently: ${compared.same} of ${compared.of} laws`)
  for (const line of compared.other) console.log(`         ${line}`)
  if (counted.of > 0)
    console.log(`days of force: ${force.same} told as listed, ${force.differ} told otherwise, ${force.untold} not told by the text`)
  const share = references.total === 0 ? 1 : references.resolved / references.total
  console.log(
    `references of texts to themselves: ${references.resolved} of ${references.total} resolve, ${(100 * share).toFixed(2)} % (at least ${100 * leastResolved} %)`,
  )
  if (share < leastResolved) process.exitCode = 1
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main()
