import type { DeskTaskView } from '../api.ts'

/** Views in which tasks are opened one after the other. */
export type Desk = 'reviews' | 'signatures'

/** Address of an open task of such a view. */
export const taskPath = (desk: Desk, { task }: DeskTaskView): string =>
  `/desks/${desk}/${encodeURIComponent(task.case.id)}/${encodeURIComponent(task.act)}`
