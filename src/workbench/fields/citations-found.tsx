import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { citationsQuery, mayCite, provisionsNamed } from '../state/citations.ts'
import { useSpeech } from '../words/language.tsx'

/** Milliseconds without a keystroke after which the text is looked through. */
const pause = 600

function useSettled(text: string): string {
  const [settled, settle] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => settle(text), pause)
    return () => clearTimeout(timer)
  }, [text])
  return settled
}

/** The provisions that a text names, and whether each exists and is in force today: seen while one writes, not after one has signed. */
export function CitationsFound({ text }: { readonly text: string }) {
  const { words } = useSpeech()
  const settled = useSettled(text)
  const { data } = useQuery({ ...citationsQuery(settled, ''), enabled: mayCite(settled) })
  const named = data && mayCite(text) ? provisionsNamed(data.segments) : []
  if (named.length === 0) return null
  return (
    <section className="citations-found" aria-live="polite" aria-label={words.citations.found}>
      <small className="quiet">{words.citations.found}</small>
      <ul>
        {named.map(({ title, place, state, href }) => (
          <li key={`${title} ${place}`} className={`cited-${state}`}>
            {href ? (
              <a href={href} target="_blank" rel="noreferrer">
                《{title}》{place}
              </a>
            ) : (
              <span>
                《{title}》{place}
              </span>
            )}{' '}
            <span className={state === 'found' ? 'mark-plain' : state === 'not-in-library' || state === 'unclear' ? 'quiet' : 'problem'}>
              {words.citations.states[state]}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
