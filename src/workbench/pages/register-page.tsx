import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { Link, useParams, useSearchParams } from 'react-router'
import { api, type EntryView, type RegisterView } from '../api.ts'
import { Articles } from '../parts/articles.tsx'
import { Day } from '../parts/day.tsx'
import { EmptyState } from '../parts/empty-state.tsx'
import { Failure } from '../parts/failure.tsx'
import { FilterBar, FilterText } from '../parts/filter-bar.tsx'
import { type Column, ListTable } from '../parts/list-table.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { Waiting } from '../parts/waiting.tsx'
import { EnterRow, rowPath } from '../registers/row-ways.tsx'
import { todayInChina } from '../state/beijing-time.ts'
import { entriesQuery, readAllPages, registersQuery } from '../state/queries.ts'
import { KeepTable } from '../tables/keep-table.tsx'
import { type Speech, useSpeech } from '../words/language.tsx'

const columnsOf = (register: RegisterView, { words, say }: Speech): Column<EntryView>[] => [
  ...register.columns.map(
    ({ name, title }): Column<EntryView> => ({
      name,
      title: say(title),
      cell: (row) => <span className="cell">{row.values[name]}</span>,
      value: (row) => row.values[name],
    }),
  ),
  {
    name: 'from',
    title: words.registers.from,
    narrow: true,
    value: (row) => ({ day: row.from }),
    cell: (row) => (
      <span title={words.registers.proof(row.seq)}>
        <Day day={row.from} bare />
        {row.to && (
          <>
            {' '}
            – <Day day={row.to} bare />
          </>
        )}
      </span>
    ),
  },
  {
    name: 'to',
    title: words.registers.to,
    cell: () => null,
    value: (row) => row.to && { day: row.to },
  },
  {
    name: 'key',
    title: words.registers.key,
    narrow: true,
    cell: (row) => <span className="number">{row.key}</span>,
    value: (row) => row.key,
  },
]

/** A register as it stood on any day. A row leads to its history, and to the acts by which it is changed: nothing else writes. */
export function RegisterPage() {
  const { register: id = '' } = useParams()
  const { words, say } = useSpeech()
  const registers = useQuery(registersQuery)
  const register = registers.data?.find((one) => one.id === id)
  if (registers.isError) return <Failure failure={registers.error} retry={registers.refetch} first />
  if (registers.isPending)
    return (
      <>
        <h1 className="unseen">{words.registers.title}</h1>
        <Waiting rows={8} />
      </>
    )
  if (!register) return <PageHead title={words.failure.notFound} lead={words.failure.notFoundBody} />
  return (
    <>
      <PageHead title={say(register.title)} lead={<Articles basis={[register.basis]} />}>
        <Link to={`/registers/${encodeURIComponent(id)}/changes`}>{words.registers.compare}</Link>
      </PageHead>
      <Entries register={register} />
      <section className="panel side how">
        <h2>{words.registers.changedBy}</h2>
        <p className="quiet">{words.registers.changedByLead}</p>
        <EnterRow register={id} />
        <ul>
          {register.changedBy.map(({ procedure, title }) => (
            <li key={procedure}>
              <Link to={`/open?procedure=${encodeURIComponent(procedure)}`}>{say(title)}</Link>
            </li>
          ))}
        </ul>
      </section>
    </>
  )
}

/** The register as it is shown, in pages as large as may be. */
const wholeRequest = (register: string, { day, search }: { day: string; search: string }, cursor: string | undefined) => ({
  register,
  limit: 200,
  ...(day && { day }),
  ...(search && { search }),
  ...(cursor && { cursor }),
})

function Entries({ register }: { readonly register: RegisterView }) {
  const speech = useSpeech()
  const { words } = speech
  const [query, setQuery] = useSearchParams()
  const asked = { day: query.get('day') ?? '', search: query.get('q') ?? '' }
  const set = (name: string, value: string) =>
    setQuery(
      (before) => {
        const next = new URLSearchParams(before)
        if (value) next.set(name, value)
        else next.delete(name)
        return next
      },
      { replace: name === 'q' },
    )
  const entries = useInfiniteQuery(entriesQuery(register.id, asked))
  const columns = columnsOf(register, speech)
  const rows = entries.data?.pages.flatMap((page) => page.rows) ?? []
  return (
    <>
      <FilterBar active={query.size > 0} clear={() => setQuery({})}>
        <FilterText label={words.registers.search} value={asked.search} write={(text) => set('q', text)} />
        <label className="filter">
          <span>{words.registers.day}</span>
          <input
            type="date"
            value={asked.day || todayInChina()}
            max="9999-12-31"
            onChange={(event) => set('day', event.target.value === todayInChina() ? '' : event.target.value)}
          />
        </label>
      </FilterBar>
      {entries.isPending && <Waiting rows={8} />}
      {entries.isError && <Failure failure={entries.error} retry={entries.refetch} />}
      {entries.data && (
        <div className="quiet list-note">
          <span role="status">
            {words.registers.asOf(asked.day || todayInChina())} · {words.registers.count(rows.length)}
          </span>
          <KeepTable
            name={speech.say(register.title)}
            columns={columns}
            rows={rows}
            readAll={(told) => readAllPages((cursor) => api.readRegister(wholeRequest(register.id, asked, cursor)), told)}
          />
        </div>
      )}
      {entries.data && rows.length === 0 && <EmptyState title={words.registers.none} body={words.registers.noneBody} />}
      {rows.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled by keyboard too
        <section className="scrolling" aria-label={words.registers.entries} tabIndex={0}>
          <ListTable
            caption={words.registers.entries}
            columns={columns.filter(({ name }) => name !== 'to')}
            rows={rows}
            keyOf={(row) => `${row.key} ${row.from} ${row.seq}`}
            hrefOf={(row) => rowPath(register.id, row.key)}
            lead={columns[0]?.name ?? 'key'}
          />
        </section>
      )}
      {entries.hasNextPage && (
        <Button className="more" loading={entries.isFetchingNextPage} onClick={() => entries.fetchNextPage()}>
          {words.more}
        </Button>
      )}
    </>
  )
}
