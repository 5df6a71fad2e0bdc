import type { Context } from 'hono'
import type { PortalEnv } from './visit.ts'

interface Paper {
  readonly type: string
  readonly name: string
  readonly bytes: Uint8Array
}

const disposition = (how: 'inline' | 'attachment', name: string): string =>
  `${how}; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)}`

/** A file for one person, to be saved or looked at, never run: the name is kept out of the header's grammar. */
export const sendPrivate = (c: Context<PortalEnv>, { bytes, type, name }: Paper, inline: boolean): Response =>
  c.body(new Uint8Array(bytes), 200, {
    'content-type': type,
    'content-disposition': disposition(inline ? 'inline' : 'attachment', name),
    'cache-control': 'private, no-store',
  })

/**
 * A file that is the same for everybody; who holds it may ask whether it changed. Kept by the visitor alone, since the answer may carry a
 * cookie of theirs.
 */
export async function sendPublic(c: Context<PortalEnv>, { bytes, type, name }: Paper, inline = false): Promise<Response> {
  const hash = Buffer.from(await crypto.subtle.digest('SHA-256', new Uint8Array(bytes))).toString('base64url')
  const tag = `"${hash.slice(0, 24)}"`
  const kept = { etag: tag, 'cache-control': 'private, max-age=300' }
  if (c.req.header('if-none-match') === tag) return c.body(null, 304, kept)
  return c.body(new Uint8Array(bytes), 200, {
    ...kept,
    'content-type': type,
    'content-disposition': disposition(inline ? 'inline' : 'attachment', name),
  })
}
