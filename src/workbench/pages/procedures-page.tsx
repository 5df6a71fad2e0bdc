import { useQuery } from '@tanstack/react-query'
import { useSearchParams } from 'react-router'
import type { ProcedureSummary } from '../api.ts'
import { Articles } from '../parts/articles.tsx'
import { EmptyState } from '../parts/empty-state.tsx'
import { Failure } from '../parts/failure.tsx'
import { FilterBar, FilterText } from '../parts/filter-bar.tsx'
import { type Column, ListTable } from '../parts/list-table.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { Waiting } from '../parts/waiting.tsx'
import { proceduresQuery } from '../state/procedure-titles.ts'
import { KeepTable } from '../tables/keep-table.tsx'
import { type Speech, useSpeech } from '../words/language.tsx'

const columnsOf = ({ words, say }: Speech): Column<ProcedureSummary>[] => [
  { name: 'title', title: words.cases.procedure, cell: (row) => <b>{say(row.title)}</b>, value: (row) => say(row.title) },
  {
    name: 'opens',
    title: words.procedure.opensBy,
    cell: (row) => row.opens.map(({ title }) => say(title)).join(words.comma),
    value: (row) => row.opens.map(({ title }) => say(title)).join(words.comma),
  },
  {
    name: 'basis',
    title: words.procedure.basis,
    cell: (row) => (
      <small>
        <Articles basis={[row.basis]} />
      </small>
    ),
    value: ({ basis }) => `${basis.title}${basis.place}`,
  },
]

/** Every procedure of the catalogue, under the chapters of the plan. */
export function ProceduresPage() {
  const speech = useSpeech()
  const { words, say } = speech
  const [query, setQuery] = useSearchParams()
  const q = (query.get('q') ?? '').toLowerCase()
  const read = useQuery(proceduresQuery)
  const rows = (read.data ?? []).filter(({ title }) => `${title.zh} ${title.en}`.toLowerCase().includes(q))
  return (
    <>
      <PageHead title={words.nav.procedures} lead={words.procedure.lead} />
      <FilterBar active={q !== ''} clear={() => setQuery({})}>
        <FilterText label={words.procedure.find} value={q} write={(text) => setQuery(text ? { q: text } : {}, { replace: true })} />
      </FilterBar>
      {read.isPending && <Waiting rows={8} />}
      {read.isError && <Failure failure={read.error} retry={read.refetch} />}
      {read.data && rows.length === 0 && <EmptyState title={words.law.noneSuch} body={words.cases.noneBody} />}
      {rows.length > 0 && (
        <>
          <div className="quiet list-note">
            <span role="status">{words.tasks.shown(rows.length, read.data?.length ?? 0)}</span>
            <KeepTable name={words.nav.procedures} columns={columnsOf(speech)} rows={rows} />
          </div>
          <ListTable
            caption={words.nav.procedures}
            columns={columnsOf(speech)}
            rows={rows}
            keyOf={(row) => row.id}
            hrefOf={(row) => `/procedures/${encodeURIComponent(row.id)}`}
            lead="title"
            groupOf={(row) => (row.chapter ? say(row.chapter) : words.procedure.chapterAll)}
          />
        </>
      )}
    </>
  )
}
