import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { Layout } from '../page/layout.tsx'
import { SearchForm } from '../page/lists.tsx'
import { show } from '../page/show.ts'
import { link, type PortalEnv } from '../visit.ts'

const statusOf: Readonly<Record<string, ContentfulStatusCode>> = {
  NotFound: 404,
  Forbidden: 403,
  ForeignForm: 403,
  BadRequest: 400,
  UnreadableForm: 400,
  ZodError: 400,
  TooSoon: 429,
  Overloaded: 503,
  ProviderUnavailable: 503,
}

/** A page for what could not be answered: what happened, and what to do now. Never what went on inside. */
export async function showProblem(c: Context<PortalEnv>, fault: Error): Promise<Response> {
  const visit = c.get('visit')
  const status = statusOf[fault.name] ?? 500
  if (status === 500) console.error(fault)
  if (!visit) return c.text('Something went wrong. Try again.', status)
  if (fault.name === 'Forbidden' && visit.caller.kind === 'public') return c.redirect(link('/sign-in', { next: visit.url }), 303)
  const wait = (fault as { retryAfter?: unknown }).retryAfter
  if (typeof wait === 'number') c.header('retry-after', String(wait))
  const words = visit.words.problem
  const w =
    fault.name === 'ForeignForm'
      ? words.foreign
      : status === 404
        ? words.missing
        : status === 403
          ? words.forbidden
          : status === 400
            ? words.bad
            : status === 429
              ? words.often
              : words.broken
  return show(
    c,
    <Layout visit={visit} title={w.title}>
      <h1>{w.title}</h1>
      <p>{w.says}</p>
      <ul>
        {w.next.map(({ href, name }) => (
          <li>
            <a href={href === '' ? visit.url : href}>{name}</a>
          </li>
        ))}
      </ul>
      {status === 404 && <SearchForm visit={visit} action="/search" label={visit.words.home.search} />}
    </Layout>,
    status,
  )
}
