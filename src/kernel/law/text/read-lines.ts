import { type Doubt, doubt } from './doubt.ts'

/** One line that says something, without white space at its ends and without `#`. */
export interface Line {
  readonly text: string
  /** From 1. */
  readonly line: number
  readonly kind: 'text' | 'heading' | 'row'
}

export interface FileLines {
  /** First headings of level 1: the title, and the name of the part where a law is cut into files. */
  readonly titles: readonly Line[]
  readonly info: readonly Line[]
  readonly body: readonly Line[]
  readonly doubts: readonly Doubt[]
}

const infoEnd = /^<!--\s*INFO END\s*-->$/

interface Cleaned extends Line {
  readonly level: number
  readonly comment: boolean
}

function clean(raw: string, line: number, doubts: Doubt[]): Cleaned {
  const bare = raw.replace(/[\ue000-\uf8ff]/g, '')
  if (bare !== raw) doubts.push(doubt(line, 'private-use', bare.trim()))
  const text = bare.replace(/[\u200b\ufeff]/g, '').trim()
  const marks = /^#+/.exec(text)?.[0].length ?? 0
  return {
    text: marks > 0 ? text.slice(marks).trim() : text,
    line,
    level: marks,
    comment: /^<!--.*-->$/.test(text),
    kind: marks > 0 ? 'heading' : /^\|.*\|$/.test(text) ? 'row' : 'text',
  }
}

/** Lines from the end of a front matter (`---` … `---`) on, as positions in `lines`. */
function afterFrontMatter(lines: readonly string[]): number {
  if (lines[0]?.trim() !== '---') return 0
  const end = lines.findIndex((line, i) => i > 0 && line.trim() === '---')
  return end < 0 ? 0 : end + 1
}

const articleStart = /^\**[第笫]\s*[〇○零一二三四五六七八九十百千]+\s*条/

function parted(rest: readonly Cleaned[], doubts: Doubt[]): { info: Cleaned[]; body: Cleaned[] } {
  const end = rest.findIndex(({ text, comment }) => comment && infoEnd.test(text))
  if (end >= 0) return { info: rest.slice(0, end), body: rest.slice(end + 1) }
  const first = rest.findIndex(({ kind, text }) => kind === 'heading' || articleStart.test(text))
  const dated = rest.findLastIndex(({ text, kind }, i) => (first < 0 || i < first) && kind === 'text' && /^(根据)?\d{4}年\d+月/.test(text))
  const from = first < 0 ? dated + 1 : first
  doubts.push(doubt(rest[from]?.line ?? 0, 'info-end-missing'))
  return { info: rest.slice(0, from), body: rest.slice(from) }
}

/** Parts a file into title, opening lines and body. Both dialects: with `<!-- INFO END -->`, and with front matter and `**第一条**`. */
export function readLines(markdown: string): FileLines {
  const doubts: Doubt[] = []
  const raw = markdown.split(/\r\n|\r|\n/)
  const all = raw.map((text, i) => clean(text, i + 1, doubts)).slice(afterFrontMatter(raw))
  const said = all.filter(({ text, kind }) => text !== '' || kind === 'heading')
  const titles: Cleaned[] = []
  while (said[titles.length]?.level === 1) titles.push(said[titles.length] as Cleaned)
  const { info, body } = parted(said.slice(titles.length), doubts)
  const kept = (lines: readonly Cleaned[]): Line[] =>
    lines.filter(({ comment }) => !comment).map(({ text, line, kind }) => ({ text, line, kind }))
  const newer = infoEndMissingByDialect(said)
  return {
    titles: kept(titles),
    info: kept(info),
    body: kept(body),
    doubts: newer ? doubts.filter(({ code }) => code !== 'info-end-missing') : doubts,
  }
}

/** The dialect with bold labels never marks the end of its opening lines; nothing is doubtful about that. */
const infoEndMissingByDialect = (lines: readonly Line[]): boolean => lines.some(({ text }) => /^\*\*第[^*]+条[^*]*\*\*/.test(text))
