import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { PortalEnv } from './visit.ts'

/** The cookie that the API sets as well: whoever is signed in here is signed in there. */
export const sessionCookie = 'yifa_session'

/** Whether cookies are sent over TLS alone. */
export const isSecure = (c: Context<PortalEnv>): boolean => c.get('visit').platform.publicUrl.startsWith('https:')

/** Over TLS bound to this very host (`__Host-`), as the API does. */
const prefixed = (secure: boolean) => (secure ? ({ prefix: 'host' } as const) : {})

export const sessionToken = (c: Context, publicUrl: string): string | undefined =>
  getCookie(c, sessionCookie, publicUrl.startsWith('https:') ? 'host' : undefined)

/**
 * Kept for as long as the session lasts, counted by whoever holds it: on a phone whose clock is wrong it would otherwise end at once.
 * @param expires instant, RFC 3339
 */
export function keepSession(c: Context<PortalEnv>, token: string, expires: string): void {
  setCookie(c, sessionCookie, token, {
    httpOnly: true,
    sameSite: 'Lax',
    path: '/',
    secure: isSecure(c),
    maxAge: Math.max(0, Math.floor((Date.parse(expires) - c.get('visit').platform.now()) / 1_000)),
    ...prefixed(isSecure(c)),
  })
}

export const dropSession = (c: Context<PortalEnv>): void => {
  deleteCookie(c, sessionCookie, { path: '/', secure: isSecure(c), ...prefixed(isSecure(c)) })
}
