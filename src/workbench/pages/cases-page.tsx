import { useInfiniteQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { Link, useSearchParams } from 'react-router'
import { api, type CaseSummary } from '../api.ts'
import { SavedFilters } from '../day/saved-filters.tsx'
import { CaseState } from '../parts/case-state.tsx'
import { Day } from '../parts/day.tsx'
import { EmptyState } from '../parts/empty-state.tsx'
import { Failure } from '../parts/failure.tsx'
import { FilterBar, FilterChoice, FilterText } from '../parts/filter-bar.tsx'
import { type Column, ListTable } from '../parts/list-table.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { Waiting } from '../parts/waiting.tsx'
import { type CaseFilters, matchesCase, readCaseFilters, writeCaseFilters } from '../state/case-filters.ts'
import { useProcedureTitles } from '../state/procedure-titles.ts'
import { type CasesAsked, casesQuery, readAllPages } from '../state/queries.ts'
import { KeepTable } from '../tables/keep-table.tsx'
import { type Speech, useSpeech } from '../words/language.tsx'

const columnsOf = ({ words, say }: Speech): Column<CaseSummary>[] => [
  {
    name: 'number',
    title: words.cases.number,
    narrow: true,
    cell: (row) => <span className="number">{row.number}</span>,
    value: (row) => row.number,
  },
  {
    name: 'title',
    title: words.cases.name,
    value: (row) => row.title,
    cell: (row) => (
      <>
        {row.title}
        <small className="under">{say(row.procedure.title)}</small>
      </>
    ),
  },
  {
    name: 'parties',
    title: words.cases.parties,
    cell: (row) => row.parties.map((party) => party.name).join(words.comma),
    value: (row) => row.parties.map((party) => party.name).join(words.comma),
  },
  {
    name: 'opened',
    title: words.cases.opened,
    narrow: true,
    cell: (row) => row.opened && <Day day={row.opened} bare />,
    value: (row) => row.opened && { day: row.opened },
  },
  {
    name: 'state',
    title: words.cases.state,
    value: (row) => (row.finished ? words.cases.finished : row.overdue ? words.cases.overdue : words.cases.running),
    narrow: true,
    cell: (row) => <CaseState row={row} />,
  },
]

const askedOf = ({ procedure, organ, state }: CaseFilters): CasesAsked => ({
  ...(procedure && { procedure }),
  ...(organ && { organ }),
  ...((state === 'running' || state === 'finished') && { finished: state === 'finished' }),
  ...(state === 'overdue' && { overdue: true }),
})

/** Every case of my organs. State and procedure are asked of the server; the text searches what is shown. */
export function CasesPage() {
  const speech = useSpeech()
  const { words } = speech
  const [query, setQuery] = useSearchParams()
  const filters = readCaseFilters(query)
  const change = (changed: Partial<CaseFilters>) => setQuery(writeCaseFilters({ ...filters, ...changed }), { replace: 'text' in changed })
  const asked = askedOf(filters)
  const cases = useInfiniteQuery(casesQuery(asked))
  const rows = cases.data?.pages.flatMap((page) => page.rows) ?? []
  const shown = rows.filter((row) => matchesCase(row, filters.text))
  const states = [
    { value: 'running', title: words.cases.running },
    { value: 'overdue', title: words.cases.overdue },
    { value: 'finished', title: words.cases.finished },
  ]
  return (
    <>
      <PageHead title={words.cases.title}>
        <Link to="/open">
          <Button type="primary" tabIndex={-1}>
            {words.cases.openNew}
          </Button>
        </Link>
      </PageHead>
      <FilterBar active={query.size > 0} clear={() => setQuery({})}>
        <FilterText label={words.cases.filterText} value={filters.text} write={(text) => change({ text })} />
        <FilterChoice
          label={words.cases.filterState}
          value={filters.state}
          options={states}
          choose={(state) => change({ state: state as CaseFilters['state'] })}
        />
        <ProcedureFilter value={filters.procedure} rows={rows} choose={(procedure) => change({ procedure })} />
      </FilterBar>
      <SavedFilters page="cases" />
      {cases.isPending && <Waiting rows={8} />}
      {cases.isError && <Failure failure={cases.error} retry={cases.refetch} />}
      {cases.data && (
        <div className="quiet list-note">
          <span role="status">{words.cases.count(shown.length)}</span>
          {filters.organ && rows[0] && <b>{speech.say(rows[0].organ.name)}</b>}
          <KeepTable
            name={words.cases.title}
            columns={columnsOf(speech)}
            rows={shown}
            readAll={async (told) =>
              (await readAllPages((cursor) => api.listCases({ ...asked, limit: 200, ...(cursor && { cursor }) }), told)).filter((row) =>
                matchesCase(row, filters.text),
              )
            }
          />
        </div>
      )}
      {cases.data &&
        shown.length === 0 &&
        (query.size > 0 ? (
          <EmptyState title={words.cases.noneTitle} body={words.cases.noneBody} />
        ) : (
          <EmptyState title={words.cases.emptyTitle} body={words.cases.emptyBody} />
        ))}
      {shown.length > 0 && (
        <ListTable
          caption={words.cases.title}
          columns={columnsOf(speech)}
          rows={shown}
          keyOf={(row) => row.id}
          hrefOf={(row) => `/cases/${encodeURIComponent(row.id)}`}
          lead="title"
        />
      )}
      {cases.hasNextPage && (
        <Button className="more" loading={cases.isFetchingNextPage} onClick={() => cases.fetchNextPage()}>
          {words.more}
        </Button>
      )}
    </>
  )
}

function ProcedureFilter({
  value,
  rows,
  choose,
}: {
  readonly value: string
  readonly rows: readonly CaseSummary[]
  readonly choose: (procedure: string) => void
}) {
  const { words, say } = useSpeech()
  const declared = useProcedureTitles()
  const titles = new Map([...declared, ...rows.map((row) => [row.procedure.id, row.procedure.title] as const)])
  return (
    <FilterChoice
      label={words.cases.filterProcedure}
      value={value}
      choose={choose}
      options={[...titles].map(([id, title]) => ({ value: id, title: say(title) }))}
    />
  )
}
