import fc, { type GeneratorValue } from 'fast-check'
import type { Callers } from './callers.ts'
import { encoded, oddTexts } from './odd-texts.ts'
import { type Answer, asCommand, send, type Wire } from './send.ts'
import { chance, oneOf } from './values.ts'
import { tellsInside } from './verdicts.ts'

interface FormSeen {
  readonly action: string
  readonly method: string
  readonly multipart: boolean
  /** Values of each control, as the page offers them; an empty list for what is to be typed. */
  readonly controls: Readonly<Record<string, readonly string[]>>
}

/** The portal as a visitor found it. */
interface Crawled {
  readonly pages: readonly string[]
  readonly forms: readonly FormSeen[]
}

/** Somebody with their cookies. */
interface Visitor {
  ask(wire: Wire): Promise<Answer>
}

const unescaped = (text: string): string =>
  text.replaceAll('&amp;', '&').replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&lt;', '<').replaceAll('&gt;', '>')
const attribute = (tag: string, name: string): string | undefined => {
  const found = new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1]
  return found === undefined ? undefined : unescaped(found)
}

function formsIn(html: string, at: string): FormSeen[] {
  return [...html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)].map(([, head = '', inside = '']) => {
    const controls: Record<string, string[]> = {}
    for (const [tag] of inside.matchAll(/<(?:input|button|textarea|select)\b[^>]*>/g)) {
      const name = attribute(tag, 'name')
      if (name === undefined) continue
      const value = attribute(tag, 'value')
      controls[name] = [...(controls[name] ?? []), ...(value === undefined ? [] : [value])]
    }
    for (const [, name = '', options = ''] of inside.matchAll(/<select\b[^>]*\bname="([^"]*)"[^>]*>([\s\S]*?)<\/select>/g))
      controls[unescaped(name)] = [...options.matchAll(/<option\b[^>]*\bvalue="([^"]*)"/g)].map((option) => unescaped(option[1] ?? ''))
    return {
      action: (attribute(head, 'action') || at).replaceAll(/[^!-~]/gu, encoded),
      method: (attribute(head, 'method') ?? 'get').toUpperCase(),
      multipart: /multipart/.test(head),
      controls,
    }
  })
}

/** A path with what is particular in it left out, so that a hundred pages of one kind count as one. */
const kindOf = (path: string): string => path.replaceAll(/=[^&]*/g, '=').replaceAll(/\/[^/?]*(?:\d|%|-)[^/?]*/g, '/*')

/** Follows links from the first page, at most three of each kind. */
async function crawl(visitor: Visitor, most: number): Promise<Crawled> {
  const seen = new Map<string, number>()
  const queue = ['/']
  const pages: string[] = []
  const forms = new Map<string, FormSeen>()
  for (let path = queue.shift(); path !== undefined && pages.length < most; path = queue.shift()) {
    const kind = kindOf(path)
    const times = seen.get(kind) ?? 0
    if (times >= 3 || pages.includes(path)) continue
    seen.set(kind, times + 1)
    const { status, headers, body } = await visitor.ask({ method: 'GET', path, headers: {} })
    if (status !== 200 || !/html/.test(String(headers['content-type']))) continue
    pages.push(path)
    for (const form of formsIn(body, path)) forms.set(`${form.method} ${kindOf(form.action)} ${Object.keys(form.controls).join()}`, form)
    for (const [, href = ''] of body.matchAll(/\bhref="(\/[^"#]*)/g))
      if (!/^\/(?:api|workbench|\/)/.test(href)) queue.push(unescaped(href).replaceAll(/[^!-~]/gu, encoded))
  }
  return { pages, forms: [...forms.values()] }
}

function visitorOf(base: string, serial: () => number): Visitor {
  const cookies = new Map<string, string>()
  return {
    async ask(wire) {
      const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
      const headers = { 'x-forwarded-for': `10.9.${serial() % 250}.${serial() % 250}`, ...(cookie && { cookie }), ...wire.headers }
      const answer = await send(base, { ...wire, headers })
      for (const line of [answer.headers['set-cookie'] ?? []].flat()) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
        if (/session/.test(name) && value === '') continue
        cookies.set(name, value)
      }
      return answer
    },
  }
}

/** Signs in on the page, as a person would. */
async function signIn(visitor: Visitor, login: string, password: string): Promise<void> {
  const page = await visitor.ask({ method: 'GET', path: '/sign-in', headers: {} })
  const form = formsIn(page.body, '/sign-in').find(({ controls }) => 'login' in controls && 'password' in controls)
  if (!form) throw new Error('There is no form to sign in on /sign-in.')
  const typed = { ...Object.fromEntries(Object.entries(form.controls).map(([name, [first = '']]) => [name, first])), login, password }
  const body = Object.entries(typed)
    .map(([name, value]) => `${encoded(name)}=${encoded(value)}`)
    .join('&')
  const answer = await visitor.ask({
    method: 'POST',
    path: form.action,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body,
  })
  if (answer.status !== 303 && answer.status !== 302) throw new Error(`'${login}' could not sign in on the page: ${answer.status}`)
}

const typedIn = (g: GeneratorValue, offered: readonly string[]): string =>
  chance(g, 45) && offered.length > 0
    ? oneOf(g, offered)
    : oneOf(g, [...Object.values(oddTexts), '说明', '2026-11-29', '3', 'a'.repeat(5_000), '字'.repeat(70_000)])

function formWire(g: GeneratorValue, form: FormSeen): Wire {
  const pairs: [string, string][] = []
  for (const [name, offered] of Object.entries(form.controls)) {
    if (chance(g, 10)) continue
    pairs.push([name, name === 'csrf' && chance(g, 85) ? (offered[0] ?? '') : typedIn(g, offered)])
  }
  if (chance(g, 10)) pairs.push([oneOf(g, ['a.__proto__', 'a.', 'a.x.y', 'a.name.drop', '__proto__', 'csrf']), typedIn(g, [])])
  const written = pairs.map(([name, value]) => `${encoded(name)}=${encoded(value)}`).join('&')
  const [path = '/'] = form.action.split('?')
  if (form.method === 'GET') return { method: 'GET', path: `${path}?${written.slice(0, 12_000)}`, headers: {} }
  if (!form.multipart)
    return { method: 'POST', path: form.action, headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: written }
  const boundary = 'portalportal'
  const parts = pairs.map(
    ([name, value]) =>
      `--${boundary}\r\nContent-Disposition: form-data; name="${name}"${chance(g, 10) ? '; filename="a.pdf"' : ''}\r\n\r\n${value}\r\n`,
  )
  const end = chance(g, 90) ? `--${boundary}--\r\n` : ''
  return {
    method: 'POST',
    path: form.action,
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
    body: Buffer.from(`${parts.join('')}${end}`),
  }
}

function pageWire(g: GeneratorValue, pages: readonly string[]): Wire {
  const [path = '/', query = ''] = oneOf(g, pages).split('?')
  const parts = path.split('/')
  const at = g(fc.integer, { min: 1, max: Math.max(1, parts.length - 1) })
  if (chance(g, 50)) parts[at] = encoded(oneOf(g, [...Object.values(oddTexts), '..', 'x'.repeat(4_000)])) || '%00'
  const names = [
    ...new Set([...query.split('&').map((pair) => pair.split('=')[0] ?? ''), 'q', 'day', 'cursor', 'organ', 'lang', 'at']),
  ].filter(Boolean)
  const asked = names.filter(() => chance(g, 40)).map((name) => `${name}=${encoded(oneOf(g, Object.values(oddTexts)))}`)
  return {
    method: oneOf(g, ['GET', 'GET', 'GET', 'GET', 'HEAD', 'POST', 'PUT', 'OPTIONS']),
    path: `${parts.join('/')}${asked.length > 0 ? `?${asked.join('&')}` : ''}`,
    headers: {},
  }
}

/** Documented of every page: what it may answer. 404 and 422 are pages that say what is wrong. */
const allowed = new Set([200, 204, 302, 303, 304, 400, 401, 403, 404, 405, 409, 413, 415, 422, 428, 429, 503])

function wrongWith(wire: Wire, { status, headers, body }: Answer): string | undefined {
  if (status === 'hung' || status === 'broken') return status
  if (!allowed.has(status) && !((status === 431 || status === 400) && body === ''))
    return `answers ${status}: ${body.replaceAll(/<[^>]*>|\s+/g, ' ').slice(0, 200)}`
  const sent = `${wire.path} ${decodeURI(encodeURI(wire.path))} ${wire.body?.toString() ?? ''}`
  const inner = tellsInside(body, sent)
  if (inner !== undefined) return `tells of its inside: ${inner}`
  if (body.includes('<img src=x onerror')) return 'shows markup that was sent'
  if (/[\r\n]/.test(String(headers['location'] ?? ''))) return 'a line break in a header'
  if (/^(?:\/\/|https?:\/\/(?!127\.0\.0\.1|localhost))/.test(String(headers['location'] ?? '')))
    return `sends people elsewhere: ${String(headers['location'])}`
  return undefined
}

export interface PortalTally {
  requests: number
  readonly statuses: Record<string, number>
  readonly pages: number
  readonly forms: number
  slowest: number
  readonly found: Map<string, string>
}

/** Visits as each of these (`''`: nobody), reads what there is, then asks for it in odd ways and fills its forms oddly. */
export async function fuzzPortal(run: {
  base: string
  callers: Pick<Callers, 'logins'>
  password: string
  seed: number
  each: number
  most: number
}): Promise<PortalTally> {
  let serial = 0
  const tally = { requests: 0, statuses: {} as Record<string, number>, pages: 0, forms: 0, slowest: 0, found: new Map<string, string>() }
  for (const login of ['', ...run.callers.logins]) {
    const visitor = visitorOf(run.base, () => serial++)
    if (login !== '') await signIn(visitor, login, run.password)
    const { pages, forms } = await crawl(visitor, run.most)
    tally.pages += pages.length
    tally.forms += forms.length
    const wires = fc.sample(
      fc.gen().map((g) => (forms.length > 0 && chance(g, 55) ? formWire(g, oneOf(g, forms)) : pageWire(g, pages))),
      { seed: run.seed, numRuns: run.each },
    )
    for (const wire of wires) {
      // Who signs out by an odd form is a visitor like any other from then on.
      const answer = await visitor.ask(wire)
      tally.requests++
      tally.slowest = Math.max(tally.slowest, answer.ms)
      const group = typeof answer.status === 'number' ? `${String(answer.status)[0]}xx` : answer.status
      tally.statuses[group] = (tally.statuses[group] ?? 0) + 1
      const wrong = wrongWith(wire, answer)
      const key = `${wire.method} ${kindOf(wire.path.split('?')[0] ?? '')} ${wrong?.slice(0, 30)}`
      if (wrong !== undefined && !tally.found.has(key))
        tally.found.set(key, `${wrong} — by ${login || 'nobody'}\n      ${asCommand(run.base, wire)}`)
    }
  }
  return tally
}
