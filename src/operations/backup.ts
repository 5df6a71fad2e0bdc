import type { Backup } from '../store/backup/backup-files.ts'
import { writeBackup } from '../store/backup/write-backup.ts'
import type { Platform } from './platform.ts'

export type { Backup }

/**
 * Keeps everything of the platform's region in a new folder, as it is at one instant, while the server goes on.
 * @param platform on connections of the owner of the tables
 * @throws Error in words: the folder is not free, or the log is not whole
 */
export const backup = (platform: Platform, given: { folder: string; progress?: (done: number, total: number) => void }): Promise<Backup> =>
  writeBackup(platform.pool, platform.region, given)
