import { todayInChina } from '../state/beijing-time.ts'
import type { Words } from './zh.ts'

/** How near a last day is. Shown by word, sign and colour together, never by colour alone. */
export type Nearness = 'late' | 'today' | 'soon' | 'later' | 'none'

export interface Due {
  readonly due?: string | undefined
  readonly workdaysLeft?: number | undefined
  readonly paused?: string | undefined
  readonly unknownYear?: number | undefined
  readonly passed?: boolean | undefined
  /** First day of the period; with it a last day is soon too once four fifths of the period are over. */
  readonly started?: string | undefined
}

/** Working days left after today up to which a last day counts as soon. */
const soonDays = 3

/** Whether four fifths of a period are over, counted in calendar days. */
function inLastFifth({ started, due }: Due, today: string): boolean {
  if (started === undefined || due === undefined) return false
  const [from, to, now] = [started, due, today].map((day) => Date.parse(day)) as [number, number, number]
  return to > from && to - now <= (to - from) / 5
}

/**
 * `today` stands for a last day that is today; negative numbers are overdue. Soon is what has three working days left, or a fifth of its period.
 * @param day default: the day in China
 */
export function nearness(of: Due, day: string = todayInChina()): Nearness {
  const { due, workdaysLeft, passed } = of
  if (passed || (workdaysLeft !== undefined && workdaysLeft < 0)) return 'late'
  if (workdaysLeft === undefined) return due === undefined ? 'none' : 'later'
  if (workdaysLeft === 0) return 'today'
  return workdaysLeft <= soonDays || inLastFifth(of, day) ? 'soon' : 'later'
}

/** Days left in words. A clock that stands still, or whose calendar is not published, says so instead of a number. */
export function daysLeftWords(due: Due, words: Words['days']): string {
  if (due.paused !== undefined) return words.paused(due.paused)
  if (due.unknownYear !== undefined) return words.unknown(due.unknownYear)
  const left = due.workdaysLeft
  if (left === undefined) return due.passed ? words.passed : due.due === undefined ? words.none : words.due(due.due)
  if (left < 0) return words.late(-left)
  if (left === 0) return due.passed ? words.passed : words.today
  return left === 1 ? words.tomorrow : words.left(left)
}
