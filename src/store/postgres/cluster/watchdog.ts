import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process'
import { type Account, under } from './account.ts'

// `read` ends when the pipe closes, and the pipe closes when Yifa ends, even by kill -9. SIGINT asks PostgreSQL for a fast, clean
// shutdown; SIGQUIT, after ten seconds, for an immediate one, which its log mends at the next start. PostgreSQL takes its
// postmaster.pid away last of all; once that names it no more, its process number may be anyone's and is left alone.
const posix = `
read -r nothing
kill -INT "$1" 2>/dev/null || exit 0
n=0
while [ $n -lt 100 ]; do
  sleep 0.1
  pid=; read -r pid 2>/dev/null <postmaster.pid
  [ "$pid" = "$1" ] || exit 0
  n=$((n+1))
done
kill -QUIT "$1" 2>/dev/null
`

const windows = `process.stdin.resume().on('close', () => require('node:child_process')
  .spawnSync(process.argv[1], ['stop', '-m', 'fast', '-D', process.argv[2]], { stdio: 'ignore' }))`

export type Guarded = { readonly pid: number; readonly pgCtl: string; readonly dataFolder: string; readonly account: Account | undefined }

/**
 * Starts a tiny process that stops PostgreSQL when this process ends without having done so.
 *
 * It runs in a session of its own, so Ctrl-C and a closed terminal do not reach it, and under the same account as PostgreSQL, so it
 * could never signal a process of anyone else.
 *
 * @returns `dismiss`, to be called once PostgreSQL has ended: its process number may then belong to someone else
 */
export function startWatchdog({ pid, pgCtl, dataFolder, account }: Guarded): { dismiss(): void } {
  const options: SpawnOptions = {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
    cwd: dataFolder,
    windowsHide: true,
    ...under(account),
  }
  const dog: ChildProcess =
    process.platform === 'win32'
      ? spawn(process.execPath, ['-e', windows, pgCtl, dataFolder], options)
      : spawn('/bin/sh', ['-c', posix, 'yifa-watchdog', String(pid)], options)
  dog.on('error', () => {})
  dog.stdin?.on('error', () => {})
  dog.unref()
  const pipe = dog.stdin as (NonNullable<ChildProcess['stdin']> & { unref?: () => void }) | null
  pipe?.unref?.()
  return { dismiss: () => void dog.kill('SIGKILL') }
}
