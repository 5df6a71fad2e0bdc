import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** A process, as its child sees it. */
interface Ancestor {
  readonly pid: number
  readonly parent: number
  /** Name of its program. */
  readonly name: string
}

function ancestor(pid: number): Ancestor | undefined {
  try {
    if (process.platform === 'linux') {
      const [, name = '', parent = ''] = /^\d+ \((.*)\) \S (\d+)/s.exec(readFileSync(`/proc/${pid}/stat`, 'utf8')) ?? []
      return { pid, parent: Number(parent), name }
    }
    const said = execFileSync('ps', ['-o', 'ppid=,comm=', '-p', String(pid)], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
    const [, parent = '', name = ''] = /^\s*(\d+)\s+(.*?)\s*$/.exec(said) ?? []
    return { pid, parent: Number(parent), name: name.replace(/^.*\//, '') }
  } catch {
    return undefined
  }
}

/**
 * The npm that started this process: its parent, or, where npm's shell stays in between, its grandparent.
 * @returns undefined where npm did not start it, or the system does not say (Windows)
 */
export function launchingNpm(): number | undefined {
  if (!process.env.npm_lifecycle_event || process.platform === 'win32') return undefined
  const parent = ancestor(process.ppid)
  if (!parent || parent.pid <= 1) return undefined
  const npm = /^(?:da|ba|z|k)?sh$/.test(parent.name) ? parent.parent : parent.pid
  return npm > 1 ? npm : undefined
}

/** Whether a process with this number runs. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
