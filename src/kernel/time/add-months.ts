import { epochDay, fromEpochDay, type LocalDate } from './local-date.ts'

/**
 * The corresponding day `count` months later (or earlier), or the last day of that month where there is none.
 * @source 民法典 202
 */
export function addMonths(day: LocalDate, count: number): LocalDate {
  const months = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + count
  const year = Math.floor(months / 12)
  const first = (month: number): LocalDate => {
    const total = year * 12 + month
    return `${String(Math.floor(total / 12)).padStart(4, '0')}-${String((total % 12) + 1).padStart(2, '0')}-01` as LocalDate
  }
  const start = epochDay(first(months - year * 12))
  const last = epochDay(first(months - year * 12 + 1)) - 1
  return fromEpochDay(Math.min(start + Number(day.slice(8, 10)) - 1, last))
}
