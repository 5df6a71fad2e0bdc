import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { processMark, servesFolder } from './process-mark.ts'

// Larger than any process number a system gives out, and within the 32 bits PostgreSQL reads.
const nobodysNumber = 2_000_000_000

const fileIn = (dataFolder: string): string => join(dataFolder, 'postmaster.pid')

/** What PostgreSQL writes about itself: line 1 its process number, line 8 whether it takes connections. */
export function readPostmasterFile(dataFolder: string): { pid: number; ready: boolean } | undefined {
  if (!existsSync(fileIn(dataFolder))) return undefined
  try {
    const lines = readFileSync(fileIn(dataFolder), 'utf8').split('\n')
    const pid = Number.parseInt(lines[0] ?? '', 10)
    return Number.isSafeInteger(pid) && pid > 0 ? { pid, ready: lines[7]?.trim() === 'ready' } : undefined
  } catch {
    return undefined
  }
}

/**
 * Deals with the PostgreSQL that an earlier Yifa may have left behind. Call it only while holding the folder's lock.
 *
 * One that still serves this folder is on its way down (its watchdog saw Yifa end); if it is not, it is asked to stop.
 * A number that now belongs to some other program is taken out of postmaster.pid, because PostgreSQL would take that program
 * for itself and refuse. The file itself stays: it also names the shared memory, by which PostgreSQL sees backends that linger.
 *
 * @throws Error when a PostgreSQL left behind does not stop within 30 s
 */
export async function clearLeftover(dataFolder: string, log: (line: string) => void): Promise<void> {
  const left = readPostmasterFile(dataFolder)
  if (left === undefined || processMark(left.pid) === undefined) return
  if (!servesFolder(left.pid, dataFolder)) {
    log(`postmaster.pid named process ${left.pid}, which is another program: corrected`)
    const text = readFileSync(fileIn(dataFolder), 'utf8')
    writeFileSync(fileIn(dataFolder), text.replace(/^\s*\d+/, String(nobodysNumber)))
    return
  }
  log(`the PostgreSQL of an earlier Yifa (process ${left.pid}) still serves ${dataFolder}: stopping it`)
  for (let waited = 0; waited < 30_000; waited += 50) {
    if (waited === 500 || waited === 10_000) process.kill(left.pid, waited === 500 ? 'SIGINT' : 'SIGQUIT')
    await sleep(50)
    if (!servesFolder(left.pid, dataFolder)) return
  }
  throw new Error(
    `PostgreSQL (process ${left.pid}) of an earlier Yifa still serves ${dataFolder} and did not stop in 30 s. Stop it by hand.`,
  )
}
