import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { Link } from 'react-router'
import { api, type CardView } from '../api.ts'
import { Articles } from '../parts/articles.tsx'
import { Day } from '../parts/day.tsx'
import { EmptyState } from '../parts/empty-state.tsx'
import { FilterBar, FilterChoice } from '../parts/filter-bar.tsx'
import { type Column, ListTable } from '../parts/list-table.tsx'
import { Waiting } from '../parts/waiting.tsx'
import { type Speech, useSpeech } from '../words/language.tsx'
import { DaySpan } from './day-span.tsx'
import { NotWatched } from './not-watched.tsx'
import { caseHref, useFilters } from './use-filters.ts'

type Asked = Parameters<typeof api.listCards>[0]

/** The case in which a card is answered; of one that asks nothing, what it is about. */
const cardHref = ({ answer, about, case: id }: CardView): string => {
  if (answer) return caseHref(answer.case)
  if (about?.kind === 'entry' && about.register) return `/registers/${encodeURIComponent(about.register)}?q=${encodeURIComponent(about.id)}`
  return caseHref(id)
}

function Rule({ row, speech: { words, say } }: { readonly row: CardView; readonly speech: Speech }) {
  return (
    <>
      {row.reason && <span className="reason">{say(row.reason)}</span>}
      <small className="under above-link">
        {row.basis.length > 0 && <Articles basis={row.basis} />}
        {row.ownRule && `${words.supervision.ownRule}${say(row.ownRule)}`}
      </small>
    </>
  )
}

const columnsOf = (speech: Speech): Column<CardView>[] => {
  const { words, say } = speech
  const own = words.supervision
  return [
    { name: 'colour', title: own.colour, narrow: true, cell: (row) => <span className={`card-${row.colour}`}>{own[row.colour]}</span> },
    {
      name: 'rule',
      title: own.rule,
      cell: (row) => (
        <>
          <b>{say(row.ruleTitle)}</b>
          <small className="under">{[row.type && own.types[row.type], say(row.title)].filter(Boolean).join(' · ')}</small>
        </>
      ),
    },
    { name: 'reason', title: own.reason, cell: (row) => <Rule row={row} speech={speech} /> },
    { name: 'organ', title: own.organ, cell: (row) => say(row.organ.name) },
    {
      name: 'case',
      title: own.case,
      narrow: true,
      cell: (row) =>
        row.number ? (
          <Link className="number above-link" to={caseHref(row.case)}>
            {row.number}
          </Link>
        ) : (
          '—'
        ),
    },
    { name: 'state', title: own.state, narrow: true, cell: (row) => <span className={`state-${row.state}`}>{own.states[row.state]}</span> },
    { name: 'due', title: own.answerBy, narrow: true, cell: (row) => (row.answer?.due ? <Day day={row.answer.due} bare /> : '—') },
    { name: 'day', title: own.day, narrow: true, cell: (row) => <Day day={row.day} bare /> },
  ]
}

const optionsOf = (titles: Readonly<Record<string, string>>) => Object.entries(titles).map(([value, title]) => ({ value, title }))

function Conditions({ filters }: { readonly filters: ReturnType<typeof useCardFilters> }) {
  const { words, say } = useSpeech()
  const own = words.supervision
  const { values, choose, clear, active } = filters
  const figures = useQuery({ queryKey: ['card-statistics'], queryFn: () => api.cardStatistics({}) })
  const rules = (figures.data?.rules ?? []).map(({ rule, title }) => ({ value: rule, title: say(title) }))
  const organs = (figures.data?.organs ?? []).map(({ organ }) => ({ value: organ.id, title: say(organ.name) }))
  const colours = { red: own.red, yellow: own.yellow, note: own.note }
  return (
    <FilterBar active={active} clear={clear}>
      <FilterChoice label={own.state} value={values.state} options={optionsOf(own.states)} choose={choose('state')} />
      <FilterChoice label={own.colour} value={values.colour} options={optionsOf(colours)} choose={choose('colour')} />
      <FilterChoice label={own.type} value={values.type} options={optionsOf(own.types)} choose={choose('type')} />
      <FilterChoice label={own.rule} value={values.rule} options={rules} choose={choose('rule')} />
      <FilterChoice label={own.organ} value={values.organ} options={organs} choose={choose('organ')} />
      <DaySpan from={values.from} to={values.to} choose={choose} />
    </FilterBar>
  )
}

const useCardFilters = () => useFilters(['state', 'colour', 'type', 'rule', 'organ', 'from', 'to'] as const)

/** Cards at the organs that the reader heads or supervises, with where each stands. */
export function Cards() {
  const speech = useSpeech()
  const { words } = speech
  const filters = useCardFilters()
  const asked = filters.asked as Asked
  const cards = useInfiniteQuery({
    queryKey: ['cards', asked],
    queryFn: ({ pageParam }) => api.listCards(pageParam ? { ...asked, cursor: pageParam } : asked),
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
  })
  const rows = cards.data?.pages.flatMap((page) => page.rows) ?? []
  const { none, noneBody, noneSuch, noneSuchBody } = words.supervision
  const empty = filters.active ? { title: noneSuch, body: noneSuchBody } : { title: none, body: noneBody }
  return (
    <>
      <Conditions filters={filters} />
      {cards.isPending && <Waiting rows={6} />}
      {cards.isError && <NotWatched failure={cards.error} retry={cards.refetch} />}
      {cards.data && rows.length === 0 && <EmptyState {...empty} />}
      {rows.length > 0 && (
        <>
          <p className="quiet list-note">
            <span role="status">{words.supervision.count(rows.length)}</span>
            <a href={api.cardsCsvAddress(asked)} download>
              {words.supervision.download}
            </a>
          </p>
          <ListTable
            caption={words.supervision.cards}
            columns={columnsOf(speech)}
            rows={rows}
            keyOf={(row) => `${row.seq} ${row.part}`}
            hrefOf={cardHref}
            lead="rule"
          />
        </>
      )}
      {cards.hasNextPage && (
        <Button className="more" onClick={() => cards.fetchNextPage()}>
          {words.more}
        </Button>
      )}
    </>
  )
}
