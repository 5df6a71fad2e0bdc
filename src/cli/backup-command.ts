import { resolve } from 'node:path'
import type { Command } from 'commander'
import { type Backup, backup } from '../operations/backup.ts'
import type { Parts, Where } from './parts.ts'
import { showProgress } from './show-progress.ts'
import { withWhere } from './where-options.ts'

interface Options extends Where {
  readonly json?: true
}

const rowsOf = ({ tables }: Backup): number => tables.reduce((sum, { rows }) => sum + rows, 0)

/** What a backup holds, in two lines. */
const summary = (made: Backup): string =>
  `region ${made.region}, ${made.log.size} events, ${rowsOf(made)} rows of ${made.tables.length} tables\n  root ${made.log.root}`

async function keep(parts: Parts, given: string, options: Options): Promise<void> {
  const folder = resolve(given)
  const house = await parts.openHouse(options, { beside: true, owner: true, log: (line) => console.error(line) })
  const progress = showProgress('Tables', options.json)
  try {
    const made = await backup(house.platform, { folder, progress: (done, total) => progress.at(done, total) })
    progress.end()
    console.log(options.json ? JSON.stringify({ folder, ...made }) : `✓ 已备份到 Kept in ${folder}: ${summary(made)}`)
  } finally {
    progress.end()
    await house.close()
  }
}

async function bringBack(parts: Parts, given: string, options: Options): Promise<void> {
  const folder = resolve(given)
  const progress = showProgress('Tables', options.json)
  try {
    const {
      backup: made,
      upgraded,
      database,
    } = await parts.restore(options, folder, {
      log: (line) => console.error(line),
      progress: (done, total) => progress.at(done, total),
    })
    progress.end()
    if (options.json) console.log(JSON.stringify({ database, upgraded, ...made }))
    else {
      console.log(`✓ 已恢复到 Restored into ${database}: ${summary(made)}`)
      for (const step of upgraded) console.log(`  upgraded: ${step}`)
      console.log(`  The log has the root that the backup names. 'yifa rebuild --compare' checks every other table against it.`)
    }
  } finally {
    progress.end()
  }
}

export function addBackup(program: Command, parts: Parts): void {
  withWhere(program.command('backup <folder>'))
    .option('--json', 'print what was kept as JSON')
    .summary('keep everything in a folder, while the server goes on')
    .description(
      '备份：某一时刻的全部数据，服务不停。 Keeps everything of the region in a new folder, as it is at one instant; a running Yifa goes on. ' +
        'The whole log is read and checked first. The folder holds personal data: keep it as you keep the database. Sessions are left out.',
    )
    .addHelpText('after', '\nExamples:\n  yifa backup /srv/backups/2026-11-29\n  yifa backup backup-1 --data /srv/yifa')
    .action((folder: string, options: Options) => keep(parts, folder, options))
  withWhere(program.command('restore <folder>'))
    .option('--json', 'print what was restored as JSON')
    .summary('restore a backup into an empty database')
    .description(
      '恢复：写入空的数据库，根哈希必须与备份一致。 Restores a backup into a database that does not hold the region: all of it, or nothing. ' +
        'The log must hash to the root that the backup names. A backup of an older Yifa is brought to the newest schema.',
    )
    .addHelpText(
      'after',
      '\nExamples:\n  yifa restore /srv/backups/2026-11-29 --data /srv/yifa-new\n  DATABASE_URL=postgres://… yifa restore backup-1',
    )
    .action((folder: string, options: Options) => bringBack(parts, folder, options))
}
