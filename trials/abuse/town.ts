import { Hono } from 'hono'
import { liaoning } from '../../catalogue/index.ts'
import { makeApi } from '../../src/api/api.ts'
import { baselineHeaders } from '../../src/api/baseline-headers.ts'
import { callerOf } from '../../src/operations/accounts/caller-of.ts'
import { ask } from '../../src/operations/ask.ts'
import type { Platform } from '../../src/operations/platform.ts'
import { demonstrationPassword } from '../../src/operations/seed-demonstration.ts'
import { makePortal } from '../../src/portal/make-portal.tsx'
import { type Serving, startWorld, type World } from '../../stories/http/harness.ts'
import { heping } from '../../stories/http/heping.ts'
import { signedTrust } from '../../stories/http/log-keys.ts'

/** Interface and portal behind one address, with the headers that every answer carries: as `main.ts` puts them together. */
export function wholeServer(platform: Platform): Serving {
  const app = new Hono()
  app.use(baselineHeaders(platform.publicUrl))
  app.route('/', makeApi(platform))
  app.route('/', makePortal(platform, { ask, callerOf, demonstration: false, accounts: [] }))
  return app as Serving
}

/** Heping District with its people, the interface and the portal, and a log that is signed. */
export const town = (serves: (platform: Platform) => Serving = wholeServer): Promise<World> =>
  startWorld({ catalogue: liaoning, seed: heping, at: '2026-03-02T09:00', trust: signedTrust('210000'), serves })

/** A session of somebody of the town; without a login nobody's. */
export async function tokenOf(world: World, login: string | undefined): Promise<string | undefined> {
  if (login === undefined) return undefined
  return (await world.anyone.signIn({ login, password: demonstrationPassword })).token
}
