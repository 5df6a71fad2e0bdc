import * as period from '../time/period.ts'
import type { Term } from '../time/period.ts'
import type { AnyOf, Condition, DateOf, Silence, Within } from './grammar.ts'

/** A term that can be tied to the act it runs from, for example `workdays(5).since('notify')`. */
export interface TermWord extends Term {
  since<const A extends string>(...acts: readonly A[]): Within<A>
  before<const A extends string>(day: DateOf<A>): Within<A>
}

function word(term: Term): TermWord {
  return {
    ...term,
    since: (...acts) => ({ term, since: acts }),
    before: (day) => ({ term, before: day }),
  }
}

/** A term of working days; the day of the event is day 0. */
export const workdays = (count: number): TermWord => word(period.workdays(count))
/** A term of calendar days; the day of the event is day 0. */
export const days = (count: number): TermWord => word(period.days(count))
/** A term of months, ending on the corresponding day or else the last day of the month (民法典 202). */
export const months = (count: number): TermWord => word(period.months(count))
/** A term of years, ending on the corresponding day or else the last day of the month (民法典 202). */
export const years = (count: number): TermWord => word(period.years(count))

/** Until a day that was given in a form, that day included. */
export const until = <const A extends string>(day: DateOf<A>): Within<A> => ({ until: day })

/** The last day moves to the next working day when it is a rest day; only where the law says so, or in favour of a party's right. */
export const rolling = <A extends string>(within: Within<A>): Within<A> => ({ ...within, lastDay: 'rolls' })

/** Silence whose effect dates back to the day the term began. */
export const fromTheStart = <A extends string>(within: Within<A>): Silence<A> => ({ ...within, takesEffect: 'start' })

export const anyOf = <const A extends string>(...acts: readonly A[]): AnyOf<A> => ({ anyOf: acts })
export const dateOf = <const A extends string>(act: A, field: string): DateOf<A> => ({ act, field })
export const not = <const F extends string>(condition: Condition<F>): Condition<F> => ({ not: condition })
export const all = <const F extends string>(...conditions: readonly Condition<F>[]): Condition<F> => ({ all: conditions })
export const any = <const F extends string>(...conditions: readonly Condition<F>[]): Condition<F> => ({ any: conditions })
