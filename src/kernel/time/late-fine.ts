import type { Interval } from './deadline.ts'
import { epochDay, type LocalDate } from './local-date.ts'

/** A fine that was paid late. Amounts are in yuan. */
export interface LatePayment {
  /** The fine itself, 0 or more. */
  readonly fine: number
  /** Last day of the time for payment. */
  readonly paymentDue: LocalDate
  readonly paidOn: LocalDate
  /** Reconsideration or litigation, during which the addition does not grow. They may overlap. @source 行政处罚法 73(3) */
  readonly paused?: readonly Interval[]
  /** Addition for each day, in percent of the fine. Default 3. @source 行政处罚法 72(1)[1] */
  readonly percentPerDay?: number
}

/** What lateness adds to a fine. */
export interface LateFine {
  /** Days after the due day, up to and including the day of payment, without paused days. 0 when paid in time. */
  readonly lateDays: number
  /** Yuan, to the fen; a fraction of a fen is dropped, in favour of the party. */
  readonly extraFine: number
  /** Whether the addition would have been more than the fine, which it may not exceed. */
  readonly capped: boolean
}

/**
 * The additional fine 加处罚款 for late payment.
 * @throws RangeError when the fine or the rate is not a number of 0 or more, or a pause ends before it begins
 * @source 行政处罚法 72(1)[1], 73(3)
 */
export function lateFine({ fine, paymentDue, paidOn, paused = [], percentPerDay = 3 }: LatePayment): LateFine {
  for (const [what, number] of [
    ['fine', fine],
    ['rate', percentPerDay],
  ] as const) {
    if (!(number >= 0 && number < Infinity))
      throw new RangeError(`A ${what} of ${number} cannot be reckoned with: give a number of 0 or more.`)
  }
  const lateDays = countLate(epochDay(paymentDue), epochDay(paidOn), paused)
  const fen = Math.round(fine * 100)
  // Rates are reckoned in thousandths of a percent: whole numbers keep 0.05 % exact.
  const extra = Math.floor((fen * Math.round(percentPerDay * 1000) * lateDays) / 100_000)
  return { lateDays, extraFine: Math.min(extra, fen) / 100, capped: extra > fen }
}

function countLate(due: number, paid: number, paused: readonly Interval[]): number {
  const late = new Set<number>()
  for (let day = due + 1; day <= paid; day++) late.add(day)
  for (const { from, to } of paused) {
    if (to < from) throw new RangeError(`The pause from ${from} ends on ${to}, before it begins. Give its last day.`)
    for (let day = Math.max(epochDay(from), due + 1); day <= Math.min(epochDay(to), paid); day++) late.delete(day)
  }
  return late.size
}
