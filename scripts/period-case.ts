import { chinaWorkdays as calendar } from '../catalogue/calendars/china-workdays.ts'
import { isCalendarUnknown } from '../src/kernel/time/calendar.ts'
import { type Due, deadline, type Interval, type Period } from '../src/kernel/time/deadline.ts'
import { enforcementTime } from '../src/kernel/time/forbidden-time.ts'
import { lateFine } from '../src/kernel/time/late-fine.ts'
import { addDays, localDate } from '../src/kernel/time/local-date.ts'
import { hoursAfter, moment } from '../src/kernel/time/moment.ts'
import type { Term, Unit } from '../src/kernel/time/period.ts'
import { taxDeadline } from '../src/kernel/time/tax-deadline.ts'
import { isWorkday } from '../src/kernel/time/working-day.ts'

/** One period as the case file writes it; a step of a chain is written the same way, with less. */
export interface PeriodInput {
  readonly start: string
  readonly n: number
  readonly unit: Unit
  readonly kind?: 'must-finish' | 'right-expires' | 'must-wait-at-least'
  readonly direction?: 'after' | 'before'
  readonly suspend?: readonly { readonly from: string; readonly to: string }[]
  readonly extension?: { readonly n: number; readonly unit: Unit } | null
  /** `not-stated`: the law is silent; an organ's duty then stays and a party's right or duty rolls. */
  readonly lastDayOnRestDay?: 'rolls' | 'not-stated' | 'n/a'
}

/** What a case expects or we find, by name. */
export type Findings = Readonly<Record<string, string | number | boolean | null>>

interface CaseOf<T extends string, I> {
  readonly id: string
  readonly type: T
  readonly title: string
  readonly duty?: 'agency' | 'party'
  readonly input: I
  readonly expected: Findings
  /** Answers under other readings. */
  readonly alternatives?: Findings
}

export interface ChainCase {
  readonly id: string
  readonly type: 'chain'
  readonly title: string
  readonly steps: readonly (PeriodInput & { readonly name: string; readonly duty?: 'agency' | 'party'; readonly expectedDue: string })[]
}

export type PeriodCase =
  | ChainCase
  | CaseOf<'period', PeriodInput>
  | CaseOf<'tax-period', PeriodInput>
  | CaseOf<'calendar-unknown', PeriodInput>
  | CaseOf<'amount', AmountInput>
  | CaseOf<'forbidden-time', { readonly at: string; readonly urgent: boolean }>

interface AmountInput {
  readonly fine: number
  readonly paymentDue: string
  readonly paidOn: string
  readonly pausedIntervals: readonly { readonly from: string; readonly to: string }[]
}

const term = ({ n: count, unit }: { readonly n: number; readonly unit: Unit }): Term => ({ count, unit })
const intervals = (rows: readonly { readonly from: string; readonly to: string }[]): Interval[] =>
  rows.map(({ from, to }) => ({ from: localDate(from), to: localDate(to) }))

/** The period of a case, as the kernel is asked for it. */
export function periodOfCase(input: PeriodInput, duty?: 'agency' | 'party'): Period {
  const waits = input.kind === 'must-wait-at-least'
  const rolls = input.lastDayOnRestDay === 'rolls' || (input.lastDayOnRestDay === 'not-stated' && duty === 'party' && !waits)
  return {
    start: localDate(input.start),
    term: term(input),
    calendar,
    extensions: input.extension ? [term(input.extension)] : [],
    suspensions: intervals(input.suspend ?? []),
    lastDay: rolls ? 'rolls' : 'stays',
    direction: input.direction ?? 'after',
    kind: waits ? 'must-wait' : 'must-finish',
  }
}

/** What the kernel finds for a case, under the names the case file uses; answers under other readings come with it. */
export function findingsFor(one: Exclude<PeriodCase, ChainCase>): Findings {
  switch (one.type) {
    case 'period':
      return periodFindings(one.input, one.duty)
    case 'calendar-unknown':
      return periodFindings({ lastDayOnRestDay: one.input.unit === 'workday' ? 'n/a' : 'rolls', ...one.input }, one.duty)
    case 'tax-period':
      return taxFindings(one.input)
    case 'amount': {
      const { fine, paymentDue, paidOn, pausedIntervals } = one.input
      return { ...lateFine({ fine, paymentDue: localDate(paymentDue), paidOn: localDate(paidOn), paused: intervals(pausedIntervals) }) }
    }
    case 'forbidden-time': {
      const found = enforcementTime({ at: moment(one.input.at), urgent: one.input.urgent, calendar })
      return isCalendarUnknown(found) ? { error: found.unknown.code } : { allowed: found.allowed }
    }
  }
}

function periodFindings(input: PeriodInput, duty?: 'agency' | 'party'): Findings {
  if (input.unit === 'hour') return { due: hoursAfter(moment(input.start), term(input)) }
  const period = periodOfCase(input, duty)
  const found = deadline(period)
  if (isCalendarUnknown(found)) {
    const { code, unrolled } = found.unknown
    return { error: code, ...(unrolled && { unrolled }) }
  }
  const { due, ends } = found
  const rolled = deadline({ ...period, lastDay: 'rolls', kind: 'must-finish' })
  return {
    due,
    unrolled: ends,
    ...('due' in rolled && { rolled: rolled.due }),
    ...(period.kind === 'must-wait' && period.direction !== 'before' && { periodEnds: ends, earliestWorkday: workdayFrom(due) }),
    ...(period.direction === 'before' && { nFullDaysBetween: addDays(due, -1) }),
  }
}

function workdayFrom(day: Due['due']): string {
  return isWorkday(calendar, day) ? day : workdayFrom(addDays(day, 1))
}

function taxFindings(input: PeriodInput): Findings {
  const period = periodOfCase({ ...input, lastDayOnRestDay: 'rolls' })
  const [found, plain] = [taxDeadline(period), deadline(period)]
  return {
    ...(isCalendarUnknown(found) ? { error: found.unknown.code } : { due: found.due }),
    ...('due' in plain && { plain: plain.ends, plainRolled: plain.due }),
  }
}
