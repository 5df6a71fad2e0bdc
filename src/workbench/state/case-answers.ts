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

type Option = CaseView['options'][number]

// Refusals that say no more than "not you": the act itself is possible, for whoever holds the role.
const notYours: readonly string[] = ['post-not-held', 'not-a-party', 'only-the-law']

const forOthers = (option: Option): boolean =>
  option.may ? !option.mine : option.refusals.length > 0 && option.refusals.every((refusal) => notYours.includes(refusal.code))

/** How far an act is from being possible: what this case does not know at all comes last. */
const distance = ({ refusals }: Option): number =>
  refusals.length + (refusals.some((refusal) => refusal.code === 'not-in-this-case') ? 100 : 0)

/** Options of a case: mine and possible, possible for others, and not possible yet. Owed acts first, soonest day first. */
export function sortOptions(options: readonly Option[]): Record<'now' | 'others' | 'notYet', Option[]> {
  const sorted = options.toSorted(
    (one, other) =>
      Number(other.owed) - Number(one.owed) || (one.due ?? '9').localeCompare(other.due ?? '9') || distance(one) - distance(other),
  )
  return {
    now: sorted.filter((option) => option.may && option.mine),
    others: sorted.filter(forOthers),
    notYet: sorted.filter((option) => !option.may && !forOthers(option)),
  }
}
