import type { FC } from 'hono/jsx'
import type { Visit } from '../visit.ts'
import { dayWords } from './days.ts'

/** An authority as the pages show it. */
export interface Acting {
  readonly number: string
  readonly principal: string
  readonly until: string
}

/** For whom an agent acts: on every page on which they act. */
export const ActingFor: FC<{ visit: Visit; under: Acting | undefined }> = ({ visit, under }) =>
  under ? (
    <p class="note warn acting" role="note">
      {visit.words.agents.acting(under.principal, under.number, dayWords(under.until, visit.lang))}
    </p>
  ) : null

/** Who did it, and in whose name. */
export const doer = (
  visit: Visit,
  { actor, onBehalf, under }: { actor: string; onBehalf: readonly string[]; under?: string | undefined },
): string =>
  [
    onBehalf.length > 0 ? visit.words.account.inName(actor, onBehalf.join('、')) : actor,
    ...(under ? [visit.words.agents.underNumber(under)] : []),
  ].join(' ')
