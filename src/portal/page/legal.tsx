import type { FC } from 'hono/jsx'
import { linkCitations } from '../../operations/law/link-citations.ts'
import type { CitationView, RefusalView } from '../../operations/views.ts'
import { LinkedText } from '../law/linked-text.tsx'
import { say, type Visit } from '../visit.ts'

/** A provision in words: title and place. */
export const citationWords = ({ title, place }: CitationView): string => `${/^《/.test(title) ? title : `《${title}》`}${place}`

const provision = /第[一二三四五六七八九十百千〇零\d]+条|《/

interface CitedProps {
  readonly visit: Visit
  readonly of: readonly CitationView[]
  /** Opens a window of its own, so that what was typed on the page stays. */
  readonly fresh?: true
  /** Provisions whose gist the page has told already; it is not told again, and what is told here is added. */
  readonly told?: Set<string>
}

/** Provisions, each a link to the article as it stood on the day where the library holds it; what it says in short when pointed at. */
export const Cited: FC<CitedProps> = ({ visit, of, fresh, told }) => {
  const gistOf = (one: CitationView): string | undefined => {
    const words = citationWords(one)
    if (told?.has(words)) return undefined
    told?.add(words)
    return say(visit, one.gist) || undefined
  }
  return (
    <>
      {of.map((one, i) => (
        <>
          {i > 0 && '；'}
          {one.href ? (
            <a href={one.href} title={gistOf(one)} {...(fresh && { target: '_blank', rel: 'noopener' })}>
              {citationWords(one)}
              {fresh && <span class="hidden">{visit.words.legal.fresh}</span>}
            </a>
          ) : (
            <span title={gistOf(one)}>{citationWords(one)}</span>
          )}
        </>
      ))}
    </>
  )
}

/** A text that people wrote, with every provision it names linked as it stood on the day. Default: today. */
export const CitedText: FC<{ visit: Visit; text: string; day?: string }> = async ({ visit, text, day }) => {
  if (!provision.test(text)) return <>{text}</>
  const { segments } = await visit.ask(linkCitations, { text: text.slice(0, 50_000), day: day ?? visit.today })
  return (
    <>
      <LinkedText visit={visit} of={segments} quiet />
      {text.slice(50_000)}
    </>
  )
}

/** 「依据：《…》第…条」 */
export const Basis: FC<CitedProps> = ({ visit, of, fresh }) =>
  of.length === 0 ? null : (
    <p class="why">
      {visit.words.legal.basis}
      <Cited visit={visit} of={of} {...(fresh && { fresh })} />
    </p>
  )

/** Why something cannot be done, which provision says so, and who can cure it. */
export const Refusals: FC<{ visit: Visit; of: readonly RefusalView[]; day?: string }> = ({ visit, of, day }) => (
  <ul>
    {of.map((refusal) => (
      <li>
        <CitedText visit={visit} text={say(visit, refusal.says)} {...(day && { day })} />
        {say(visit, refusal.cure) && (
          <p class="soft">
            {visit.words.legal.cure}
            {say(visit, refusal.cure)}
          </p>
        )}
        <Basis visit={visit} of={refusal.basis} />
      </li>
    ))}
  </ul>
)
