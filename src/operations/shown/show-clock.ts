import type { CaseFile } from '../../kernel/case/case-file.ts'
import { type Clock, clocksOf } from '../../kernel/case/due.ts'
import type { Citation } from '../../kernel/law/instrument.ts'
import type { Procedure } from '../../kernel/procedure/grammar.ts'
import { isCalendarUnknown } from '../../kernel/time/calendar.ts'
import type { OpenPeriod } from '../../kernel/time/deadline.ts'
import { derive } from '../../kernel/time/derive.ts'
import type { LocalDate } from '../../kernel/time/local-date.ts'
import { termWords } from '../../kernel/time/period.ts'
import { stepWords } from '../../kernel/time/step-words.ts'
import { workdaysBetween } from '../../kernel/time/working-day.ts'
import { periodPath } from '../periods/period-path.ts'
import { questionOf } from '../periods/question-of.ts'
import type { ClockView, TaskView } from '../views.ts'
import type { Reading } from './reading.ts'
import { showBasis } from './show-citation.ts'

/** The period behind a clock, as `dueOf` counts it; undefined where it simply runs until a day that was given. */
function periodBehind(clock: Clock, file: CaseFile, reading: Reading): OpenPeriod | undefined {
  const { within, running } = clock
  if (!within?.term) return undefined
  const date = within.before ?? within.from
  const start = date ? file.answers[date.act]?.[date.field] : running.start
  if (typeof start !== 'string') return undefined
  return {
    start: start as LocalDate,
    term: within.term,
    calendar: reading.platform.catalogue.calendar,
    extensions: running.extensions ?? [],
    suspensions: [...(running.suspensions ?? [])],
    lastDay: within.lastDay ?? 'stays',
    direction: within.before ? 'before' : 'after',
  }
}

/** Working days left after today until a last day; negative once it has passed; undefined where the calendar does not reach so far. */
export function workdaysLeft(due: LocalDate, { day, platform }: Pick<Reading, 'day' | 'platform'>): number | undefined {
  const left = workdaysBetween(day, due, platform.catalogue.calendar)
  return isCalendarUnknown(left) ? undefined : left
}

/** A party's clock is one that only parties can act on. */
function recount(period: OpenPeriod, { acts, roles }: Procedure, act: string, { platform }: Reading): string {
  const rule = acts[act]
  const parties = [rule?.by ?? []].flat().every((role) => roles[role]?.kind === 'party')
  const basis = [rule?.basis ?? []].flat() as Citation[]
  return periodPath(questionOf(period, { whose: parties ? 'party' : 'organ', basis }, platform.catalogue.counting))
}

/** Why a clock has no last day, where the law sets one: it stands still, or the calendar of a year is not published. */
const whyNoDay = (due: Clock['due']): Pick<ClockView, 'paused' | 'unknownYear'> => ({
  ...('paused' in due && { paused: due.paused }),
  ...('unknown' in due && { unknownYear: due.unknown }),
})

/** A running clock with its last day, what is left, and how the day was counted. */
export function showClock(clock: Clock, where: { procedure: Procedure; file: CaseFile }, reading: Reading): ClockView {
  const { act, kind, running, due, within } = clock
  const rule = where.procedure.acts[act]
  const period = periodBehind(clock, where.file, reading)
  const left = 'day' in due ? workdaysLeft(due.day, reading) : undefined
  return {
    act,
    kind,
    title: rule?.title ?? { zh: act, en: act },
    started: running.start,
    passed: running.passed === true,
    basis: showBasis(reading, rule?.basis ?? []),
    ...(period && { recount: recount(period, where.procedure, act, reading) }),
    why: period ? derive(period).steps.map(stepWords) : [],
    ...('day' in due && { due: due.day }),
    ...whyNoDay(due),
    ...(left !== undefined && { workdaysLeft: left }),
    ...(within?.term && { term: termWords(within.term) }),
  }
}

/** The clock that gives a task its last day, without its derivation: its own if that runs out then, or else the one it leads to. */
export function showTaskClock(
  task: { readonly act: string; readonly due: LocalDate | null },
  procedure: Procedure,
  file: CaseFile,
  reading: Reading,
): TaskView['clock'] {
  const running = clocksOf(procedure, file, reading.platform.catalogue.calendar)
  const then = running.filter(({ due }) => (task.due === null ? !('day' in due) : 'day' in due && due.day === task.due))
  const clock = then.find(({ act }) => act === task.act) ?? then[0]
  if (!clock) return undefined
  const {
    act,
    kind,
    within,
    due,
    running: { start },
  } = clock
  const rule = procedure.acts[act]
  return {
    act,
    kind,
    title: rule?.title ?? { zh: act, en: act },
    started: start,
    basis: showBasis(reading, rule?.basis ?? []),
    ...whyNoDay(due),
    ...(within?.term && { term: termWords(within.term) }),
  }
}
