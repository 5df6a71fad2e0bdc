import { useQuery } from '@tanstack/react-query'
import { citationsQuery, mayCite } from '../state/citations.ts'

/** A text that people wrote, with every provision it names linked as it stood on the day. Default: today. */
export function CitedText({ text, day = '' }: { readonly text: string; readonly day?: string }) {
  const { data } = useQuery({ ...citationsQuery(text, day), enabled: mayCite(text) })
  if (!data) return text
  let at = 0
  return data.segments.map(({ text: words, cites = [] }) => {
    const href = cites.find((one) => one.href !== undefined)?.href
    const key = at
    at += words.length
    return href ? (
      <a key={key} href={href} target="_blank" rel="noreferrer">
        {words}
      </a>
    ) : (
      words
    )
  })
}
