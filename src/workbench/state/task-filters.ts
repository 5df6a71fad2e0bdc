import type { TaskView } from '../api.ts'
import { type Nearness, nearness } from '../words/days-left.ts'

/** Filters of the task list as they stand in the address, so that a list can be linked, and the back button undoes a filter. */
export interface TaskFilters {
  readonly text: string
  readonly near: Nearness | ''
  readonly post: string
}

const nears: readonly string[] = ['late', 'today', 'soon', 'later', 'none'] satisfies Nearness[]

/** Reads the filters; a word that means nothing filters nothing. */
export function readTaskFilters(query: URLSearchParams): TaskFilters {
  const near = query.get('due') ?? ''
  return { text: query.get('q') ?? '', near: nears.includes(near) ? (near as Nearness) : '', post: query.get('post') ?? '' }
}

/** Writes the filters; what filters nothing is left out. */
export function writeTaskFilters(filters: TaskFilters): URLSearchParams {
  const query = new URLSearchParams()
  if (filters.text) query.set('q', filters.text)
  if (filters.near) query.set('due', filters.near)
  if (filters.post) query.set('post', filters.post)
  return query
}

const holds = (where: string, text: string): boolean => where.toLowerCase().includes(text.toLowerCase())

export function matchesTask(task: TaskView, filters: TaskFilters): boolean {
  if (filters.near && nearness(task) !== filters.near) return false
  if (filters.post && task.post !== filters.post) return false
  if (!filters.text) return true
  const { number, title, parties } = task.case
  return [number, title, task.title.zh, task.title.en, ...parties.map((party) => party.name)].some((where) =>
    holds(where, filters.text.trim()),
  )
}
