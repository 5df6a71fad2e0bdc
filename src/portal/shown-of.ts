import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context } from 'hono'
import type { Shown } from '../operations/accounts/came-from.ts'

/** What a request shows of where it comes from; asked without a server (in tests) it has no connection. */
export function shownOf(c: Context): Shown {
  const asked = c.env as { incoming?: unknown } | undefined
  return {
    connection: asked?.incoming ? getConnInfo(c).remote.address : undefined,
    forwarded: c.req.header('x-forwarded-for'),
    agent: c.req.header('user-agent'),
  }
}
