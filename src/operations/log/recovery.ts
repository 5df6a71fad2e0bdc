import { type Recovery, readRecovery, writeRecovery } from '../../store/recovery.ts'
import type { Platform } from '../platform.ts'
import type { RolledBack } from './rolled-back.ts'

/** Why no act is accepted in a region; undefined where acts are. */
export const recoveryOf = ({ pool }: Platform, region: string): Promise<Recovery | undefined> => readRecovery(pool, region)

/** No act is accepted any more, on any server of this database. */
export const enterRecovery = ({ pool, now }: Platform, region: string, { found }: RolledBack): Promise<void> =>
  writeRecovery(pool, region, { ...found, at: new Date(now()).toISOString() })

/** Whether who has seen more is still among those who are asked: taking a witness off the list cures nothing. */
export const isAsked = ({ trust }: Platform, region: string, { by }: Recovery): boolean =>
  by === 'kept'
    ? trust.lastSigned(region, 'sha256') !== undefined || trust.lastSigned(region, 'sm3') !== undefined
    : trust.policy.witnesses.some(({ name, url }) => name === by && url !== undefined)

/** Everybody agrees with the log as it stands again. */
export const leaveRecovery = ({ pool }: Platform, region: string): Promise<void> => writeRecovery(pool, region, undefined)
