import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { closeSync, fstatSync, openSync, readFileSync, renameSync, statSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { under } from './account.ts'
import type { Cluster } from './data-folder.ts'
import { readPostmasterFile } from './postmaster-file.ts'
import { processMark } from './process-mark.ts'
import { startWatchdog } from './watchdog.ts'

const largestLog = 10_000_000

/**
 * A TCP port on 127.0.0.1 that nobody listens on at this moment.
 *
 * @param wanted 0 lets the system choose
 * @throws Error when the wanted port is taken or not allowed
 */
export async function freePort(wanted: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', (cause: NodeJS.ErrnoException) => {
      const why = cause.code === 'EADDRINUSE' ? 'is taken by another program' : `cannot be used (${cause.code})`
      reject(new Error(`Port ${wanted} on 127.0.0.1 ${why}. Choose another port, or leave it out and a free one is found.`, { cause }))
    })
    probe.listen({ port: wanted, host: '127.0.0.1', exclusive: true }, () => {
      const { port } = probe.address() as AddressInfo
      probe.close(() => resolve(port))
    })
  })
}

function openLog(path: string): number {
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0
  if (size > largestLog) renameSync(path, `${path}.1`)
  return openSync(path, 'a', 0o640)
}

// Given at every start, over whatever postgresql.conf says, because Yifa's promises rest on them.
function promises(port: number, durable: boolean): string[] {
  const on = durable ? 'on' : 'off'
  const settings = {
    port: String(port),
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    fsync: on,
    full_page_writes: on,
    synchronous_commit: on,
    // Only tests are not durable, and files of them that run at the same time keep more connections between them than a server has.
    ...(!durable && { max_connections: '200' }),
  }
  return Object.entries(settings).flatMap(([key, value]) => ['-c', `${key}=${value}`])
}

export type Running = { readonly pid: number; readonly ended: Promise<void>; askToStop(now: boolean): void }

/** postgres.exe refuses an administrator's rights; pg_ctl gives them up first. It also finds no signals there to stop it with. */
function launchOnWindows(cluster: Cluster, args: readonly string[], logPath: string): { running?: Running } {
  const { engine, dataFolder } = cluster
  const ctl = (...rest: string[]): void => void spawnSync(engine.pgCtl, [...rest, '-D', dataFolder], { stdio: 'ignore', windowsHide: true })
  ctl('start', '-w', '-t', '60', '-l', logPath, '-o', args.join(' '))
  const pid = readPostmasterFile(dataFolder)?.pid
  if (pid === undefined) return {}
  const ended = async (): Promise<void> => {
    while (processMark(pid) !== undefined) await sleep(250, undefined, { ref: false })
  }
  return { running: { pid, ended: ended(), askToStop: (now) => ctl('stop', '-m', now ? 'immediate' : 'fast') } }
}

/** A session of its own keeps Ctrl-C on the terminal away from PostgreSQL until Yifa has closed. */
function launch(cluster: Cluster, args: readonly string[], log: number): { running?: Running } {
  const { engine, dataFolder, account } = cluster
  // Memory of one statement is kept for the next: to hand it back to the system and ask for it anew took up to 4 % of PostgreSQL's time.
  const kept = { MALLOC_TRIM_THRESHOLD_: '67108864', MALLOC_MMAP_THRESHOLD_: '67108864', MALLOC_TOP_PAD_: '4194304' }
  const env = { ...process.env, LC_ALL: 'C', ...kept }
  const stdio = ['ignore', log, log] as const
  const child: ChildProcess = spawn(engine.postgres, ['-D', dataFolder, ...args], {
    cwd: dataFolder,
    detached: true,
    stdio: [...stdio],
    env,
    ...under(account),
  })
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve())
    child.once('error', () => resolve())
  })
  child.unref()
  if (child.pid === undefined) return {}
  return { running: { pid: child.pid, ended, askToStop: (now) => void child.kill(now ? 'SIGQUIT' : 'SIGINT') } }
}

async function becomesReady(running: Running, dataFolder: string): Promise<boolean> {
  let over = false
  void running.ended.then(() => {
    over = true
  })
  while (!over) {
    const file = readPostmasterFile(dataFolder)
    if (file?.pid === running.pid && file.ready) return true
    await sleep(10)
  }
  return false
}

/**
 * Starts PostgreSQL once on a data folder and waits until it takes connections; recovery after a crash may take long.
 *
 * @returns the running server, or what it said when it ended instead
 */
export async function runPostgres(cluster: Cluster, port: number, durable: boolean): Promise<Running | { readonly said: string }> {
  const path = join(cluster.folder, 'postgres.log')
  const log = openLog(path)
  const from = fstatSync(log).size
  const args = promises(port, durable)
  const { running } = process.platform === 'win32' ? launchOnWindows(cluster, args, path) : launch(cluster, args, log)
  closeSync(log)
  const said = (): string => readFileSync(path).subarray(from).toString('utf8').trim().slice(-2000)
  if (running === undefined) return { said: said() || `${cluster.engine.postgres} could not be run` }
  const dog = startWatchdog({ pid: running.pid, pgCtl: cluster.engine.pgCtl, dataFolder: cluster.dataFolder, account: cluster.account })
  void running.ended.then(() => dog.dismiss())
  return (await becomesReady(running, cluster.dataFolder)) ? running : { said: said() }
}
