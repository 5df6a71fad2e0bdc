import type { FC } from 'hono/jsx'
import type { z } from 'zod'
import type { citation, RefusalView } from '../../operations/views.ts'
import { say, type Visit } from '../visit.ts'

export type CitationView = z.infer<typeof citation>

export const citationWords = ({ title, place }: CitationView): string => `${/^《/.test(title) ? title : `《${title}》`}${place}`

/** 「依据：《…》第…条」 */
export const Basis: FC<{ visit: Visit; of: readonly CitationView[] }> = ({ visit, of }) =>
  of.length === 0 ? null : (
    <p class="why">
      {visit.words.legal.basis}
      {of.map(citationWords).join('；')}
    </p>
  )

/** Why something cannot be done, which provision says so, and who can cure it. */
export const Refusals: FC<{ visit: Visit; of: readonly RefusalView[] }> = ({ visit, of }) => (
  <ul>
    {of.map((refusal) => (
      <li>
        {say(visit, refusal.says)}
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
