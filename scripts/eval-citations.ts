import { existsSync } from 'node:fs'
import { open, readdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { findCitationsInBlocks } from '../src/kernel/law/citations/find-citations.ts'
import type { FoundCitation, Place, Reference } from '../src/kernel/law/citations/found-citation.ts'
import { blocksOfLawText, type LineBlock } from '../src/kernel/law/citations/law-lines.ts'
import { subjectOfTitle } from '../src/kernel/law/citations/subject.ts'
import { normaliseTitle, type TitledLaw, type TitleIndex, titleIndex } from '../src/kernel/law/citations/title-index.ts'
import { projectRoot } from './source-files.ts'

/** One hand-checked citation; see ../shared/data/citations.md. */
interface GoldCitation {
  readonly id: string
  readonly category: string
  readonly file: string
  readonly line: number
  readonly col: number
  readonly cite: string
  readonly expected: readonly GoldReference[]
}

type GoldReference = Readonly<Record<string, unknown>>

/** How the citations found fare against a gold file. */
export interface CitationReport {
  readonly total: number
  /** A predicted span overlaps at least 80 % of the cited one; for what is no citation, none does. */
  readonly spans: number
  /** The predicted span is the cited one to the character. */
  readonly exactSpans: number
  /** The list of references is equal, in order. */
  readonly exact: number
  readonly byCategory: ReadonlyMap<string, { readonly total: number; readonly exact: number }>
  readonly failures: readonly string[]
  /** UTF-16 units read, and seconds spent finding citations in them. */
  readonly characters: number
  readonly seconds: number
}

const dataFolder = join(projectRoot, '../shared/data')
const enough = 0.8

/** Reads every text of the corpus that the gold names, finds its citations and scores them as citations.md defines. */
export async function evalCitations(goldFile: string, corpus: string): Promise<CitationReport> {
  const gold = JSON.parse(await readFile(goldFile, 'utf8')) as readonly GoldCitation[]
  const { titles, paths } = await readCorpus(corpus)
  const texts = new Map<string, { blocks: readonly LineBlock[]; found: readonly FoundCitation[][] }>()
  let characters = 0
  let seconds = 0
  for (const file of new Set(gold.map((one) => one.file))) {
    const path = paths.get(file) ?? paths.get(file.replace(/^[^/]+\//, ''))
    if (path === undefined) throw new Error(`${corpus} does not hold ${file}. Give the folder that contains '${file.split('/')[0]}'.`)
    const text = await readFile(path, 'utf8')
    const began = process.hrtime.bigint()
    texts.set(file, citationsOf(text, basename(path), titles))
    seconds += Number(process.hrtime.bigint() - began) / 1e9
    characters += text.length
  }
  return { ...score(gold, texts), characters, seconds }
}

function citationsOf(text: string, name: string, titles: TitleIndex) {
  const blocks = blocksOfLawText(text)
  const subject = subjectOfTitle(titleOfFile(name))
  return {
    blocks,
    found: findCitationsInBlocks(blocks, { titles, self: titleOfFile(name), ...(subject === undefined ? {} : { subject }) }),
  }
}

async function readCorpus(folder: string): Promise<{ titles: TitleIndex; paths: ReadonlyMap<string, string> }> {
  const files = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith('.md') && !file.endsWith('_index.md'))
  const paths = new Map(files.map((file) => [file, join(folder, file)]))
  const titles = new Map<string, TitledLaw>()
  for (const [file, path] of paths) {
    const short = titleOfFile(basename(file))
    // A law cut into several files, as the Civil Code is, bears its title in the first line of each.
    const title = /^#\s+(.+)/.exec(await firstLine(path))?.[1]?.trim() ?? short
    titles.set(title, { id: title, title, versions: [] })
    if (normaliseTitle(title).length < normaliseTitle(short).length) continue
    titles.set(short, { id: title, title: short, versions: [] })
  }
  return { titles: titleIndex([...titles.values()]), paths }
}

async function firstLine(path: string): Promise<string> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(600), 0, 600, 0)
    return buffer.subarray(0, bytesRead).toString('utf8').split('\n', 1)[0] ?? ''
  } finally {
    await file.close()
  }
}

function titleOfFile(name: string): string {
  return name.replace(/\.md$/, '').replace(/\(\d{4}-\d{2}-\d{2}\)$/, '')
}

type Texts = ReadonlyMap<string, { blocks: readonly LineBlock[]; found: readonly FoundCitation[][] }>

function score(gold: readonly GoldCitation[], texts: Texts): Omit<CitationReport, 'characters' | 'seconds'> {
  const failures: string[] = []
  const byCategory = new Map<string, { total: number; exact: number }>()
  const counts = { spans: 0, exactSpans: 0, exact: 0 }
  for (const one of gold) {
    const best = bestOverlap(one, texts)
    const spanFound = one.expected.length === 0 ? best === undefined : best !== undefined
    const found = (best?.references ?? []).map(goldShape)
    const exact = spanFound && same(found, one.expected.map(normaliseGold))
    const exactSpan = spanFound && (best === undefined || (best.start === best.from && best.end === best.to))
    counts.spans += Number(spanFound)
    counts.exactSpans += Number(exactSpan)
    counts.exact += Number(exact)
    const category = byCategory.get(one.category) ?? { total: 0, exact: 0 }
    byCategory.set(one.category, { total: category.total + 1, exact: category.exact + Number(exact) })
    if (!exact || !exactSpan) failures.push(failureLine(one, best, { found, exact }))
  }
  return { total: gold.length, ...counts, byCategory, failures }
}

interface Overlap extends FoundCitation {
  /** Span of the gold citation within the block. */
  readonly from: number
  readonly to: number
  readonly text: string
}

function bestOverlap(one: GoldCitation, texts: Texts): Overlap | undefined {
  const { blocks, found } = texts.get(one.file) ?? { blocks: [], found: [] }
  const i = blocks.findIndex(({ line }) => line === one.line)
  const block = blocks[i]
  if (!block) return undefined
  const from = one.col - block.column
  const to = from + one.cite.length
  const overlaps = (found[i] ?? []).map((citation) => ({
    citation,
    shared: Math.min(citation.end, to) - Math.max(citation.start, from),
  }))
  const best = overlaps.filter(({ shared }) => shared >= enough * one.cite.length).sort((a, b) => b.shared - a.shared)[0]
  return best && { ...best.citation, from, to, text: block.text }
}

function failureLine(
  one: GoldCitation,
  best: Overlap | undefined,
  { found, exact }: { found: readonly GoldReference[]; exact: boolean },
): string {
  const span = best === undefined ? 'no span' : `'${best.text.slice(best.start, best.end)}'`
  const parsed = exact ? 'parse right' : `found ${JSON.stringify(found)}, expected ${JSON.stringify(one.expected.map(normaliseGold))}`
  return `${one.id} ${one.category} ${basename(one.file)}:${one.line}:${one.col} '${one.cite}': ${span}; ${parsed}`
}

function goldShape(reference: Reference): GoldReference {
  if (reference.kind === 'document-number') {
    return normaliseGold({ kind: 'docno', issuer: reference.issuer, year: reference.year, number: reference.number })
  }
  const { kind, law, place, end, except } = reference
  return normaliseGold({
    kind,
    title: law.self ? 'this' : law.title,
    alias: law.alias,
    ...goldPlace(place),
    end: end && goldPlace(end),
    except: except?.length === 1 && except[0] ? goldPlace(except[0]) : except?.map(goldPlace),
  })
}

function goldPlace({ suffix, ...place }: Place): GoldReference {
  return { ...place, articleSuffix: suffix }
}

/** Absent keys are null; titles are compared without 中华人民共和国 and with one style of brackets. */
function normaliseGold(reference: GoldReference): GoldReference {
  const entries = Object.entries(reference)
    .filter(([, value]) => value !== null && value !== undefined)
    .map(([key, value]): [string, unknown] => {
      if (typeof value === 'string') return [key, normaliseTitle(value)]
      return [key, typeof value === 'object' && !Array.isArray(value) ? normaliseGold(value as GoldReference) : value]
    })
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)))
}

function same(a: readonly GoldReference[], b: readonly GoldReference[]): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({ options: { corpus: { type: 'string' } }, allowPositionals: true })
  const gold = positionals[0] ?? join(dataFolder, 'citations-gold-dev.json')
  const corpus = values.corpus ?? dataFolder
  if (positionals.length === 0 && !existsSync(gold)) {
    console.log(`Skipped: ${gold} is not there. Name a gold file, and its texts with --corpus DIR.`)
    return
  }
  const report = await evalCitations(gold, corpus)
  for (const line of report.failures) console.log(line)
  for (const [category, { exact, total }] of [...report.byCategory].sort()) console.log(`  ${category}: ${exact} of ${total}`)
  const share = (n: number) => `${n} of ${report.total} (${((100 * n) / report.total).toFixed(1)} %)`
  console.log(`Spans found (at least 80 % overlap): ${share(report.spans)}`)
  console.log(`Spans exact to the character:        ${share(report.exactSpans)}`)
  console.log(`Parse exact:                         ${share(report.exact)}`)
  console.log(`Speed: ${(report.characters / report.seconds / 1e6).toFixed(1)} million characters a second`)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main()
