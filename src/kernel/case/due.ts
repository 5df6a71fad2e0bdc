import type { Procedure, Within } from '../procedure/grammar.ts'
import { perProcedure } from '../procedure/worked-out.ts'
import type { Calendar, CalendarUnknown } from '../time/calendar.ts'
import { deadline } from '../time/deadline.ts'
import { addDays, type LocalDate } from '../time/local-date.ts'
import type { CaseFile, Marking, Running } from './case-file.ts'
import { isIncluded, stateOf } from './marking.ts'

/** The last day of a period, or why there is none to name. */
export type Due =
  | { readonly day: LocalDate }
  /** The clock stands still; `since` is the first day not counted. */
  | { readonly paused: LocalDate }
  /** The calendar for the year `unknown` has not been published; the period does not end before `atLeast`, however that year is arranged. */
  | { readonly unknown: number; readonly atLeast?: LocalDate }
  /** Nothing has started the period, or the law gives no number. */
  | { readonly none: true }

const none: Due = { none: true }

const past = ({ unknown: { year, atLeast } }: CalendarUnknown): Due => ({ unknown: year, ...(atLeast && { atLeast }) })

function given(file: Pick<CaseFile, 'answers'>, date: { act: string; field: string }): LocalDate | undefined {
  const answer = file.answers[date.act]?.[date.field]
  return typeof answer === 'string' ? (answer as LocalDate) : undefined
}

/** The last day of `within` when its clock runs as `running` says. */
export function dueOf(within: Within<string>, running: Running | undefined, file: Pick<CaseFile, 'answers'>, calendar: Calendar): Due {
  if (within.until) {
    const day = given(file, within.until)
    if (!day || within.lastDay !== 'rolls') return day ? { day } : none
    const found = deadline({ start: addDays(day, -1), term: { count: 1, unit: 'day' }, calendar, lastDay: 'rolls' })
    return 'due' in found ? { day: found.due } : past(found)
  }
  if (!within.term) return none
  const date = within.before ?? within.from
  const start = date ? given(file, date) : running?.start
  if (!start) return none
  const found = deadline({
    start,
    term: within.term,
    calendar,
    extensions: running?.extensions ?? [],
    suspensions: running?.suspensions ?? [],
    lastDay: within.lastDay ?? 'stays',
    direction: within.before ? 'before' : 'after',
  })
  if ('due' in found) return { day: found.due }
  return 'unknown' in found ? past(found) : { paused: found.notRunning.since }
}

/** Latest day on which one of these acts was last done; undefined when none was. */
function lastOf(marking: Marking, acts: readonly string[]): LocalDate | undefined {
  let last: LocalDate | undefined
  for (const act of acts) {
    const day = stateOf(marking, act).last
    if (day !== undefined && (last === undefined || day > last)) last = day
  }
  return last
}

/** The last day of a period that no clock row carries: a right to act, or a waiting period. */
export function periodOf(
  within: Within<string>,
  where: { procedure: Procedure; file: Pick<CaseFile, 'answers' | 'marking'> },
  calendar: Calendar,
): Due {
  const { procedure, file } = where
  if (within.sinceEnd) {
    const must = procedure.acts[within.sinceEnd]?.must
    const owed = stateOf(file.marking, within.sinceEnd).owed
    const end = must && owed ? dueOf(must, owed, file, calendar) : none
    return 'day' in end ? dueOf(within, { start: end.day }, file, calendar) : end
  }
  const start = within.since ? lastOf(file.marking, within.since) : undefined
  return dueOf(within, start ? { start } : undefined, file, calendar)
}

export interface Clock {
  readonly act: string
  readonly kind: 'duty' | 'silence'
  readonly running: Running
  readonly within?: Within<string>
  readonly due: Due
}

type Timed = Pick<CaseFile, 'answers' | 'marking'>

type RuleOf = readonly [act: string, rule: Procedure['acts'][string]]

const rulesOf = perProcedure(({ acts }): readonly RuleOf[] => Object.entries(acts))
const silentRules = perProcedure((procedure) => rulesOf(procedure).filter(([, { bySilence }]) => bySilence))

/** The silence that runs for an act, if one does. */
function silenceOf([act, { bySilence }]: RuleOf, procedure: Procedure, file: Timed, calendar: Calendar): Clock[] {
  const running = file.marking.acts[act]?.silence
  if (!bySilence || !running || !isIncluded(procedure, file.marking, act)) return []
  return [{ act, kind: 'silence', running, within: bySilence, due: dueOf(bySilence, running, file, calendar) }]
}

/** Every clock that runs in the case: duties owed, and silence that will speak. */
export function clocksOf(procedure: Procedure, file: Timed, calendar: Calendar): Clock[] {
  const clocks: Clock[] = []
  for (const one of rulesOf(procedure)) {
    const [act, { must }] = one
    const owed = file.marking.acts[act]?.owed
    if (owed && isIncluded(procedure, file.marking, act))
      clocks.push({ act, kind: 'duty', running: owed, ...(must && { within: must }), due: must ? dueOf(must, owed, file, calendar) : none })
    clocks.push(...silenceOf(one, procedure, file, calendar))
  }
  return clocks
}

/** Those at whose end the law itself acts. */
export const silencesOf = (procedure: Procedure, file: Timed, calendar: Calendar): Clock[] =>
  silentRules(procedure).flatMap((one) => silenceOf(one, procedure, file, calendar))
