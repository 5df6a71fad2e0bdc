import type { Authority } from '../authority/authority.ts'
import type { Actor } from '../case/case-file.ts'
import { defineCalendar } from '../time/calendar.ts'
import { localDate } from '../time/local-date.ts'

/** A year without holidays, so that only weekends rest. */
export const calendar = defineCalendar({
  id: 'toy',
  years: [{ year: 2026, notice: { title: { zh: '虚构通知', en: 'Invented notice' } }, holidays: [], work: [] }],
})

export const person = (id: string): Actor => ({ kind: 'staff', person: id, name: id })

/** Everybody's posts at an invented organ. Every officer has a certificate, every law stands, and no register holds anything. */
export const officers = (posts: Readonly<Record<string, readonly string[]>>, organ = 'market'): Authority => ({
  organ: () => undefined,
  powers: () => [],
  posts: (id) => (posts[id] ?? []).map((post) => ({ person: id, organ, post })),
  certificate: (id) => ({ number: `C-${id}`, person: id, organ, state: 'valid', validUntil: localDate('2027-12-31') }),
  item: () => undefined,
  standing: () => ({ inForce: true }),
  entry: () => undefined,
  versionsOf: () => [],
  clashingPost: () => undefined,
  keysWith: () => undefined,
  holding: () => undefined,
})
