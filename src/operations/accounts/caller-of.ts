import { createHash } from 'node:crypto'
import { readSession } from '../../store/accounts.ts'
import { chinaDay } from '../china-day.ts'
import type { Caller } from '../operation.ts'
import type { Platform } from '../platform.ts'

/** Sessions are stored by this hash alone: who reads the table cannot become anybody. */
export const tokenHash = (token: string): string => createHash('sha256').update(token).digest('hex')

export const nobody = (region: string): Caller => ({ kind: 'public', region, person: '', name: '', actsFor: [], posts: [] })

/** Who comes with this token; the public when there is none, or its session is over. Posts are those of today. */
export async function callerOf(platform: Platform, token: string | undefined): Promise<Caller> {
  const { pool, region } = platform
  if (token === undefined || token === '' || token.length > 200) return nobody(region)
  const session = tokenHash(token)
  const account = await readSession(pool, region, session, new Date(platform.now()).toISOString())
  if (!account) return nobody(region)
  const { kind, person, name, actsFor } = account
  const posts = kind === 'party' ? [] : (await platform.door.authority(region)).posts(person, chinaDay(platform.now()))
  return { kind, region, person, name, actsFor, posts, session }
}
