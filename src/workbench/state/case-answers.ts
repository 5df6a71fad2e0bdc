import type { CaseView, EventView } from '../api.ts'

type Shown = EventView['answers'][number]

export interface AnswerGroup {
  readonly seq: number
  readonly title: EventView['title']
  readonly day: string
  readonly answers: Shown[]
}

/** Answers of the case by the act that gave them, oldest first; only acts that were done, and only those that were answered. */
export function answerGroups(view: Pick<CaseView, 'timeline'>): AnswerGroup[] {
  return view.timeline
    .filter((event) => event.kind === 'done' && event.answers.length > 0)
    .toSorted((one, other) => one.n - other.n)
    .map(({ seq, title, day, answers }) => ({ seq, title, day, answers }))
}

/** Options of a case: mine and possible, possible for others, and not possible yet. Owed acts first, soonest day first. */
export function sortOptions(options: CaseView['options']): Record<'now' | 'others' | 'notYet', CaseView['options']> {
  const sorted = options.toSorted((one, other) => Number(other.owed) - Number(one.owed) || (one.due ?? '9').localeCompare(other.due ?? '9'))
  return {
    now: sorted.filter((option) => option.may && option.mine),
    others: sorted.filter((option) => option.may && !option.mine),
    notYet: sorted.filter((option) => !option.may),
  }
}
