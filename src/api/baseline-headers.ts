import { createMiddleware } from 'hono/factory'

/** What every answer carries, whatever it is: errors, files and health included. A page that needs more says so itself. */
const baseline: Readonly<Record<string, string>> = {
  'Content-Security-Policy': "default-src 'none'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=()',
}

/** @param publicUrl where that is https, browsers are told to come over nothing else for a year */
export const baselineOf = (publicUrl: string): Readonly<Record<string, string>> => ({
  ...baseline,
  ...(publicUrl.startsWith('https:') && { 'Strict-Transport-Security': 'max-age=31536000; includeSubDomains' }),
})

export const baselineHeaders = (publicUrl: string) => {
  const headers = Object.entries(baselineOf(publicUrl))
  return createMiddleware(async (c, next) => {
    await next()
    for (const [name, value] of headers) if (!c.res.headers.has(name)) c.res.headers.set(name, value)
  })
}
