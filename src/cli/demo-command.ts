import type { Command } from 'commander'
import { accountLines } from './greeting.ts'
import type { Parts, Where } from './parts.ts'
import { seedWithProgress } from './seed-with-progress.ts'
import { withWhere } from './where-options.ts'

interface Options extends Where {
  readonly json?: true
}

async function run(parts: Parts, options: Options): Promise<void> {
  const house = await parts.openHouse(options, { beside: true, log: (line) => console.error(line) })
  try {
    const accounts = await seedWithProgress(house, { wanted: 'asked', quiet: options.json === true, say: (line) => console.error(line) })
    console.log(options.json ? JSON.stringify({ database: house.database, accounts }, null, 2) : accountLines(accounts).join('\n'))
  } finally {
    await house.close()
  }
}

export function addDemo(program: Command, parts: Parts): void {
  withWhere(program.command('demo'))
    .option('--json', 'print the accounts as JSON')
    .summary('seed the demonstration, or complete it')
    .description(
      '建立或者补全演示数据和演示账号。 Seeds the demonstration, or completes it, and lists its accounts. Refused in production.',
    )
    .addHelpText(
      'after',
      '\nExamples:\n  yifa demo\n  yifa demo --data /srv/trial\n  yifa demo --catalogue stories/fixtures/library-card --json',
    )
    .action((options: Options) => run(parts, options))
}
