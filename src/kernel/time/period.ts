import type { Text } from '../law/instrument.ts'

export type Unit = 'workday' | 'day' | 'month' | 'year' | 'hour'

/**
 * The length of a statutory period. The unit is part of it: 5 working days and 5 days are different terms, and a bare number is none.
 * Plain data, so that it can be stored and compared.
 */
export interface Term {
  /** A whole number, 1 or more. */
  readonly count: number
  readonly unit: Unit
}

/**
 * Checks that a term can be counted.
 * @throws RangeError when the count is not a whole number of 1 or more
 */
export function checkedTerm(term: Term): Term {
  if (!Number.isSafeInteger(term.count) || term.count < 1) {
    throw new RangeError(`A term of ${term.count} (unit ${term.unit}) cannot be counted: give a whole number, 1 or more.`)
  }
  return term
}

/** Working days: weekdays that are not days off, and weekend days worked in exchange. */
export const workdays = (count: number): Term => checkedTerm({ count, unit: 'workday' })
/** Calendar days, rest days included. */
export const days = (count: number): Term => checkedTerm({ count, unit: 'day' })
/** Months, to the corresponding day, or the last day of a month without one. @source 民法典 202 */
export const months = (count: number): Term => checkedTerm({ count, unit: 'month' })
/** Years, to the corresponding day, or the last day of a month without one. @source 民法典 202 */
export const years = (count: number): Term => checkedTerm({ count, unit: 'year' })
/** Hours by the clock, counted from a moment. @source 民法典 201(2) */
export const hours = (count: number): Term => checkedTerm({ count, unit: 'hour' })

const names: Readonly<Record<Unit, readonly [zh: string, one: string, many: string]>> = {
  workday: ['个工作日', 'working day', 'working days'],
  day: ['日', 'day', 'days'],
  month: ['个月', 'month', 'months'],
  year: ['年', 'year', 'years'],
  hour: ['小时', 'hour', 'hours'],
}

/** A term as people read it: 5个工作日, 5 working days. */
export function termWords({ count, unit }: Term): Text {
  const [zh, one, many] = names[unit]
  return { zh: `${count}${zh}`, en: `${count} ${count === 1 ? one : many}` }
}
