import { isLocalDate, weekday } from '../../kernel/time/local-date.ts'
import { useSpeech } from '../words/language.tsx'

/** A day with its weekday, kept on one line. */
export function Day({ day, bare }: { readonly day: string; readonly bare?: boolean }) {
  const { words } = useSpeech()
  const name = isLocalDate(day) ? words.days.weekdays[weekday(day) - 1] : undefined
  return (
    <time dateTime={day} className="day">
      {day}
      {name && !bare && <small> {name}</small>}
    </time>
  )
}
