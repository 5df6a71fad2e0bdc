import type { Text } from '../../kernel/law/instrument.ts'
import type { Doubt } from '../../kernel/law/text/doubt.ts'
import { articles, type LawText, lawIdOf } from '../../kernel/law/text/law-text.ts'
import { mergeParts } from '../../kernel/law/text/merge-parts.ts'
import { type ParsedLaw, parseLawText } from '../../kernel/law/text/parse-law-text.ts'
import { checkSelfReferences } from '../../kernel/law/text/self-references.ts'
import { rootOf, type TextRow, textRows } from '../../kernel/law/text/text-rows.ts'
import type { LocalDate } from '../../kernel/time/local-date.ts'
import type { VersionRow } from '../../store/law/law-rows.ts'
import { sha256Hex } from '../../store/sha256.ts'
import { decodeLawFile } from './decode-law-file.ts'
import { UnreadableLawFile } from './unreadable-law-file.ts'

/** A file that may hold a law. `name` is its path as the user gave it; folders in it tell the rank. */
export interface LawFile {
  readonly name: string
  /** @throws UnreadableLawFile where it can say in both languages why not */
  read(): Promise<Uint8Array>
  /** Days that a list beside the files gives; they count where the text itself does not tell. */
  readonly listed?: { readonly published?: LocalDate; readonly inForce?: LocalDate }
}

/** Why a file, or a version in it, was not imported. */
export interface LawFault {
  readonly file: string
  readonly line: number
  readonly code: string
  readonly says: Text
}

export interface LawDoubt extends Doubt {
  readonly file: string
}

/** A version read from a file, or merged from several, ready to be kept. */
export interface GatheredLaw {
  readonly files: readonly string[]
  readonly version: VersionRow
  readonly rows: readonly TextRow[]
  readonly repeals: readonly string[]
  /** References of the text to itself. */
  readonly references: { readonly total: number; readonly resolved: number }
}

export interface Gathered {
  readonly laws: readonly GatheredLaw[]
  readonly skipped: number
  readonly faults: readonly LawFault[]
  readonly doubts: readonly LawDoubt[]
}

type Law = Extract<ParsedLaw, { kind: 'law' }>

interface Part {
  readonly file: string
  readonly sha256: string
  readonly law: Law
}

const baseName = (file: string): string => file.slice(file.lastIndexOf('/') + 1)

function gatheredLaw(files: readonly string[], sha256: string, { text, doubts, repeals }: Law): GatheredLaw {
  const rows = textRows(text, sha256Hex)
  const { nodes: _, id: law, dates, ...known } = text
  const { total, resolved } = checkSelfReferences(text)
  const version: VersionRow = {
    ...known,
    ...dates,
    law,
    root: rootOf(rows, sha256Hex),
    from: firstDay(text),
    articles: [...articles(text)].length,
    file: files.map(baseName).join('、').slice(0, 200),
    sha256,
    doubts,
  }
  return { files, version, rows, repeals: [...new Set(repeals.map(lawIdOf))], references: { total, resolved } }
}

/** First day in force as far as is known. */
const firstDay = ({ dates, version }: LawText) => dates.inForce ?? dates.published ?? version

async function readOne(file: LawFile): Promise<ParsedLaw | { kind: 'unreadable'; fault: LawFault } | { kind: 'read'; part: Part }> {
  let bytes: Uint8Array
  try {
    bytes = await file.read()
  } catch (error) {
    const why = (error as Error).message
    const says = error instanceof UnreadableLawFile ? error.says : { zh: `文件无法读取：${why}`, en: `The file could not be read: ${why}` }
    return { kind: 'unreadable', fault: { file: file.name, line: 0, code: 'unreadable', says } }
  }
  const text = decodeLawFile(bytes)
  if (typeof text !== 'string') return { kind: 'unreadable', fault: { file: file.name, ...text } }
  const law = parseLawText(text, file.name)
  if (law.kind !== 'law') return law
  return { kind: 'read', part: { file: file.name, sha256: sha256Hex(bytes), law: withListed(law, file.listed) } }
}

/** Fills in days that the text does not tell; one before the version is of an older one, and is not taken. */
function withListed(law: Law, listed: LawFile['listed']): Law {
  const { version, dates } = law.text
  const [inForce, published] = [listed?.inForce, listed?.published].map((day) => (day !== undefined && day >= version ? day : undefined))
  if (dates.inForce !== undefined || inForce === undefined) return law
  const filled = { ...dates, ...(published && !dates.published && { published }), inForce }
  const unsaid: readonly string[] = ['force-assumed', 'no-closing']
  const doubts = law.doubts.map((one) => (unsaid.includes(one.code) ? { ...one, code: 'force-listed' as const, found: inForce } : one))
  return { ...law, text: { ...law.text, dates: filled }, doubts }
}

/** One law of the files that each hold a part of it; they belong together by title and version. */
function merged(parts: readonly Part[]): GatheredLaw | LawFault {
  const files = parts.map(({ file }) => file).toSorted()
  const joined = mergeParts(parts.map(({ law }) => law))
  if (joined.kind === 'incomplete') return { file: files.join('、'), line: 1, code: 'part-missing', says: joined.says }
  return gatheredLaw(
    files,
    sha256Hex(
      parts
        .map(({ sha256 }) => sha256)
        .toSorted()
        .join('\n'),
    ),
    joined.law,
  )
}

/** Reads files one after another, in the order given, and puts together what belongs together. Nothing is written. */
export async function gatherLaws(files: readonly LawFile[], progress?: (done: number, total: number) => void): Promise<Gathered> {
  const laws: GatheredLaw[] = []
  const faults: LawFault[] = []
  const doubts: LawDoubt[] = []
  const parts = new Map<string, Part[]>()
  let skipped = 0
  for (const [i, file] of files.entries()) {
    const read = await readOne(file)
    if (read.kind === 'skipped') skipped++
    else if (read.kind === 'unreadable') faults.push(read.fault)
    else if (read.kind === 'refused') faults.push({ file: file.name, ...read.problem })
    else if (read.kind === 'read') {
      const { part } = read
      doubts.push(...part.law.doubts.map((one) => ({ file: file.name, ...one })))
      if (part.law.part === undefined) laws.push(gatheredLaw([file.name], part.sha256, part.law))
      else parts.set(part.law.text.id, [...(parts.get(part.law.text.id) ?? []), part])
    }
    progress?.(i + 1, files.length)
  }
  for (const group of parts.values()) {
    const law = merged(group)
    if ('code' in law) faults.push(law)
    else laws.push(law)
  }
  return { laws, skipped, faults, doubts }
}
