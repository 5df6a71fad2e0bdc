import { serve } from '@hono/node-server'
import { demonstrationPeople, demonstrationSteps, liaoning } from '../../catalogue/index.ts'
import { divisions } from '../../catalogue/organs/divisions.ts'
import { makeApi } from '../../src/api/api.ts'
import { provingHere } from '../../src/cli/check/proof-shelf.ts'
import { callerOf } from '../../src/operations/accounts/caller-of.ts'
import { ask } from '../../src/operations/ask.ts'
import type { Platform } from '../../src/operations/platform.ts'
import { makeDemonstrationAccounts, playSteps } from '../../src/operations/seed-demonstration.ts'
import { startPlatform } from '../../src/operations/start-platform.ts'
import { makePortal } from '../../src/portal/make-portal.tsx'
import { passingSealing } from '../../src/store/keys/kept-sealing.ts'
import type { Pool } from '../../src/store/pool.ts'
import { openDatabase } from '../../src/store/postgres/connect.ts'
import { serverPool } from '../../src/store/postgres/server-pool.ts'
import { cloneDatabase, templateDatabase, testRole } from '../../src/store/postgres/test-database.ts'
import { importInventedLaws } from './import-invented-laws.ts'

export interface PortalServer {
  readonly url: string
  readonly platform: Platform
  close(): Promise<void>
}

const demonstration = { people: demonstrationPeople, steps: demonstrationSteps }

/** As the server opens it: behind the second wall. */
async function opened(url: string) {
  const database = await openDatabase({ url })
  const pool = await serverPool(database, { region: liaoning.id, migrated: false, app: testRole(url).url })
  const close = async (): Promise<void> => {
    await pool.end()
    await database.close()
  }
  return { pool, close }
}

/** The province is seeded by one process and opened by others. */
const sealing = passingSealing(Buffer.alloc(32, 'of tests alone'))

const platformOn = (pool: Pool): Promise<Platform> =>
  startPlatform({
    catalogue: liaoning,
    pool,
    region: liaoning.id,
    sealing,
    publicUrl: 'http://127.0.0.1',
    now: Date.now,
    proving: provingHere(),
  })

/** The portal, and the interface that its one script asks, on the demonstration province, at an address of its own. The province is seeded once for each run. */
export async function portalServer(): Promise<PortalServer> {
  const template = await templateDatabase('portal on the demonstration province', async (url) => {
    const { pool, close } = await opened(url)
    const platform = await platformOn(pool)
    await playSteps(platform, demonstration)
    await makeDemonstrationAccounts(platform, demonstration)
    await importInventedLaws(platform)
    await close()
  })
  const held = await cloneDatabase(template)
  const { pool, close } = await opened(held.url)
  const platform = await platformOn(pool)
  const places = divisions.map(({ code, name, parent }) => ({ code, name, ...(parent && { parent }) }))
  const portal = makePortal(platform, { ask, callerOf, places, demonstration: true })
  const api = makeApi(platform)
  const server = await new Promise<ReturnType<typeof serve>>((done) => {
    const started = serve(
      {
        fetch: (request) => (new URL(request.url).pathname.startsWith('/api/') ? api : portal).fetch(request),
        port: 0,
        hostname: '127.0.0.1',
      },
      () => done(started),
    )
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The portal took no port.')
  return {
    url: `http://127.0.0.1:${address.port}`,
    platform,
    async close() {
      await new Promise((done) => server.close(done))
      await close()
      await held.drop()
    },
  }
}
