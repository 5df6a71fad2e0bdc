import { randomBytes, randomUUID } from 'node:crypto'
import { serve } from '@hono/node-server'
import { hash } from '@node-rs/argon2'
import { makeApi } from '../../src/api/api.ts'
import { type Client, makeClient, ProblemError } from '../../src/api/client.ts'
import type { DoneView, RefusalView, StoredFile } from '../../src/api/wire.ts'
import { provingHere } from '../../src/cli/check/proof-shelf.ts'
import type { Catalogue } from '../../src/kernel/catalogue.ts'
import type { Answers } from '../../src/kernel/form/field.ts'
import { fireClocks } from '../../src/operations/fire-clocks.ts'
import type { Trust } from '../../src/operations/log/trust.ts'
import type { Platform } from '../../src/operations/platform.ts'
import { type Demonstration, demonstrationPassword, makeDemonstrationAccounts, playSteps } from '../../src/operations/seed-demonstration.ts'
import { startPlatform } from '../../src/operations/start-platform.ts'
import type { KeptSealing } from '../../src/store/keys/kept-sealing.ts'
import type { Pool } from '../../src/store/pool.ts'
import { createPool } from '../../src/store/postgres/connect.ts'
import { cloneDatabase, migratedTemplate, testRole } from '../../src/store/postgres/test-database.ts'
import { inventedPdf } from '../invented-pdf.ts'
import { leakWatch } from './leak-watch.ts'
import { hearStatements } from './record-statements.ts'

/** What somebody asks the one door for. */
export interface Order {
  readonly answers?: Answers
  /** Logins of those who sign too: each is asked, reads what it is about, and signs. */
  readonly with?: readonly string[]
  /** Default: a new one for each order. */
  readonly key?: string
}

export interface Opening extends Omit<Order, 'with'> {
  readonly procedure: string
  readonly act: string
  readonly item?: string
  readonly organ?: string
  readonly matter?: string
  readonly subject?: { readonly register: string; readonly key: string }
}

/** Somebody of the story, as they reach the server: over HTTP, signed in. */
export interface Someone {
  readonly client: Client
  opens(opening: Opening): Promise<DoneView>
  does(caseId: string, act: string, order?: Order): Promise<DoneView>
  /** The refusals of an act that must be refused. @throws Error when it is done */
  refusals(caseId: string, act: string, order?: Order): Promise<RefusalView[]>
  /** Their codes. */
  refused(caseId: string, act: string, order?: Order): Promise<string[]>
  /** Refusals with which opening a case is refused. */
  refusalsOpening(opening: Opening): Promise<RefusalView[]>
  /** Their codes. */
  refusedOpening(opening: Opening): Promise<string[]>
  /** Hands in an invented PDF. */
  uploads(words: string): Promise<StoredFile>
  /** Hands in a plain text, byte for byte. */
  uploadsText(text: string): Promise<StoredFile>
  /** What stands before them when they open the form of an act that is about an earlier answer. */
  sees(caseId: string, act: string): Promise<string>
}

export interface World {
  readonly url: string
  readonly platform: Platform
  /** Address of the world's database for the owner of its tables, whom no wall stops. */
  readonly database: string
  /** Does what only the owner of the tables may: rebuilding the projections from the record. */
  asOwner<T>(work: (platform: Platform) => Promise<T>): Promise<T>
  /** Sets the clock of the world, in Beijing time: `2026-09-28T09:00`. Nobody moves it otherwise. */
  at(moment: string): void
  /** Another version of the catalogue is installed on the server: a new platform on the same record, behind the same address. */
  deploys(catalogue: Catalogue): Promise<void>
  /** Lets the sweeper look at the clocks once. */
  sweep(): Promise<number>
  as(login: string): Someone
  /** Somebody who has not signed in. */
  readonly anyone: Client
  end(): Promise<void>
}

/**
 * Servers behind a world's address. With `YIFA_SERVERS=2` there are two on its database, as behind a load balancer: each with a door, connections and
 * memory of its own, asked by turns, and both look at the clocks.
 */
const servers = Number(process.env['YIFA_SERVERS'] ?? 1)

const instant = (moment: string): number => Date.parse(`${moment}:00+08:00`)

/** What answers requests: the interface, or with it the portal. */
export interface Serving {
  fetch(request: Request, connection?: object): Response | Promise<Response>
}

/** The people's password, hashed as cheaply as can be: whoever acts in a story signs in anew each time that its clock goes on. */
const soonTried = hash(demonstrationPassword, { memoryCost: 8, timeCost: 1, parallelism: 1 })

/** A world to tell stories in: a database of its own, a clock that stands still, the platform with its people, and a server on a free port. */
export async function startWorld(given: {
  catalogue: Catalogue
  seed: Demonstration
  at?: string
  region?: string
  trust?: Trust
  /** Keeps the key under which what is sealed is encrypted. Default: one that ends with the process. */
  sealing?: KeptSealing
  secondFactor?: Platform['secondFactor']
  provider?: Platform['provider']
  /** Passwords are hashed as they are for everybody, where a story tells how long signing in takes. */
  usualHashes?: true
  /** What answers at its address. Default: the interface alone. */
  serves?: (platform: Platform) => Serving
}): Promise<World> {
  if (process.env['YIFA_STATEMENTS']) hearStatements()
  const region = given.region ?? '210000'
  const database = await cloneDatabase(await migratedTemplate())
  // As the server does: as a role that owns nothing, behind the second wall.
  const pools = Array.from({ length: servers }, () => createPool(testRole(database.url).url, { max: 8, region }))
  let now = instant(given.at ?? '2026-03-02T09:00')
  const proving = provingHere()
  // One for the installation, whichever of its servers is asked.
  const secret = randomBytes(32)
  const on = (catalogue: Catalogue, pool: Pool): Promise<Platform> =>
    startPlatform({
      catalogue,
      pool,
      region,
      publicUrl: 'http://localhost:3000',
      now: () => now,
      proving,
      secret,
      ...(given.trust && { trust: given.trust }),
      ...(given.sealing && { sealing: given.sealing }),
      ...(given.secondFactor && { secondFactor: given.secondFactor }),
      ...(given.provider && { provider: given.provider }),
    })
  let platform = await on(given.catalogue, pools[0] as Pool)
  await playSteps(platform, given.seed)
  await makeDemonstrationAccounts(platform, given.seed, given.usualHashes ? undefined : await soonTried)

  const serves = given.serves ?? makeApi
  /** The platform of the stories first; behind the same address each next request goes to the next server. */
  const behind = async (catalogue: Catalogue): Promise<Platform[]> =>
    Promise.all(pools.map((pool, i) => (i === 0 ? platform : on(catalogue, pool))))
  let platforms = await behind(given.catalogue)
  let apis: Serving[] = platforms.map((one) => serves(one))
  let turn = 0
  const watch = leakWatch(platform, (request, env) => (apis[turn++ % apis.length] as Serving).fetch(request, env as object))
  const server = serve({ fetch: watch.fetch, port: 0, hostname: '127.0.0.1' })
  if (!server.listening) await new Promise((ready) => server.once('listening', ready))
  const address = server.address()
  const url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`

  // Of this world alone: the port of one that has ended may be given to another.
  const tokens: Tokens = new Map()
  const personOf = (login: string): string => {
    const person = given.seed.people.find((one) => one.login === login)?.person
    if (person === undefined)
      throw new Error(`Nobody in this story has the login '${login}'. There are: ${given.seed.people.map((one) => one.login).join(', ')}.`)
    return person
  }
  return {
    url,
    get platform() {
      return platform
    },
    database: database.url,
    async asOwner(work) {
      const own = createPool(database.url, { max: 2, region })
      return work({ ...platform, pool: own }).finally(() => own.end())
    },
    anyone: makeClient({ base: url }),
    at(moment) {
      now = instant(moment)
    },
    async deploys(catalogue) {
      platform = await on(catalogue, pools[0] as Pool)
      platforms = await behind(catalogue)
      apis = platforms.map((one) => serves(one))
    },
    async sweep() {
      const fired = await Promise.all(platforms.map((one) => fireClocks(one, one.region)))
      return fired.reduce((sum, times) => sum + times)
    },
    as: (login) => someone({ url, login, personOf, now: () => now, tokens }),
    async end() {
      await new Promise((closed) => server.close(closed))
      for (const pool of pools) await pool.end()
      await database.drop()
      if (watch.leaks.length > 0) throw new Error(`Personal numbers went to who needs none:\n${watch.leaks.join('\n')}`)
    },
  }
}

/** Minutes that the world may stand still for somebody; then their session may have been idle for too long, and they sign in anew. */
const patience = 25 * 60_000

/** Tokens of a world's people by login; signed in anew once the world's clock has left the session behind. */
type Tokens = Map<string, { token: string; until: number; from: number; used: number }>

/** In a running case, or in one that the act opens. */
type Where = { readonly case: string } | { readonly open: Omit<Opening, 'act' | keyof Order> }

function someone(where: { url: string; login: string; personOf: (login: string) => string; now: () => number; tokens: Tokens }): Someone {
  const { url, login, personOf, now, tokens } = where
  personOf(login)
  const fresh = async (): Promise<void> => {
    const held = tokens.get(login)
    if (held && held.from <= now() && now() < held.until && Math.abs(now() - held.used) < patience) {
      held.used = now()
      return
    }
    const { token, expires } = await makeClient({ base: url }).signIn({ login, password: demonstrationPassword })
    tokens.set(login, { token, until: Date.parse(expires), from: now(), used: now() })
  }
  const client = makeClient({
    base: url,
    token: () => tokens.get(login)?.token,
    fetch: async (address, request) => {
      await fresh()
      return fetch(address, {
        ...request,
        headers: { ...(request.headers as Record<string, string>), Authorization: `Bearer ${tokens.get(login)?.token}` },
      })
    },
  })
  const order = ({ answers = {}, key }: Order) => ({
    key: key ?? randomUUID(),
    answers: answers as never,
  })
  const does = (caseId: string, act: string, rest: Order = {}): Promise<DoneView> => doesIn({ case: caseId }, act, rest)
  const opens = ({ procedure, act, item, organ, matter, subject, ...rest }: Opening): Promise<DoneView> => {
    const open = { procedure, ...(item && { item }), ...(organ && { organ }), ...(matter && { matter }), ...(subject && { subject }) }
    return doesIn({ open }, act, rest)
  }
  const doesIn = (where: Where, act: string, rest: Order): Promise<DoneView> =>
    rest.with?.length ? signedBy(where, act, rest) : client.act({ act, ...where, ...order(rest) })
  /** Asks the others to sign; each reads the sheet and signs what it shows. What came of the last signature, as of an act. */
  const signedBy = async (at: Where, act: string, { answers = {}, with: others = [] }: Order): Promise<DoneView> => {
    let sheet = await client.proposeSigning({ ...at, act, answers: answers as never, withOfficers: others.map(personOf) })
    for (const other of others) {
      const colleague = someone({ ...where, login: other }).client
      const { answersHash } = await colleague.readSigning({ id: sheet.id })
      sheet = await colleague.sign({ id: sheet.id, answersHash })
    }
    if (sheet.done) return sheet.done
    throw new ProblemError({ type: 'urn:yifa:problem:refused', title: '', status: 409, detail: sheet.state, refusals: sheet.refusals })
  }
  const refusalsOf = async (attempt: Promise<DoneView>, act: string): Promise<RefusalView[]> => {
    try {
      await attempt
    } catch (error) {
      if (error instanceof ProblemError && error.problem.refusals) return error.problem.refusals
      throw error
    }
    throw new Error(`'${act}' by '${login}' was done, but should have been refused.`)
  }
  const codes = (refusals: readonly RefusalView[]): string[] => refusals.map((refusal) => refusal.code)
  return {
    client,
    opens,
    does,
    refusals: (caseId, act, rest) => refusalsOf(does(caseId, act, rest), act),
    refused: async (caseId, act, rest) => codes(await refusalsOf(does(caseId, act, rest), act)),
    refusalsOpening: (opening) => refusalsOf(opens(opening), opening.act),
    refusedOpening: async (opening) => codes(await refusalsOf(opens(opening), opening.act)),
    uploadsText: (text) => client.uploadFile(new File([text], '草案.md', { type: 'text/markdown' })),
    async sees(caseId, act) {
      const { options } = await client.readCase({ id: caseId })
      const examined = options.find((option) => option.act === act)?.form.find((field) => field.kind === 'examined')?.offered
      if (typeof examined !== 'string') throw new Error(`The form of '${act}' shows '${login}' no text that it is about.`)
      return examined
    },
    uploads: (words) => client.uploadFile(new File([inventedPdf(words)], `${words}.pdf`, { type: 'application/pdf' })),
  }
}
