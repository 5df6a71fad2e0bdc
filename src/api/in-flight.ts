import { seemsStaff } from '../operations/accounts/known-staff.ts'
import type { Platform } from '../operations/platform.ts'
import { baselineOf } from './baseline-headers.ts'
import { tokenOf } from './session-cookie.ts'

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
const usual: InFlight = { everyone: 96, staff: 64, arriving: 1_000 }

type Answer = (request: Request, connection: unknown) => Response | Promise<Response>

/** A request as Node has it, which tells when all of it is there. */
interface Incoming {
  readonly complete: boolean
  readonly method?: string
  readonly url?: string
  readonly headers: { readonly authorization?: string; readonly cookie?: string }
  once(event: 'end', listener: () => void): void
  off(event: 'end', listener: () => void): void
}

/** Seconds after which somebody who was turned away should ask again. */
const again = 1

const busy = '系统繁忙，请稍候再试。 Busy: ask again in a second, with the same key.'

/** What those are told who are turned away. */
function turningAway(publicUrl: string): (path: string) => Response {
  const headers = { ...baselineOf(publicUrl), 'Retry-After': String(again), 'Cache-Control': 'no-store' }
  const forPeople = { ...headers, 'Content-Type': 'text/plain; charset=utf-8' }
  const forPrograms = { ...headers, 'Content-Type': 'application/problem+json' }
  return (path) => {
    if (!path.startsWith('/api/')) return new Response(`${busy}\n`, { status: 503, headers: forPeople })
    const problem = { instance: path, type: 'urn:yifa:problem:overloaded', title: '系统繁忙 Busy', status: 503, detail: busy }
    return new Response(JSON.stringify(problem), { status: 503, headers: forPrograms })
  }
}

interface Room {
  taken: number
  readonly most: number
}

/** Takes a place once the whole request is there. @returns what gives it back */
function take(room: Room, arriving: Room, incoming: Incoming): () => void {
  if (incoming.complete || incoming.method === 'GET' || incoming.method === 'HEAD') {
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
 * everybody would wait for everybody, until nobody is answered in time. Whether it lives (`/healthz`) is always answered. It stands before everything
 * else and reads the request as Node has it: under a flood most are turned away, and what that costs is taken from those who are let in.
 */
export function boundInFlight({ pool, publicUrl }: Pick<Platform, 'pool' | 'publicUrl'>, answer: Answer, limits: InFlight = usual): Answer {
  const everyone: Room = { taken: 0, most: limits.everyone }
  const staff: Room = { taken: 0, most: limits.staff }
  const arriving: Room = { taken: 0, most: limits.arriving }
  const turnAway = turningAway(publicUrl)
  const free = ({ taken, most }: Room): boolean => taken < most
  const letIn = async (leave: () => void, answered: () => ReturnType<Answer>): Promise<Response> => {
    try {
      return await answered()
    } finally {
      leave()
    }
  }
  // No promise for who is turned away: what is answered at once goes out with less ado.
  return (request, connection) => {
    const { incoming } = connection as { incoming: Incoming }
    const path = (incoming.url ?? '').split('?', 1)[0] ?? ''
    if (path === '/healthz') return answer(request, connection)
    const own = free(staff) && seemsStaff(pool, tokenOf(incoming.headers, publicUrl))
    const room = own ? staff : everyone
    if (!free(room) || !free(arriving)) return turnAway(path)
    return letIn(take(room, arriving, incoming), () => answer(request, connection))
  }
}
