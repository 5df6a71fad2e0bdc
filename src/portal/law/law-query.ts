import type { Context } from 'hono'
import { ranks } from '../../operations/law/search-law.ts'
import type { PortalEnv } from '../visit.ts'
import { dayAsked } from './day-asked.ts'

/** What the list of texts is narrowed to, as it stands in the address. */
export interface LawQuery {
  readonly q: string
  readonly day: string
  readonly state?: string | undefined
  readonly rank?: string | undefined
  readonly issuer?: string | undefined
  readonly year?: string | undefined
  readonly subject?: string | undefined
  readonly place?: string | undefined
  readonly order?: string | undefined
}

const states = ['in-force', 'future', 'past'] as const
const orders = ['cited', 'newest'] as const

const oneOf = <T extends string>(all: readonly T[], value: string | undefined): T | undefined => all.find((one) => one === value)
const given = (value: string | undefined, most: number): string | undefined => value?.trim().slice(0, most) || undefined

/** What is asked for in the address; words nobody knows are left out. */
export function queryOf(c: Context<PortalEnv>): { query: LawQuery; wrong: boolean; page: number; browsing: boolean } {
  const asked = c.req.query()
  const { day = c.get('visit').today, wrong } = dayAsked(asked.day)
  const query = {
    q: (asked.q ?? '').trim().slice(0, 200),
    day,
    // Without a word about validity, texts in force are shown; `state=` shows all.
    state: asked.state === undefined ? 'in-force' : oneOf(states, asked.state),
    rank: oneOf(ranks, asked.rank),
    issuer: given(asked.issuer, 200),
    year: /^\d{1,4}$/.test(asked.year ?? '') && asked.year !== '0' ? asked.year : undefined,
    subject: given(asked.subject, 50),
    place: given(asked.place, 50),
    order: oneOf(orders, asked.order),
  }
  const page = Math.min(Math.max(1, Math.trunc(Number(asked.page ?? 1)) || 1), 10_000)
  return { query, wrong, page, browsing: Object.values(asked).some(Boolean) }
}
