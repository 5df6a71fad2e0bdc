import { useEffect, useState } from 'react'
import type { DeskTaskView } from '../api.ts'
import { useSpeech } from '../words/language.tsx'

/** How long the task has been open, as minutes and seconds. */
function useOpenFor(): string {
  const [began] = useState(Date.now)
  const [now, tick] = useState(began)
  useEffect(() => {
    const timer = setInterval(() => tick(Date.now()), 1_000)
    return () => clearInterval(timer)
  }, [])
  const seconds = Math.max(0, Math.round((now - began) / 1_000))
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}

/** The case so far in one line, what reading it takes, and how long it has been open. */
export function Glance({ glance }: Pick<DeskTaskView, 'glance'>) {
  const { words } = useSpeech()
  const open = useOpenFor()
  const { acts, people, missed, cards, letters, minutes, files } = glance
  return (
    <ul className="desk-glance" aria-label={words.desks.glance}>
      <li>{words.desks.acts(acts)}</li>
      {people.length > 0 && (
        <li>
          {words.desks.people}
          {words.colon}
          {people.join(words.comma)}
        </li>
      )}
      {missed > 0 && <li className="problem">{words.desks.missed(missed)}</li>}
      {cards > 0 && <li className="problem">{words.desks.cards(cards)}</li>}
      {files > 0 && <li>{words.desks.files(files)}</li>}
      <li>
        <b>{words.desks.reading(minutes, letters)}</b>
      </li>
      <li className="quiet">{words.desks.opened(open)}</li>
    </ul>
  )
}
