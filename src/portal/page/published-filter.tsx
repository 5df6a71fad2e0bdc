import type { Context } from 'hono'
import type { FC } from 'hono/jsx'
import { dayAsked } from '../law/day-asked.ts'
import type { PortalEnv, Visit } from '../visit.ts'
import type { FormError } from './error-summary.tsx'

const badDay = { zh: '请填写存在的日期，例如 2026-03-02。', en: 'Give a day that exists, for example 2026-03-02.' }
const disorder = { zh: '止日早于起日，请更正。', en: 'The last day is before the first: correct one of them.' }

/** What was typed: an organ by id or by words of its name, and a first and a last day. */
export interface PublishedQuery {
  readonly organ: string
  readonly from: string
  readonly to: string
}

/** Days are read as people write them; one that is none is said at its box, and nothing is listed until it is mended. */
export function readPublishedQuery(c: Context<PortalEnv>): { query: PublishedQuery; errors: (FormError & { id: string })[] } {
  const [from, to] = [dayAsked(c.req.query('from')), dayAsked(c.req.query('to'))]
  const errors = Object.entries({ from, to }).flatMap(([id, { wrong }]) => (wrong ? [{ id, says: badDay }] : []))
  if (from.day && to.day && to.day < from.day) errors.push({ id: 'to', says: disorder })
  const organ = (c.req.query('organ') ?? '').trim().slice(0, 100)
  return { query: { organ, from: from.day ?? c.req.query('from') ?? '', to: to.day ?? c.req.query('to') ?? '' }, errors }
}

/** What was given of it, for an operation or a link. */
export const givenOf = (query: PublishedQuery): Partial<PublishedQuery> =>
  Object.fromEntries(Object.entries(query).filter(([, text]) => text !== ''))

export const PublishedFilter: FC<{ visit: Visit; query: PublishedQuery; errors: readonly { id: string }[] }> = ({
  visit,
  query,
  errors,
}) => {
  const w = visit.words.published
  const wrong = (id: string) => (errors.some((one) => one.id === id) ? 'true' : undefined)
  return (
    <>
      <p>
        <label for="organ">{w.organNamed}</label>
        <input id="organ" type="text" name="organ" value={query.organ} maxlength={100} autocomplete="off" />
      </p>
      {(['from', 'to'] as const).map((id) => (
        <p>
          <label for={id}>{w[id]}</label>
          <input id={id} type="text" name={id} value={query[id]} maxlength={20} placeholder="2026-03-02" aria-invalid={wrong(id)} />
        </p>
      ))}
    </>
  )
}
