import { useInfiniteQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useSearchParams } from 'react-router'
import { api, type CardView, type RefusedAttemptView } from '../api.ts'
import { RefusalList } from '../case/refusal-list.tsx'
import { failed } from '../failed.ts'
import { Day } from '../parts/day.tsx'
import { EmptyState } from '../parts/empty-state.tsx'
import { Failure } from '../parts/failure.tsx'
import { type Column, ListTable } from '../parts/list-table.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { Waiting } from '../parts/waiting.tsx'
import { type Speech, useSpeech } from '../words/language.tsx'

const caseHref = (id: string): string => `/cases/${encodeURIComponent(id)}`

/** What a card is about: the case, or the register entry that leans on changed law. */
const cardHref = ({ about, case: id }: CardView): string =>
  about?.kind === 'entry' && about.register
    ? `/registers/${encodeURIComponent(about.register)}?q=${encodeURIComponent(about.id)}`
    : caseHref(id)

const cardColumns = ({ words, say }: Speech): Column<CardView>[] => [
  {
    name: 'colour',
    title: words.supervision.colour,
    narrow: true,
    cell: (row) => <span className={`card-${row.colour}`}>{words.supervision[row.colour]}</span>,
  },
  {
    name: 'act',
    title: words.supervision.act,
    cell: (row) => (
      <>
        <b>{say(row.title)}</b>
        <small className="under">{words.supervision.rules[row.rule] ?? row.rule}</small>
      </>
    ),
  },
  {
    name: 'reason',
    title: words.supervision.reasons,
    cell: (row) => (row.reason ? <span className="reason">{say(row.reason)}</span> : '—'),
  },
  { name: 'organ', title: words.supervision.organ, cell: (row) => say(row.organ.name) },
  { name: 'case', title: words.supervision.case, narrow: true, cell: (row) => <span className="number">{row.number}</span> },
  { name: 'due', title: words.tasks.due, narrow: true, cell: (row) => (row.due ? <Day day={row.due} bare /> : '—') },
  { name: 'day', title: words.supervision.day, narrow: true, cell: (row) => <Day day={row.day} bare /> },
]

const refusalColumns = ({ words, say }: Speech): Column<RefusedAttemptView>[] => [
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

/** What needs a supervisor's eye: duties that were missed, and attempts that the door refused. Each leads to its case. */
export function SupervisionPage() {
  const { words } = useSpeech()
  const [query, setQuery] = useSearchParams()
  const shown = query.get('show') === 'refusals' ? 'refusals' : 'cards'
  return (
    <>
      <PageHead title={words.supervision.title} lead={words.supervision.lead} />
      <fieldset className="nears" aria-label={words.supervision.title}>
        <button type="button" aria-pressed={shown === 'cards'} onClick={() => setQuery({})}>
          <span>{words.supervision.cards}</span>
        </button>
        <button type="button" aria-pressed={shown === 'refusals'} onClick={() => setQuery({ show: 'refusals' })}>
          <span>{words.supervision.refusals}</span>
        </button>
      </fieldset>
      {shown === 'cards' ? <Cards /> : <Refusals />}
    </>
  )
}

function Cards() {
  const speech = useSpeech()
  const { words } = speech
  const cards = useInfiniteQuery({
    queryKey: ['cards'],
    queryFn: ({ pageParam }) => api.listCards(pageParam ? { cursor: pageParam } : {}),
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
  })
  const rows = cards.data?.pages.flatMap((page) => page.rows) ?? []
  return (
    <>
      {cards.isPending && <Waiting rows={6} />}
      {cards.isError && <NotWatched failure={cards.error} retry={cards.refetch} />}
      {cards.data && rows.length === 0 && <EmptyState title={words.supervision.none} body={words.supervision.noneBody} />}
      {rows.length > 0 && (
        <ListTable
          caption={words.supervision.cards}
          columns={cardColumns(speech)}
          rows={rows}
          keyOf={(row) => `${row.seq} ${row.part}`}
          hrefOf={cardHref}
          lead="act"
        />
      )}
      {cards.hasNextPage && (
        <Button className="more" onClick={() => cards.fetchNextPage()}>
          {words.more}
        </Button>
      )}
    </>
  )
}

function Refusals() {
  const speech = useSpeech()
  const { words } = speech
  const refused = useInfiniteQuery({
    queryKey: ['refusals'],
    queryFn: ({ pageParam }) => api.listRefusals(pageParam ? { cursor: pageParam } : {}),
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
  })
  const rows = refused.data?.pages.flatMap((page) => page.rows) ?? []
  return (
    <>
      {refused.isPending && <Waiting rows={6} />}
      {refused.isError && <NotWatched failure={refused.error} retry={refused.refetch} />}
      {refused.data && rows.length === 0 && <EmptyState title={words.supervision.noneRefused} body={words.supervision.noneRefusedBody} />}
      {rows.length > 0 && (
        <ListTable
          caption={words.supervision.refusals}
          columns={refusalColumns(speech)}
          rows={rows}
          keyOf={(row) => String(row.seq)}
          hrefOf={(row) => caseHref(row.case)}
          lead="act"
        />
      )}
      {refused.hasNextPage && (
        <Button className="more" onClick={() => refused.fetchNextPage()}>
          {words.more}
        </Button>
      )}
    </>
  )
}

function NotWatched({ failure, retry }: { readonly failure: Error; readonly retry: () => unknown }) {
  const { words } = useSpeech()
  const forbidden = failed(failure).status === 403
  return forbidden ? (
    <EmptyState title={words.supervision.forbidden} body={words.supervision.forbiddenBody} />
  ) : (
    <Failure failure={failure} retry={retry} />
  )
}
