import type { Command } from 'commander'
import { type Rebuilt, rebuild } from '../operations/rebuild.ts'
import { CannotDo, exitCodes } from './exit-codes.ts'
import type { Parts, Where } from './parts.ts'
import { tableLines } from './print-table.ts'
import { showProgress } from './show-progress.ts'
import { withWhere } from './where-options.ts'

const short = (row: string): string => (row.length > 160 ? `${row.slice(0, 157)}…` : row)

function reportLines({ events, cases, tables, problems }: Rebuilt): string[] {
  const rows = tables.map(({ table, rows: count, stored, missing }) => {
    const same = stored.length === 0 && missing.length === 0
    return [table, String(count), same ? '✓ same' : `✗ ${stored.length} not in the record, ${missing.length} missing`]
  })
  const details = tables.flatMap(({ table, stored, missing }) => [
    ...stored.map((row) => `  ${table}, stored but not what the record says: ${short(row)}`),
    ...missing.map((row) => `  ${table}, what the record says but not stored: ${short(row)}`),
  ])
  return [
    `${events} events of ${cases} cases replayed.`,
    ...tableLines([['Table', 'Rows', 'Stored and rebuilt (at most ten rows are named)'], ...rows]),
    ...details,
    ...problems.slice(0, 50).map(({ seq, says }) => `  event ${seq}: ${says}`),
    ...(problems.length > 50 ? [`  … and ${problems.length - 50} more`] : []),
  ]
}

interface Options extends Where {
  readonly compare?: true
  readonly write?: true
  readonly json?: true
}

async function run(parts: Parts, options: Options): Promise<void> {
  if (options.compare === options.write)
    throw new CannotDo('Say what to do: --compare looks and changes nothing, --write replaces what is stored.')
  const house = await parts.openHouse(options, { beside: true, owner: true, log: (line) => console.error(line) })
  const { platform } = house
  const progress = showProgress('Replaying', options.json)
  try {
    const rebuilt = await rebuild(platform, platform.region, {
      write: options.write === true,
      progress: (done) => progress.at(done, done),
    })
    progress.end()
    const differs = rebuilt.tables.some((table) => table.stored.length + table.missing.length > 0)
    const wrong = rebuilt.problems.length > 0
    console.log(
      options.json ? JSON.stringify({ ...rebuilt, differs, written: options.write === true }, null, 2) : reportLines(rebuilt).join('\n'),
    )
    if (!options.json) {
      if (wrong)
        console.log(
          `✗ The record itself is not in order: ${rebuilt.problems.length} problem(s). Keep it as evidence and tell the supervisor.`,
        )
      else if (!differs) console.log('✓ What is stored is what the record says.')
      else
        console.log(
          options.write
            ? '✓ What was stored differed and has been replaced.'
            : '✗ What is stored differs. --write replaces it by what the record says.',
        )
    }
    if (wrong || (differs && !options.write)) process.exitCode = exitCodes.failed
  } finally {
    progress.end()
    await house.close()
  }
}

export function addRebuild(program: Command, parts: Parts): void {
  withWhere(program.command('rebuild'))
    .option('--compare', 'replay the record and compare; changes nothing')
    .option('--write', 'replace what is stored by what the record says')
    .option('--json', 'print the result as JSON')
    .summary('replay the record and compare it with what is stored')
    .description(
      '由记录重建各表并逐行比对。 Replays the whole record into empty tables, checks every entry and commitment on the way, and compares row by row. ' +
        'Acts wait meanwhile; a running Yifa need not be stopped.',
    )
    .addHelpText(
      'after',
      '\nExamples:\n  yifa rebuild --compare\n  yifa rebuild --write --data /srv/yifa\n\nExit codes: 0 the same, or replaced · 1 differs, or the record is not in order',
    )
    .action((options: Options) => run(parts, options))
}
