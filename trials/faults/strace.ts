import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'

/** A call of the system that a process made, as strace saw it. */
export interface Call {
  /** Of the thread. */
  readonly tid: number
  readonly name: string
  /** Everything after the name. */
  readonly rest: string
  readonly injected: boolean
}

/** Whether this machine has strace, and lets it look at our own processes. */
export function straceHere(pid: number): string | undefined {
  try {
    execFileSync('strace', ['-V'], { stdio: 'ignore' })
  } catch {
    return 'strace is not installed here'
  }
  try {
    execFileSync('timeout', ['1', 'strace', '-qq', '-e', 'trace=none', '-p', String(pid)], { stdio: 'pipe' })
  } catch (error) {
    const { status, stderr } = error as { status: number; stderr: Buffer }
    // 124: it was attached until its time was over.
    if (status !== 124) return `strace may not attach to a process here: ${String(stderr).trim().slice(0, 100)}`
  }
  return undefined
}

const calls = 'openat,write,pwrite64,pwritev,fsync,fdatasync,rename,renameat,renameat2,unlink,unlinkat,link,linkat,mkdir,ftruncate'

/** Looks at a process while something is done, with a fault at one of its calls. @returns the calls it made */
export async function straced(
  pid: number,
  out: string,
  work: () => Promise<void>,
  fault?: { name: string; n: number; how: string },
): Promise<Call[]> {
  rmSync(out, { force: true })
  const inject = fault ? ['-e', `inject=${fault.name}:${fault.how}:when=${fault.n}`] : []
  const strace: ChildProcess = spawn('strace', ['-f', '-y', '-o', out, '-e', `trace=${calls}`, ...inject, '-p', String(pid)], {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let said = ''
  strace.stderr?.on('data', (chunk: Buffer) => {
    said += chunk.toString()
  })
  const ended = new Promise<void>((done) => strace.once('close', () => done()))
  for (let waited = 0; !/attached/.test(said); waited += 10, await sleep(10))
    if (waited > 10_000) throw new Error(`strace does not attach: ${said.slice(-200)}`)
  await sleep(30)
  await work()
  strace.kill('SIGINT')
  await ended
  return parsed(readFileSync(out, 'utf8'))
}

/** Lines of strace; a call that was interrupted by another thread's comes in two. */
function parsed(text: string): Call[] {
  const begun = new Map<string, string>()
  return text.split('\n').flatMap((line) => {
    const [, tid = '', what = ''] = /^(\d+) +(.*)$/.exec(line) ?? []
    if (what.endsWith('<unfinished ...>')) {
      begun.set(tid, what.replace(/ *<unfinished \.\.\.>$/, ''))
      return []
    }
    const whole = what.replace(/^<\.\.\. \w+ resumed> ?/, () => begun.get(tid) ?? '')
    const [, name, rest] = /^(\w+)\((.*)$/.exec(whole) ?? []
    return name === undefined || rest === undefined ? [] : [{ tid: Number(tid), name, rest, injected: rest.includes('(INJECTED)') }]
  })
}
