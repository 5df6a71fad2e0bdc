import type { FC } from 'hono/jsx'
import type { ClockView } from '../../operations/views.ts'
import { say, type Visit } from '../visit.ts'
import { dayWords } from './days.ts'
import { Basis } from './legal.tsx'

/** How many working days are left, or by how many the day has passed. */
export function daysLeft(visit: Visit, left: number | undefined): string {
  const w = visit.words.clock
  if (left === undefined) return ''
  if (left < 0) return w.late(-left)
  return left === 0 ? w.today : w.left(left)
}

/** How the last day was counted, step by step, or why there is none. */
export const Derivation: FC<{ visit: Visit; clock: ClockView }> = ({ visit, clock }) =>
  clock.why.length === 0 ? null : (
    <details>
      <summary>{clock.due ? visit.words.clock.why : visit.words.clock.whyNone}</summary>
      <div>
        <ol>
          {clock.why.map((step) => (
            <li>{say(visit, step)}</li>
          ))}
        </ol>
        {clock.recount && (
          <p class="noprint">
            <a href={clock.recount}>{visit.words.periods.recompute}</a>
          </p>
        )}
      </div>
    </details>
  )

/** One running clock: what is due, by when, how long is left, and why that day. */
export const Clock: FC<{ visit: Visit; clock: ClockView }> = ({ visit, clock }) => {
  const w = visit.words.clock
  return (
    <li class="box">
      <h3>{clock.kind === 'silence' ? w.silence(say(visit, clock.title)) : say(visit, clock.title)}</h3>
      {clock.paused && (
        <p>
          <span class="tag warn">{w.paused}</span> {w.pausedSince(dayWords(clock.paused, visit.lang))}
        </p>
      )}
      {clock.unknownYear !== undefined && <p class="note warn">{w.unknown(clock.unknownYear)}</p>}
      {clock.due && (
        <p>
          {w.due} <strong>{dayWords(clock.due, visit.lang)}</strong>{' '}
          {clock.passed ? (
            <span class="tag bad">{w.passed}</span>
          ) : (
            !clock.paused && <span class="tag">{daysLeft(visit, clock.workdaysLeft)}</span>
          )}
        </p>
      )}
      <p class="soft">
        {w.started(dayWords(clock.started, visit.lang))}
        {clock.term ? w.term(say(visit, clock.term)) : ''}
      </p>
      <Basis visit={visit} of={clock.basis} />
      <Derivation visit={visit} clock={clock} />
    </li>
  )
}
