import { epochDay, fromEpochDay, isLocalDate, type LocalDate } from './local-date.ts'
import { checkedTerm, type Term } from './period.ts'

/** A minute by the official clock of the place, without a time zone, written `2026-03-02T09:30`. China keeps one time all year. */
export type Moment = string & { readonly __moment: unique symbol }

const clock = /^([01]\d|2[0-3]):[0-5]\d$/

/**
 * Reads a moment written `YYYY-MM-DDTHH:MM`.
 * @throws RangeError when `text` is not such a moment
 */
export function moment(text: string): Moment {
  if (text[10] === 'T' && isLocalDate(text.slice(0, 10)) && clock.test(text.slice(11))) return text as Moment
  throw new RangeError(`'${text}' is not a moment: write it as YYYY-MM-DDTHH:MM, for example 2026-03-02T09:30.`)
}

/** The day a moment lies on. */
export function dayOfMoment(at: Moment): LocalDate {
  return at.slice(0, 10) as LocalDate
}

/**
 * The exact moment a term of hours after `start` ends. The count begins at the stated moment itself, which is the stricter reading:
 * 民事诉讼法 85(2) would leave out the first hour.
 * @throws RangeError when the term is not in hours
 * @source 民法典 201(2)
 */
export function hoursAfter(start: Moment, term: Term): Moment {
  checkedTerm(term)
  if (term.unit !== 'hour') throw new RangeError(`A term of unit '${term.unit}' has no clock time: use deadline for it.`)
  const hour = Number(start.slice(11, 13)) + term.count
  const day = fromEpochDay(epochDay(dayOfMoment(start)) + Math.floor(hour / 24))
  return `${day}T${String(hour % 24).padStart(2, '0')}${start.slice(13)}` as Moment
}
