import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { parse } from 'hono/utils/cookie'
import type { SessionView } from '../operations/views.ts'
import { HttpProblem } from './problem.ts'

export const sessionCookie = 'yifa_session'

/** Over TLS the cookie is bound to this very host (`__Host-`): no other host of the domain can plant one. */
const overTls = (publicUrl: string): boolean => publicUrl.startsWith('https:')

/** The token of a request whose headers are looked at as they came: in `Authorization: Bearer`, or else in the cookie. */
export function tokenOf(headers: { readonly authorization?: string; readonly cookie?: string }, publicUrl: string): string | undefined {
  const bearer = /^Bearer ([\w-]+)$/.exec(headers.authorization ?? '')?.[1]
  const name = overTls(publicUrl) ? `__Host-${sessionCookie}` : sessionCookie
  return bearer ?? (headers.cookie === undefined ? undefined : parse(headers.cookie, name)[name])
}

/** The token that comes with a request: in `Authorization: Bearer`, or else in the cookie, which a browser also sends for other sites. */
export function tokenIn(c: Context, publicUrl: string): { readonly token: string | undefined; readonly byCookie: boolean } {
  const bearer = /^Bearer ([\w-]+)$/.exec(c.req.header('authorization') ?? '')?.[1]
  const cookie = bearer === undefined ? getCookie(c, sessionCookie, overTls(publicUrl) ? 'host' : undefined) : undefined
  return { token: bearer ?? cookie, byCookie: cookie !== undefined }
}

/**
 * Refuses what another site makes a browser send: a change that comes with the cookie, or begins a session, must come from our own pages.
 * @throws HttpProblem 403
 */
export function requireOwnOrigin(c: Context, publicUrl: string): void {
  const own = [new URL(publicUrl).origin, new URL(c.req.url).origin]
  const origin = c.req.header('origin')
  const site = c.req.header('sec-fetch-site')
  if (origin !== undefined ? own.includes(origin) : site === 'same-origin' || site === 'none') return
  throw new HttpProblem(
    403,
    'foreign-origin',
    'A change made with the session cookie must come from our own pages. Programs send the token as Authorization: Bearer.',
  )
}

export function keepSession(
  c: Context,
  { token, expires }: Pick<SessionView, 'token' | 'expires'>,
  at: { now: number; publicUrl: string },
): void {
  const secure = overTls(at.publicUrl)
  setCookie(c, sessionCookie, token, {
    httpOnly: true,
    sameSite: 'Lax',
    path: '/',
    secure,
    ...(secure && { prefix: 'host' as const }),
    maxAge: Math.max(0, Math.floor((Date.parse(expires) - at.now) / 1000)),
  })
}

export function dropSession(c: Context, publicUrl: string): void {
  const secure = overTls(publicUrl)
  deleteCookie(c, sessionCookie, { path: '/', secure, ...(secure && { prefix: 'host' as const }) })
}
