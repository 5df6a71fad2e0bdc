import { isLocalDate, type LocalDate } from '../../time/local-date.ts'
import { type Doubt, doubt } from './doubt.ts'
import type { LawEvent } from './law-text.ts'
import type { Line } from './read-lines.ts'

const dated = /^(\d{4})年(\d{1,2})月(\d{1,2})日\s*/
const verb = /(通过|公布|发布|施行|修正|修订|批准|印发|颁布|实施|修改)[）)]?\s*$/

/** `2021年1月22日` as a day; `undefined` for a day that does not exist. */
export function chineseDay(year: string, month: string, day: string): LocalDate | undefined {
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isLocalDate(text) ? text : undefined
}

function kindOf(says: string): LawEvent['kind'] {
  if (/(修正|修订|修改)[）)]?$/.test(says)) return 'amended'
  if (/废止/.test(says) && !/通过|公布|发布/.test(says)) return 'repealed'
  if (/通过/.test(says)) return 'passed'
  if (/公布|发布|颁布|印发/.test(says)) return 'published'
  if (/批准/.test(says)) return 'approved'
  if (/施行|实施|生效|执行/.test(says)) return 'in-force'
  return /修正|修订|修改/.test(says) ? 'amended' : 'other'
}

/** Cuts a line before each date that follows the verb of an event, and drops the 根据 that leads to the next one. */
function pieces({ text, line }: Line, doubts: Doubt[]): string[] {
  const cut: string[] = []
  let from = 0
  for (const match of text.matchAll(/(?:根据)?\d{4}年\d{1,2}月\d{1,2}日/g)) {
    if (match.index > from && verb.test(text.slice(from, match.index))) {
      cut.push(text.slice(from, match.index))
      from = match.index
    }
  }
  cut.push(text.slice(from))
  if (cut.length > 1) doubts.push(doubt(line, 'info-joined', text))
  return cut.map((piece) => piece.trim().replace(/^[（(]?(?:根据)?(?=\d{4}年)/, ''))
}

function tidy(piece: string, line: number, doubts: Doubt[]): string {
  let says = piece
  if (/根据$/.test(says)) {
    doubts.push(doubt(line, 'info-leftover', says))
    says = says.replace(/\s*根据$/, '')
  }
  const closes = (says.match(/[）)]/g) ?? []).length - (says.match(/[（(]/g) ?? []).length
  if (closes > 0 && /[）)]$/.test(says)) {
    doubts.push(doubt(line, 'info-bracket', says))
    says = says.replace(/[）)]$/, '')
  }
  return says
}

/**
 * The events told by the opening lines, in their order. A line without a date goes on with the line before it where that one tells no event yet
 * (titles broken over lines); else it stands as an event without a day.
 */
export function readEvents(info: readonly Line[]): { events: LawEvent[]; doubts: Doubt[] } {
  const doubts: Doubt[] = []
  const told: { day?: LocalDate; says: string; line: number }[] = []
  for (const one of info) {
    for (const piece of pieces(one, doubts)) {
      const says = tidy(piece, one.line, doubts)
      const date = dated.exec(says)
      const day = date ? chineseDay(date[1] ?? '', date[2] ?? '', date[3] ?? '') : undefined
      const before = told.at(-1)
      if (day && date) told.push({ day, says: says.slice(date[0].length), line: one.line })
      else if (before && !verb.test(before.says)) {
        before.says += says
        doubts.push(doubt(one.line, 'info-undated', says))
      } else {
        told.push({ says, line: one.line })
        doubts.push(doubt(one.line, 'info-undated', says))
      }
    }
  }
  const events = told.map(({ day, says, line }): LawEvent => {
    const kind = kindOf(says)
    if (kind === 'other' && day) doubts.push(doubt(line, 'info-other', says))
    return { says, kind, ...(day && { day }) }
  })
  return { events, doubts }
}
