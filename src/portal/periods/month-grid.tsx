import type { FC } from 'hono/jsx'
import { addDays, epochDay, type LocalDate, weekday } from '../../kernel/time/local-date.ts'
import type { PeriodAnswer, PeriodRow } from '../../operations/periods/period-views.ts'
import { dayWords } from '../page/days.ts'
import { say, type Visit } from '../visit.ts'

/** What one box of the calendar says, in signs and in words. */
interface Box {
  readonly sign: string
  readonly style: string
  /** Where the sign alone does not say it all: which holiday, by which notice. */
  readonly says?: string
}

/** Most months shown; of a longer period the first and the last ones. */
const mostMonths = 14

/** Each single day of the rows, whichever way they run. */
function daysOf(rows: readonly PeriodRow[]): Map<LocalDate, { row: PeriodRow; number: number | undefined }> {
  const days = new Map<LocalDate, { row: PeriodRow; number: number | undefined }>()
  for (const row of rows) {
    if (row.because === 'corresponding-day') continue
    const [from, to] = [row.from as LocalDate, row.to as LocalDate]
    const way = to < from ? -1 : 1
    for (let i = 0; i <= Math.abs(epochDay(to) - epochDay(from)); i++) {
      // A row that moves the last day on comes after the row that counted it, and adds to it.
      const day = addDays(from, i * way)
      const number = row.counted?.[0] === undefined ? days.get(day)?.number : row.counted[0] + i
      days.set(day, { row, number })
    }
  }
  return days
}

function boxOf(visit: Visit, { row, number }: { row: PeriodRow; number: number | undefined }): Box {
  const { marks, numbers } = visit.words.periods
  const plain = visit.lang === 'zh' && number !== undefined ? `第${number}` : number !== undefined ? `#${number}` : ''
  const counted = number !== undefined ? `${numbers(number, number)}：` : ''
  const says = `${counted}${say(visit, row.says)}`
  if (row.because === 'event') return { sign: marks.event, style: 'event', says }
  if (row.because === 'suspended') return { sign: marks.suspended, style: 'rest', says }
  if (row.rolls || number === undefined)
    return { sign: `${row.because === 'weekend' ? marks.weekend : marks.holiday}${plain && ` ${plain}`}`, style: 'rest', says }
  if (row.because === 'make-up') return { sign: `${marks.makeUp} ${plain}`, style: 'counts', says }
  return { sign: plain, style: 'counts' }
}

const monthOf = (day: string): string => day.slice(0, 7)

function monthsFrom(first: string, last: string): string[] {
  const months: string[] = []
  for (let month = first; month <= last; ) {
    months.push(month)
    const [year = 0, number = 0] = month.split('-').map(Number)
    month = number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`
  }
  return months
}

interface MonthProps {
  readonly visit: Visit
  readonly month: string
  readonly boxes: ReadonlyMap<string, Box>
}

const Month: FC<MonthProps> = ({ visit, month, boxes }) => {
  const w = visit.words.periods
  const [year = 0, number = 0] = month.split('-').map(Number)
  const first = `${month}-01` as LocalDate
  const lead = weekday(first) - 1
  const cells = Array.from({ length: 42 }, (_, i) => addDays(first, i - lead))
  const weeks = [0, 1, 2, 3, 4, 5]
    .map((week) => cells.slice(week * 7, week * 7 + 7))
    .filter((days) => days.some((day) => monthOf(day) === month))
  return (
    <table class="month">
      <caption>{w.month(year, number)}</caption>
      <thead>
        <tr>
          {w.weekdays.map((name) => (
            <th scope="col">{name}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((days) => (
          <tr>
            {days.map((day) => {
              if (monthOf(day) !== month) return <td />
              const box = boxes.get(day)
              return (
                <td class={box?.style} title={box?.says}>
                  <span class="date">{Number(day.slice(8))}</span>
                  {box && <span class="sign">{box.sign}</span>}
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** The period on a calendar: each box says in signs whether its day counts, and as which. Nothing is told by colour alone. */
export const MonthGrid: FC<{ visit: Visit; answer: PeriodAnswer }> = ({ visit, answer }) => {
  const w = visit.words.periods
  const boxes = new Map<string, Box>([...daysOf(answer.rows)].map(([day, of]) => [day, boxOf(visit, of)]))
  const { due, firstLate } = answer
  if (due && due.length === 10) {
    const before = boxes.get(due)
    boxes.set(due, {
      sign: `${w.marks.due}${before?.style === 'counts' ? ` ${before.sign}` : ''}`,
      style: 'due',
      says: `${w.answer.due}：${dayWords(due, visit.lang)}`,
    })
    if (firstLate && !boxes.has(firstLate))
      boxes.set(firstLate, { sign: w.marks.late, style: 'late', says: w.answer.late(dayWords(firstLate, visit.lang)) })
  }
  const days = [...boxes.keys()].sort()
  const [first, last] = [days[0], days.at(-1)]
  if (first === undefined || last === undefined || answer.rows.some(({ because }) => because === 'hours')) return null
  const all = monthsFrom(monthOf(first), monthOf(last))
  const shown = all.length > mostMonths ? [...all.slice(0, 3), ...all.slice(-3)] : all
  return (
    <section aria-labelledby="calendar">
      <h2 id="calendar">{w.calendar}</h2>
      <p class="soft">{w.calendarSays}</p>
      {shown.length < all.length && <p class="note">{w.gap}</p>}
      <div class="months">
        {shown.map((month) => (
          <Month visit={visit} month={month} boxes={boxes} />
        ))}
      </div>
    </section>
  )
}
