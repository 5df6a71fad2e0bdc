import { execFileSync } from 'node:child_process'
import { readFileSync, readlinkSync } from 'node:fs'

function mayExist(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** The text a command prints, or '' when it is missing or fails. */
function printed(command: string, args: readonly string[]): string {
  try {
    return execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], timeout: 5000 }).trim()
  } catch {
    return ''
  }
}

/**
 * What tells one life of a process number from another: the boot and the moment it began.
 *
 * Numbers are used again after a process ends, and in a container the same program often gets the same number each time.
 *
 * @returns undefined when no such process runs; 'alive' where the system does not say when it began (Windows)
 */
export function processMark(pid: number): string | undefined {
  if (!mayExist(pid)) return undefined
  if (process.platform === 'win32') return 'alive'
  if (process.platform !== 'linux') {
    const [state, ...began] = printed('ps', ['-o', 'stat=,lstart=', '-p', String(pid)]).split(/\s+/)
    return state === undefined || state === '' || state.startsWith('Z') ? undefined : began.join(' ')
  }
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The program's name, in brackets, may itself hold spaces and brackets; the fields begin after the last one.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    if (fields[0] === 'Z') return undefined
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}:${fields[19]}`
  } catch {
    return undefined
  }
}

/**
 * Whether a process is the PostgreSQL that serves this data folder. Nothing may be signalled unless this says so.
 *
 * @param dataFolder its real path (no symbolic links), as PostgreSQL itself knows it
 */
export function servesFolder(pid: number, dataFolder: string): boolean {
  if (processMark(pid) === undefined) return false
  if (process.platform === 'linux') {
    try {
      // PostgreSQL lives in its data folder. Its own processes rename themselves 'postgres: …'.
      const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')[0] ?? ''
      return /(^|\/)postgres(:|$)/.test(command) && readlinkSync(`/proc/${pid}/cwd`) === dataFolder
    } catch {
      return false
    }
  }
  const command =
    process.platform === 'win32'
      ? printed('powershell', ['-NoProfile', '-Command', `(Get-CimInstance Win32_Process -Filter 'ProcessId=${pid}').CommandLine`])
      : printed('ps', ['-ww', '-o', 'command=', '-p', String(pid)])
  return command.includes('postgres') && command.replaceAll('\\', '/').includes(dataFolder.replaceAll('\\', '/'))
}
