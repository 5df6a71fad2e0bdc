import { createHash, randomUUID } from 'node:crypto'
import { OpenAPIHono } from '@hono/zod-openapi'
import type { Context, MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { secureHeaders } from 'hono/secure-headers'
import { callerOf } from '../operations/accounts/caller-of.ts'
import { cameFrom, shownOf } from '../operations/accounts/came-from.ts'
import { allOperations } from '../operations/all-operations.ts'
import { ask } from '../operations/ask.ts'
import { clockSays } from '../operations/kept-clock.ts'
import { awaitedOf, awaitedSays } from '../operations/log/awaited.ts'
import { readHead } from '../operations/log/log-head.ts'
import { logTree } from '../operations/log/log-tree.ts'
import { recoveryOf } from '../operations/log/recovery.ts'
import { recoverySays } from '../operations/log/recovery-says.ts'
import { claimsOf, claimsSay } from '../operations/log/witness-claims.ts'
import { Forbidden, mayAsk, type Operation } from '../operations/operation.ts'
import type { Platform } from '../operations/platform.ts'
import type { FileView } from '../operations/record-views.ts'
import { largestFile } from '../operations/requests.ts'
import type { DemonstrationAccount } from '../operations/seed-demonstration.ts'
import type { CaseView, RefusedView, SessionView } from '../operations/views.ts'
import { apiPage, pagePolicy } from './api-page.ts'
import { describe, describeSecurity, openApiOf } from './describe.ts'
import { exchangeRoutes } from './exchange-routes.ts'
import { logRoutes } from './log-routes.ts'
import { HttpProblem, problem, problemOf, retryAfter } from './problem.ts'
import type { Problem } from './problem-view.ts'
import { readInput } from './request-input.ts'
import { dropSession, keepSession, requireOwnOrigin, tokenIn } from './session-cookie.ts'
import { type UploadRoom, uploadRoom } from './upload-room.ts'

export interface ApiOptions {
  /** Told of every error that nobody foresaw, with the trace that the caller was given. Default: to standard error. */
  readonly failed?: (error: unknown, trace: string) => void
  /** Accounts of a demonstration, for its sign-in pages to show. Without them there is no such path: any other server keeps none to tell. */
  readonly accounts?: readonly Pick<DemonstrationAccount, 'login' | 'password' | 'role'>[]
}

/** Most bytes of a JSON body. */
const largestBody = 1024 * 1024

/** Text with its length, by which `compress` sees that something short is not worth it. */
const sendText = (c: Context, text: string, { status, type }: { status: number; type: string }): Response =>
  c.body(text, status as 200, { 'Content-Type': type, 'Content-Length': String(Buffer.byteLength(text)) })

const sendProblem = (c: Context, told: Problem): Response =>
  sendText(c, JSON.stringify({ instance: new URL(c.req.url).pathname, ...told }), { status: told.status, type: 'application/problem+json' })

function tooLarge(limit: number): MiddlewareHandler {
  const refuse = (c: Context): Response => {
    // The rest of the body is not read, so nothing can follow it on this connection.
    c.header('Connection', 'close')
    return sendProblem(c, problem(413, 'too-large', `The body is longer than ${limit} bytes. Send less.`))
  }
  const whileReading = bodyLimit({ maxSize: limit, onError: refuse })
  return (c, next) => {
    if (c.req.method === 'GET') return next()
    const length = c.req.header('content-length')
    // Node ends a body at the length it was said to have. Looking at the body itself makes streams of it, which cost a tenth of an act.
    if (length === undefined || c.req.header('transfer-encoding') !== undefined) return whileReading(c, next)
    return Number(length) > limit ? Promise.resolve(refuse(c)) : next()
  }
}

/** A file goes out for saving, never for showing: what is in it must not run on our pages. */
const sendFile = (c: Context, { name, type, bytes }: FileView): Response =>
  c.body(new Uint8Array(bytes), 200, {
    'Content-Type': type,
    'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name).replaceAll("'", '%27')}`,
  })

/** The number of events tells a case's age; the hash tells apart what different readers and days see of it. */
function caseTag({ events }: CaseView, body: string): string {
  return `"${events}-${createHash('sha256').update(body).digest('base64url').slice(0, 16)}"`
}

function sendAnswer(c: Context, operation: Operation, answer: unknown, platform: Platform): Response {
  const { publicUrl } = platform
  if (operation.file === 'given') return sendFile(c, answer as FileView)
  if (operation.session === 'begins' && (answer as SessionView).token)
    keepSession(c, answer as SessionView, { now: platform.now(), publicUrl })
  if (operation.session === 'ends') dropSession(c, publicUrl)
  // Only what the declaration names goes out.
  const body = operation.output.parse(answer)
  if (operation.attempts && (body as RefusedView).kind === 'refused') {
    const { refusals, case: caseId, seq } = body as RefusedView
    const detail = refusals.map((refusal) => refusal.says.zh).join('')
    return sendProblem(c, problem(409, 'refused', detail, { refusals, case: caseId, seq }))
  }
  const text = JSON.stringify(body)
  if (operation.name === 'read-case') {
    const tag = caseTag(body as CaseView, text)
    if (c.req.header('if-none-match') === tag) return c.body(null, 304, { ETag: tag })
    c.header('ETag', tag)
  }
  return sendText(c, text, { status: 200, type: 'application/json' })
}

/** Bytes that a request says it has; the most that is taken where it does not say. */
const lengthOf = (c: Context, limit: number): number => Math.min(Number(c.req.header('content-length') ?? limit) || limit, limit)

interface Mounting {
  readonly platform: Platform
  readonly failed: NonNullable<ApiOptions['failed']>
  readonly room: UploadRoom
}

function mount(app: OpenAPIHono, operation: Operation, { platform, failed, room }: Mounting): void {
  describe(app, operation)
  const limit = operation.file === 'taken' ? (operation.largest ?? largestFile) + 64 * 1024 : largestBody
  app.on(operation.method.toUpperCase(), `/api${operation.path}`, tooLarge(limit), async (c) => {
    let signedIn = false
    let leave: (() => void) | undefined
    try {
      const { token, byCookie } = tokenIn(c, platform.publicUrl)
      const unsafe = operation.method !== 'get'
      const begins = operation.session === 'begins' && (c.req.header('origin') ?? c.req.header('sec-fetch-site')) !== undefined
      if (unsafe && (byCookie || begins)) requireOwnOrigin(c, platform.publicUrl)
      const caller = await callerOf(
        platform,
        token,
        cameFrom(
          platform,
          shownOf(c.env, (name) => c.req.header(name)),
        ),
      )
      signedIn = caller.kind !== 'public'
      // Nobody who may not ask has their file read first.
      if (operation.file === 'taken' && !mayAsk(operation, caller)) throw new Forbidden(operation.may)
      if (operation.file === 'taken') leave = await room.enter(lengthOf(c, limit))
      const answer = await ask(platform, operation, await readInput(operation, c), caller)
      return sendAnswer(c, operation, answer, platform)
    } catch (error) {
      const trace = randomUUID()
      const told = problemOf(error, { signedIn, trace })
      if (told.status === 500) failed(error, trace)
      const wait = retryAfter(error)
      if (wait !== undefined) c.header('Retry-After', String(wait))
      return sendProblem(c, told)
    } finally {
      leave?.()
    }
  })
}

/** Everything the system can be asked, over HTTP: one route for each operation, below `/api`; and `/healthz`, `/readyz`. */
export function makeApi(platform: Platform, options: ApiOptions = {}): OpenAPIHono {
  const failed = options.failed ?? ((error, trace) => console.error(`trace ${trace}`, error))
  const app = new OpenAPIHono()
  app.use('/api/*', secureHeaders({ xFrameOptions: 'DENY', referrerPolicy: 'no-referrer' }))
  app.use('/api/*', async (c, next) => {
    await next()
    // Not by `c.header`, which makes the whole answer anew each time.
    const { headers } = c.res
    if (!headers.has('Content-Security-Policy'))
      headers.set('Content-Security-Policy', "default-src 'none'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'")
    headers.set('Cache-Control', 'private, no-cache')
    headers.set('Vary', 'Authorization, Cookie')
  })
  describeSecurity(app)
  const mounting = { platform, failed, room: uploadRoom() }
  for (const operation of allOperations) mount(app, operation, mounting)

  app.route('/', logRoutes(platform, failed))
  app.route('/', exchangeRoutes(platform))
  app.get('/healthz', (c) => c.text('ok'))
  app.get('/readyz', async (c) => {
    try {
      const { size } = await readHead(platform)
      const recovery = await recoveryOf(platform, platform.region)
      const claims = claimsSay(await claimsOf(platform, platform.region))
      const awaited = await awaitedOf(platform, logTree(platform.region))
      // Ready all the same: who asks to read is answered, and nobody else could answer better.
      const { clock } = platform
      return c.json({
        ready: true,
        events: size,
        acts: recovery === undefined && (clock?.sound() ?? true),
        ...(recovery && { recovery: recoverySays(recovery) }),
        ...(claims !== undefined && { claims }),
        ...(awaited && { witnesses: awaitedSays(awaited) }),
        ...(clock?.differs() && { clock: clockSays(clock.ahead()) }),
      })
    } catch {
      return c.json({ ready: false }, 503)
    }
  })
  app.get('/api/openapi.json', (c) => c.json(openApiOf(app)))
  app.get('/api', async (c) => {
    const page = await apiPage(allOperations)
    return c.html(page, 200, { 'Content-Security-Policy': pagePolicy })
  })
  const { accounts = [] } = options
  if (accounts.length > 0)
    app.get('/api/demonstration', (c) =>
      c.json({ accounts: accounts.map(({ login, password, role }) => ({ login, password, title: role })) }),
    )
  app.all('/api/*', (c) =>
    sendProblem(
      c,
      problemOf(new HttpProblem(404, 'no-such-path', 'There is nothing at this path. Look at /api for what there is.'), {
        signedIn: false,
        trace: '',
      }),
    ),
  )
  return app
}
