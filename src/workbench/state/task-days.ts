import { addDays, type LocalDate } from '../../kernel/time/local-date.ts'
import { type Due, nearness } from '../words/days-left.ts'

/** When a task is due, as one plans a day: what is late, today, within seven days, later, and what the law gives no day for. */
export type TaskDay = 'late' | 'today' | 'week' | 'later' | 'none'

export const taskDays: readonly TaskDay[] = ['late', 'today', 'week', 'later', 'none']

/** `today` is the day in China. */
export function taskDayOf(due: Due, today: LocalDate): TaskDay {
  const near = nearness(due, today)
  if (near === 'late' || near === 'today' || near === 'none') return near
  return due.due !== undefined && due.due <= addDays(today, 7) ? 'week' : 'later'
}

/** What a task is told near by: its last day, and when the period behind it began. */
export const dueOfTask = <Task extends Due & { readonly clock?: Pick<Due, 'started' | 'paused' | 'unknownYear'> | undefined }>(
  task: Task,
): Due => ({
  ...task,
  started: task.clock?.started,
  // Of the clock from which the task has its day: where it has one, neither is there.
  paused: task.clock?.paused,
  unknownYear: task.clock?.unknownYear,
})

/** Whether little is left of a task's period, and it is not due today or overdue already. */
export const isNear = (task: Parameters<typeof dueOfTask>[0], today: LocalDate): boolean => nearness(dueOfTask(task), today) === 'soon'
