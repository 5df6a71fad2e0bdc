import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import { Link, useSearchParams } from 'react-router'
import type { TaskView } from '../api.ts'
import { Articles } from '../parts/articles.tsx'
import { Day } from '../parts/day.tsx'
import { DueTag } from '../parts/due-tag.tsx'
import { EmptyState } from '../parts/empty-state.tsx'
import { Failure } from '../parts/failure.tsx'
import { FilterBar, FilterChoice, FilterText } from '../parts/filter-bar.tsx'
import { type Column, ListTable } from '../parts/list-table.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { Waiting } from '../parts/waiting.tsx'
import { useMe } from '../shell/session.ts'
import { tasksQuery } from '../state/queries.ts'
import { matchesTask, readTaskFilters, type TaskFilters, writeTaskFilters } from '../state/task-filters.ts'
import { type Nearness, nearness } from '../words/days-left.ts'
import { type Speech, useSpeech } from '../words/language.tsx'

const order: readonly Nearness[] = ['late', 'today', 'soon', 'later', 'none']
const hrefOf = (task: TaskView): string => `/cases/${encodeURIComponent(task.case.id)}/acts/${encodeURIComponent(task.act)}`
const keyOf = (task: TaskView): string => `${task.case.id} ${task.act} ${task.post}`

const columnsOf = ({ words, say }: Speech): Column<TaskView>[] => [
  {
    name: 'left',
    title: words.tasks.left,
    narrow: true,
    cell: (task) => (
      <>
        <DueTag due={task} />
        {task.due && <Day day={task.due} />}
      </>
    ),
  },
  {
    name: 'act',
    title: words.tasks.act,
    cell: (task) => (
      <>
        <b className="act-name">{say(task.title)}</b> {task.owed && <span className="mark-owed">{words.tasks.owed}</span>}
      </>
    ),
  },
  {
    name: 'case',
    title: words.tasks.item,
    cell: (task) => (
      <>
        {task.case.title}
        <small className="number">{task.case.number}</small>
      </>
    ),
  },
  { name: 'party', title: words.tasks.party, cell: (task) => task.case.parties.map((party) => party.name).join(words.comma) },
  {
    name: 'basis',
    title: words.tasks.basis,
    cell: (task) => (
      <small>
        <Articles basis={task.basis} />
      </small>
    ),
  },
]

/** What the holder of these posts should do next, soonest last day first. */
export function TasksPage() {
  const { words } = useSpeech()
  const tasks = useQuery(tasksQuery)
  useTitleCount(tasks.data?.rows.length)
  return (
    <>
      <PageHead title={words.tasks.title} lead={words.tasks.lead} />
      {tasks.isPending && <Waiting rows={8} />}
      {tasks.isError && <Failure failure={tasks.error} retry={tasks.refetch} />}
      {tasks.data?.rows.length === 0 && (
        <EmptyState title={words.tasks.emptyTitle} body={words.tasks.emptyBody}>
          <Link to="/cases">{words.tasks.emptyGo}</Link>
        </EmptyState>
      )}
      {tasks.data && tasks.data.rows.length > 0 && <TaskList rows={tasks.data.rows} />}
    </>
  )
}

/** The number of tasks stands in the tab of the browser. */
function useTitleCount(count: number | undefined): void {
  const { words } = useSpeech()
  useEffect(() => {
    if (count) document.title = `(${count}) ${words.tasks.title} · ${words.name}`
  }, [count, words])
}

function TaskList({ rows }: { readonly rows: readonly TaskView[] }) {
  const speech = useSpeech()
  const { words } = speech
  const [query, setQuery] = useSearchParams()
  const filters = readTaskFilters(query)
  const change = (changed: Partial<TaskFilters>) => setQuery(writeTaskFilters({ ...filters, ...changed }), { replace: 'text' in changed })
  const shown = useMemo(() => rows.filter((task) => matchesTask(task, readTaskFilters(query))), [rows, query])
  return (
    <>
      <NearnessTabs rows={rows} chosen={filters.near} choose={(near) => change({ near })} />
      <FilterBar active={query.size > 0} clear={() => setQuery({})}>
        <FilterText label={words.tasks.filterText} value={filters.text} write={(text) => change({ text })} />
        <PostFilter rows={rows} value={filters.post} choose={(post) => change({ post })} />
      </FilterBar>
      <p className="quiet list-note" role="status">
        {words.tasks.shown(shown.length, rows.length)}
        <span className="wide-only">
          {' '}
          · {words.tasks.keys} · {words.tasks.refreshed}
        </span>
      </p>
      {shown.length === 0 ? (
        <EmptyState title={words.tasks.noneTitle} body={words.tasks.noneBody} />
      ) : (
        <ListTable caption={words.tasks.title} columns={columnsOf(speech)} rows={shown} keyOf={keyOf} hrefOf={hrefOf} lead="act" />
      )}
    </>
  )
}

/** How many tasks are overdue, due today, soon, later: each number is a filter. */
function NearnessTabs({
  rows,
  chosen,
  choose,
}: {
  readonly rows: readonly TaskView[]
  readonly chosen: Nearness | ''
  readonly choose: (near: Nearness | '') => void
}) {
  const { words } = useSpeech()
  const count = (near: Nearness): number => rows.filter((task) => nearness(task) === near).length
  const titles: Record<Nearness, string> = {
    late: words.tasks.late,
    today: words.tasks.today,
    soon: words.tasks.soon,
    later: words.tasks.later,
    none: words.tasks.noDay,
  }
  return (
    <fieldset className="nears" aria-label={words.tasks.filterState}>
      <button type="button" aria-pressed={chosen === ''} onClick={() => choose('')}>
        <b>{rows.length}</b>
        <span>{words.all}</span>
      </button>
      {order
        .filter((near) => near !== 'none' || count(near) > 0)
        .map((near) => (
          <button
            key={near}
            type="button"
            className={`near-${near}`}
            aria-pressed={chosen === near}
            onClick={() => choose(chosen === near ? '' : near)}
          >
            <b>{count(near)}</b>
            <span>{titles[near]}</span>
          </button>
        ))}
    </fieldset>
  )
}

function PostFilter({
  rows,
  value,
  choose,
}: {
  readonly rows: readonly TaskView[]
  readonly value: string
  readonly choose: (post: string) => void
}) {
  const { words, say } = useSpeech()
  const me = useMe()
  const posts = [...new Set(rows.map((task) => task.post))]
  if (posts.length < 2) return null
  const title = (post: string): string => {
    const held = me.posts.find((one) => one.post === post)
    return held ? say(held.title) : post
  }
  return (
    <FilterChoice
      label={words.tasks.filterPost}
      value={value}
      choose={choose}
      options={posts.map((post) => ({ value: post, title: title(post) }))}
    />
  )
}
