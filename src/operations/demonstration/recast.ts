import type { Answer, Answers } from '../../kernel/form/field.ts'
import { epochDay, fromEpochDay, isLocalDate, type LocalDate } from '../../kernel/time/local-date.ts'

/** What stands for the words of a story in one case. */
export interface Wording {
  /** Whole answers, such as the id of a person. */
  readonly exact: Readonly<Record<string, string>>
  /** Words wherever they stand; of two that begin alike the longer one counts. */
  readonly words: Readonly<Record<string, string>>
  readonly numbers: Readonly<Record<string, number>>
  /** What numbers of papers in 〔2026〕1号 are counted from, so that no two cases have the same. */
  readonly papers: number
}

const escaped = (word: string): string => word.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
const paperNumber = '〔\\d{4}〕\\d+号'

const patterns = new WeakMap<Wording, RegExp>()
function patternOf(wording: Wording): RegExp {
  const known = patterns.get(wording)
  if (known) return known
  const longestFirst = Object.keys(wording.words)
    .filter((word) => word !== '')
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
  const made = new RegExp([...longestFirst.map(escaped), paperNumber].join('|'), 'g')
  patterns.set(wording, made)
  return made
}

/** A text of a story as it reads in this case. One pass, so that what was put in is not replaced again. */
export const recastText = (text: string, wording: Wording): string =>
  wording.exact[text] ??
  text.replace(patternOf(wording), (found) => {
    const own = wording.words[found]
    if (own !== undefined) return own
    return found.replace(/(\d+)号$/, (_, number) => `${wording.papers + Number(number)}号`)
  })

const shiftDay = (day: LocalDate, days: number): LocalDate => fromEpochDay(epochDay(day) + days)

function recastAnswer(answer: Answer, wording: Wording, days: number): Answer {
  const one = (text: string): string => (isLocalDate(text) ? shiftDay(text, days) : recastText(text, wording))
  if (typeof answer === 'string') return one(answer)
  if (typeof answer === 'number') return wording.numbers[String(answer)] ?? answer
  if (typeof answer === 'boolean') return answer
  if (Array.isArray(answer)) return answer.map(one)
  return Object.fromEntries(Object.entries(answer).map(([name, text]) => [one(name), one(text)]))
}

/** Answers of a story as they are given in this case, `days` later than told. */
export const recast = (answers: Answers, wording: Wording, days: number): Answers =>
  Object.fromEntries(Object.entries(answers).map(([name, answer]) => [name, recastAnswer(answer, wording, days)]))
