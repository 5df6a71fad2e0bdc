import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { sharedControl } from '../shared-pages.ts'
import type { PortalEnv } from '../visit.ts'

/**
 * Sends a page. What shows anything of the visitor, be it the token of a form, is for them alone and no cache keeps it; what is the same for everybody
 * without an account says so.
 */
export async function show(
  c: Context<PortalEnv>,
  page: { toString(): string | Promise<string> },
  status: ContentfulStatusCode = 200,
): Promise<Response> {
  const body = `<!doctype html>${await page.toString()}`
  const shared = c.req.method === 'GET' && status === 200 && c.get('visit').nobodys()
  return c.html(body, status, shared ? { 'cache-control': sharedControl, vary: 'cookie' } : { 'cache-control': 'private, no-store' })
}
