import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { api, type RefusedAttemptView } from '../api.ts'
import { RefusalList } from '../case/refusal-list.tsx'
import { Day } from '../parts/day.tsx'
import { EmptyState } from '../parts/empty-state.tsx'
import { FilterBar, FilterChoice } from '../parts/filter-bar.tsx'
import { type Column, ListTable } from '../parts/list-table.tsx'
import { Waiting } from '../parts/waiting.tsx'
import { type Speech, useSpeech } from '../words/language.tsx'
import { DaySpan } from './day-span.tsx'
import { NotWatched } from './not-watched.tsx'
import { caseHref, useFilters } from './use-filters.ts'

const columnsOf = ({ words, say }: Speech): Column<RefusedAttemptView>[] => [
  { name: 'day', title: words.supervision.day, narrow: true, cell: (row) => <Day day={row.day} bare /> },
  {
    name: 'act',
    title: words.supervision.act,
    cell: (row) => (
      <>
        <b>{say(row.title)}</b>
        <small className="under">{say(row.procedure.title)}</small>
      </>
    ),
  },
  {
    name: 'actor',
    title: words.supervision.actor,
    cell: (row) => (
      <>
        {row.actor}
        <small className="under">{say(row.organ.name)}</small>
      </>
    ),
  },
  { name: 'case', title: words.supervision.case, narrow: true, cell: (row) => <span className="number">{row.number ?? '—'}</span> },
  {
    name: 'reasons',
    title: words.supervision.reasons,
    cell: (row) => (
      <details className="above-link">
        <summary>
          {row.refusals[0] ? say(row.refusals[0].says) : ''} ({row.refusals.length})
        </summary>
        <RefusalList refusals={row.refusals} day={row.day} />
      </details>
    ),
  },
]

const useRefusalFilters = () => useFilters(['code', 'organ', 'person', 'from', 'to'] as const)
type Filters = ReturnType<typeof useRefusalFilters>

/** Conditions, each with how many attempts it would leave: reason, organ, officer, days. */
function Conditions({ filters: { values, choose, clear, active } }: { readonly filters: Filters }) {
  const { words, say } = useSpeech()
  const own = words.supervision
  const days = { ...(values.from && { from: values.from }), ...(values.to && { to: values.to }) }
  const figures = useQuery({ queryKey: ['refusal-statistics', days], queryFn: () => api.refusalStatistics(days) })
  const { codes = [], organs = [], persons = [] } = figures.data ?? {}
  const counted = (value: string, title: string, attempts: number) => ({ value, title: `${title} (${attempts})` })
  const reasons = codes.map(({ code, title, attempts }) => counted(code, say(title), attempts))
  const places = organs.map(({ organ, attempts }) => counted(organ.id, say(organ.name), attempts))
  const officers = persons.map(({ person, name, attempts }) => counted(person, name, attempts))
  return (
    <FilterBar active={active} clear={clear}>
      <FilterChoice label={own.byCode} value={values.code} options={reasons} choose={choose('code')} />
      <FilterChoice label={own.byOrgan} value={values.organ} options={places} choose={choose('organ')} />
      <FilterChoice label={own.byPerson} value={values.person} options={officers} choose={choose('person')} />
      <DaySpan from={values.from} to={values.to} choose={choose} />
    </FilterBar>
  )
}

/** Attempts that the door refused at the organs that the reader supervises; each leads to its case. */
export function Refusals() {
  const speech = useSpeech()
  const { words } = speech
  const filters = useRefusalFilters()
  const { asked } = filters
  const refused = useInfiniteQuery({
    queryKey: ['refusals', asked],
    queryFn: ({ pageParam }) => api.listRefusals(pageParam ? { ...asked, cursor: pageParam } : asked),
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
  })
  const rows = refused.data?.pages.flatMap((page) => page.rows) ?? []
  return (
    <>
      <Conditions filters={filters} />
      {refused.isPending && <Waiting rows={6} />}
      {refused.isError && <NotWatched failure={refused.error} retry={refused.refetch} />}
      {refused.data && rows.length === 0 && <EmptyState title={words.supervision.noneRefused} body={words.supervision.noneRefusedBody} />}
      {rows.length > 0 && (
        <>
          <p className="quiet list-note">
            <span role="status">{words.supervision.attemptsCount(rows.length)}</span>
            <a href={api.refusalsCsvAddress(asked)} download>
              {words.supervision.download}
            </a>
          </p>
          <ListTable
            caption={words.supervision.refusals}
            columns={columnsOf(speech)}
            rows={rows}
            keyOf={(row) => String(row.seq)}
            hrefOf={(row) => caseHref(row.case)}
            lead="act"
          />
        </>
      )}
      {refused.hasNextPage && (
        <Button className="more" onClick={() => refused.fetchNextPage()}>
          {words.more}
        </Button>
      )}
    </>
  )
}
