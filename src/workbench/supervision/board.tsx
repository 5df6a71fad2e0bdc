import { useQuery } from '@tanstack/react-query'
import { Link, useSearchParams } from 'react-router'
import { api, type BoardView } from '../api.ts'
import { EmptyState } from '../parts/empty-state.tsx'
import { type Column, ListTable } from '../parts/list-table.tsx'
import { Waiting } from '../parts/waiting.tsx'
import { KeepTable } from '../tables/keep-table.tsx'
import { type Speech, useSpeech } from '../words/language.tsx'
import { DivisionMap } from './division-map.tsx'
import { sumOf } from './division-sums.ts'
import { NotWatched } from './not-watched.tsx'
import { Trend } from './trend.tsx'

type Row = BoardView['organs'][number]

const numbers = ['running', 'overdue', 'red', 'cards', 'refused', 'finished'] as const

const columnsOf = ({ words, say }: Speech): Column<Row>[] => [
  { name: 'organ', title: words.supervision.organ, cell: (row) => <b>{say(row.name)}</b>, value: (row) => say(row.name) },
  ...numbers.map(
    (name): Column<Row> => ({
      name,
      title: words.board[name],
      narrow: true,
      cell: (row) => (row[name] === 0 ? null : <span className="figure">{row[name]}</span>),
      value: (row) => row[name],
    }),
  ),
  {
    name: 'cases',
    title: words.board.drill,
    narrow: true,
    cell: (row) => (
      <span className="above-link drill">
        {row.overdue > 0 && <Link to={`/cases?state=overdue&organ=${encodeURIComponent(row.id)}`}>{words.board.overdueCases}</Link>}
        {row.cards > 0 && <Link to={`/supervision?show=cards&organ=${encodeURIComponent(row.id)}`}>{words.board.cardsOf}</Link>}
      </span>
    ),
  },
]

/** How every watched organ stands: the map of divisions, the months, and the organs, each leading to its cases. */
export function Board() {
  const speech = useSpeech()
  const { words, say } = speech
  const [query, setQuery] = useSearchParams()
  const division = query.get('division') ?? ''
  const read = useQuery({
    queryKey: ['board', division],
    queryFn: () => api.organBoard(division ? { division } : {}),
    refetchInterval: 60_000,
  })
  const whole = useQuery({ queryKey: ['board', ''], queryFn: () => api.organBoard({}), refetchInterval: 60_000 })
  if (read.isError) return <NotWatched failure={read.error} retry={read.refetch} />
  if (read.isPending) return <Waiting rows={8} />
  const { organs, months, divisions, watched, from } = read.data
  const choose = (code: string) => setQuery(code ? { show: 'board', division: code } : { show: 'board' })
  const shown = organs.toSorted((one, other) => other.overdue - one.overdue || other.red - one.red || other.running - one.running)
  const total = sumOf(organs)
  const chosen = divisions.find(({ code }) => code === division)
  return (
    <>
      <dl className="board-figures">
        {numbers.map((name) => (
          <div key={name} className={`panel board-${name}`}>
            <dt>{words.board[name]}</dt>
            <dd>{total[name]}</dd>
          </div>
        ))}
      </dl>
      <p className="quiet">{words.board.lead(watched, from)}</p>
      <div className="board-grid">
        {divisions.length > 0 && (
          <DivisionMap divisions={divisions} organs={whole.data?.organs ?? organs} chosen={division} choose={choose} />
        )}
        <Trend months={months} />
      </div>
      <div className="list-note">
        <h2>{chosen ? say(chosen.name) : words.board.organs}</h2>
        {chosen && (
          <button type="button" className="as-link" onClick={() => choose('')}>
            {words.board.whole}
          </button>
        )}
        <KeepTable name={words.board.title} columns={columnsOf(speech)} rows={shown} />
      </div>
      {shown.length === 0 ? (
        <EmptyState title={words.board.none} body={words.board.noneBody} />
      ) : (
        <ListTable
          caption={words.board.organs}
          columns={columnsOf(speech)}
          rows={shown}
          keyOf={(row) => row.id}
          hrefOf={(row) => `/cases?organ=${encodeURIComponent(row.id)}`}
          lead="organ"
        />
      )}
    </>
  )
}
