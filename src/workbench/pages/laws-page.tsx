import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { Link, useSearchParams } from 'react-router'
import { api } from '../api.ts'
import { Day } from '../parts/day.tsx'
import { EmptyState } from '../parts/empty-state.tsx'
import { Failure } from '../parts/failure.tsx'
import { FilterBar, FilterChoice, FilterText } from '../parts/filter-bar.tsx'
import { type Column, ListTable } from '../parts/list-table.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { Waiting } from '../parts/waiting.tsx'
import { KeepTable } from '../tables/keep-table.tsx'
import { type Speech, useSpeech } from '../words/language.tsx'

type Listed = Awaited<ReturnType<typeof api.listLaws>>['rows'][number]
type Found = Awaited<ReturnType<typeof api.searchLaw>>['rows'][number]
type Rank = Listed['rank']

const pageSize = 50

const columnsOf = ({ words }: Speech): Column<Listed>[] => [
  { name: 'title', title: words.law.title, cell: (row) => <b>{row.title}</b>, value: (row) => row.title },
  {
    name: 'rank',
    title: words.law.rank,
    narrow: true,
    cell: (row) => words.law.ranks[row.rank],
    value: (row) => words.law.ranks[row.rank],
  },
  { name: 'issuer', title: words.law.issuer, cell: (row) => row.issuer, value: (row) => row.issuer },
  {
    name: 'version',
    title: words.law.version,
    narrow: true,
    cell: (row) => <Day day={row.version} bare />,
    value: (row) => ({ day: row.version }),
  },
  {
    name: 'state',
    title: words.law.state,
    narrow: true,
    cell: (row) => <span className="mark-plain">{words.law.states[row.state]}</span>,
    value: (row) => words.law.states[row.state],
  },
]

/** The library of legal texts: browsed by rank, or searched by words. */
export function LawsPage() {
  const { words } = useSpeech()
  const [query, setQuery] = useSearchParams()
  const q = query.get('q') ?? ''
  const rank = (query.get('rank') ?? '') as Rank | ''
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
  const ranks = Object.entries(words.law.ranks).map(([value, title]) => ({ value, title }))
  return (
    <>
      <PageHead title={words.nav.laws} lead={words.law.lead} />
      <FilterBar active={query.size > 0} clear={() => setQuery({})}>
        <FilterText label={words.law.searchLabel} value={q} write={(text) => set('q', text)} />
        <FilterChoice label={words.law.rank} value={rank} options={ranks} choose={(value) => set('rank', value)} />
      </FilterBar>
      {q ? <FoundArticles q={q} rank={rank} /> : <AllLaws rank={rank} />}
    </>
  )
}

function AllLaws({ rank }: { readonly rank: Rank | '' }) {
  const speech = useSpeech()
  const { words } = speech
  const laws = useInfiniteQuery({
    queryKey: ['laws', rank],
    queryFn: ({ pageParam }) => api.listLaws({ limit: pageSize, offset: pageParam, ...(rank && { rank }) }),
    initialPageParam: 0,
    getNextPageParam: (last, pages) => (pages.length * pageSize < last.total ? pages.length * pageSize : undefined),
    placeholderData: keepPreviousData,
  })
  const rows = laws.data?.pages.flatMap((page) => page.rows) ?? []
  if (laws.isPending) return <Waiting rows={8} />
  if (laws.isError) return <Failure failure={laws.error} retry={laws.refetch} />
  if (rows.length === 0) return <EmptyState title={words.law.empty} body={words.law.emptyBody} />
  const readAll = async (told: (n: number) => void) => {
    const all: Listed[] = []
    for (let offset = 0; ; offset += 100) {
      const page = await api.listLaws({ limit: 100, offset, ...(rank && { rank }) })
      all.push(...page.rows)
      told(all.length)
      if (page.rows.length === 0 || all.length >= page.total) return all
    }
  }
  return (
    <>
      <div className="quiet list-note">
        <span role="status">{words.tasks.shown(rows.length, laws.data.pages[0]?.total ?? rows.length)}</span>
        <KeepTable name={words.nav.laws} columns={columnsOf(speech)} rows={rows} readAll={readAll} />
      </div>
      <ListTable
        caption={words.nav.laws}
        columns={columnsOf(speech)}
        rows={rows}
        keyOf={(row) => row.law}
        hrefOf={(row) => `/laws/${encodeURIComponent(row.law)}`}
        lead="title"
      />
      {laws.hasNextPage && (
        <Button className="more" loading={laws.isFetchingNextPage} onClick={() => laws.fetchNextPage()}>
          {words.more}
        </Button>
      )}
    </>
  )
}

/** The words of an article with what was looked for marked. */
function Marked({ text, marks }: Pick<Found, 'text' | 'marks'>) {
  let at = 0
  const parts = marks.flatMap(({ from, to }) => {
    const before = text.slice(at, from)
    at = to
    return [before, <mark key={from}>{text.slice(from, to)}</mark>]
  })
  return (
    <>
      {parts}
      {text.slice(at)}
    </>
  )
}

function FoundArticles({ q, rank }: { readonly q: string; readonly rank: Rank | '' }) {
  const { words } = useSpeech()
  const found = useInfiniteQuery({
    queryKey: ['law-search', q, rank],
    queryFn: ({ pageParam }) => api.searchLaw({ q, limit: 20, offset: pageParam, ...(rank && { rank }) }),
    initialPageParam: 0,
    getNextPageParam: (last, pages) => (last.rows.length === 20 && pages.length * 20 < last.total ? pages.length * 20 : undefined),
    placeholderData: keepPreviousData,
  })
  const rows = found.data?.pages.flatMap((page) => page.rows) ?? []
  if (found.isPending) return <Waiting rows={8} />
  if (found.isError) return <Failure failure={found.error} retry={found.refetch} />
  if (rows.length === 0) return <EmptyState title={words.law.noneSuch} body={words.law.noneSuchBody} />
  return (
    <>
      <ol className="panel rows found-articles" role="status">
        {rows.map((row) => (
          <li key={`${row.law} ${row.version} ${row.at}`}>
            <Link to={`/laws/${encodeURIComponent(row.law)}?at=${row.at}`}>
              <b>《{row.title}》</b>
            </Link>{' '}
            <small className="quiet">{row.headings}</small>
            <p>
              <Marked text={row.text} marks={row.marks} />
            </p>
          </li>
        ))}
      </ol>
      {found.hasNextPage && (
        <Button className="more" loading={found.isFetchingNextPage} onClick={() => found.fetchNextPage()}>
          {words.more}
        </Button>
      )}
    </>
  )
}
