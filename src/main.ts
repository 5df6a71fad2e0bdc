import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { Hono } from 'hono'
import { compress } from 'hono/compress'
import { founding, itemImport, lawImport } from '../catalogue/imports.ts'
import { provingHere } from './cli/check/proof-shelf.ts'
import { makeCli } from './cli/cli.ts'
import { installationOf, secretFile } from './cli/installation.ts'
import type { House, LoadedCatalogue, Parts, SurfaceOptions, Surfaces, Where } from './cli/parts.ts'
import type { Catalogue } from './kernel/catalogue.ts'
import { listen } from './listen.ts'
import { makeMetrics } from './observe/metrics.ts'
import { operationLog, watchOver } from './observe/watch-over.ts'
import { chanceOf } from './operations/demonstration/chance.ts'
import type { ToldWays } from './operations/demonstration/ways.ts'
import { keptClock } from './operations/kept-clock.ts'
import { callWitness } from './operations/log/call-witness.ts'
import type { Trust } from './operations/log/trust.ts'
import { lookBack } from './operations/log/watch-log.ts'
import { requireStanding } from './operations/require-standing.ts'
import type { Demonstration, DemonstrationPerson } from './operations/seed-demonstration.ts'
import { startPlatform } from './operations/start-platform.ts'
import { restoreBackup } from './store/backup/restore-backup.ts'
import type { KeyPlaces } from './store/backup/sealed-keys.ts'
import { keptSealing } from './store/keys/kept-sealing.ts'
import { keptTrust } from './store/keys/kept-trust.ts'
import type { Pool } from './store/pool.ts'
import { type Database, openDatabase, withoutSecrets } from './store/postgres/connect.ts'
import { FolderInUse } from './store/postgres/embedded.ts'
import { ownerPool, serverPool } from './store/postgres/server-pool.ts'
import { urlInFolder } from './store/postgres/url-in-folder.ts'
import { upgradeDatabase } from './store/upgrade.ts'

// The only file that knows every part. It hands them to the command line, which may not reach for them by itself.

const project = fileURLToPath(new URL('..', import.meta.url))

/** What a catalogue's folder may export; `catalogue.ts` holds the law, `demonstration.ts` people and acts to try it on. */
interface DemonstrationModule {
  readonly people: readonly DemonstrationPerson[]
  readonly demonstrationSteps: Demonstration['steps']
}

/** Liaoning Province, whose people are described by what they show rather than by role. */
async function loadOwn(): Promise<LoadedCatalogue> {
  const { demonstrationPeople, demonstrationSteps, liaoning, publishingSteps } = await import('../catalogue/index.ts')
  const { divisions } = await import('../catalogue/organs/divisions.ts')
  const { livelyProvince } = await import('../catalogue/demonstration/province.ts')
  const waysTold = (): ToldWays => JSON.parse(readFileSync(join(project, 'assets/ways-told.json'), 'utf8')) as ToldWays
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
  return {
    catalogue: liaoning,
    region: '210000',
    places: divisions,
    demonstration: {
      people,
      steps: demonstrationSteps,
      publishing: publishingSteps,
      lively: (size) => livelyProvince(waysTold(), size, chanceOf),
    },
  }
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

/** Where the keys of an installation lie: beside its carried database, or where YIFA_KEYS says. */
function keyPlacesOf(folder: string): KeyPlaces {
  const secret = secretFile(folder, process.env)
  return { keys: resolve(process.env.YIFA_KEYS ?? join(folder, 'keys')), ...(secret && { secret }) }
}

/** Keys and policy of this server; made where there are none, outside the database. */
const trustOf = ({ keys }: KeyPlaces, region: string): Trust => ({
  ...keptTrust(keys, { region, sm3: process.env.YIFA_SM3 === 'on' }),
  send: callWitness,
})

/** The data folder that options and environment name. */
const folderOf = ({ data }: Where): string => resolve(data ?? process.env.YIFA_DATA ?? join(project, 'data'))

/** The database that options and environment name, open; where it is, for people, without secrets. */
async function openStore(where: Where, { beside, log }: { beside: boolean; log: (line: string) => void }) {
  const folder = folderOf(where)
  const external = where.data === undefined ? process.env.DATABASE_URL : undefined
  const opened = external ? { database: await openDatabase({ url: external }), migrated: false } : await openFolder(folder, beside, log)
  const app = external && process.env.DATABASE_APP_URL
  return { ...opened, folder, place: external ? withoutSecrets(external) : folder, ...(app && { app }) }
}

const restore: Parts['restore'] = async (where, from, { passphrase, log, progress }) => {
  const { database, folder, place, app } = await openStore(where, { beside: false, log })
  const keyPlaces = keyPlacesOf(folder)
  const keys = passphrase === undefined ? undefined : { places: keyPlaces, passphrase }
  try {
    return { ...(await restoreBackup(database, from, { app, keys, progress })), database: place, keyPlaces }
  } finally {
    await database.close()
  }
}

/** The region that options, environment or catalogue name. */
const regionOf = (where: Where, { region, catalogue }: LoadedCatalogue): string =>
  where.region ?? process.env.YIFA_REGION ?? region ?? catalogue.id

const upgrade: Parts['upgrade'] = async (where, { backup, log, progress }) => {
  const region = regionOf(where, await loadCatalogue(where.catalogue))
  const { database, place, app } = await openStore(where, { beside: false, log })
  try {
    return { ...(await upgradeDatabase(database, { region, app, backup, say: log, progress })), database: place }
  } finally {
    await database.close()
  }
}

async function openHouse(where: Where, { beside, owner, log, watch }: Parameters<Parts['openHouse']>[1]): Promise<House> {
  const loaded = await loadCatalogue(where.catalogue)
  const { database, migrated, folder, place, app } = await openStore(where, { beside, log })
  const region = regionOf(where, loaded)
  const keyPlaces = keyPlacesOf(folder)
  const opened: Pool[] = []
  const close = async (): Promise<void> => {
    for (const pool of opened) await pool.end()
    await database.close()
  }
  try {
    const served = await serverPool(database, { region, migrated, log, app })
    opened.push(served)
    const pool = owner ? ownerPool(database, region) : served
    if (owner) opened.push(pool)
    const trust = trustOf(keyPlaces, region)
    // Whoever rebuilds or keeps a backup may have to do with what is not whole.
    if (!owner) await requireStanding(pool, region, trust)
    const clock = keptClock(pool, Date.now)
    await clock.look()
    const platform = await startPlatform({
      clock,
      catalogue: loaded.catalogue,
      pool,
      region,
      trust,
      // Who verifies a backup beside an installation has that one's keys; a server has its own.
      sealing: keptSealing(keyPlaces.keys, region, owner ? keyPlacesOf(folderOf({})).keys : undefined),
      publicUrl: where.publicUrl || process.env.YIFA_PUBLIC_URL || 'http://127.0.0.1:3000',
      now: Date.now,
      proving: provingHere(log),
      ...(watch && { watch }),
      ...installationOf(folder, process.env),
    })
    // Whoever opens the record may act on it: first, has anybody seen more of it than is here?
    if (!owner) await lookBack(platform, [region], (error) => log(error instanceof Error ? error.message : String(error)))
    return { ...loaded, platform, database: place, keyPlaces, close }
  } catch (error) {
    await close()
    throw error
  }
}

const workbenchFolder = join(project, 'dist/workbench')

const watching: Parts['watching'] = ({ log, house }) => {
  const metrics = makeMetrics(() => house()?.platform.pool)
  return {
    watch: watchOver(metrics, log ? operationLog() : undefined),
    async answer() {
      const { body, type } = await metrics.text()
      return new Response(body, { headers: { 'content-type': type } })
    },
  }
}

/** Builds the workbench if it must be; where it cannot be, portal and API are served all the same. */
async function readyWorkbench(say: (line: string) => void): Promise<boolean> {
  const { ensureWorkbenchBuilt } = await import('../scripts/build-workbench.ts')
  await ensureWorkbenchBuilt(say).catch((error: Error) => say(`⚠ ${error.message}`))
  return existsSync(join(workbenchFolder, 'index.html'))
}

async function surfaces({ platform, places, demonstration }: House, options: SurfaceOptions): Promise<Surfaces> {
  const [
    { makeApi },
    { baselineHeaders },
    { boundInFlight },
    { workbenchPages },
    { makePortal },
    { sharingPages },
    { ask },
    { callerOf },
    hasWorkbench,
  ] = await Promise.all([
    import('./api/api.ts'),
    import('./api/baseline-headers.ts'),
    import('./api/in-flight.ts'),
    import('./api/workbench-pages.ts'),
    import('./portal/make-portal.tsx'),
    import('./portal/shared-pages.ts'),
    import('./operations/ask.ts'),
    import('./operations/accounts/caller-of.ts'),
    options.workbench ? readyWorkbench(options.say) : false,
  ])
  const app = new Hono()
  app.use(baselineHeaders(platform.publicUrl), compress())
  app.route('/', makeApi(platform, { accounts: options.accounts }))
  if (hasWorkbench) app.route('/', workbenchPages(workbenchFolder))
  const accounts = options.accounts.map(({ login, password, role, kind }) => ({ login, password, who: role, staff: kind !== 'party' }))
  const portal = makePortal(platform, {
    ask,
    callerOf,
    demonstration: demonstration !== undefined && accounts.length > 0,
    accounts,
    ...(places && { places }),
  })
  // Not mounted as a route: then its own page for what is not there would never be shown.
  app.all('*', (c) => portal.fetch(c.req.raw, c.env))
  return {
    workbench: hasWorkbench,
    answer: sharingPages(boundInFlight(platform, (request, connection) => app.fetch(request, connection as object))),
  }
}

const { version } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')) as { version: string }

const parts: Parts = {
  version,
  loadCatalogue,
  openHouse,
  restore,
  upgrade,
  listen,
  watching,
  surfaces,
  founding,
  itemImport,
  lawImport,
}

await makeCli(parts)(process.argv.slice(2))
