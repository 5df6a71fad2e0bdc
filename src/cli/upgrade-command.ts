import { resolve } from 'node:path'
import type { Command } from 'commander'
import { rebuild } from '../operations/rebuild.ts'
import { CannotDo } from './exit-codes.ts'
import type { Parts, Where } from './parts.ts'
import { showProgress } from './show-progress.ts'
import { withWhere } from './where-options.ts'

interface Options extends Where {
  /** A folder; false with `--no-backup`. */
  readonly backup?: string | false
  readonly json?: true
}

/** Replays the record on the new schema and compares every row. @throws CannotDo that names the first difference */
async function compare(parts: Parts, options: Options): Promise<{ events: number }> {
  const house = await parts.openHouse(options, { beside: true, owner: true, log: (line) => console.error(line) })
  const progress = showProgress('Replaying', options.json)
  try {
    const { platform } = house
    const { events, tables, problems } = await rebuild(platform, platform.region, { progress: (done) => progress.at(done, done) })
    const [row] = tables.flatMap(({ table, stored, missing }) => [...stored, ...missing].map((one) => `${table}: ${one}`))
    const [problem] = problems
    if (problem)
      throw new CannotDo(`Upgraded, and the record is not in order: event ${problem.seq}: ${problem.says}. Keep the backup as evidence.`)
    if (row)
      throw new CannotDo(`Upgraded, and a projection differs from the record: ${row}. 'yifa rebuild --compare' says all; --write mends it.`)
    return { events }
  } finally {
    progress.end()
    await house.close()
  }
}

async function run(parts: Parts, options: Options): Promise<void> {
  const { backup, json } = options
  if (backup === undefined)
    throw new CannotDo('Say where the backup goes that is made first: --backup FOLDER. With one of your own, made just now: --no-backup.')
  const progress = showProgress('Tables', json)
  const upgraded = await parts
    .upgrade(options, {
      backup: backup === false ? 'none' : resolve(backup),
      log: (line) => console.error(line),
      progress: (done, of) => progress.at(done, of),
    })
    .finally(() => progress.end())
  const { from, to, taken, log, database } = upgraded
  const compared = await compare(parts, options)
  if (json) console.log(JSON.stringify({ ...upgraded, compared: compared.events }))
  else
    console.log(
      [
        taken.length === 0
          ? `✓ 已是最新结构，无须升级。 Already at the newest schema: ${to} (${database})`
          : `✓ 已升级 Upgraded ${database}: ${from ?? '(empty)'} → ${to}, ${taken.length} step(s)`,
        ...(upgraded.backup ? [`  备份 backup  ${upgraded.backup}`] : []),
        `  日志 log     ${log.size} events, root ${log.root || '—'}, the same as before`,
        `  重放 replay  ${compared.events} events, every row is what the record says`,
      ].join('\n'),
    )
}

export function addUpgrade(program: Command, parts: Parts): void {
  withWhere(program.command('upgrade'))
    .option('--backup <folder>', 'new folder for the backup that is made first')
    .option('--no-backup', 'there is a backup already')
    .option('--json', 'print what was done as JSON')
    .summary('bring the database to the schema of this program')
    .description(
      '升级：先备份，再逐步迁移，最后核对日志的根并重放全部记录。 Makes a backup, takes each step of the schema in a transaction of its own, and checks that the log has the same root and that a replay ' +
        'gives every row. Killed at any point, it is run again. A database of a newer Yifa is refused: going back is not possible. Stop the servers first.',
    )
    .addHelpText(
      'after',
      '\nExamples:\n  yifa upgrade --backup /srv/backups/before-upgrade\n  DATABASE_URL=postgres://… yifa upgrade --backup before',
    )
    .action((options: Options) => run(parts, options))
}
