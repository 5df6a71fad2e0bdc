import { readdirSync, readFileSync } from 'node:fs'
import type { Pool } from 'pg'

/** Milliseconds of processor. */
export interface ProcessorTime {
  readonly node: number
  /** Of the PostgreSQL server with all its connections; undefined where its processes cannot be looked at. */
  readonly postgres: number | undefined
}

/** What a process has used, and its parent; fields 4 and 14–17 of `/proc/PID/stat`, in ticks of 10 ms. */
function statOf(pid: string): { parent: number; own: number; ended: number } | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
    const ticks = (from: number): number => Number(fields[from - 3]) + Number(fields[from - 2])
    return { parent: Number(fields[1]), own: ticks(14) * 10, ended: ticks(16) * 10 }
  } catch {
    return undefined
  }
}

/**
 * A clock of the processor time that this process and the server of `pool` have used: how busy the machine is otherwise counts less in it than in
 * the time on the wall.
 */
export async function processorClock(pool: Pool): Promise<() => ProcessorTime> {
  const file = await pool.query<{ text: string }>(`select pg_read_file('postmaster.pid') as text`).catch(() => undefined)
  const master = file?.rows[0]?.text.split('\n')[0] ?? ''
  return () => {
    const { user, system } = process.cpuUsage()
    const server = statOf(master)
    let postgres = server && server.own + server.ended
    if (postgres !== undefined)
      for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
        const one = statOf(pid)
        if (one?.parent === Number(master)) postgres += one.own
      }
    return { node: (user + system) / 1000, postgres }
  }
}
