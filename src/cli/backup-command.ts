import { resolve } from 'node:path'
import type { Command } from 'commander'
import { type Backup, backup, holdsKeys, type KeyPlaces } from '../operations/backup.ts'
import { CannotDo } from './exit-codes.ts'
import type { Parts, Where } from './parts.ts'
import { readPassphrase } from './passphrase.ts'
import { showProgress } from './show-progress.ts'
import { withWhere } from './where-options.ts'

interface Options extends Where {
  readonly withKeys?: true
  readonly passphraseFile?: string
  readonly json?: true
}

/** The passphrase, where keys are asked for. */
const passphraseOf = ({ withKeys, passphraseFile }: Options, fresh: boolean): Promise<string> | undefined => {
  if (passphraseFile !== undefined && !withKeys) throw new CannotDo('--passphrase-file is for the keys: say --with-keys too.')
  return withKeys && readPassphrase(passphraseFile, { fresh })
}

/** What a backup without keys means for who has nothing else. */
const withoutKeys = [
  '  不含密钥 without keys: YIFA_KEYS 文件夹和 installation.secret 须另行备份；缺少时，日志不能用原密钥签署，第二因素须重新登记。',
  '  Keep the folder of keys and installation.secret elsewhere, or add --with-keys: without them the log cannot be signed by its key, and second factors must be enrolled anew.',
]

const rowsOf = ({ tables }: Backup): number => tables.reduce((sum, { rows }) => sum + rows, 0)

/** What a backup holds, in two lines. */
const summary = (made: Backup): string =>
  `region ${made.region}, ${made.log.size} events, ${rowsOf(made)} rows of ${made.tables.length} tables\n  root ${made.log.root}`

const sealedIn = ({ secret }: KeyPlaces): string =>
  `  含密钥（口令加密）with the keys, encrypted under the passphrase${secret ? '' : '; not YIFA_SECRET, which you keep yourselves'}`

async function keep(parts: Parts, given: string, options: Options): Promise<void> {
  const folder = resolve(given)
  const passphrase = await passphraseOf(options, true)
  const house = await parts.openHouse(options, { beside: true, owner: true, log: (line) => console.error(line) })
  const progress = showProgress('Tables', options.json)
  try {
    const made = await backup(house.platform, {
      folder,
      ...(passphrase && { keys: { places: house.keyPlaces, passphrase } }),
      progress: (done, total) => progress.at(done, total),
    })
    progress.end()
    if (options.json) console.log(JSON.stringify({ folder, ...made }))
    else
      console.log([`✓ 已备份到 Kept in ${folder}: ${summary(made)}`, ...(made.keys ? [sealedIn(house.keyPlaces)] : withoutKeys)].join('\n'))
  } finally {
    progress.end()
    await house.close()
  }
}

/** What it means that no keys were restored. */
function keylessLines(made: Backup, places: KeyPlaces): string[] {
  if (holdsKeys(places)) return [`  密钥沿用 keys as they are in ${places.keys}`]
  return [
    `⚠ ${places.keys} 中没有密钥，也没有从备份恢复。启动前请放回原来的密钥文件夹和 installation.secret。 There are no keys, and none were restored. Before you start, put the old folder of keys and installation.secret back:`,
    '  otherwise new ones are made, the log is not signed (it knows its old key), witnesses are not asked, and second factors must be enrolled anew.',
    ...(made.keys ? ['  备份中有密钥 This backup holds them: --with-keys'] : []),
  ]
}

async function bringBack(parts: Parts, given: string, options: Options): Promise<void> {
  const folder = resolve(given)
  const passphrase = await passphraseOf(options, false)
  const progress = showProgress('Tables', options.json)
  try {
    const {
      backup: made,
      upgraded,
      database,
      keys,
      keyPlaces,
    } = await parts.restore(options, folder, {
      ...(passphrase && { passphrase }),
      log: (line) => console.error(line),
      progress: (done, total) => progress.at(done, total),
    })
    progress.end()
    if (options.json) console.log(JSON.stringify({ database, upgraded, written: keys, ...made }))
    else {
      console.log(`✓ 已恢复到 Restored into ${database}: ${summary(made)}`)
      for (const step of upgraded) console.log(`  upgraded: ${step}`)
      if (passphrase) console.log(`  keys: ${keys.join(', ') || 'all were there already'} (${keyPlaces.keys})`)
      else console.log(keylessLines(made, keyPlaces).join('\n'))
      console.log(`  The log has the root that the backup names. 'yifa rebuild --compare' checks every other table against it.`)
    }
  } finally {
    progress.end()
  }
}

export function addBackup(program: Command, parts: Parts): void {
  withWhere(program.command('backup <folder>'))
    .option('--with-keys', 'keep the keys of the log and the secret of the installation too, encrypted under a passphrase')
    .option('--passphrase-file <file>', 'file whose first line is the passphrase (default: asked for on the terminal)')
    .option('--json', 'print what was kept as JSON')
    .summary('keep everything in a folder, while the server goes on')
    .description(
      '备份：某一时刻的全部数据，服务不停。 Keeps everything of the region in a new folder, as it is at one instant; a running Yifa goes on. ' +
        'The whole log is read and checked first. The folder holds personal data: keep it as you keep the database. Sessions are left out. Keys are in it only with --with-keys: scrypt and AES-256-GCM.',
    )
    .addHelpText(
      'after',
      '\nExamples:\n  yifa backup /srv/backups/2026-11-29\n  yifa backup backup-1 --data /srv/yifa\n  yifa backup backup-2 --with-keys --passphrase-file /root/passphrase',
    )
    .action((folder: string, options: Options) => keep(parts, folder, options))
  withWhere(program.command('restore <folder>'))
    .option('--with-keys', 'restore the keys in the backup too; a key that is there is never overwritten')
    .option('--passphrase-file <file>', 'file whose first line is the passphrase (default: asked for on the terminal)')
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
