import type { Pool } from '../../store/pool.ts'
import { tokenHash } from './sessions.ts'

/** Most sessions remembered; the one seen longest ago is forgotten first. */
const most = 20_000

const known = new WeakMap<Pool, Set<string>>()

/** Remembers that this session was found to be of somebody who works here. @param session hash of its token */
export function rememberStaff(pool: Pool, session: string): void {
  const sessions = known.get(pool) ?? new Set()
  known.set(pool, sessions)
  sessions.delete(session)
  sessions.add(session)
  const oldest = sessions.values().next().value
  if (sessions.size > most && oldest !== undefined) sessions.delete(oldest)
}

export const forgetStaff = (pool: Pool, session: string): void => void known.get(pool)?.delete(session)

/**
 * Whether this token was somebody's who works here when it was last looked at. Good for deciding who is let in first when there is no room for all, and
 * for nothing else: what they may do is found out anew with each request.
 */
export const seemsStaff = (pool: Pool, token: string | undefined): boolean =>
  token !== undefined && token.length <= 200 && (known.get(pool)?.has(tokenHash(token)) ?? false)
