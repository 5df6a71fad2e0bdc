import { type Recovery, readRecovery, writeRecovery } from '../../store/recovery.ts'
import type { Platform } from '../platform.ts'
import { logTree } from './log-tree.ts'
import { RolledBack, requireContinued } from './rolled-back.ts'
import { signedByUs } from './shown.ts'

export type { PutBack, Recovery } from '../../store/recovery.ts'

/** Why no act is accepted in a region; undefined where acts are. */
export const recoveryOf = ({ pool }: Platform, region: string): Promise<Recovery | undefined> => readRecovery(pool, region)

/** No act is accepted any more, on any server of this database. */
export const enterRecovery = ({ pool, now }: Platform, region: string, { found }: RolledBack): Promise<void> =>
  writeRecovery(pool, region, { ...found, at: new Date(now()).toISOString() })

const isAsked = ({ trust }: Platform, region: string, by: string): boolean =>
  by === 'kept'
    ? trust.lastSigned(region, 'sha256') !== undefined || trust.lastSigned(region, 'sm3') !== undefined
    : trust.policy.witnesses.some(({ name, url }) => name === by && url !== undefined)

/**
 * Whether the log goes on from the checkpoint for which acts were stopped: taking whoever showed it off the list cures nothing. Where none was shown (as
 * before witnesses had to), whoever said so must still be asked.
 */
export async function isMet(platform: Platform, region: string, { by, note }: Recovery): Promise<boolean> {
  if (note === undefined) return isAsked(platform, region, by)
  for (const tree of ['sha256', 'sm3'] as const) {
    const log = logTree(region, tree)
    const shown = await signedByUs(platform, log, note)
    if (!shown) continue
    return requireContinued(platform, log, { ...shown, by }).then(
      () => true,
      (error) => {
        if (error instanceof RolledBack) return false
        throw error
      },
    )
  }
  return false
}

/** Everybody agrees with the log as it stands again. */
export const leaveRecovery = ({ pool }: Platform, region: string): Promise<void> => writeRecovery(pool, region, undefined)
