import { endSession, type HeldSession, readSessions, touchSession } from '../../store/accounts/sessions.ts'
import { askedAtOnce } from '../asked-at-once.ts'
import { chinaDay } from '../china-day.ts'
import type { Caller } from '../operation.ts'
import type { Platform } from '../platform.ts'
import { asTold, inTime } from '../unavailable.ts'
import { forgetStaff, rememberStaff } from './known-staff.ts'
import { alsoOf } from './natural-person.ts'
import { partyStanding } from './party-standing.ts'
import { isIdle, noteEvery, tokenHash } from './sessions.ts'

export const nobody = (region: string): Caller => ({ kind: 'public', region, person: '', name: '', actsFor: [], posts: [] })

/**
 * Who comes with this token; the public when there is none, or its session is over, has been idle too long, or the account is closed. Posts are
 * those of today: one that was taken away counts no more with the next request.
 * @throws Unavailable when the database does not say
 * @param from what the browser or program calls itself, and the network address it comes from
 */
export async function callerOf(
  platform: Platform,
  token: string | undefined,
  from: Pick<Caller, 'device' | 'address'> = {},
): Promise<Caller> {
  try {
    return await inTime(longest, findCaller(platform, token, from))
  } catch (error) {
    throw asTold(error)
  }
}

/** Milliseconds for finding out who asks, before anything is answered. */
const longest = 3_500

/** The session with this hash of its token, looked up together with those of the other requests that have just come. */
const heldSession = askedAtOnce(
  async ({ pool, region, now }, sessions: readonly string[]): Promise<readonly (HeldSession | undefined)[]> => {
    const held = await readSessions(pool, region, sessions, new Date(now()).toISOString())
    return sessions.map((session) => held.get(session))
  },
)

async function findCaller(platform: Platform, token: string | undefined, from: Pick<Caller, 'device' | 'address'>): Promise<Caller> {
  const { pool, region } = platform
  const stranger: Caller = { ...nobody(region), ...from }
  if (token === undefined || token === '' || token.length > 200) return stranger
  const session = tokenHash(token)
  const now = platform.now()
  const found = await heldSession(platform, session)
  if (!found) {
    forgetStaff(pool, session)
    return stranger
  }
  if (isIdle(found.kind, found.seen, now)) {
    await endSession(pool, region, session)
    return stranger
  }
  const { kind, person, name } = found
  if (kind !== 'party' && found.stage === 'full') rememberStaff(pool, session)
  if (found.stage !== 'full') return { ...stranger, session, owes: { person, what: found.stage } }
  if (now - Date.parse(found.seen) >= noteEvery) await touchSession(pool, region, session, new Date(now).toISOString())
  const ids = await alsoOf(platform, found.others)
  const also = ids.length > 0 && { also: ids }
  if (kind !== 'party') {
    const posts = (await platform.door.authority(region)).posts(person, chinaDay(now))
    return { kind, region, person, name, actsFor: found.actsFor, ...also, posts, session, ...from }
  }
  const standing = await partyStanding(platform, found)
  return standing ? { kind, region, person, name, ...standing, ...also, posts: [], session, ...from } : stranger
}
