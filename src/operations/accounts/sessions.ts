import { randomBytes } from 'node:crypto'
import type { AccountRow } from '../../store/accounts/accounts.ts'
import { readSecondFactor } from '../../store/accounts/second-factors.ts'
import { beginSession, endSession, type SessionRow } from '../../store/accounts/sessions.ts'
import { sha256Hex } from '../../store/sha256.ts'
import type { Caller } from '../operation.ts'
import type { Platform } from '../platform.ts'

/** Sessions are stored by this hash alone: who reads the table cannot become anybody. */
export const tokenHash = (token: string): string => sha256Hex(token)

const minute = 60_000
/** Milliseconds that a session lasts at most, and unused; and that one lasts in which a code is still owed. */
const absolute = 12 * 60 * minute
const owing = 10 * minute
const idle = { staff: 30 * minute, outside: 30 * minute, party: 60 * minute } as const

/** How often its use is noted: the database is not written to for every page. */
export const noteEvery = minute

export const isIdle = (kind: AccountRow['kind'], seen: string, now: number): boolean => now - Date.parse(seen) > idle[kind]

/** Whether one without a second factor must have one before they are let in. */
export const mustEnrol = ({ secondFactor }: Pick<Platform, 'secondFactor'>, kind: AccountRow['kind']): boolean =>
  secondFactor === 'required' && kind !== 'party'

export interface Begun {
  readonly token: string
  /** RFC 3339. */
  readonly expires: string
  readonly owes?: 'code' | 'enrolment'
}

/**
 * Begins a session under a token that nobody had before, in place of the one they came with: a token that somebody planted is worth nothing
 * (session fixation), and neither is one from before the second factor.
 * @param done what was shown of who they are
 */
export async function letIn(
  platform: Platform,
  { person, kind }: Pick<AccountRow, 'person' | 'kind'>,
  caller: Caller,
  done: { method: SessionRow['method']; factor: boolean },
): Promise<Begun> {
  const { pool, region } = platform
  const now = platform.now()
  const held = done.factor ? undefined : await readSecondFactor(pool, region, person)
  const owes = done.factor
    ? undefined
    : held?.confirmed
      ? ('code' as const)
      : mustEnrol(platform, kind)
        ? ('enrolment' as const)
        : undefined
  const token = randomBytes(32).toString('base64url')
  const created = new Date(now).toISOString()
  const expires = new Date(now + (owes ? owing : absolute)).toISOString()
  if (caller.session) await endSession(pool, region, caller.session)
  await beginSession(pool, region, {
    tokenHash: tokenHash(token),
    id: randomBytes(9).toString('base64url'),
    person,
    stage: owes ?? 'full',
    method: done.method,
    device: (caller.device ?? '').slice(0, 200),
    created,
    seen: created,
    expires,
  })
  return { token, expires, ...(owes && { owes }) }
}
