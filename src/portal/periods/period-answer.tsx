import type { FC } from 'hono/jsx'
import { epochDay, isLocalDate, type LocalDate } from '../../kernel/time/local-date.ts'
import { periodPath } from '../../operations/periods/period-path.ts'
import type { CountPeriodRequest } from '../../operations/periods/period-request.ts'
import type { PeriodAnswer, PeriodRow } from '../../operations/periods/period-views.ts'
import { dayWords } from '../page/days.ts'
import { Basis, Cited } from '../page/legal.tsx'
import { say, type Visit } from '../visit.ts'
import { joinRows } from './join-rows.ts'
import { MonthGrid } from './month-grid.tsx'

interface AnswerProps {
  readonly visit: Visit
  readonly input: CountPeriodRequest
  readonly answer: PeriodAnswer
  /** Each day has a row of its own, however many. */
  readonly daily?: boolean
}

/** Most rows of single days before days alike are put together. */
const mostSingle = 70

/** A day, or a moment, in words. */
export function whenWords(when: string, visit: Visit): string {
  const [day = '', time] = when.split('T')
  return `${dayWords(day, visit.lang)}${time ? ` ${time}` : ''}`
}

const Left: FC<{ visit: Visit; due: string }> = ({ visit, due }) => {
  const w = visit.words.periods.answer
  if (!isLocalDate(due)) return null
  const left = epochDay(due) - epochDay(visit.today)
  return <p>{left === 0 ? w.today : left > 0 ? w.left(left) : w.passed(-left)}</p>
}

const Due: FC<AnswerProps & { due: string }> = ({ visit, input, answer, due }) => {
  const w = visit.words.periods.answer
  const waits = input.wait === true
  const name = waits ? w.next : input.direction === 'before' ? w.latest : input.unit === 'hour' ? w.moment : w.due
  return (
    <section class={!waits && due.slice(0, 10) < visit.today ? 'panel past' : 'panel'} aria-labelledby="answer">
      <h2 id="answer">{name}</h2>
      <p class="number">
        <time datetime={due}>{whenWords(due, visit)}</time>
      </p>
      {answer.firstLate && <p>{w.late(dayWords(answer.firstLate, visit.lang))}</p>}
      {!waits && <Left visit={visit} due={due} />}
    </section>
  )
}

const NoDay: FC<AnswerProps> = ({ visit, answer }) => {
  const w = visit.words.periods.answer
  const { unknown, standsStill } = answer
  return (
    <section class="note warn" aria-labelledby="answer">
      <h2 id="answer">{unknown ? w.unknown : w.stands}</h2>
      {unknown && <p>{w.unknownSays(say(visit, unknown.notice))}</p>}
      {unknown?.unrolled && <p>{w.unrolled(dayWords(unknown.unrolled, visit.lang))}</p>}
      {standsStill && <p>{w.standsSays(dayWords(standsStill, visit.lang))}</p>}
    </section>
  )
}

const Beside: FC<AnswerProps> = ({ visit, answer, input }) => {
  const w = visit.words.periods.answer
  const { ends, due, otherwise, sent, warnings } = answer
  return (
    <>
      {ends && due && !input.wait && <p>{w.ends(dayWords(ends, visit.lang))}</p>}
      {otherwise && (
        <div class="note">
          <p>
            <strong>{w.otherwise(dayWords(otherwise.due, visit.lang))}</strong> {say(visit, otherwise.says)}
          </p>
        </div>
      )}
      {sent && (
        <div class={`note ${sent.inTime ? 'ok' : 'bad'}`}>
          <p>
            <strong>
              {w.sent(dayWords(sent.day, visit.lang))}
              {sent.inTime ? w.inTime : w.tooLate}
            </strong>{' '}
            {say(visit, sent.says)}
          </p>
          <Basis visit={visit} of={sent.basis} />
        </div>
      )}
      {warnings.map((warning) => (
        <p class="note warn">{say(visit, warning)}</p>
      ))}
    </>
  )
}

const Rules: FC<AnswerProps> = ({ visit, answer }) => (
  <section aria-labelledby="rules">
    <h2 id="rules">{visit.words.periods.rules}</h2>
    <ol>
      {answer.rules.map((rule) => (
        <li>
          {say(visit, rule.says)}
          <Basis visit={visit} of={rule.basis} />
        </li>
      ))}
    </ol>
  </section>
)

const Row: FC<{ visit: Visit; row: PeriodRow }> = ({ visit, row }) => {
  const w = visit.words.periods
  const [from, to] = [row.from as LocalDate, row.to as LocalDate]
  return (
    <tr>
      <th scope="row" class={from === to ? 'nowrap' : undefined}>
        {dayWords(from, visit.lang)}
        {from !== to && (
          <>
            {' '}
            {w.rowTo} {dayWords(to, visit.lang)}
          </>
        )}
      </th>
      <td data-h={w.number} class={row.counted ? 'nowrap' : 'none'}>
        {row.counted ? w.numbers(row.counted[0] ?? 0, row.counted[1] ?? 0) : '—'}
      </td>
      <td data-h={w.why}>{say(visit, row.says)}</td>
      <td data-h={w.basis} class={row.basis.length > 0 ? undefined : 'none'}>
        {row.basis.length > 0 ? <Cited visit={visit} of={row.basis} /> : '—'}
      </td>
    </tr>
  )
}

const Rows: FC<AnswerProps> = ({ visit, input, answer, daily }) => {
  const w = visit.words.periods
  const joins = answer.rows.length > mostSingle && !daily
  const rows = joins ? joinRows(answer.rows) : answer.rows
  return (
    <section aria-labelledby="rows">
      <h2 id="rows">{w.table}</h2>
      {(answer.grouped || joins) && <p class="soft">{w.grouped}</p>}
      {joins && !answer.grouped && (
        <p class="noprint">
          <a href={`${periodPath({ ...input, daily: 1 })}#rows`}>{w.daily}</a>
        </p>
      )}
      <div class="scroll">
        <table class="stack">
          <caption class="hidden">{w.table}</caption>
          <thead>
            <tr>
              {[w.day, w.number, w.why, w.basis].map((head) => (
                <th scope="col">{head}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row visit={visit} row={row} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

/** The answer first, in large type; then what it rests on, the calendar, and every day with its reason. */
export const PeriodAnswerPart: FC<AnswerProps> = (props) => {
  const { visit, input, answer } = props
  const w = visit.words.periods
  const address = periodPath({ ...input })
  const asked = input.direction === 'before' ? w.answer.backFrom : w.answer.asked
  return (
    <>
      <p>{asked(whenWords(input.start, visit), say(visit, answer.term))}</p>
      {answer.due ? <Due {...props} due={answer.due} /> : <NoDay {...props} />}
      <Beside {...props} />
      <Rules {...props} />
      <MonthGrid visit={visit} answer={answer} />
      <Rows {...props} />
      <section aria-labelledby="keep">
        <h2 id="keep">{w.keep}</h2>
        <p>{w.keepSays}</p>
        <p class="code">
          <a href={address}>{`${visit.platform.publicUrl}${address}`}</a>
        </p>
        <p class="noprint">
          <a href={periodPath({ ...input }, '/api/periods')}>{w.api}</a>
        </p>
        <p class="soft">{w.notLegalAdvice}</p>
      </section>
    </>
  )
}
