import type { BoardView } from '../api.ts'
import { type Column, ListTable } from '../parts/list-table.tsx'
import { KeepTable } from '../tables/keep-table.tsx'
import { type Speech, useSpeech } from '../words/language.tsx'

type Month = BoardView['months'][number]
const lines = ['opened', 'overdue', 'cards', 'refused'] as const

const [width, height] = [560, 160]

const columnsOf = ({ words }: Speech): Column<Month>[] => [
  { name: 'month', title: words.board.month, narrow: true, cell: (row) => row.month, value: (row) => row.month },
  ...lines.map(
    (name): Column<Month> => ({
      name,
      title: words.board.lines[name],
      narrow: true,
      cell: (row) => <span className="figure">{row[name]}</span>,
      value: (row) => row[name],
    }),
  ),
]

/** Month by month: lines to look at, and the same figures as a table for who reads or hears them. */
export function Trend({ months }: { readonly months: readonly Month[] }) {
  const speech = useSpeech()
  const { words } = speech
  const most = Math.max(1, ...months.flatMap((month) => lines.map((name) => month[name])))
  const x = (i: number): number => 34 + (i * (width - 44)) / Math.max(1, months.length - 1)
  const y = (value: number): number => height - 24 - (value * (height - 40)) / most
  return (
    <figure className="panel trend">
      <figcaption>
        <b>{words.board.trend}</b>
      </figcaption>
      <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
        <line x1={34} x2={width - 10} y1={y(0)} y2={y(0)} className="axis" />
        <text x={4} y={y(most) + 4}>
          {most}
        </text>
        {lines.map((name) => (
          <g key={name} className={`line-${name}`}>
            <polyline points={months.map((month, i) => `${x(i)},${y(month[name])}`).join(' ')} />
            {months.map((month, i) => (
              <circle key={month.month} cx={x(i)} cy={y(month[name])} r={2.5} />
            ))}
          </g>
        ))}
        {months.map(({ month }, i) => (
          <text key={month} x={x(i)} y={height - 6} textAnchor="middle">
            {month.slice(5)}
          </text>
        ))}
      </svg>
      <ul className="map-key">
        {lines.map((name) => (
          <li key={name}>
            <i className={`line-key-${name}`} aria-hidden="true" /> {words.board.lines[name]}
          </li>
        ))}
      </ul>
      <details>
        <summary>{words.board.asTable}</summary>
        <KeepTable name={words.board.trend} columns={columnsOf(speech)} rows={months} />
        <ListTable caption={words.board.trend} columns={columnsOf(speech)} rows={months} keyOf={(row) => row.month} />
      </details>
    </figure>
  )
}
