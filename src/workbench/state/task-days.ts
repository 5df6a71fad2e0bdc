import { addDays, type LocalDate } from '../../kernel/time/local-date.ts'
import { type Due, nearness } from '../words/days-left.ts'

/** When a task is due, as one plans a day: what is late, today, within seven days, later, and what the law gives no day for. */
export type TaskDay = 'late' | 'today' | 'week' | 'later' | 'none'

export const taskDays: readonly TaskDay[] = ['late', 'today', 'week', 'later', 'none']

/** `today` is the day in China. */
export function taskDayOf(due: Due, today: LocalDate): TaskDay {
  const near = nearness(due)
  if (near === 'late' || near === 'today' || near === 'none') return near
  return due.due !== undefined && due.due <= addDays(today, 7) ? 'week' : 'later'
}
