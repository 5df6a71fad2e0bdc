import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { folderSource } from '../../src/cli/verify/log-source.ts'
import { verifyLog } from '../../src/cli/verify/verify-log.ts'
import { publishLogs } from '../../src/operations/log/watch-log.ts'
import { project } from '../../stories/start/start-yifa.ts'
import type { Figure, Trial } from '../run-trials.ts'
import { setting } from './house.ts'
import { restores } from './restores.ts'
import { type Call, straced, straceHere } from './strace.ts'
import { apply, exportTo, region, type ToyWorld, toyWorld } from './toy-world.ts'

// F04: the n-th call of the system fails, or the process dies at it, for every n, in everything that Yifa itself writes outside of PostgreSQL.

interface Said {
  readonly done: boolean
  readonly result?: string
}

/** The process that writes; undefined where it died. */
interface Writer {
  readonly pid: number
  tell(thing: string, folder: string): Promise<Said | undefined>
  end(): void
}

async function startWriter(database: string, from: string): Promise<Writer> {
  const args = ['--import', './bin/typescript.mjs', 'trials/faults/write-ours.ts', database, region]
  const env = { ...process.env, UV_THREADPOOL_SIZE: '1' }
  const child: ChildProcess = spawn(process.execPath, args, { cwd: project, env, stdio: ['pipe', 'pipe', 'inherit'] })
  const lines = createInterface({ input: child.stdout as NodeJS.ReadableStream })
  let heard: (said: Said | undefined) => void = () => {}
  lines.on('line', (line) => heard(JSON.parse(line) as Said))
  child.once('exit', () => heard(undefined))
  const tell = (thing: string, folder: string): Promise<Said | undefined> =>
    new Promise((resolve) => {
      heard = resolve
      if (child.exitCode !== null || child.signalCode !== null) resolve(undefined)
      child.stdin?.write(`${JSON.stringify({ thing, folder, from })}\n`)
    })
  const writer = { pid: child.pid ?? 0, tell, end: () => void child.kill('SIGKILL') }
  // Once for nothing: what is loaded and opened at the first use is there afterwards.
  const warm = mkdtempSync(join(from, '..', 'warm-'))
  for (const thing of ['backup', 'export', 'mirror', 'keys']) await tell(thing, join(warm, thing))
  return writer
}

const inOrder = async (folder: string): Promise<string[]> =>
  verifyLog(folderSource(folder), { notes: [] }).then(
    ({ problems }) => problems.map(({ code }) => code),
    // Without a checkpoint it is no log, and nobody takes it for one.
    () => (existsSync(join(folder, 'checkpoint')) ? ['not readable'] : []),
  )

interface After {
  readonly folder: string
  readonly said: Said | undefined
  /** Tells the writer again, with nothing in its way. */
  again(): Promise<Said | undefined>
}

/** A log in files: what is there is whole, and writing it again makes it whole. */
async function logAfter({ folder, said, again }: After): Promise<string[]> {
  const found = await inOrder(folder)
  if (said?.done && !existsSync(join(folder, 'checkpoint'))) found.push('said to be written, and is not there')
  if (!(await again())?.done) found.push('cannot be written again')
  return [...found, ...(await inOrder(folder))]
}

/** What must hold of each thing, whatever failed on the way: what is wrong. */
const checks: Readonly<Record<string, (after: After) => Promise<string[]>>> = {
  async backup({ folder, said }) {
    if (!existsSync(folder)) return said?.done ? ['said to be kept, and is not there'] : []
    const why = await restores(folder)
    return why === undefined ? [] : [`there under its name, and cannot be restored: ${why}`]
  },
  export: logAfter,
  mirror: logAfter,
  careless: logAfter,
  async keys({ folder, said, again }) {
    const next = await again()
    if (!next?.done) return [`cannot be opened afterwards: ${next?.result}`]
    const note = join(folder, `${region}.signed`)
    const noted = readFileSync(note, 'utf8') === 'a note\n' ? [] : ['the note of what was signed is cut off']
    return said?.done && said.result !== next.result ? ['other keys than were told', ...noted] : noted
  },
}

/** Calls that change what is kept: who is told that one of them failed must not say that it was done. */
const changes = /^(?:write|pwrite|pwritev|fsync|fdatasync|rename|link|ftruncate)/
const ways = ['error=EIO', 'error=ENOSPC', 'signal=KILL']

interface Point {
  readonly name: string
  readonly n: number
}

/** Calls that touch this folder or what becomes it: which of their name they are in their thread. */
function pointsIn(calls: readonly Call[], within: string): Point[] {
  const counted = new Map<string, number>()
  const points = calls.flatMap(({ tid, name, rest }): Point[] => {
    const n = (counted.get(`${tid} ${name}`) ?? 0) + 1
    counted.set(`${tid} ${name}`, n)
    return rest.includes(within) ? [{ name, n }] : []
  })
  return [...new Map(points.map((point) => [`${point.name} ${point.n}`, point])).values()]
}

/** Files that were written and not synced after their last writing. */
function unsynced(calls: readonly Call[], within: string): string[] {
  const open = new Set<string>()
  for (const { name, rest } of calls) {
    const path = /^\d+<([^>]+)>/.exec(rest)?.[1]
    if (path === undefined || !path.startsWith(within)) continue
    if (/^p?write/.test(name)) open.add(path)
    if (/sync$/.test(name)) open.delete(path)
  }
  return [...open]
}

interface Swept {
  points: number
  effective: number
  readonly problems: string[]
  readonly unsynced: string[]
}

/** Lets one thing be written again and again, and each time something else fails. */
async function sweep(world: ToyWorld, root: string, thing: string, stride: number): Promise<Swept> {
  const swept: Swept = { points: 0, effective: 0, problems: [], unsynced: [] }
  const from = join(root, 'sound')
  let writer = await startWriter(world.database, from)
  let serial = 0
  const round = async (fault?: Point & { how: string }): Promise<readonly Call[]> => {
    const place = join(root, `${thing}-${serial++}`)
    const folder = join(place, 'here')
    let said: Said | undefined
    const tell = async (): Promise<void> => {
      said = await writer.tell(thing, folder)
    }
    const calls = await straced(writer.pid, join(root, 'strace.out'), tell, fault)
    const died = said === undefined
    if (fault) {
      const where = `${thing}, ${fault.name} ${fault.n} ${fault.how}`
      if (died || calls.some(({ injected, rest }) => injected && rest.includes(place))) swept.effective++
      if (died) writer = await startWriter(world.database, from)
      if (said?.done && changes.test(fault.name) && calls.some(({ injected, rest }) => injected && rest.includes(place)))
        swept.problems.push(`${where}: said to be done though it failed`)
      const after = { folder, said, again: () => writer.tell(thing, folder) }
      swept.problems.push(...((await checks[thing]?.(after)) ?? []).map((what) => `${where}: ${what}`))
      const left =
        died || fault.name.startsWith('unlink') || !existsSync(place) ? [] : readdirSync(place).filter((name) => name.endsWith('.partial'))
      swept.problems.push(...left.map((name) => `${where}: ${name} is left behind`))
    } else {
      if (!said?.done) throw new Error(`${thing} cannot be written with nothing in its way: ${said?.result}`)
      swept.unsynced.push(...unsynced(calls, place))
    }
    rmSync(place, { recursive: true, force: true })
    return calls.map((call) => ({ ...call, rest: call.rest.replaceAll(place, '@') }))
  }
  try {
    const points = pointsIn(await round(), '@')
    swept.points = points.length
    for (const [i, point] of points.entries()) if (i % stride === 0) for (const how of ways) await round({ ...point, how })
    return swept
  } finally {
    writer.end()
  }
}

/** With `SYSCALL_STRIDE` from the environment: only every so-many-th call is struck. */
export const syscalls: Trial = async (say): Promise<Figure[]> => {
  const why = straceHere(process.pid)
  if (why !== undefined) return [{ what: 'F04 calls of the system that fail', found: why, limit: 'strace', holds: false, notBuilt: true }]
  const stride = setting('SYSCALL_STRIDE', 1)
  const root = mkdtempSync(join(tmpdir(), 'yifa-syscalls-'))
  const world = await toyWorld()
  try {
    await Promise.all(Array.from({ length: 300 }, () => apply(world.platform)))
    await publishLogs(world.platform, [region], () => {})
    await exportTo(world.platform, join(root, 'sound'))
    const found: Record<string, Swept> = {}
    for (const thing of ['backup', 'export', 'mirror', 'keys', 'careless']) {
      found[thing] = await sweep(world, root, thing, thing === 'careless' ? Math.max(3, stride) : stride)
      say(`${thing}: ${JSON.stringify({ ...found[thing], problems: found[thing].problems.slice(0, 5) })}`)
    }
    const { careless, ...ours } = found as Record<string, Swept> & { careless: Swept }
    const all = Object.values(ours)
    const problems = all.flatMap((one) => one.problems)
    const open = all.flatMap((one) => one.unsynced)
    const effective = all.reduce((sum, one) => sum + one.effective, 0)
    const tried = all.reduce((sum, one) => sum + Math.ceil(one.points / stride) * ways.length, 0)
    return [
      {
        what: 'F04 each call of the system that writes a backup, an export, a mirror, keys: EIO, ENOSPC, death; what is wrong afterwards',
        found: `${problems.length}${problems[0] ? ` (${problems[0].slice(0, 160)})` : ''} of ${tried}`,
        limit: '0',
        holds: problems.length === 0 && effective >= tried * 0.9 && careless.problems.length > 0,
        control: `${effective} struck; a writer that looks at no error: ${careless.problems.length} found`,
      },
      {
        what: 'files that are written and not synced before they are said to be there',
        found: `${open.length}${open[0] ? ` (${open[0]})` : ''}`,
        limit: '0',
        holds: open.length === 0 && careless.unsynced.length > 0,
        control: `of a writer that does not: ${careless.unsynced.length}`,
      },
    ]
  } finally {
    await world.end()
    rmSync(root, { recursive: true, force: true })
  }
}
