import { existsSync, readFileSync } from 'node:fs'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { hostname } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { createAdaptorServer } from '@hono/node-server'
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'
import { secureHeaders } from 'hono/secure-headers'
import { makeCli } from './cli/cli.ts'
import type { House, Listener, LoadedCatalogue, Parts, SurfaceOptions, Surfaces, Where } from './cli/parts.ts'
import type { Catalogue } from './kernel/catalogue.ts'
import { post } from './operations/log/ask-witnesses.ts'
import type { Trust } from './operations/log/trust.ts'
import type { Demonstration, DemonstrationPerson } from './operations/seed-demonstration.ts'
import { startPlatform } from './operations/start-platform.ts'
import { keptTrust } from './store/keys/kept-trust.ts'
import { migrate } from './store/migrate.ts'
import { freePort } from './store/postgres/cluster/postgres-process.ts'
import { type Database, openDatabase, withoutSecrets } from './store/postgres/connect.ts'
import { FolderInUse } from './store/postgres/embedded.ts'
import { urlInFolder } from './store/postgres/url-in-folder.ts'

// The only file that knows every part. It hands them to the command line, which may not reach for them by itself.

const project = fileURLToPath(new URL('..', import.meta.url))

/** What a catalogue's folder may export; `catalogue.ts` holds the law, `demonstration.ts` people and acts to try it on. */
interface DemonstrationModule {
  readonly people: readonly DemonstrationPerson[]
  readonly demonstrationSteps: Demonstration['steps']
}

/** Liaoning Province, whose people are described by what they show rather than by role. */
async function loadOwn(): Promise<LoadedCatalogue> {
  const { demonstrationPeople, demonstrationSteps, liaoning } = await import('../catalogue/index.ts')
  const { divisions } = await import('../catalogue/organs/divisions.ts')
  const people = demonstrationPeople.map(
    ({ person, login, name, kind, shows, enterprises }): DemonstrationPerson => ({
      person,
      login,
      name,
      kind,
      role: shows,
      ...(enterprises && { actsFor: enterprises.map((one) => ({ kind: 'enterprise', id: one.creditCode, name: one.name })) }),
    }),
  )
  return { catalogue: liaoning, region: '210000', places: divisions, demonstration: { people, steps: demonstrationSteps } }
}

async function loadCatalogue(folder?: string): Promise<LoadedCatalogue> {
  if (folder === undefined) return loadOwn()
  const place = [resolve(folder), resolve(project, folder)].find((one) => existsSync(join(one, 'catalogue.ts')))
  if (!place)
    throw new Error(
      `There is no ${join(folder, 'catalogue.ts')}. Give the folder of a catalogue, for example stories/fixtures/library-card.`,
    )
  const { catalogue } = (await import(pathToFileURL(join(place, 'catalogue.ts')).href)) as { catalogue?: Catalogue }
  if (!catalogue) throw new Error(`${join(place, 'catalogue.ts')} does not export 'catalogue'.`)
  const beside = join(place, 'demonstration.ts')
  if (!existsSync(beside)) return { catalogue }
  const { people, demonstrationSteps } = (await import(pathToFileURL(beside).href)) as DemonstrationModule
  return { catalogue, demonstration: { people, steps: demonstrationSteps } }
}

/** How long to wait for a folder that another Yifa holds, in milliseconds. */
const stopping = 3_000

/** The carried database in a folder; or, where another Yifa holds the folder and that is allowed, the database that one runs. */
async function openFolder(
  folder: string,
  beside: boolean,
  log: (line: string) => void,
): Promise<{ database: Database; migrated: boolean }> {
  const began = performance.now()
  for (;;) {
    try {
      return { database: await openDatabase({ folder, log }), migrated: false }
    } catch (error) {
      if (!(error instanceof FolderInUse)) throw error
      const url = beside ? urlInFolder(folder) : undefined
      // The one that runs has brought the schema to what it needs; changing it under its feet would break it.
      if (url) return { database: await openDatabase({ url }), migrated: true }
      // One that was just told to stop gives the folder back in a moment.
      if (performance.now() - began > stopping) throw error
      await sleep(200)
    }
  }
}

/** Keys and policy of this server; made where there are none, outside the database. */
const trustOf = (folder: string, region: string): Trust => ({
  ...keptTrust(resolve(process.env.YIFA_KEYS ?? folder), { region, sm3: process.env.YIFA_SM3 === 'on' }),
  send: post,
})

async function openHouse(where: Where, { beside, log }: { beside: boolean; log: (line: string) => void }): Promise<House> {
  const loaded = await loadCatalogue(where.catalogue)
  const folder = resolve(where.data ?? process.env.YIFA_DATA ?? join(project, 'data'))
  const external = where.data === undefined ? process.env.DATABASE_URL : undefined
  const { database, migrated } = external
    ? { database: await openDatabase({ url: external }), migrated: false }
    : await openFolder(folder, beside, log)
  try {
    if (!migrated) for (const step of await migrate(database.pool)) log(`Migrated: ${step}`)
    const region = where.region ?? process.env.YIFA_REGION ?? loaded.region ?? loaded.catalogue.id
    const platform = await startPlatform({
      catalogue: loaded.catalogue,
      pool: database.pool,
      region,
      trust: trustOf(join(folder, 'keys'), region),
      publicUrl: where.publicUrl || process.env.YIFA_PUBLIC_URL || 'http://127.0.0.1:3000',
      now: Date.now,
    })
    return { ...loaded, platform, database: external ? withoutSecrets(external) : folder, close: database.close }
  } catch (error) {
    await database.close()
    throw error
  }
}

/** How long requests under way may take to end once the server stops. */
const grace = 10_000

async function nextFree(port: number): Promise<number | undefined> {
  for (let other = port + 1; other <= Math.min(port + 20, 65_535); other++) {
    if (
      await freePort(other).then(
        () => true,
        () => false,
      )
    )
      return other
  }
  return undefined
}

async function portTrouble(error: NodeJS.ErrnoException, { host, port }: { host: string; port: number }): Promise<Error> {
  const other = (await nextFree(port)) ?? 0
  const how = `Choose another: npm start -- --port ${other} (or PORT=${other} npm start)`
  if (error.code === 'EADDRINUSE')
    return new Error(`端口 ${port} 已被其他程序占用。 Port ${port} on ${host} is taken by another program. ${how}.`)
  if (error.code === 'EACCES') return new Error(`Port ${port} may not be used by this account; ports below 1024 need more rights. ${how}.`)
  if (error.code === 'EADDRNOTAVAIL')
    return new Error(`This machine has no address ${host}. Give one it has with --host, for example 127.0.0.1 or 0.0.0.0.`)
  return new Error(`Could not listen on ${host}:${port}.`, { cause: error })
}

async function listen(at: { host: string; port: number }): Promise<Listener> {
  let answer: Parameters<Listener['mount']>[0] = () =>
    new Response('正在启动，请稍候。 Starting; ask again in a moment.\n', {
      status: 503,
      headers: { 'retry-after': '2', 'content-type': 'text/plain; charset=utf-8' },
    })
  const server = createAdaptorServer({ fetch: (request, connection) => answer(request, connection) }) as Server
  await new Promise<void>((done, fail) => {
    server.once('error', (error: NodeJS.ErrnoException) => void portTrouble(error, at).then(fail))
    server.listen(at.port, at.host, done)
  })
  const { port } = server.address() as AddressInfo
  const shown = at.host === '0.0.0.0' || at.host === '::' ? hostname() : at.host.includes(':') ? `[${at.host}]` : at.host
  return {
    url: `http://${shown}:${port}`,
    mount: (mounted) => {
      answer = mounted
    },
    close: () =>
      new Promise((done) => {
        const slow = setTimeout(() => server.closeAllConnections(), grace)
        // A connection whose request has just been answered is kept open for the next one, which must not come.
        const idle = setInterval(() => server.closeIdleConnections(), 50)
        server.close(() => {
          clearTimeout(slow)
          clearInterval(idle)
          done()
        })
      }),
  }
}

const workbenchFolder = join(project, 'dist/workbench')

/** The workbench is one page; every path below it that is not a file leads there. */
function workbench(): Hono {
  const app = new Hono()
  const policy = {
    defaultSrc: ["'self'"],
    styleSrc: ["'self'", "'unsafe-inline'"],
    imgSrc: ["'self'", 'data:', 'blob:'],
    frameSrc: ["'self'", 'blob:'],
    objectSrc: ["'none'"],
    frameAncestors: ["'none'"],
  }
  const isAsset = (path: string): boolean => path.startsWith('/workbench/assets/')
  app.use('/workbench/*', secureHeaders({ contentSecurityPolicy: policy, xFrameOptions: 'DENY', referrerPolicy: 'same-origin' }))
  app.use('/workbench/*', async (c, next) => {
    await next()
    c.header('Cache-Control', isAsset(c.req.path) && c.res.ok ? 'public, max-age=31536000, immutable' : 'no-cache')
  })
  app.get('/workbench', (c) => c.redirect('/workbench/'))
  app.get('/workbench/*', serveStatic({ root: workbenchFolder, rewriteRequestPath: (path) => path.slice('/workbench'.length) }))
  app.get('/workbench/*', async (c, next) =>
    isAsset(c.req.path) ? next() : serveStatic({ root: workbenchFolder, path: 'index.html' })(c, next),
  )
  app.all('/workbench/*', (c) => c.text('这里没有内容。 There is nothing here.\n', 404))
  return app
}

/** Builds the workbench if it must be; where it cannot be, portal and API are served all the same. */
async function readyWorkbench(say: (line: string) => void): Promise<boolean> {
  const { ensureWorkbenchBuilt } = await import('../scripts/build-workbench.ts')
  await ensureWorkbenchBuilt(say).catch((error: Error) => say(`⚠ ${error.message}`))
  return existsSync(join(workbenchFolder, 'index.html'))
}

async function surfaces({ platform, places, demonstration }: House, options: SurfaceOptions): Promise<Surfaces> {
  const [{ makeApi }, { makePortal }, { ask }, { callerOf }, hasWorkbench] = await Promise.all([
    import('./api/api.ts'),
    import('./portal/make-portal.tsx'),
    import('./operations/ask.ts'),
    import('./operations/accounts/caller-of.ts'),
    options.workbench ? readyWorkbench(options.say) : false,
  ])
  const app = new Hono()
  app.route('/', makeApi(platform, { accounts: options.accounts }))
  if (hasWorkbench) app.route('/', workbench())
  const accounts = options.accounts.map(({ login, password, role }) => ({ login, password, who: role }))
  app.route(
    '/',
    makePortal(platform, {
      ask,
      callerOf,
      demonstration: demonstration !== undefined && accounts.length > 0,
      accounts,
      ...(places && { places }),
    }),
  )
  return { workbench: hasWorkbench, answer: (request, connection) => app.fetch(request, connection as object) }
}

const { version } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')) as { version: string }

const parts: Parts = {
  version,
  loadCatalogue,
  openHouse,
  listen,
  surfaces,
  founding: { procedure: 'founding', act: 'found', keeper: { person: 'person', name: 'personName' } },
  itemImport: {
    procedure: 'item-import',
    act: 'importRow',
    register: 'item-catalogue',
    answersOf: ({ itemCode, name, department, deptCode, areaCode, taskType }) => ({
      code: itemCode,
      name: name.trim(),
      department: department.trim(),
      area: areaCode,
      type: taskType,
      ...(deptCode.trim() !== '' && { departmentCode: deptCode.trim() }),
    }),
  },
  lawImport: {
    procedure: 'law-text-import',
    act: 'importVersion',
    register: 'law-texts',
    answersOf: ({ law, title, version, rank, issuer, number, inForce, articles, file, sha256, root }) => ({
      ...{ id: law, title, version, rank, articles, file, sha256, root },
      ...(issuer !== '' && { issuer }),
      ...(number !== '' && { number }),
      ...(inForce && { inForce }),
    }),
  },
}

await makeCli(parts)(process.argv.slice(2))
