import { chineseNumeral } from '../../kernel/law/chinese-number.ts'
import type { Rank } from '../../kernel/law/instrument.ts'
import type { LawEvent } from '../../kernel/law/text/law-text.ts'
import type { TextRow } from '../../kernel/law/text/text-rows.ts'
import type { LocalDate } from '../../kernel/time/local-date.ts'
import { writtenDate } from '../written-date.ts'

/** One version of a legal text, to be written out as a file: what is known of it, and its words. */
export interface LawCopy {
  /** Id of the text, the same for every version. */
  readonly law: string
  readonly title: string
  readonly rank: Rank
  /** Empty where the text does not say. */
  readonly issuer: string
  readonly number: string
  readonly version: LocalDate
  readonly passed?: LocalDate
  readonly published?: LocalDate
  readonly inForce?: LocalDate
  /** First day in force as far as is known. */
  readonly from: LocalDate
  /** First day on which it was no longer in force. */
  readonly to?: LocalDate
  readonly events: readonly LawEvent[]
  readonly rows: readonly TextRow[]
  /** SHA-256 of the whole text, article by article. */
  readonly root: string
  /** File it was read from, and its SHA-256. */
  readonly file: string
  readonly sha256: string
  /** Whether it is in force on `day`. */
  readonly state: 'in-force' | 'future' | 'past'
  readonly day: LocalDate
  /** Address of this version for people. */
  readonly address: string
  /** Whose library it comes from. */
  readonly library: string
}

const states = { 'in-force': '现行有效', future: '尚未施行', past: '已失效或者已被新版本代替' } as const

/** What a reader must know before relying on a copy: where it comes from, and until when it holds. Facts that nobody gave are left out. */
export function sourceLines(copy: LawCopy): (readonly [name: string, value: string])[] {
  const lines: (readonly [string, string | undefined])[] = [
    ['名称', copy.title],
    ['制定机关', copy.issuer],
    ['文号', copy.number],
    ['版本', copy.version],
    ['公布日期', copy.published],
    ['施行日期', copy.inForce],
    ['有效自', copy.from],
    ['失效日期', copy.to],
    ['效力', `${states[copy.state]}（截至 ${copy.day}）`],
    ['出处', copy.library],
    ['网址', copy.address],
    ['来源文件', copy.file],
    ['来源文件 SHA-256', copy.sha256],
    ['文本 SHA-256', copy.root],
  ]
  return lines.flatMap(([name, value]) => (value ? [[name, value] as const] : []))
}

/** An event as opening lines tell it: `2019年4月23日 第十次会议修正`. */
export const eventLine = ({ day, says }: LawEvent): string => (day ? `${writtenDate(day)} ${says}` : says)

const units: Readonly<Record<string, string>> = { part: '编', 'sub-part': '分编', chapter: '章', section: '节', article: '条' }

/** Blanks are kept only in headings counted by 一、二、三、: one with a blank tells how the chapters of its text are labelled. */
export const countsPlainly = (rows: readonly TextRow[]): boolean =>
  rows.some(({ kind, heading }) => kind === 'chapter' && /\s/.test(heading))

/**
 * The label of a row as printed: 第三章, 第三十五条之一, 一、; empty where the text gives no number.
 * @param plainly whether chapters are labelled 一、二、三、
 */
export function labelOf({ kind, number }: Pick<TextRow, 'kind' | 'number'>, plainly = false): string {
  const [main = '', inserted] = number.split('-')
  if (kind === 'clause' || (plainly && kind === 'chapter' && main !== '')) return `${chineseNumeral(Number(main))}、`
  const unit = units[kind]
  if (unit === undefined || main === '') return ''
  return `第${chineseNumeral(Number(main))}${unit}${inserted === undefined ? '' : `之${chineseNumeral(Number(inserted))}`}`
}

/** How many headings stand above each row, by its position in the text. */
export function depthsOf(rows: readonly TextRow[]): ReadonlyMap<number, number> {
  const depths = new Map<number, number>()
  for (const { n, parent } of rows) depths.set(n, parent === undefined ? 0 : (depths.get(parent) ?? 0) + 1)
  return depths
}

/**
 * The rows as they stood in the file. Words directly below a heading are kept beside its articles in the tree, but were printed before them.
 * A law that came in one file for each part counts its lines anew in each.
 */
export function asPrinted(rows: readonly TextRow[]): TextRow[] {
  const files: TextRow[][] = []
  for (const row of rows) {
    if (files.length === 0 || (row.kind === 'part' && row.line === 1)) files.push([])
    files.at(-1)?.push(row)
  }
  return files.flatMap((file) => file.toSorted((a, b) => a.line - b.line))
}

/** The cells of a table, row by row. */
export const cellsOf = (text: string): string[][] => text.split('\n').map((row) => row.split(' | ').map((cell) => cell.trim()))

/** Name of the file: title and version, so that a reader tells versions apart and an importer reads the version from it. */
export const copyName = ({ title, version }: Pick<LawCopy, 'title' | 'version'>, ending: string): string => `${title}(${version}).${ending}`
