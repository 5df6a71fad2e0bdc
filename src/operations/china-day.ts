import type { LocalDate } from '../kernel/time/local-date.ts'

const eightHours = 8 * 3_600_000

/** The calendar day in China (UTC+8, no summer time) of an instant, given in milliseconds since 1970. */
export const chinaDay = (instant: number): LocalDate => new Date(instant + eightHours).toISOString().slice(0, 10) as LocalDate
