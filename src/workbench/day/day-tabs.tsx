import type { TaskDay } from '../state/task-days.ts'
import type { Shown } from '../state/task-filters.ts'
import { useSpeech } from '../words/language.tsx'

const shown: readonly TaskDay[] = ['late', 'today', 'week', 'later', 'none']

interface Tabs {
  readonly counts: Readonly<Record<TaskDay, number>>
  readonly waiting: number | undefined
  readonly chosen: Shown
  readonly choose: (near: Shown) => void
}

/** How many tasks are overdue, due today, this week, later, and how many cases wait for others: each number is a filter. */
export function DayTabs({ counts, waiting, chosen, choose }: Tabs) {
  const { words } = useSpeech()
  const all = shown.reduce((sum, day) => sum + counts[day], 0)
  const tab = (near: Shown, count: number | undefined, title: string) => (
    <button
      key={near}
      type="button"
      className={near === '' ? undefined : `near-${near}`}
      aria-pressed={chosen === near}
      onClick={() => choose(chosen === near ? '' : near)}
    >
      <b>{count ?? '…'}</b>
      <span>{title}</span>
    </button>
  )
  return (
    <fieldset className="nears" aria-label={words.tasks.filterState}>
      {tab('', all, words.all)}
      {shown.filter((day) => day !== 'none' || counts.none > 0).map((day) => tab(day, counts[day], words.day[day]))}
      {tab('waiting', waiting, words.day.waiting)}
    </fieldset>
  )
}
