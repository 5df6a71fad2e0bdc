import type { Backup } from '../store/backup/backup-files.ts'
import { holdsKeys, type KeyPlaces } from '../store/backup/sealed-keys.ts'
import { type BackupTo, writeBackup } from '../store/backup/write-backup.ts'
import type { Platform } from './platform.ts'

export type { Upgraded } from '../store/upgrade.ts'
export type { Backup, KeyPlaces }
export { holdsKeys }

/**
 * Keeps everything of the platform's region in a new folder, as it is at one instant, while the server goes on.
 * @param platform on connections of the owner of the tables
 * @throws Error in words: the folder is not free, or the log is not whole
 */
export const backup = (platform: Platform, given: BackupTo): Promise<Backup> => writeBackup(platform.pool, platform.region, given)
