import { remembered } from '../remembered.ts'

/**
 * A calendar day without a time zone, written `2026-03-02`.
 *
 * Law counts days, not instants; a branded string keeps the two apart. Instants exist only in store and record.
 * Strings of this shape sort and compare in calendar order with `<` and `>`.
 */
export type LocalDate = string & { readonly __localDate: unique symbol }

const shape = /^(\d{4})-(\d{2})-(\d{2})$/

/** Days from 1970-01-01 (day 0), proleptic Gregorian. Integer; negative before 1970. */
export function epochDay(day: LocalDate): number {
  return Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10))) / 86_400_000
}

/** The day that lies `epoch` days after 1970-01-01. @throws RangeError when it lies outside the years that can be written */
export const fromEpochDay = remembered(
  20_000,
  (epoch: number): LocalDate => new Date(epoch * 86_400_000).toISOString().slice(0, 10) as LocalDate,
)

/** Whether `text` names a day that exists (2026-02-29 does not). */
export function isLocalDate(text: string): text is LocalDate {
  return shape.test(text) && fromEpochDay(epochDay(text as LocalDate)) === text
}

/**
 * Reads a day written `YYYY-MM-DD`.
 * @throws RangeError when `text` is not such a day; the message repeats what was given.
 */
export function localDate(text: string): LocalDate {
  if (!isLocalDate(text)) throw new RangeError(`'${text}' is not a day: write it as YYYY-MM-DD, for example 2026-03-02.`)
  return text
}

/** `count` calendar days after `day`; negative counts go back. */
export function addDays(day: LocalDate, count: number): LocalDate {
  return fromEpochDay(epochDay(day) + count)
}

/** ISO weekday: 1 = Monday … 7 = Sunday. */
export function weekday(day: LocalDate): number {
  return ((((epochDay(day) + 3) % 7) + 7) % 7) + 1
}
