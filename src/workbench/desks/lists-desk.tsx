import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import type { KeptListsView } from '../api.ts'
import { Articles } from '../parts/articles.tsx'
import { Day } from '../parts/day.tsx'
import { DueTag } from '../parts/due-tag.tsx'
import { EmptyState } from '../parts/empty-state.tsx'
import { Failure } from '../parts/failure.tsx'
import { type Column, ListTable } from '../parts/list-table.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { Waiting } from '../parts/waiting.tsx'
import { deskQuery, keptQuery, versionsQuery } from '../state/queries.ts'
import { dueOfTask } from '../state/task-days.ts'
import { KeepTable } from '../tables/keep-table.tsx'
import { type Speech, useSpeech } from '../words/language.tsx'

type Change = KeptListsView['changes'][number]
type Touched = KeptListsView['touched'][number]

const rowPath = (register: string, key: string): string => `/registers/${encodeURIComponent(register)}/rows/${encodeURIComponent(key)}`

const aboutPath = ({ about }: Touched): string | undefined => {
  if (!about) return undefined
  if (about.kind === 'procedure') return `/procedures/${encodeURIComponent(about.id)}`
  return about.register ? rowPath(about.register, about.id) : undefined
}

/** What the keeper of registers begins the day with: tasks, versions to publish, law that changed, and what changed lately. */
export function ListsDesk() {
  const { words } = useSpeech()
  const kept = useQuery(keptQuery)
  return (
    <>
      <PageHead title={words.desks.titles.lists} lead={words.desks.listsLead}>
        <Link to="/versions">{words.desks.toVersions}</Link>
      </PageHead>
      <div className="lists-grid">
        <Tasks />
        <Versions />
      </div>
      {kept.isPending && <Waiting rows={8} />}
      {kept.isError && <Failure failure={kept.error} retry={kept.refetch} />}
      {kept.data && <TouchedList rows={kept.data.touched} />}
      {kept.data && <Latest rows={kept.data.changes} />}
      {kept.data && kept.data.registers.length > 0 && <Registers registers={kept.data.registers} />}
    </>
  )
}

function Tasks() {
  const { words, say } = useSpeech()
  const read = useQuery(deskQuery('lists'))
  return (
    <section className="panel side">
      <h2>{words.desks.tasks}</h2>
      {read.isPending && <Waiting rows={2} />}
      {read.isError && <Failure failure={read.error} retry={read.refetch} />}
      {read.data?.length === 0 && <p className="quiet">{words.tasks.emptyTitle}</p>}
      <ul className="documents">
        {read.data?.map(({ task }) => (
          <li key={`${task.case.id} ${task.act}`}>
            <Link to={`/cases/${encodeURIComponent(task.case.id)}/acts/${encodeURIComponent(task.act)}`}>
              {say(task.title)} · {task.case.title}
            </Link>{' '}
            <DueTag due={dueOfTask(task)} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Versions() {
  const { words, say } = useSpeech()
  const read = useQuery(versionsQuery)
  const waiting = read.data?.filter(({ inForce }) => !inForce) ?? []
  return (
    <section className="panel side">
      <h2>{words.desks.versions}</h2>
      {read.isPending && <Waiting rows={2} />}
      {read.isError && <Failure failure={read.error} retry={read.refetch} />}
      {read.data && <p>{words.desks.versionsOf(read.data.length - waiting.length, waiting.length)}</p>}
      <ul className="documents">
        {waiting.map(({ id, title }) => (
          <li key={id}>
            <a href={`/procedures/${id}#versions`}>{say(title)}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}

const touchedColumns = ({ words, say }: Speech): Column<Touched>[] => [
  {
    name: 'title',
    title: words.registers.entries,
    cell: (row) => <b>{say(row.title)}</b>,
    value: (row) => say(row.title),
  },
  {
    name: 'reason',
    title: words.desks.touched,
    cell: (row) => (
      <>
        <span className={`card-${row.colour}`}>{words.supervision[row.colour]}</span> {row.reason && say(row.reason)}{' '}
        <small>
          <Articles basis={row.basis} />
        </small>
      </>
    ),
    value: (row) => (row.reason ? say(row.reason) : ''),
  },
  { name: 'organ', title: words.organ, cell: (row) => say(row.organ.name), value: (row) => say(row.organ.name) },
  { name: 'day', title: words.registers.from, narrow: true, cell: (row) => <Day day={row.day} bare />, value: (row) => ({ day: row.day }) },
]

function TouchedList({ rows }: { readonly rows: readonly Touched[] }) {
  const speech = useSpeech()
  const { words } = speech
  return (
    <section>
      <div className="list-note">
        <h2>{words.desks.touched}</h2>
        {rows.length > 0 && <KeepTable name={words.desks.touched} columns={touchedColumns(speech)} rows={rows} />}
      </div>
      {rows.length === 0 ? (
        <p className="panel padded quiet">{words.desks.touchedNone}</p>
      ) : (
        <ListTable
          caption={words.desks.touched}
          columns={touchedColumns(speech)}
          rows={rows}
          keyOf={(row) => `${row.seq} ${row.part}`}
          hrefOf={(row) => aboutPath(row) ?? '/registers'}
          lead="title"
        />
      )}
    </section>
  )
}

const changeColumns = ({ words, say }: Speech): Column<Change>[] => [
  { name: 'row', title: words.registers.entries, cell: (row) => <b>{row.title || row.key}</b>, value: (row) => row.title || row.key },
  {
    name: 'change',
    title: words.registers.changed,
    narrow: true,
    cell: (row) => <span className="mark-plain">{words.desks.kinds[row.change]}</span>,
    value: (row) => words.desks.kinds[row.change],
  },
  { name: 'register', title: words.registers.title, cell: (row) => say(row.register.title), value: (row) => say(row.register.title) },
  { name: 'day', title: words.registers.from, narrow: true, cell: (row) => <Day day={row.day} bare />, value: (row) => ({ day: row.day }) },
  { name: 'key', title: words.registers.key, cell: (row) => <small className="number">{row.key}</small>, value: (row) => row.key },
]

function Latest({ rows }: { readonly rows: readonly Change[] }) {
  const speech = useSpeech()
  const { words } = speech
  if (rows.length === 0) return <EmptyState title={words.desks.latestNone} body={words.registers.changedByLead} />
  return (
    <section>
      <div className="list-note">
        <h2>{words.desks.latest}</h2>
        <KeepTable name={words.desks.latest} columns={changeColumns(speech)} rows={rows} />
      </div>
      <ListTable
        caption={words.desks.latest}
        columns={changeColumns(speech)}
        rows={rows}
        keyOf={(row) => `${row.register.id} ${row.key} ${row.seq}`}
        hrefOf={(row) => rowPath(row.register.id, row.key)}
        lead="row"
      />
    </section>
  )
}

function Registers({ registers }: Pick<KeptListsView, 'registers'>) {
  const { words, say } = useSpeech()
  return (
    <section className="panel side">
      <h2>{words.desks.registersKept}</h2>
      <ul className="kept-registers">
        {registers.map(({ id, title }) => (
          <li key={id}>
            <Link to={`/registers/${encodeURIComponent(id)}`}>{say(title)}</Link>{' '}
            <Link className="quiet" to={`/registers/${encodeURIComponent(id)}/changes`}>
              {words.desks.compare}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
