import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { SessionView } from '../operations/views.ts'
import { HttpProblem } from './problem.ts'

export const sessionCookie = 'yifa_session'

/** The token that comes with a request: in `Authorization: Bearer`, or else in the cookie, which a browser also sends for other sites. */
export function tokenIn(c: Context): { readonly token: string | undefined; readonly byCookie: boolean } {
  const bearer = /^Bearer ([\w-]+)$/.exec(c.req.header('authorization') ?? '')?.[1]
  const cookie = bearer === undefined ? getCookie(c, sessionCookie) : undefined
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

export function keepSession(c: Context, { token, expires }: SessionView, now: number): void {
  const secure = new URL(c.req.url).protocol === 'https:' || c.req.header('x-forwarded-proto') === 'https'
  setCookie(c, sessionCookie, token, {
    httpOnly: true,
    sameSite: 'Lax',
    path: '/',
    secure,
    maxAge: Math.max(0, Math.floor((Date.parse(expires) - now) / 1000)),
  })
}

export const dropSession = (c: Context): void => void deleteCookie(c, sessionCookie, { path: '/' })
