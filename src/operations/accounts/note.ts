import { type AccountEventKind, writeAccountEvent } from '../../store/accounts/account-events.ts'
import type { Platform } from '../platform.ts'

/** Puts on record what happened to an account. `by` is who did it, where that is somebody else. */
export async function note(platform: Platform, kind: AccountEventKind, person: string, by = ''): Promise<void> {
  const at = new Date(platform.now()).toISOString()
  await writeAccountEvent(platform.pool, platform.region, { at, kind, person, by: by === person ? '' : by })
}
