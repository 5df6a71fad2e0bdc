import type { Citation } from '../law/instrument.ts'
import type { Term } from '../time/period.ts'
import * as period from '../time/period.ts'
import type { AnswerTest, AnyOf, DateOf, Limit, Silence, Voices, Within } from './grammar.ts'

/** A term that can be tied to the act it runs from, for example `workdays(5).since('notify')`. */
export interface TermWord extends Term {
  since<const A extends string>(...acts: readonly A[]): Within<A>
  /** Since the last day of this duty passed. */
  sinceEnd<const A extends string>(act: A): Within<A>
  from<const A extends string>(day: DateOf<A>): Within<A>
  before<const A extends string>(day: DateOf<A>): Within<A>
}

function word(term: Term): TermWord {
  return {
    ...term,
    since: (...acts) => ({ term, since: acts }),
    sinceEnd: (act) => ({ term, sinceEnd: act }),
    from: (day) => ({ term, from: day }),
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

/** A waiting period whose last day is already late enough: at least seven days before the hearing. */
export const ahead = <const A extends string>(within: Within<A>): Within<A> => ({ ...within, reached: true })
/** Not before the day that was given. */
export const on = <const A extends string>(day: DateOf<A>): Within<A> => ({ until: day, reached: true })

/** The last day moves to the next working day when it is a rest day; only where the law says so, or in favour of a party's right. */
export const rolling = <A extends string>(within: Within<A>): Within<A> => ({ ...within, lastDay: 'rolls' })

/** Silence whose effect dates back to the day the term began. */
export const fromTheStart = <A extends string>(within: Within<A>): Silence<A> => ({ ...within, takesEffect: 'start' })

export const anyOf = <const A extends string>(...acts: readonly A[]): AnyOf<A> => ({ anyOf: acts })
export const dateOf = <const A extends string>(act: A, field: string): DateOf<A> => ({ act, field })
/** A number that was answered earlier in the case, as a limit. */
export const answerOf = dateOf
/** Name under which the columns of the entry a case is about stand among its answers. */
export const subjectAct = '@subject'
/** A day that stands in the register entry the case is about. */
export const ofSubject = (column: string): DateOf<never> => ({ act: subjectAct as never, field: column })
/** The act was done, and still counts as done. */
export const did = <const A extends string>(act: A): { readonly did: A } => ({ did: act })
// These three only wrap what they get, so that the names inside are checked at the row where they are used.
export const not = <const C>(condition: C): { readonly not: C } => ({ not: condition })
export const all = <const C extends readonly unknown[]>(...conditions: C): { readonly all: C } => ({ all: conditions })
export const any = <const C extends readonly unknown[]>(...conditions: C): { readonly any: C } => ({ any: conditions })
/** The answer is this value, or contains it. */
export const answered = (act: string, field: string, is: string | boolean): AnswerTest => ({ act, field, is })

/** At least so many different persons did this. */
export const quorum = <const A extends string>(of: A, least: Limit<A>, basis: Citation): Voices<A> => ({ of, least, basis })
/** Everyone who did `heard` has done `of`, except who acts now: all who are present have spoken. */
export const allHeard = <const A extends string>(of: A, heard: A, basis: Citation): Voices<A> => ({ of, heard, basis })
/** Only by one of those who did this. */
export const among = <const A extends string>(of: A, basis: Citation): Voices<A> => ({ of, own: true, basis })
/** The answer to `question` is that of more than half of those who did `of`, or `unless` says why it is not. */
export const withMajority = <const A extends string>(of: A, question: string, unless: string, basis: Citation): Voices<A> => ({
  of,
  majority: question,
  unless,
  basis,
})
