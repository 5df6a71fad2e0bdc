import type { Citation } from '../../kernel/law/instrument.ts'
import { type CountingRules, endsOnWorkday, lastDayAsMeant, type Whose } from '../../kernel/time/counting-rules.ts'
import type { OpenPeriod } from '../../kernel/time/deadline.ts'
import type { Term } from '../../kernel/time/period.ts'
import type { PeriodQuestion } from './period-views.ts'

/** A period as a row of a procedure declares it, before anything has started it. */
export interface DeclaredPeriod {
  readonly term: Term
  readonly whose: Whose
  readonly basis: readonly Citation[]
  /** Left out where the law decides. */
  readonly lastDay?: 'rolls' | 'stays'
  readonly direction?: 'after' | 'before'
  readonly extensions?: readonly Term[]
}

/**
 * A declared period as a question for `count-period`, still without its first day. Its last-day rule is named only where the law by itself
 * would give another.
 */
export function declaredQuestion(
  { term, whose, basis, lastDay, direction, extensions }: DeclaredPeriod,
  { laws }: CountingRules,
): PeriodQuestion {
  const law = basis[0]?.law
  const meant = lastDayAsMeant(
    laws.find((one) => one.law === law),
    whose,
  )
  return {
    count: term.count,
    unit: term.unit,
    whose,
    ...(law !== undefined && { law }),
    ...(!endsOnWorkday(term, extensions) && direction !== 'before' && lastDay !== undefined && lastDay !== meant && { lastDay }),
    ...(direction === 'before' && { direction }),
  }
}

/** A running period as a question that `count-period` answers with the same day. */
export function questionOf(period: OpenPeriod, of: Pick<DeclaredPeriod, 'whose' | 'basis'>, rules: CountingRules): PeriodQuestion {
  const { start, term, lastDay = 'stays', direction = 'after', suspensions = [], extensions = [] } = period
  return {
    start,
    ...declaredQuestion({ ...of, term, lastDay, direction, extensions }, rules),
    ...(suspensions.length > 0 && { pauses: suspensions.map(({ from, to }) => `${from}..${to ?? ''}`).join(',') }),
    ...(extensions.length > 0 && { extensions: extensions.map(({ count, unit }) => `${count}-${unit}`).join(',') }),
  }
}
