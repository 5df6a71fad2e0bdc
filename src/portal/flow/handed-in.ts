import type { Visit } from '../visit.ts'

/** Most that are kept in mind. */
const most = 1_000
const pages = new Map<string, string>()

const nameOf = ({ caller }: Visit, requestKey: string): string => `${caller.person} ${requestKey}`

/**
 * Where somebody was led who handed something in: whoever presses twice comes, with the second press, after what they had answered is gone, and is
 * to see their receipt, not an empty form. By the key of the page that was shown; the latest ones, of this server.
 */
export const handedIn = (visit: Visit, requestKey: string): string | undefined => pages.get(nameOf(visit, requestKey))

export function keepHandedIn(visit: Visit, requestKey: string, page: string): void {
  pages.set(nameOf(visit, requestKey), page)
  if (pages.size > most) for (const oldest of [...pages.keys()].slice(0, pages.size - most)) pages.delete(oldest)
}
