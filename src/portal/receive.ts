import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { createMiddleware } from 'hono/factory'
import { cameFrom, shownOf } from '../operations/accounts/came-from.ts'
import { chinaDay } from '../operations/china-day.ts'
import type { Operation } from '../operations/operation.ts'
import type { Platform } from '../operations/platform.ts'
import { csrfToken } from './guard.ts'
import { sessionToken } from './session-cookie.ts'
import { link, type PortalDeps, type PortalEnv, type Visit } from './visit.ts'
import { en } from './words/en.ts'
import { zh } from './words/zh.ts'

const aYear = 31_536_000
const modes = { lang: /^(zh|en)$/, large: /^[01]$/, contrast: /^[01]$/ } as const

/** A mode asked for in the address (`?lang=en`, `?large=1`, `?contrast=1`) is kept in a cookie, and the address made plain again. */
function keepModes(c: Context): Response | undefined {
  if (c.req.method !== 'GET') return undefined
  const { pathname, search } = new URL(c.req.url)
  const asked = Object.entries(modes).filter(([name, shape]) => shape.test(c.req.query(name) ?? ''))
  if (asked.length === 0) return undefined
  for (const [name] of asked)
    setCookie(c, `yifa_${name}`, c.req.query(name) ?? '', { path: '/', sameSite: 'Lax', httpOnly: true, maxAge: aYear })
  // A path of two slashes would be read as another host.
  return c.redirect(link(`${pathname.replace(/^\/+/, '/')}${search}`, Object.fromEntries(asked.map(([name]) => [name, '']))), 303)
}

/** Makes out who visits, in which language and mode, and gives pages the way to ask. */
export const receive = (platform: Platform, deps: PortalDeps) =>
  createMiddleware<PortalEnv>(async (c, next) => {
    const plain = keepModes(c)
    if (plain) return plain
    const session = sessionToken(c, platform.publicUrl)
    const caller = await deps.callerOf(
      platform,
      session,
      cameFrom(
        platform,
        shownOf(c.env, (name) => c.req.header(name)),
      ),
    )
    const lang = getCookie(c, 'yifa_lang') === 'en' ? 'en' : 'zh'
    const { pathname, search } = new URL(c.req.url)
    let token: string | undefined
    const visit: Visit = {
      platform,
      deps,
      lang,
      words: lang === 'en' ? en : zh,
      caller,
      get csrf() {
        token ??= csrfToken(c, platform.publicUrl)
        return token
      },
      nobodys: () => session === undefined && token === undefined,
      large: getCookie(c, 'yifa_large') === '1',
      contrast: getCookie(c, 'yifa_contrast') === '1',
      url: c.req.method === 'GET' ? `${pathname.replace(/^\/+/, '/')}${search}` : '/',
      today: chinaDay(platform.now()),
      ask: <Input, Output>(operation: Operation<Input, Output>, input: Input) => deps.ask(platform, operation, input, caller),
    }
    c.set('visit', visit)
    await next()
    return undefined
  })
