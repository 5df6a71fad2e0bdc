import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { readFileSync, realpathSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { createPool } from '../../src/store/postgres/connect.ts'
import { startEmbedded } from '../../src/store/postgres/embedded.ts'
import { urlInFolder } from '../../src/store/postgres/url-in-folder.ts'
import { type Reckoning, reckon } from '../../stories/faults/ledger.ts'
import { overHttp, type Sent, signedIn, startLoad, type Way } from '../../stories/faults/load.ts'
import { eventsAt, postgresGone, postgresOf, startYifa } from '../../stories/start/start-yifa.ts'
import { chanceFrom } from '../abuse/chance.ts'
import type { Figure, Trial } from '../run-trials.ts'
import { cutPower, type Losses } from './cut-disk.ts'
import { inFolder, people, region, setting } from './house.ts'
import { straceHere } from './strace.ts'
import { changesIn } from './traced-writes.ts'

// F03: the power goes. Every call by which PostgreSQL writes is seen by strace, under load; from them the disk is put together as a power cut at
// some instant leaves it: what was synced is there, of the rest any sector or none. A PostgreSQL starts on that, and what was acknowledged by
// then is looked for. No file system is asked what it really keeps: names and sizes are taken to be kept in their order, as journals do.

const calls =
  'openat,write,writev,pwrite64,pwritev,pwritev2,fsync,fdatasync,fallocate,ftruncate,rename,renameat,renameat2,link,linkat,unlink,unlinkat,rmdir,mkdir,mkdirat'

/** Looks at every process of the database in this folder, and at those it makes, until stopped. */
async function traced(data: string, out: string): Promise<() => Promise<void>> {
  for (let tries = 0; tries < 5; tries++) {
    const pids = postgresOf(data)
    const args = ['-f', '-y', '-ttt', '-T', '-xx', '-s', '4194304', '-o', out, '-e', `trace=${calls}`]
    const strace: ChildProcess = spawn('strace', [...args, ...pids.flatMap((pid) => ['-p', String(pid)])], {
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    let said = ''
    strace.stderr?.on('data', (chunk: Buffer) => {
      said += chunk.toString()
    })
    const ended = new Promise<void>((done) => strace.once('close', () => done()))
    const stop = async (): Promise<void> => {
      strace.kill('SIGINT')
      await ended
    }
    for (let waited = 0; (said.match(/ attached|No such process/g) ?? []).length < pids.length && waited < 20_000; waited += 20)
      await sleep(20)
    const seen = new Set([...said.matchAll(/Process (\d+) attached/g)].map(([, pid]) => Number(pid)))
    // One that was made while strace came is not seen: what it writes would be missing.
    if (postgresOf(data).every((pid) => seen.has(pid))) return stop
    await stop()
  }
  throw new Error('strace does not get hold of every process of the database.')
}

const signal = (pids: readonly number[], name: NodeJS.Signals): void => {
  for (const pid of pids) process.kill(pid, name)
}

interface Answered {
  readonly one: Sent
  /** When its answer came, in milliseconds since 1970. */
  readonly at: number
}

/** A server at work, seen by strace from an instant on of which its folder is kept as it was. */
async function underTrace(data: string, base: string, out: string, seconds: number) {
  const yifa = startYifa(data)
  const url = await yifa.ready()
  const from = await eventsAt(url)
  const plain = overHttp(await signedIn(url, people))
  await plain({
    login: 'chen',
    key: 'power-cut-warm',
    order: { act: 'apply', answers: { name: '陈读者' }, open: { procedure: 'library-card', item: 'card-library' } },
  })
  const pool = createPool(urlInFolder(data) ?? '', { max: 1 })
  await pool.query('checkpoint')
  await pool.end()
  const stop = await traced(data, out)
  const all = postgresOf(data)
  signal(all, 'SIGSTOP')
  execFileSync('cp', ['-a', data, base])
  const began = Date.now()
  signal(all, 'SIGCONT')
  const answered: Answered[] = []
  const way: Way = async (one) => {
    const answer = await plain(one)
    if (answer) answered.push({ one: { ...one, at: 0, failed: 0, answer }, at: Date.now() })
    return answer
  }
  const load = startLoad(way, { width: 8, patient: true })
  await sleep(seconds * 1_000)
  await load.stop()
  const ended = Date.now()
  await stop()
  await yifa.stop('SIGKILL')
  await postgresGone(data)
  return { from, began, ended, answered, sent: load.sent }
}

/** Starts a PostgreSQL on what a power cut left, and holds what was acknowledged by then against it. */
async function afterwards(folder: string, sent: readonly Sent[], from: number): Promise<Reckoning> {
  const server = await startEmbedded({ folder })
  const pool = createPool(server.url, { max: 1, region, statementTimeout: 0 })
  try {
    return await reckon(pool, region, { sent, from })
  } finally {
    await pool.end()
    await server.stop()
  }
}

interface Cuts {
  readonly acknowledged: number
  readonly lost: number
  readonly writes: Losses
  readonly problems: readonly string[]
}

/** With `CUTS` and `CUT_SECONDS`, of load, from the environment. */
export const powerCut: Trial = inFolder(async (root, say): Promise<Figure[]> => {
  const why = straceHere(process.pid)
  if (why !== undefined) return [{ what: 'F03 power cuts', found: why, limit: 'strace', holds: false, notBuilt: true }]
  const [cuts, seconds] = [setting('CUTS', 40), setting('CUT_SECONDS', 6)]
  const [data, base, out] = [join(root, 'data'), join(root, 'base'), join(root, 'strace.out')]
  const seen = await underTrace(data, base, out, seconds)
  const folder = realpathSync(join(data, 'postgres'))
  const changes = changesIn(readFileSync(out, 'latin1'), folder).filter(({ from }) => from >= seen.began)
  const kinds = new Map<string, number>()
  for (const { kind } of changes) kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
  say(`${seen.answered.length} acts; ${[...kinds].map(([kind, times]) => `${kind} ${times}`).join(', ')}`)
  const chance = chanceFrom(3)
  const run = async (times: number, honest: boolean): Promise<Cuts> => {
    const problems: string[] = []
    let [acknowledged, lost, writes, gone] = [0, 0, 0, 0]
    for (let i = 0; i < times; i++) {
      const at = seen.began + 200 + chance(Math.max(1, Math.round(seen.ended - seen.began - 200)))
      const image = join(root, `image-${honest}-${i}`)
      execFileSync('cp', ['-a', base, image])
      // After a power cut no process has the number that stands there.
      rmSync(join(image, 'postgres', 'postmaster.pid'), { force: true })
      const losses = cutPower(changes, { from: folder, into: join(image, 'postgres') }, { at, chance, honest })
      writes += losses.writes
      gone += losses.lost
      // What was answered by then; of the others nobody knows anything, but for the key under which they may be on record.
      const byThen = new Set(seen.answered.filter((one) => one.at <= at).map(({ one }) => one.key))
      const sent = seen.sent.map((one): Sent => {
        const { answer, ...rest } = one
        return byThen.has(one.key) && answer ? { ...rest, answer } : rest
      })
      await afterwards(image, sent, seen.from + 1).then(
        (found) => {
          acknowledged += found.acknowledged
          lost += found.lost + found.doubled
          problems.push(...found.problems)
        },
        (error: Error) => {
          lost += byThen.size
          problems.push((error.message.match(/.*(?:FATAL|PANIC|ERROR|invalid).*/g) ?? [error.message]).join(' ').slice(0, 700))
        },
      )
      rmSync(image, { recursive: true, force: true })
      if (i % 10 === 9) say(`${i + 1} cuts, ${lost} lost, ${problems.length} problems`)
    }
    return { acknowledged, lost, writes: { writes, lost: gone }, problems }
  }
  const found = await run(cuts, true)
  const control = await run(Math.max(2, Math.ceil(cuts / 10)), false)
  return [
    {
      what: `F03 ${cuts} power cuts under load, on a disk put together from what was synced: lost or doubled of acts; PostgreSQL that does not start, gaps`,
      found: `${found.lost} of ${found.acknowledged}; ${found.problems.length}${found.problems[0] ? ` (${found.problems[0]})` : ''}`,
      limit: '0; 0',
      holds: found.lost + found.problems.length === 0 && found.acknowledged > 0 && found.writes.lost > 0 && control.lost > 0,
      control: `${found.writes.lost} of ${found.writes.writes} writes struck; a disk that syncs nothing: ${control.lost} lost`,
    },
  ]
})
