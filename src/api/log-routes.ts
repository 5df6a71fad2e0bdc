import { randomUUID } from 'node:crypto'
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { callerOf } from '../operations/accounts/caller-of.ts'
import { ask } from '../operations/ask.ts'
import { addCheckpoint } from '../operations/log/add-checkpoint.ts'
import { readCheckpoint } from '../operations/log/read-checkpoint.ts'
import { readCheckpoints } from '../operations/log/read-checkpoints.ts'
import { readEntries, readTile } from '../operations/log/read-tile.ts'
import { readWitnessed } from '../operations/log/read-witnessed.ts'
import type { Caller } from '../operations/operation.ts'
import type { Platform } from '../operations/platform.ts'
import { problemOf } from './problem.ts'
import { tokenIn } from './session-cookie.ts'

/** A tile never changes: whoever has it may keep it for ever. */
const forEver = 'public, max-age=31536000, immutable'
const moments = 'public, max-age=1'

/** Most bytes that a log may send its witness: 63 hashes and a note. */
const largestRequest = 64 * 1024

/**
 * The log at the addresses that C2SP tlog-tiles and tlog-witness give it, so that any monitor and witness can work with it: `/log/<region>` is
 * the address of a log, `/log/<region>/sm3` that of its second tree, `/witness/<region>` that of the region's witness, below which `<origin>/checkpoint`
 * is what it cosigned last of that log (the address that tlog-mirror gives it). Beneath stand the same
 * operations as under `/api`.
 */
export function logRoutes(platform: Platform, failed: (error: unknown, trace: string) => void): Hono {
  const app = new Hono()
  const asked = async (header: { token: string | undefined }): Promise<Caller> => callerOf(platform, header.token)
  app.onError((error, c) => {
    const trace = randomUUID()
    const { status, detail } = problemOf(error, { signedIn: false, trace })
    if (status === 500) failed(error, trace)
    return c.text(`${detail ?? ''}\n`, status as 400, { 'Cache-Control': 'no-store' })
  })
  app.use('/log/*', async (c, next) => {
    await next()
    c.header('Access-Control-Allow-Origin', '*')
    c.header('X-Content-Type-Options', 'nosniff')
  })
  for (const [prefix, tree] of [
    ['/log/:region/sm3', 'sm3'],
    ['/log/:region', 'sha256'],
  ] as const) {
    app.get(`${prefix}/checkpoint`, async (c) => {
      const caller = await asked({ token: undefined })
      const { note } = await ask(platform, readCheckpoint, { region: c.req.param('region'), tree }, caller)
      return note === undefined
        ? c.text('This log is not signed.\n', 404)
        : c.body(note, 200, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': moments })
    })
    app.get(`${prefix}/checkpoints.json`, async (c) => {
      const below = c.req.query('below')
      const input = { region: c.req.param('region'), tree, ...(below !== undefined && { below }) }
      return c.json(await ask(platform, readCheckpoints, input, await asked({ token: undefined })), 200, { 'Cache-Control': moments })
    })
    app.get(`${prefix}/tile/*`, async (c) => {
      const region = c.req.param('region')
      const path = c.req.path.slice(`/log/${region}/`.length + (tree === 'sm3' ? 'sm3/'.length : 0))
      const entries = path.startsWith('tile/entries/')
      const caller = await asked({ token: entries ? tokenIn(c, platform.publicUrl).token : undefined })
      const { bytes } = await ask(platform, entries ? readEntries : readTile, { region, tree, path }, caller)
      return c.body(new Uint8Array(bytes), 200, {
        'Content-Type': 'application/octet-stream',
        'Cache-Control': entries ? 'private, no-store' : forEver,
      })
    })
  }
  app.get('/witness/:region/:origin/checkpoint', async (c) => {
    const { region, origin } = c.req.param()
    const { note } = await ask(platform, readWitnessed, { region, origin }, await asked({ token: undefined }))
    return c.body(note, 200, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': moments })
  })
  app.post('/witness/:region/add-checkpoint', bodyLimit({ maxSize: largestRequest }), async (c) => {
    const caller = await asked({ token: undefined })
    const { status, body } = await ask(platform, addCheckpoint, { region: c.req.param('region'), request: await c.req.text() }, caller)
    return c.body(body, status as 200, { 'Content-Type': status === 409 ? 'text/x.tlog.size' : 'text/plain; charset=utf-8' })
  })
  return app
}
