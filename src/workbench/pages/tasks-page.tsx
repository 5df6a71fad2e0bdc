import { useQuery } from '@tanstack/react-query'
import { Alert, Button } from 'antd'
import { useEffect, useMemo, useState } from 'react'
import { Link, useSearchParams } from 'react-router'
import type { TaskView, WaitingView } from '../api.ts'
import { alike, BulkBar } from '../day/bulk-bar.tsx'
import { DayTabs } from '../day/day-tabs.tsx'
import { DraftStrip } from '../day/draft-strip.tsx'
import { SavedFilters } from '../day/saved-filters.tsx'
import { taskColumns, taskHref, taskKey, waitingColumns } from '../day/task-columns.tsx'
import { EmptyState } from '../parts/empty-state.tsx'
import { Failure } from '../parts/failure.tsx'
import { FilterBar, FilterChoice, FilterText } from '../parts/filter-bar.tsx'
import { ListTable } from '../parts/list-table.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { Waiting } from '../parts/waiting.tsx'
import { useMe } from '../shell/session.ts'
import { todayInChina } from '../state/beijing-time.ts'
import { tasksQuery, waitingQuery } from '../state/queries.ts'
import { isNear, type TaskDay, taskDayOf } from '../state/task-days.ts'
import { matchesTask, matchesWaiting, readTaskFilters, type TaskFilters, writeTaskFilters } from '../state/task-filters.ts'
import { KeepTable } from '../tables/keep-table.tsx'
import { useSpeech } from '../words/language.tsx'

/** What the holder of these posts should do next, soonest last day first, and what they wait for from others. */
export function TasksPage() {
  const { words } = useSpeech()
  const me = useMe()
  const tasks = useQuery(tasksQuery)
  const waiting = useQuery({ ...waitingQuery, enabled: me.kind === 'staff' })
  useTitleCount(tasks.data?.rows.length)
  const nothing = tasks.data?.rows.length === 0 && (waiting.data?.length ?? 0) === 0
  return (
    <>
      <PageHead title={words.tasks.title} lead={words.tasks.lead} />
      {tasks.isPending && <Waiting rows={8} />}
      {tasks.isError && <Failure failure={tasks.error} retry={tasks.refetch} />}
      {nothing && <NothingToDo />}
      {tasks.data && !nothing && <MyDay rows={tasks.data.rows} waiting={waiting.data} />}
      <DraftStrip />
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

/** Teaches where tasks come from, and what one can do until there are some. */
function NothingToDo() {
  const { words } = useSpeech()
  return (
    <EmptyState title={words.tasks.emptyTitle} body={words.tasks.emptyBody}>
      <ul className="teaching">
        {words.day.teaching.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <Link to="/cases">{words.tasks.emptyGo}</Link>
    </EmptyState>
  )
}

function countDays(rows: readonly TaskView[]): Record<TaskDay, number> {
  const counts: Record<TaskDay, number> = { late: 0, today: 0, week: 0, later: 0, none: 0 }
  const today = todayInChina()
  for (const task of rows) counts[taskDayOf(task, today)]++
  return counts
}

function MyDay({ rows, waiting }: { readonly rows: readonly TaskView[]; readonly waiting: readonly WaitingView[] | undefined }) {
  const { words } = useSpeech()
  const [query, setQuery] = useSearchParams()
  const filters = readTaskFilters(query)
  const change = (changed: Partial<TaskFilters>) => setQuery(writeTaskFilters({ ...filters, ...changed }), { replace: 'text' in changed })
  const counts = useMemo(() => countDays(rows), [rows])
  return (
    <>
      <DayTabs counts={counts} waiting={waiting?.length} chosen={filters.near} choose={(near) => change({ near })} />
      <NearWarning rows={rows} chosen={filters.near === 'near'} choose={() => change({ near: filters.near === 'near' ? '' : 'near' })} />
      <FilterBar active={query.size > 0} clear={() => setQuery({})}>
        <FilterText label={words.tasks.filterText} value={filters.text} write={(text) => change({ text })} />
        <PostFilter rows={rows} value={filters.post} choose={(post) => change({ post })} />
        <ProcedureFilter rows={[...rows, ...(waiting ?? [])]} value={filters.procedure} choose={(procedure) => change({ procedure })} />
      </FilterBar>
      <SavedFilters page="tasks" />
      {filters.near === 'waiting' ? <WaitingList rows={waiting ?? []} filters={filters} /> : <TaskList rows={rows} filters={filters} />}
    </>
  )
}

interface Near {
  readonly rows: readonly TaskView[]
  readonly chosen: boolean
  readonly choose: () => void
}

/** Says of how many tasks little time is left, before any of them is late, and shows only those. */
function NearWarning({ rows, chosen, choose }: Near) {
  const { words } = useSpeech()
  const near = useMemo(() => rows.filter((task) => isNear(task, todayInChina())).length, [rows])
  if (near === 0) return null
  return (
    <Alert
      className="near-warning"
      type="warning"
      showIcon
      title={words.day.near(near)}
      action={
        <Button size="small" aria-pressed={chosen} onClick={choose}>
          {chosen ? words.all : words.day.showNear}
        </Button>
      }
    />
  )
}

/** The set with the key where it was not, without it where it was. */
const toggled = (before: ReadonlySet<string>, key: string): ReadonlySet<string> =>
  new Set(before.has(key) ? [...before].filter((one) => one !== key) : [...before, key])

function TaskList({ rows, filters }: { readonly rows: readonly TaskView[]; readonly filters: TaskFilters }) {
  const speech = useSpeech()
  const { words } = speech
  const today = todayInChina()
  const shown = rows.filter((task) => matchesTask(task, filters, today))
  const columns = taskColumns(speech)
  const [ticked, tick] = useState<ReadonlySet<string>>(new Set())
  const chosen = shown.filter((task) => ticked.has(taskKey(task)))
  const [first] = chosen
  // Nothing of one's own, while one waits for others: no filter is to blame.
  if (rows.length === 0) return <NothingToDo />
  if (shown.length === 0) return <EmptyState title={words.tasks.noneTitle} body={words.tasks.noneBody} />
  return (
    <>
      <div className="quiet list-note">
        <span role="status">{words.tasks.shown(shown.length, rows.length)}</span>
        <span className="wide-only">
          {' '}
          · {words.tasks.keys} · {words.tasks.refreshed}
        </span>
        <KeepTable name={words.tasks.title} columns={columns} rows={shown} />
      </div>
      <BulkBar tasks={chosen} clear={() => tick(new Set())} />
      <ListTable
        ticking={
          shown.some(({ bulk }) => bulk)
            ? {
                ticked,
                tick: (task) => tick((before) => toggled(before, taskKey(task))),
                may: (task) =>
                  task.bulk === true && (first === undefined || alike(first, task)) && (ticked.has(taskKey(task)) || chosen.length < 50),
                name: (task) => words.bulk.tick(speech.say(task.title), task.case.number),
              }
            : undefined
        }
        caption={words.tasks.title}
        columns={columns.filter(({ name }) => name !== 'number')}
        rows={shown}
        keyOf={taskKey}
        hrefOf={taskHref}
        lead="act"
        groupOf={(task) => words.day[taskDayOf(task, today)]}
      />
    </>
  )
}

function WaitingList({ rows, filters }: { readonly rows: readonly WaitingView[]; readonly filters: TaskFilters }) {
  const speech = useSpeech()
  const { words } = speech
  const shown = rows.filter((row) => matchesWaiting(row, filters))
  const columns = waitingColumns(speech)
  if (shown.length === 0) return <EmptyState title={words.day.noWaiting} body={words.day.noWaitingBody} />
  return (
    <>
      <div className="quiet list-note">
        <span role="status">{words.tasks.shown(shown.length, rows.length)}</span>
        <KeepTable name={words.day.waiting} columns={columns} rows={shown} />
      </div>
      <ListTable
        caption={words.day.waiting}
        columns={columns.filter(({ name }) => name !== 'number')}
        rows={shown}
        keyOf={(row) => row.case.id}
        hrefOf={(row) => `/cases/${encodeURIComponent(row.case.id)}`}
        lead="act"
      />
    </>
  )
}

interface Choosing<Row> {
  readonly rows: readonly Row[]
  readonly value: string
  readonly choose: (value: string) => void
}

function PostFilter({ rows, value, choose }: Choosing<TaskView>) {
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

function ProcedureFilter({ rows, value, choose }: Choosing<Pick<TaskView, 'case'>>) {
  const { words, say } = useSpeech()
  const titles = new Map(rows.map(({ case: of }) => [of.procedure.id, of.procedure.title]))
  if (titles.size < 2 && value === '') return null
  return (
    <FilterChoice
      label={words.cases.filterProcedure}
      value={value}
      choose={choose}
      options={[...titles].map(([id, title]) => ({ value: id, title: say(title) }))}
    />
  )
}
