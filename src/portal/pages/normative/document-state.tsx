import type { FC } from 'hono/jsx'
import type { NormativeDocumentView } from '../../../operations/normative/normative-views.ts'
import { dayWords } from '../../page/days.ts'
import type { Visit } from '../../visit.ts'

const colours = {
  'in-force': 'ok',
  correcting: 'warn',
  suspended: 'warn',
  'not-yet': 'warn',
  expired: 'bad',
  withdrawn: 'bad',
  revoked: 'bad',
} as const

type Stated = Pick<NormativeDocumentView, 'state' | 'validUntil' | 'inForce' | 'ended'>

/** The state of a document in a word. */
export const StateTag: FC<{ visit: Visit; of: Stated }> = ({ visit, of: { state } }) => (
  <span class={`tag ${colours[state]}`}>{visit.words.normative.states[state]}</span>
)

/** The state of a document on a day in a sentence, with the day that follows from it. */
export const StateBanner: FC<{ visit: Visit; of: Stated; day: string }> = ({ visit, of, day }) => {
  const words = (one: string | undefined): string => (one ? dayWords(one, visit.lang) : '')
  const says = visit.words.normative.banners[of.state]
  return (
    <div class={`note ${colours[of.state]}`}>
      <p>
        <StateTag visit={visit} of={of} /> {says?.(words(day), words(of.validUntil), words(of.inForce), words(of.ended))}
      </p>
    </div>
  )
}
