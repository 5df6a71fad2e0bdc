import type { Context } from 'hono'
import { createMiddleware } from 'hono/factory'
import { seemsStaff } from '../operations/accounts/known-staff.ts'
import type { Platform } from '../operations/platform.ts'
import { tokenIn } from './session-cookie.ts'

/** How many requests this server works on at a time. */
export interface InFlight {
  readonly everyone: number
  /** For those who work here, apart: a flood from outside leaves them this. */
  readonly staff: number
  /** Requests of which a part is still to come. They cost next to nothing, and whoever sends slowly must not keep the places of the others. */
  readonly arriving: number
}

/**
 * Enough that batches fill (the door commits what waits together), few enough that everyone who is let in is answered in a second or two and memory
 * stays small. More than one server is what helps against more.
 */
const usual: InFlight = { everyone: 64, staff: 64, arriving: 1_000 }

/** A request as Node has it, which tells when all of it is there. */
interface Incoming {
  readonly complete: boolean
  readonly method?: string
  once(event: 'end', listener: () => void): void
  off(event: 'end', listener: () => void): void
}

/** Seconds after which somebody who was turned away should ask again. */
const again = 1

const busy = '系统繁忙，请稍候再试。 Busy: ask again in a second, with the same key.'

function turnAway(c: Context): Response {
  const headers = { 'Retry-After': String(again), 'Cache-Control': 'no-store' }
  if (!c.req.path.startsWith('/api/')) return c.text(`${busy}\n`, 503, headers)
  const problem = { instance: c.req.path, type: 'urn:yifa:problem:overloaded', title: '系统繁忙 Busy', status: 503, detail: busy }
  return c.body(JSON.stringify(problem), 503, { ...headers, 'Content-Type': 'application/problem+json' })
}

interface Room {
  taken: number
  readonly most: number
}

/** Takes a place once the whole request is there. @returns what gives it back */
function take(room: Room, arriving: Room, incoming: Incoming | undefined): () => void {
  if (!incoming || incoming.complete || incoming.method === 'GET' || incoming.method === 'HEAD') {
    room.taken++
    return () => room.taken--
  }
  let at: Room = arriving
  at.taken++
  const arrived = (): void => {
    at.taken--
    at = room
    at.taken++
  }
  incoming.once('end', arrived)
  return () => {
    incoming.off('end', arrived)
    at.taken--
  }
}

/**
 * Turns away, at once and before anything is looked up, what there is no room for: 503 with `Retry-After`. What is let in is answered; without this
 * everybody would wait for everybody, until nobody is answered in time. Whether it lives (`/healthz`) is always answered.
 */
export function boundInFlight({ pool, publicUrl }: Pick<Platform, 'pool' | 'publicUrl'>, limits: InFlight = usual) {
  const everyone: Room = { taken: 0, most: limits.everyone }
  const staff: Room = { taken: 0, most: limits.staff }
  const arriving: Room = { taken: 0, most: limits.arriving }
  const free = ({ taken, most }: Room): boolean => taken < most
  return createMiddleware(async (c, next) => {
    if (c.req.path === '/healthz') return next()
    const own = free(staff) && seemsStaff(pool, tokenIn(c, publicUrl).token)
    const room = own ? staff : everyone
    if (!free(room) || !free(arriving)) return turnAway(c)
    const leave = take(room, arriving, (c.env as { incoming?: Incoming } | undefined)?.incoming)
    try {
      await next()
    } finally {
      leave()
    }
  })
}
