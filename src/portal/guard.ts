import { randomBytes, timingSafeEqual } from 'node:crypto'
import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { createMiddleware } from 'hono/factory'
import { sentForm, sentText } from './flow/sent-form.ts'
import type { PortalEnv } from './visit.ts'

const cookie = 'yifa_csrf'
const shape = /^[0-9a-f]{64}$/
const maskedShape = /^[0-9a-f]{128}$/

/** A form was sent that did not come from one of our pages, or from one of another session. */
class ForeignForm extends Error {
  constructor(why: string) {
    super(`The form was not taken: ${why}. Load the page again and send it from there.`)
    this.name = 'ForeignForm'
  }
}

const xor = (a: Buffer, b: Buffer): Buffer => a.map((byte, at) => byte ^ (b[at] ?? 0)) as Buffer

/** The token as a page carries it: different in every page, so that the length of a compressed page gives nothing of it away (BREACH). */
function masked(token: string): string {
  const pad = randomBytes(32)
  return pad.toString('hex') + xor(pad, Buffer.from(token, 'hex')).toString('hex')
}

function unmasked(sent: string): string {
  if (!maskedShape.test(sent)) return ''
  const both = Buffer.from(sent, 'hex')
  return xor(both.subarray(0, 32), both.subarray(32)).toString('hex')
}

/** Token of the visitor, kept in a cookie that other sites cannot read; every form repeats it, masked. */
export function csrfToken(c: Context, publicUrl: string): string {
  const secure = publicUrl.startsWith('https:')
  const held = getCookie(c, cookie, secure ? 'host' : undefined)
  if (held && shape.test(held)) return masked(held)
  const made = randomBytes(32).toString('hex')
  setCookie(c, cookie, made, { httpOnly: true, sameSite: 'Lax', path: '/', secure, ...(secure && { prefix: 'host' as const }) })
  return masked(made)
}

const same = (a: string, b: string): boolean => a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b))

/** Whether the browser says that the form was sent from our own address. Old browsers say nothing; then the token alone decides. */
function isOurs(origin: string | undefined, c: Context<PortalEnv>): boolean {
  if (!origin) return true
  const host = c.req.header('host')
  return origin === new URL(c.get('visit').platform.publicUrl).origin || (host !== undefined && origin.replace(/^https?:\/\//, '') === host)
}

/** Every form must come from our own page and carry the visitor's token. */
export const guardForms = createMiddleware<PortalEnv>(async (c, next) => {
  if (c.req.method === 'POST') {
    const site = c.req.header('sec-fetch-site')
    if (site !== undefined && site !== 'same-origin' && site !== 'none')
      throw new ForeignForm(`the browser says it comes from elsewhere (${site})`)
    if (!isOurs(c.req.header('origin'), c)) throw new ForeignForm(`it comes from ${c.req.header('origin')}`)
    const sent = sentText(await sentForm(c), 'csrf')
    const held = getCookie(c, cookie, c.get('visit').platform.publicUrl.startsWith('https:') ? 'host' : undefined) ?? ''
    if (!shape.test(held) || !same(unmasked(sent), held)) throw new ForeignForm('its token is missing or old')
  }
  await next()
})

const policy =
  "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; font-src 'self'; img-src 'self'; form-action 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'"

/** No script, no style but our own, no frame, no guessing of types. */
export const guardPages = createMiddleware<PortalEnv>(async (c, next) => {
  await next()
  c.header('content-security-policy', policy)
  c.header('x-content-type-options', 'nosniff')
  // What a page shows depends on who asks: it is for their browser alone.
  if (!c.res.headers.has('cache-control')) c.header('cache-control', 'private, no-cache')
  c.header('x-frame-options', 'DENY')
  c.header('referrer-policy', 'same-origin')
  c.header('permissions-policy', 'camera=(), microphone=(), geolocation=()')
})
