import { useQuery } from '@tanstack/react-query'
import { api, type CardStatisticsView } from '../api.ts'
import { FilterBar } from '../parts/filter-bar.tsx'
import { type Column, ListTable } from '../parts/list-table.tsx'
import { Waiting } from '../parts/waiting.tsx'
import { type Speech, useSpeech } from '../words/language.tsx'
import { DaySpan } from './day-span.tsx'
import { NotWatched } from './not-watched.tsx'
import { useFilters } from './use-filters.ts'

type Figures = CardStatisticsView['total']
type OfRule = CardStatisticsView['rules'][number]
type OfOrgan = CardStatisticsView['organs'][number]

const numbers = ['raised', 'red', 'waiting', 'answered', 'upheld', 'closed', 'lifted', 'late'] as const

/** Nothing stands where there is none, so that what there is can be seen. */
const Figure = ({ value }: { readonly value: number | string }) => (value === 0 ? null : <span className="figure">{value}</span>)

/** The same figures for a rule, an organ, or all together. */
function figureColumns<Row extends Figures>({ words }: Speech): Column<Row>[] {
  const own = words.supervision
  return [
    ...numbers.map((name): Column<Row> => ({ name, title: own[name], narrow: true, cell: (row) => <Figure value={row[name]} /> })),
    {
      name: 'falseAlarms',
      title: own.falseAlarms,
      narrow: true,
      cell: (row) => row.falseAlarms !== undefined && <Figure value={`${row.falseAlarms}%`} />,
    },
  ]
}

const ruleColumns = (speech: Speech): Column<OfRule>[] => [
  {
    name: 'rule',
    title: speech.words.supervision.rule,
    cell: (row) => (
      <>
        <b>{speech.say(row.title)}</b>
        {row.type && <small className="under">{speech.words.supervision.types[row.type]}</small>}
      </>
    ),
  },
  ...figureColumns<OfRule>(speech),
]

const organColumns = (speech: Speech): Column<OfOrgan>[] => [
  { name: 'organ', title: speech.words.supervision.organ, cell: (row) => <b>{speech.say(row.organ.name)}</b> },
  ...figureColumns<OfOrgan>(speech),
]

/** How each rule and each organ fares; a row leads to its cards. */
export function CardFigures() {
  const speech = useSpeech()
  const { words } = speech
  const { values, asked, choose, clear, active } = useFilters(['from', 'to'] as const)
  const figures = useQuery({ queryKey: ['card-statistics', asked], queryFn: () => api.cardStatistics(asked) })
  const leads = (name: string, value: string): string => `/supervision?${new URLSearchParams({ ...asked, [name]: value })}`
  return (
    <>
      <FilterBar active={active} clear={clear}>
        <DaySpan from={values.from} to={values.to} choose={choose} />
      </FilterBar>
      {figures.isPending && <Waiting rows={6} />}
      {figures.isError && <NotWatched failure={figures.error} retry={figures.refetch} />}
      {figures.data && (
        <>
          <h2>{words.supervision.byRule}</h2>
          <ListTable
            caption={words.supervision.byRule}
            columns={ruleColumns(speech)}
            rows={figures.data.rules}
            keyOf={(row) => row.rule}
            hrefOf={(row) => leads('rule', row.rule)}
            lead="rule"
          />
          <p className="quiet">{words.supervision.falseAlarmsNote}</p>
          {figures.data.organs.length > 0 && (
            <>
              <h2>{words.supervision.byOrgan}</h2>
              <ListTable
                caption={words.supervision.byOrgan}
                columns={organColumns(speech)}
                rows={figures.data.organs}
                keyOf={(row) => row.organ.id}
                hrefOf={(row) => leads('organ', row.organ.id)}
                lead="organ"
              />
            </>
          )}
        </>
      )}
    </>
  )
}
