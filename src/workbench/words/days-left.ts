import type { Words } from './zh.ts'

/** How near a last day is. Shown by word, sign and colour together, never by colour alone. */
export type Nearness = 'late' | 'today' | 'soon' | 'later' | 'none'

export interface Due {
  readonly due?: string | undefined
  readonly workdaysLeft?: number | undefined
  readonly paused?: string | undefined
  readonly unknownYear?: number | undefined
  readonly passed?: boolean | undefined
}

/** Working days left after today up to which a last day counts as soon. */
const soonDays = 3

/** `today` stands for a last day that is today; negative numbers are overdue. */
export function nearness({ due, workdaysLeft, passed }: Due): Nearness {
  if (passed || (workdaysLeft !== undefined && workdaysLeft < 0)) return 'late'
  if (workdaysLeft === undefined) return due === undefined ? 'none' : 'later'
  if (workdaysLeft === 0) return 'today'
  return workdaysLeft <= soonDays ? 'soon' : 'later'
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
