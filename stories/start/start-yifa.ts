import { type ChildProcess, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readdirSync, readlinkSync, realpathSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { processMark } from '../../src/store/postgres/cluster/process-mark.ts'

export const project = fileURLToPath(new URL('../..', import.meta.url))
export const toy = ['--catalogue', 'stories/fixtures/library-card', '--no-workbench']

/** A Yifa in a process of its own. */
export interface Started {
  readonly child: ChildProcess
  readonly pid: number
  /** Everything it has printed so far, both outputs. */
  text(): string
  /** Waits until it prints this. @throws Error with what it did print, when it does not or ends before */
  said(pattern: RegExp): Promise<string>
  /** Address of the portal, once it is ready, without a slash at the end. */
  ready(): Promise<string>
  /** Sends the signal and waits for the end. @returns its exit code, or the signal that ended it */
  stop(signal: NodeJS.Signals): Promise<number | string>
  readonly ended: Promise<number | string>
}

const running = new Set<ChildProcess>()

/** Ends whatever a failed test left running. */
export function endAll(): void {
  for (const child of running) child.kill('SIGKILL')
}

interface How {
  /** User's number under which it runs. */
  readonly uid?: number
  readonly env?: Readonly<Record<string, string>>
  /** Default: node with src/main.ts. */
  readonly command?: readonly string[]
}

/** Keys belong to one record: servers of one database share a folder of them, and no other database has it. */
export const keysBeside = (url: string): string =>
  join(tmpdir(), `yifa-keys-${process.pid}-${createHash('sha256').update(url).digest('hex').slice(0, 12)}`)

/** Runs a command of Yifa's, by default `src/main.ts`, as `npm start` does. */
export function runYifa(
  args: readonly string[],
  { uid, env, command = [process.execPath, '--max-semi-space-size=64', '--import', './bin/typescript.mjs', 'src/main.ts'] }: How = {},
): Started {
  const [program = '', ...first] = command
  const clean = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(?:DATABASE_|YIFA_|PORT$|NODE_ENV$|VITEST|npm_)/.test(name)),
  )
  const child = spawn(program, [...first, ...args], {
    cwd: project,
    env: { ...clean, ...(env?.['DATABASE_URL'] && { YIFA_KEYS: keysBeside(env['DATABASE_URL']) }), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(uid !== undefined && { uid, gid: uid }),
  })
  running.add(child)
  let text = ''
  for (const output of [child.stdout, child.stderr]) {
    output?.on('data', (chunk: Buffer) => {
      text += chunk.toString()
    })
  }
  let over = false
  const ended = new Promise<number | string>((resolve) => {
    child.once('close', (code, signal) => {
      over = true
      running.delete(child)
      resolve(code ?? signal ?? 'unknown')
    })
  })
  const said = async (pattern: RegExp): Promise<string> => {
    // While it still says something it is at work, however slow the machine; only silence is waited for so long.
    for (let [waited, length] = [0, 0]; waited < 40_000; waited += 20) {
      const found = pattern.exec(text)
      if (found) return found[1] ?? found[0]
      if (over) break
      if (text.length > length) [waited, length] = [0, text.length]
      await sleep(20)
    }
    throw new Error(`It never said ${pattern}. It said:\n${text}`)
  }
  return {
    child,
    pid: child.pid ?? 0,
    text: () => text,
    said,
    ready: () => said(/Portal +(http:\S+?)\/\n/),
    ended,
    stop(signal) {
      child.kill(signal)
      return ended
    },
  }
}

/** Starts a server on a free port. */
export const startYifa = (data: string, args: readonly string[] = toy, how: How = {}): Started =>
  runYifa(['start', '--port', '0', '--data', data, ...args], how)

/** Processes whose working folder is the database of this folder: the server, its backends and its watchdog. */
export function postgresOf(data: string): number[] {
  const folder = realpathSync(join(data, 'postgres'))
  const within = (pid: string): boolean => {
    try {
      return readlinkSync(`/proc/${pid}/cwd`) === folder && processMark(Number(pid)) !== undefined
    } catch {
      return false
    }
  }
  return readdirSync('/proc')
    .filter((entry) => /^\d+$/.test(entry) && within(entry))
    .map(Number)
}

/** Waits until no PostgreSQL of this folder runs. @returns how long that took, in milliseconds */
export async function postgresGone(data: string): Promise<number> {
  const began = performance.now()
  while (postgresOf(data).length > 0) {
    if (performance.now() - began > 15_000) throw new Error(`PostgreSQL of ${data} still runs: processes ${postgresOf(data).join(', ')}`)
    await sleep(25)
  }
  return performance.now() - began
}

/** Number of events in the log of a running server. */
export async function eventsAt(url: string): Promise<number> {
  const { events } = (await (await fetch(`${url}/readyz`)).json()) as { events: number }
  return events
}
