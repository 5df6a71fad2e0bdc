import type { LocalDate } from '../../kernel/time/local-date.ts'
import type { TaskView, WaitingView } from '../api.ts'
import { isNear, type TaskDay, taskDayOf, taskDays } from './task-days.ts'

/** What is shown of the day: tasks of one kind, those of which little time is left, all of them, or what waits for others. */
export type Shown = TaskDay | 'near' | 'waiting' | ''

/** Filters of the task list as they stand in the address, so that a list can be linked, and the back button undoes a filter. */
export interface TaskFilters {
  readonly text: string
  readonly near: Shown
  readonly post: string
  /** Id of a procedure. */
  readonly procedure: string
}

const nears: readonly string[] = [...taskDays, 'near', 'waiting']

/** Reads the filters; a word that means nothing filters nothing. */
export function readTaskFilters(query: URLSearchParams): TaskFilters {
  const near = query.get('due') ?? ''
  return {
    text: query.get('q') ?? '',
    near: nears.includes(near) ? (near as Shown) : '',
    post: query.get('post') ?? '',
    procedure: query.get('procedure') ?? '',
  }
}

/** Writes the filters; what filters nothing is left out. */
export function writeTaskFilters(filters: TaskFilters): URLSearchParams {
  const query = new URLSearchParams()
  if (filters.text) query.set('q', filters.text)
  if (filters.near) query.set('due', filters.near)
  if (filters.post) query.set('post', filters.post)
  if (filters.procedure) query.set('procedure', filters.procedure)
  return query
}

const holds = (where: string, text: string): boolean => where.toLowerCase().includes(text.toLowerCase())

function speaksOf({ case: of, title }: Pick<WaitingView, 'case' | 'title'>, text: string): boolean {
  const { number, title: about, parties } = of
  return [number, about, title.zh, title.en, ...parties.map((party) => party.name)].some((where) => holds(where, text.trim()))
}

export function matchesTask(task: TaskView, filters: TaskFilters, today: LocalDate): boolean {
  if (filters.near === 'near' ? !isNear(task, today) : filters.near && taskDayOf(task, today) !== filters.near) return false
  if (filters.post && task.post !== filters.post) return false
  return matchesWaiting(task, filters)
}

/** What waits for others has no post and no day of one's own. */
export const matchesWaiting = (row: Pick<WaitingView, 'case' | 'title'>, { procedure, text }: TaskFilters): boolean =>
  (!procedure || row.case.procedure.id === procedure) && (!text || speaksOf(row, text))
