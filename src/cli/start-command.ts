import type { Command } from 'commander'
import { watchClocks } from '../operations/fire-clocks.ts'
import { recoveryOf } from '../operations/log/recovery.ts'
import { recoverySays } from '../operations/log/recovery-says.ts'
import { watchLogs } from '../operations/log/watch-log.ts'
import { watchPublished } from '../operations/patrol/patrol-published.ts'
import { adoptAtStart } from '../operations/publication/adopt-at-start.ts'
import { CannotDo } from './exit-codes.ts'
import { addressLines } from './greeting.ts'
import { keepHeapSmall } from './heap-limits.ts'
import type { House, Listener, Parts, Where } from './parts.ts'
import { seedWithProgress } from './seed-with-progress.ts'
import { type StopAsked, untilStopAsked } from './stop-asked.ts'
import { withWhere } from './where-options.ts'

/** Milliseconds between two patrols of what is published: what was altered is told within a day. */
const patrolEvery = 6 * 3_600_000
/** Milliseconds between two looks at the statutory clocks. */
const clocksEvery = 30_000

interface Options extends Where {
  readonly port?: string
  readonly host: string
  readonly demonstration: boolean
  readonly cases: boolean
  readonly workbench: boolean
  readonly metrics?: string
  readonly log?: string
  readonly json?: true
}

function portOf(text: string): number {
  const port = Number(text)
  if (/^\d+$/.test(text) && port <= 65_535) return port
  throw new CannotDo(`'${text}' is not a port. Give a number from 1 to 65535, or 0 for any free one: npm start -- --port 3001`)
}

/** Where figures are served: a port of this machine, or an address that others reach too. */
function metricsAt(text: string): { host: string; port: number } {
  const [, host = '127.0.0.1', port = ''] = /^(?:(.+):)?(\d+)$/.exec(text) ?? []
  return { host, port: portOf(port || text) }
}

function wantsLines(log: string | undefined): boolean {
  if (log === undefined || log === 'json') return log === 'json'
  throw new CannotDo(`'${log}' is no kind of log. Give json, or leave it out: only failures are said then.`)
}

/** What has been opened so far, closed in the order in which nothing that was begun is lost. */
interface Opened {
  listener?: Listener
  metrics?: Listener
  watch?: ReturnType<typeof watchClocks>
  logs?: ReturnType<typeof watchLogs>
  patrol?: ReturnType<typeof watchPublished>
  house?: House
}

async function closeAll({ listener, metrics, watch, logs, patrol, house }: Opened, say: (line: string) => void): Promise<void> {
  const began = performance.now()
  await listener?.close()
  await watch?.stop()
  await logs?.stop()
  await patrol?.stop()
  await metrics?.close()
  await house?.close()
  if (house) say(`已停止，记录完整保存。 Stopped; everything is kept (${((performance.now() - began) / 1000).toFixed(1)} s).`)
}

async function open(parts: Parts, options: Options, opened: Opened, asked: StopAsked): Promise<void> {
  const say = (line: string): void => console.error(line)
  const began = performance.now()
  opened.listener = await parts.listen({ host: options.host, port: portOf(options.port ?? process.env.PORT ?? '3000') })
  const { url } = opened.listener
  const publicUrl = options.publicUrl || process.env.YIFA_PUBLIC_URL || url
  const where: Where = {
    publicUrl,
    ...(options.data && { data: options.data }),
    ...(options.region && { region: options.region }),
    ...(options.catalogue && { catalogue: options.catalogue }),
  }
  const [metricsAddress, log] = [options.metrics ?? process.env.YIFA_METRICS, options.log ?? process.env.YIFA_LOG]
  const watched = metricsAddress || log ? parts.watching({ log: wantsLines(log), house: () => opened.house }) : undefined
  if (metricsAddress && watched) {
    opened.metrics = await parts.listen(metricsAt(metricsAddress))
    opened.metrics.mount(watched.answer)
    say(`Metrics     ${opened.metrics.url}/metrics`)
  }
  opened.house = await parts.openHouse(where, { beside: false, log: say, ...(watched && { watch: watched.watch }) })
  const { platform } = opened.house
  asked.signal.throwIfAborted()
  const recovery = await recoveryOf(platform, platform.region)
  if (recovery) say(`✗ ${recoverySays(recovery)}`)
  const seeded = await seedWithProgress(opened.house, {
    wanted: options.demonstration && !recovery,
    foundingOnly: !options.cases,
    say,
    signal: asked.signal,
    quiet: false,
  })
  const adopted = recovery ? 0 : await adoptAtStart(platform)
  if (adopted > 0)
    say(`升级后首次启动：采用 ${adopted} 个程序的首版。 First start after an upgrade: ${adopted} first versions of procedures adopted.`)
  const { answer, workbench } = await parts.surfaces(opened.house, { workbench: options.workbench, accounts: seeded, say })
  asked.signal.throwIfAborted()
  opened.watch = watchClocks(platform, [platform.region], {
    every: clocksEvery,
    failed: (error) => say(`期限 Clocks: ${error instanceof Error ? error.message : String(error)}`),
  })
  opened.logs = watchLogs(platform, [platform.region], { failed: (error) => say(error instanceof Error ? error.message : String(error)) })
  opened.patrol = watchPublished(platform, {
    every: patrolEvery,
    found: (findings) => say(`✗ 公示与存证不符 Published and altered: ${findings.map(({ seq, fault }) => `${seq} (${fault})`).join(', ')}`),
    failed: (error) => say(`The patrol of what is published failed: ${error instanceof Error ? error.message : String(error)}`),
  })
  opened.listener.mount(answer)
  const seconds = (performance.now() - began) / 1000
  const greeting = { url, house: opened.house, accounts: seeded, workbench, seconds }
  console.log(options.json ? JSON.stringify({ url, database: opened.house.database, accounts: seeded }) : addressLines(greeting).join('\n'))
}

async function start(parts: Parts, options: Options): Promise<void> {
  keepHeapSmall()
  const asked = untilStopAsked((line) => console.error(line))
  const opened: Opened = {}
  try {
    await open(parts, options, opened, asked)
    await asked.stop
  } catch (error) {
    if (!asked.signal.aborted) throw error
  } finally {
    await closeAll(opened, (line) => console.error(line))
    asked.end()
  }
}

export function addStart(program: Command, parts: Parts): void {
  withWhere(program.command('start'))
    .option('--port <number>', 'port to serve on; 0 for any free one (default: PORT, else 3000)')
    .option(
      '--host <address>',
      'address to listen on; 0.0.0.0 for everyone who can reach this machine',
      process.env.YIFA_HOST ?? '127.0.0.1',
    )
    .option('--public-url <url>', 'address under which the public reaches this server; QR codes lead there (default: YIFA_PUBLIC_URL)')
    .option('--no-demonstration', 'do not seed the demonstration on first start')
    .option('--no-cases', 'of the demonstration only organs, posts and lists, without its half-year of cases')
    .option('--no-workbench', 'serve portal and API only')
    .option('--metrics <[host:]port>', 'serve figures for Prometheus there, by default on this machine only (default: YIFA_METRICS)')
    .option('--log <kind>', 'json: a line on standard error for each operation, without personal data (default: YIFA_LOG)')
    .option('--json', 'print where everything is as one line of JSON')
    .summary('start everything on one address')
    .description(
      '启动：数据库、门户、工作台和接口，同一地址。 Starts the database, portal, workbench and API on one address; the first time, seeds the demonstration.',
    )
    .addHelpText(
      'after',
      `
Examples:
  npm start
  npm start -- --port 3001
  npm start -- --data "/srv/yifa data" --host 0.0.0.0 --public-url https://fz.example.cn
  npm start -- --catalogue stories/fixtures/library-card
  DATABASE_URL=postgres://user:password@host/yifa npm start

Ctrl-C stops it when what is under way is done; a second Ctrl-C stops it at once. Nothing committed is lost either way.
With NODE_ENV=production nothing is seeded and no demonstration account is made.`,
    )
    .action((options: Options) => start(parts, options))
}
