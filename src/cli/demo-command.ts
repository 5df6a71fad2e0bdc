import type { Command } from 'commander'
import type { PlayScale } from '../operations/demonstration/province.ts'
import { reportOn } from '../operations/demonstration/report.ts'
import { CannotDo } from './exit-codes.ts'
import { accountLines } from './greeting.ts'
import type { House, Parts, Where } from './parts.ts'
import { tableLines } from './print-table.ts'
import { seedWithProgress, smallScale } from './seed-with-progress.ts'
import { untilStopAsked } from './stop-asked.ts'
import { withWhere } from './where-options.ts'

interface Options extends Where {
  readonly json?: true
  readonly size?: string
  readonly cases?: string
  readonly months?: string
  readonly seed?: string
  readonly report?: true
}

const largeScale: PlayScale = { size: 'large', cases: 6_000, months: 6, seed: 1 }

function wholeNumber(name: string, text: string | undefined, most: number): number | undefined {
  if (text === undefined) return undefined
  const number = Number(text)
  if (/^\d+$/.test(text) && number >= 1 && number <= most) return number
  throw new CannotDo(`--${name} is a whole number from 1 to ${most}, not '${text}'.`)
}

/** What is asked for; undefined where nothing was said, and a small province or the one on record is meant. */
function scaleOf(options: Options): PlayScale | undefined {
  const { size = 'small' } = options
  if (size !== 'small' && size !== 'large') throw new CannotDo(`There is no size '${size}'. Give small or large.`)
  const asked = {
    cases: wholeNumber('cases', options.cases, 1_000_000),
    months: wholeNumber('months', options.months, 24),
    seed: wholeNumber('seed', options.seed, 1_000_000),
  }
  if (options.size === undefined && Object.values(asked).every((one) => one === undefined)) return undefined
  const given = Object.fromEntries(Object.entries(asked).filter(([, one]) => one !== undefined))
  return { ...(size === 'large' ? largeScale : smallScale), ...given }
}

/** Cases of each procedure by state, and what is wrong on purpose. */
async function reportLines({ platform, demonstration, catalogue }: House): Promise<string[]> {
  if (!demonstration) return []
  const { procedures, wrongs } = await reportOn(platform, demonstration)
  const titles = new Map(catalogue.procedures.map(({ id, title }) => [id, title.zh]))
  const rows = procedures.map(({ procedure, running, overdue, stopped, finished, outcomes }) => [
    titles.get(procedure) ?? procedure,
    ...[running, overdue, stopped, finished].map(String),
    Object.entries(outcomes)
      .map(([outcome, cases]) => `${outcome || '—'} ${cases}`)
      .join(', '),
  ])
  const planted = wrongs.map(({ id, title, found, rule }) => [id, rule ?? '—', `${title.zh} ${title.en}`, found.zh])
  return [
    ...tableLines([['程序 Procedure', '办理中 running', '逾期 overdue', '中止 stopped', '办结 finished', '结果 outcomes'], ...rows]),
    '',
    ...(planted.length > 0 ? tableLines([['植入的问题 Planted', '规则 rule', '问题 what', '怎样发现 where it shows'], ...planted]) : []),
    '',
  ]
}

async function run(parts: Parts, options: Options): Promise<void> {
  const scale = scaleOf(options)
  const asked = untilStopAsked((line) => console.error(line))
  const house = await parts.openHouse(options, { beside: true, log: (line) => console.error(line) })
  try {
    const accounts = await seedWithProgress(house, {
      wanted: 'asked',
      quiet: options.json === true,
      scale,
      signal: asked.signal,
      say: (line) => console.error(line),
    })
    const report = options.report ? await reportLines(house) : []
    console.log(
      options.json ? JSON.stringify({ database: house.database, accounts }, null, 2) : [...report, ...accountLines(accounts)].join('\n'),
    )
  } catch (error) {
    if (!asked.signal.aborted) throw error
    console.error('已停止；同一命令从停下的地方继续。 Stopped; the same command goes on from there.')
  } finally {
    await house.close()
    asked.end()
  }
}

export function addDemo(program: Command, parts: Parts): void {
  withWhere(program.command('demo'))
    .option('--size <size>', 'small: three counties, ready in seconds; large: every county of the province')
    .option('--cases <number>', `about how many cases are played (default: ${smallScale.cases}; large ${largeScale.cases})`)
    .option('--months <number>', `how many months up to yesterday are played (default: ${smallScale.months})`)
    .option('--seed <number>', 'the same seed plays the same acts (default: 1)')
    .option('--report', 'print how many cases each procedure has in which state, and what is wrong on purpose')
    .option('--json', 'print the accounts as JSON')
    .summary('seed the demonstration, or complete it')
    .description(
      '建立或者补全演示省份和演示账号：过去半年，逐日经由唯一入口和时钟办理。 Seeds the demonstration, or completes it, and lists its accounts: half a year, day after day, through the one door and the clocks. Refused in production and on a record of its own.',
    )
    .addHelpText(
      'after',
      `
Examples:
  yifa demo
  yifa demo --size large --data /srv/trial
  yifa demo --size large --cases 20000 --months 12 --seed 7 --data /srv/year
  yifa demo --report
  yifa demo --catalogue stories/fixtures/library-card --json

Ctrl-C stops it; the same command goes on from there, also after kill -9.`,
    )
    .action((options: Options) => run(parts, options))
}
