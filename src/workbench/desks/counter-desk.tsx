import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'react-router'
import { api, type CounterView } from '../api.ts'
import { DueTag } from '../parts/due-tag.tsx'
import { EmptyState } from '../parts/empty-state.tsx'
import { Failure } from '../parts/failure.tsx'
import { FilterText } from '../parts/filter-bar.tsx'
import { type Column, ListTable } from '../parts/list-table.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { Waiting } from '../parts/waiting.tsx'
import { useMe } from '../shell/session.ts'
import { counterQuery } from '../state/queries.ts'
import { KeepTable } from '../tables/keep-table.tsx'
import { type Speech, useSpeech } from '../words/language.tsx'

function Materials({ row: { materials } }: { readonly row: CounterView }) {
  const { words, say } = useSpeech()
  if (!materials) return <span className="quiet">{words.desks.noGuide}</span>
  if (materials.short.length === 0) return words.desks.complete(materials.given)
  return (
    <span className="problem">
      {words.desks.short(materials.short.length)}
      <small className="under">{materials.short.map(say).join(words.comma)}</small>
    </span>
  )
}

const partiesOf = ({ case: of }: CounterView, words: Speech['words']): string => of.parties.map(({ name }) => name).join(words.comma)

const columnsOf = ({ words, say }: Speech): Column<CounterView>[] => [
  {
    name: 'next',
    title: words.desks.nextAct,
    cell: ({ next, last, case: of }) => (
      <>
        <b>{next ? say(next.title) : of.title}</b> {next && <DueTag due={next} />}
        {last && (
          <small className="under">
            {words.desks.lastAct}
            {words.colon}
            {say(last.title)} {last.day}
          </small>
        )}
      </>
    ),
    value: ({ next }) => (next ? say(next.title) : ''),
  },
  {
    name: 'case',
    title: words.tasks.item,
    cell: ({ case: of }) => (
      <>
        {of.title}
        <small className="number">{of.number}</small>
      </>
    ),
    value: ({ case: of }) => `${of.number} ${of.title}`,
  },
  { name: 'party', title: words.tasks.party, cell: (row) => partiesOf(row, words), value: (row) => partiesOf(row, words) },
  {
    name: 'materials',
    title: words.desks.materials,
    cell: (row) => <Materials row={row} />,
    value: ({ materials }) => materials?.short.map(say).join(words.comma) ?? '',
  },
]

const hrefOf = ({ case: { id }, next }: CounterView): string =>
  next ? `/cases/${encodeURIComponent(id)}/acts/${encodeURIComponent(next.act)}` : `/cases/${encodeURIComponent(id)}`

type Group = 'todo' | 'came' | 'worked'
const order: readonly Group[] = ['came', 'todo', 'worked']
const groupOf = ({ came, next }: CounterView): Group => (came ? 'came' : next ? 'todo' : 'worked')

/** The window: one box that finds a case or takes one in, and the day’s cases with what is short. */
export function CounterDesk() {
  const speech = useSpeech()
  const { words } = speech
  const [typed, type] = useState('')
  const read = useQuery(counterQuery)
  const rows = (read.data ?? []).toSorted((one, other) => order.indexOf(groupOf(one)) - order.indexOf(groupOf(other)))
  const columns = columnsOf(speech)
  return (
    <>
      <PageHead title={words.desks.titles.counter} lead={words.desks.counterLead} />
      <FilterText label={words.desks.find} value={typed} write={type} />
      <Hits typed={typed.trim()} />
      <h2>{words.desks.today}</h2>
      {read.isPending && <Waiting rows={6} />}
      {read.isError && <Failure failure={read.error} retry={read.refetch} />}
      {read.data && rows.length === 0 && <EmptyState title={words.desks.counterEmpty} body={words.desks.counterEmptyBody} />}
      {rows.length > 0 && (
        <>
          <div className="quiet list-note">
            <span role="status">{words.cases.count(rows.length)}</span>
            <KeepTable name={words.desks.today} columns={columns} rows={rows} />
          </div>
          <ListTable
            caption={words.desks.today}
            columns={columns}
            rows={rows}
            keyOf={(row) => row.case.id}
            hrefOf={hrefOf}
            lead="next"
            groupOf={(row) => words.desks[groupOf(row)]}
          />
        </>
      )}
    </>
  )
}

/** Cases that the words find, and items of the organ that can be taken in with them. */
function Hits({ typed }: { readonly typed: string }) {
  const { words, say } = useSpeech()
  const organ = useMe().posts[0]?.organ.id
  const items = { search: typed, open: true, limit: 8, ...(organ && { organ }) }
  const enabled = typed !== ''
  const found = useQuery({
    queryKey: ['look-up', typed],
    queryFn: () => api.lookUp({ q: typed }),
    enabled,
    placeholderData: keepPreviousData,
  })
  const taken = useQuery({ queryKey: ['items', items], queryFn: () => api.findItems(items), enabled, placeholderData: keepPreviousData })
  if (!enabled) return null
  const cases = (found.data ?? []).filter(({ kind }) => kind === 'case')
  const open = taken.data?.rows ?? []
  const nothing = found.data && taken.data && cases.length + open.length === 0
  return (
    <section className="panel side counter-hits" aria-label={words.desks.found} aria-live="polite">
      {found.isError && <Failure failure={found.error} retry={found.refetch} />}
      {taken.isError && <Failure failure={taken.error} retry={taken.refetch} />}
      {nothing && <p className="quiet">{words.desks.nothing}</p>}
      <ul>
        {cases.map(({ id, title }) => (
          <li key={id}>
            <Link to={`/cases/${encodeURIComponent(id)}`}>{say(title)}</Link>
          </li>
        ))}
        {open.map(({ id, title }) => (
          <li key={id}>
            <Link to={`/open?item=${encodeURIComponent(id)}`}>{words.desks.take(say(title))}</Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
