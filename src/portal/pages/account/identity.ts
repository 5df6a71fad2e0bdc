import { type Context, Hono } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { beginIdentity, finishIdentity } from '../../../operations/signing-in/identity.ts'
import { ownPath } from '../../own-path.ts'
import { isSecure, keepSession } from '../../session-cookie.ts'
import { link, type PortalEnv } from '../../visit.ts'
import { afterPassword } from './after-password.ts'

const cookie = 'yifa_identity'
const place = '/sign-in/identity'

/** Faults that the sign-in page tells, by what it calls them. */
const told: Readonly<Record<string, string>> = { IdentityUnknown: 'unknown', SignInFailed: 'failed', ProviderUnavailable: 'away' }

function back(c: Context<PortalEnv>, fault: unknown): Response {
  const why = fault instanceof Error ? told[fault.name] : undefined
  if (!why) throw fault
  return c.redirect(link('/sign-in', { identity: why }), 303)
}

/** To the identity provider, and back from it. The ticket stays in a cookie that is sent to these two paths alone. */
export const identityRoutes = new Hono<PortalEnv>()
  .get(`${place}/start`, async (c) => {
    const visit = c.get('visit')
    try {
      const { url, ticket } = await visit.ask(beginIdentity, {})
      const kept = JSON.stringify({ ticket, next: ownPath(c.req.query('next')) })
      setCookie(c, cookie, kept, { httpOnly: true, sameSite: 'Lax', path: place, secure: isSecure(c), maxAge: 600 })
      return c.redirect(url, 303)
    } catch (fault) {
      return back(c, fault)
    }
  })
  .get(place, async (c) => {
    const visit = c.get('visit')
    const kept = getCookie(c, cookie)
    deleteCookie(c, cookie, { path: place, secure: isSecure(c) })
    try {
      const { ticket, next } = JSON.parse(kept ?? '{}') as { ticket?: string; next?: string }
      const query = new URL(c.req.url).search.slice(1)
      const links = visit.caller.kind !== 'public'
      const session = await visit.ask(finishIdentity, { ticket: ticket || '-', query: query || '-' })
      keepSession(c, session.token, session.expires)
      return c.redirect(links ? link('/account', { done: 'linked' }) : afterPassword(session, ownPath(next)), 303)
    } catch (fault) {
      return back(c, fault)
    }
  })
