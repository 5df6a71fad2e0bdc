import type { TaskView, WaitingView } from '../api.ts'
import { Articles } from '../parts/articles.tsx'
import { Day } from '../parts/day.tsx'
import { DueTag } from '../parts/due-tag.tsx'
import type { Column } from '../parts/list-table.tsx'
import { dueOfTask } from '../state/task-days.ts'
import type { Speech } from '../words/language.tsx'

export const taskKey = (task: TaskView): string => `${task.case.id} ${task.act} ${task.post}`
export const taskHref = (task: TaskView): string => `/cases/${encodeURIComponent(task.case.id)}/acts/${encodeURIComponent(task.act)}`

/** Why it is due that day: since when, how long, and for which act, where the task only leads there. */
function Reason({ task, speech: { words, say } }: { readonly task: TaskView; readonly speech: Speech }) {
  const { clock } = task
  if (!clock) return null
  return (
    <small className="under">
      {words.day.since(clock.started)}
      {clock.term && ` ${say(clock.term)}`}
      {clock.act !== task.act &&
        ` · ${clock.kind === 'silence' ? words.day.beforeSilence(say(clock.title)) : words.day.towards(say(clock.title))}`}
    </small>
  )
}

const partiesOf = ({ case: of }: Pick<TaskView, 'case'>, words: Speech['words']): string =>
  of.parties.map((party) => party.name).join(words.comma)

/** Columns on the case that tasks and what waits for others share. */
const caseColumns = ({ words, say }: Speech): Column<Pick<TaskView, 'case'>>[] => [
  {
    name: 'case',
    title: words.tasks.item,
    cell: ({ case: of }) => (
      <>
        {of.title}
        <small className="number">{of.number}</small>
      </>
    ),
    value: ({ case: of }) => of.title,
  },
  { name: 'party', title: words.tasks.party, cell: (row) => partiesOf(row, words), value: (row) => partiesOf(row, words) },
  {
    name: 'procedure',
    title: words.cases.procedure,
    cell: ({ case: of }) => <small>{say(of.procedure.title)}</small>,
    value: ({ case: of }) => say(of.procedure.title),
  },
]

export const taskColumns = (speech: Speech): Column<TaskView>[] => {
  const { words, say } = speech
  return [
    {
      name: 'left',
      title: words.tasks.left,
      narrow: true,
      cell: (task) => (
        <>
          <DueTag due={dueOfTask(task)} />
          {task.due && <Day day={task.due} />}
        </>
      ),
      value: (task) => task.due && { day: task.due },
    },
    {
      name: 'act',
      title: words.tasks.act,
      cell: (task) => (
        <>
          <b className="act-name">{say(task.title)}</b> {task.owed && <span className="mark-owed">{words.tasks.owed}</span>}
        </>
      ),
      value: (task) => say(task.title),
    },
    ...caseColumns(speech),
    {
      name: 'basis',
      title: words.day.reason,
      cell: (task) => (
        <>
          <small>
            <Articles basis={task.clock?.basis ?? task.basis} />
          </small>
          <Reason task={task} speech={speech} />
        </>
      ),
      value: (task) => (task.clock?.basis ?? task.basis).map(({ title, place }) => `${title}${place}`).join(words.comma),
    },
    { name: 'number', title: words.tasks.number, cell: () => null, value: (task) => task.case.number },
  ]
}

export const waitingColumns = (speech: Speech): Column<WaitingView>[] => {
  const { words, say } = speech
  return [
    {
      name: 'left',
      title: words.tasks.left,
      narrow: true,
      cell: ({ clock }) => (
        <>
          <DueTag due={clock ?? {}} />
          {clock?.due && <Day day={clock.due} />}
        </>
      ),
      value: ({ clock }) => clock?.due && { day: clock.due },
    },
    {
      name: 'act',
      title: words.day.waitsFor,
      cell: ({ title, who, clock }) => (
        <>
          <b className="act-name">{say(title)}</b>
          <small className="under">{clock?.kind === 'silence' ? words.day.silence : who.map(say).join(words.comma)}</small>
        </>
      ),
      value: ({ title }) => say(title),
    },
    ...caseColumns(speech),
    {
      name: 'basis',
      title: words.day.reason,
      cell: ({ clock }) =>
        clock && (
          <>
            <small>
              <Articles basis={clock.basis} />
            </small>
            <small className="under">
              {words.day.since(clock.started)}
              {clock.term && ` ${say(clock.term)}`}
            </small>
          </>
        ),
      value: ({ clock }) => (clock?.basis ?? []).map(({ title, place }) => `${title}${place}`).join(words.comma),
    },
    { name: 'number', title: words.tasks.number, cell: () => null, value: (row) => row.case.number },
  ]
}
