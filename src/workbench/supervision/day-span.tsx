import { useSpeech } from '../words/language.tsx'

interface Span {
  readonly from: string
  readonly to: string
  readonly choose: (name: 'from' | 'to') => (value: string) => void
}

/** From a day to a day, either of them open. */
export function DaySpan({ from, to, choose }: Span) {
  const { words } = useSpeech()
  return (
    <>
      <label className="filter">
        <span>{words.supervision.from}</span>
        <input type="date" value={from} max={to || undefined} onChange={(event) => choose('from')(event.target.value)} />
      </label>
      <label className="filter">
        <span>{words.supervision.to}</span>
        <input type="date" value={to} min={from || undefined} onChange={(event) => choose('to')(event.target.value)} />
      </label>
    </>
  )
}
