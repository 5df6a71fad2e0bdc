import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { PortalEnv } from '../visit.ts'

/** Sends a page. Pages are for one visitor: no cache keeps them. */
export async function show(
  c: Context<PortalEnv>,
  page: { toString(): string | Promise<string> },
  status: ContentfulStatusCode = 200,
): Promise<Response> {
  const body = `<!doctype html>${await page.toString()}`
  return c.html(body, status, { 'cache-control': 'private, no-store' })
}
