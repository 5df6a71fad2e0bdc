import { type ChildProcess, spawn } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'

const module = (file: string): string => JSON.stringify(new URL(file, import.meta.url).href)
// A Yifa of its own: commits rows one by one, says after each that it is committed, and never closes.
const writer = `
import { openDatabase } from ${module('./connect.ts')}
import { startEmbedded } from ${module('./embedded.ts')}
process.on('SIGINT', () => console.log('interrupted'))
try {
  const server = await startEmbedded({ folder: process.argv[1] })
  const { pool } = await openDatabase({ url: server.url })
  await pool.query('create table if not exists kept (n int primary key)')
  const first = (await pool.query('select coalesce(max(n), 0)::int as n from kept')).rows[0].n
  console.log('serving ' + server.pid)
  for (let n = first + 1; ; n++) { await pool.query('insert into kept values ($1)', [n]); console.log('committed ' + n) }
} catch (error) { console.log('failed ' + error.message) }
`

export type Writer = { child: ChildProcess; pid: number; said(pattern: RegExp): Promise<string>; last(pattern: RegExp): number }

/** Starts that Yifa as a process of its own, under a user's number if one is given. Whoever starts it must kill it. */
export function startWriter(folder: string, uid?: number): Writer {
  const args = ['--import', import.meta.resolve('../../../bin/typescript.mjs'), '--input-type=module', '-e', writer, folder]
  const user = uid === undefined ? {} : { uid, gid: uid }
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'], detached: true, cwd: '/', ...user })
  let text = ''
  child.stdout.on('data', (chunk: Buffer) => {
    text += chunk.toString()
  })
  child.stderr.on('data', (chunk: Buffer) => {
    text += chunk.toString()
  })
  const said = async (pattern: RegExp): Promise<string> => {
    for (let waited = 0; waited < 15_000; waited += 20) {
      const found = pattern.exec(text)
      if (found !== null) return found[1] ?? found[0]
      await sleep(20)
    }
    throw new Error(`The child never said ${pattern}; it said: ${text.slice(-500)}`)
  }
  const last = (pattern: RegExp): number => Number([...text.matchAll(pattern)].at(-1)?.[1])
  return { child, pid: child.pid ?? 0, said, last }
}
