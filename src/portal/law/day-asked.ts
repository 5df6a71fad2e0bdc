import { isLocalDate } from '../../kernel/time/local-date.ts'
import { readDay } from '../page/days.ts'

/** The day asked for: as written, or as people write days; none when it is no day. */
export function dayAsked(text: string | undefined): { day?: string; wrong: boolean } {
  if (!text) return { wrong: false }
  const day = isLocalDate(text) ? text : readDay(text, '', '')
  return day === undefined ? { wrong: true } : { day, wrong: false }
}
