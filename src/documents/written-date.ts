import type { LocalDate } from '../kernel/time/local-date.ts'

/**
 * A day as official documents write it: 2026年3月2日, with Arabic digits and no padding.
 * @source GB/T 9704-2012, 7.3.5.4
 */
export function writtenDate(day: LocalDate): string {
  return `${Number(day.slice(0, 4))}年${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`
}
