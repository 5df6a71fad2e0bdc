import { addMonths } from '../time/add-months.ts'
import { addDays, type LocalDate } from '../time/local-date.ts'
import type { Term } from '../time/period.ts'

/** First day that lies within the term back from a day. Windows of watching are no statutory periods: five working days are a week. */
export function windowStart(day: LocalDate, { count, unit }: Term): LocalDate {
  if (unit === 'month' || unit === 'year') return addMonths(day, -(unit === 'year' ? 12 : 1) * count)
  return addDays(day, -(unit === 'workday' ? Math.ceil((count * 7) / 5) : count))
}
