import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { Layout } from '../page/layout.tsx'
import { SearchForm } from '../page/lists.tsx'
import { show } from '../page/show.ts'
import { link, type PortalEnv } from '../visit.ts'

type Told = 'foreign' | 'missing' | 'forbidden' | 'bad' | 'often' | 'recovery' | 'busy' | 'broken'

/** By the name of what went wrong: how it is answered, and in which words. What nobody foresaw is our own fault. */
const answers: Readonly<Record<string, readonly [status: ContentfulStatusCode, told: Told]>> = {
  NotFound: [404, 'missing'],
  Forbidden: [403, 'forbidden'],
  ForeignForm: [403, 'foreign'],
  BadRequest: [400, 'bad'],
  UnreadableForm: [400, 'bad'],
  ZodError: [400, 'bad'],
  TooSoon: [429, 'often'],
  Overloaded: [503, 'busy'],
  Unavailable: [503, 'busy'],
  ProviderUnavailable: [503, 'busy'],
  InRecovery: [503, 'recovery'],
}

/** A page for what could not be answered: what happened, and what to do now. Never what went on inside. */
export async function showProblem(c: Context<PortalEnv>, fault: Error): Promise<Response> {
  const visit = c.get('visit')
  const [status, told] = answers[fault.name] ?? [500, 'broken']
  if (status === 500) console.error(fault)
  if (!visit) return c.text('Something went wrong. Try again.', status)
  if (fault.name === 'Forbidden' && visit.caller.kind === 'public') return c.redirect(link('/sign-in', { next: visit.url }), 303)
  const wait = (fault as { retryAfter?: unknown }).retryAfter
  if (typeof wait === 'number') c.header('retry-after', String(wait))
  const w = visit.words.problem[told]
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
