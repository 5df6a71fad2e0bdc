import type { LocalDate } from '../../kernel/time/local-date.ts'

const offset = 8 * 3_600_000

/** Today in China (UTC+8 all year) by this computer's clock: only to fill in a box; the server counts by its own. */
export const todayInChina = (): LocalDate => new Date(Date.now() + offset).toISOString().slice(0, 10) as LocalDate

/** Hours and minutes in China of an RFC 3339 instant; empty when it is none. */
export function timeInChina(instant: string): string {
  const at = Date.parse(instant)
  return Number.isNaN(at) ? '' : new Date(at + offset).toISOString().slice(11, 16)
}

/** Day in China of an RFC 3339 instant; empty when it is none. */
export function dayInChina(instant: string): string {
  const at = Date.parse(instant)
  return Number.isNaN(at) ? '' : new Date(at + offset).toISOString().slice(0, 10)
}
