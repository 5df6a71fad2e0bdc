import { execFileSync } from 'node:child_process'
import { appendFileSync, chownSync, mkdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { startPlatform } from '../../src/operations/start-platform.ts'
import { type Cluster, openDataFolder } from '../../src/store/postgres/cluster/data-folder.ts'
import { freePort, type Running, runPostgres } from '../../src/store/postgres/cluster/postgres-process.ts'
import { createPool } from '../../src/store/postgres/connect.ts'
import { startEmbedded } from '../../src/store/postgres/embedded.ts'
import { type Reckoning, reckon } from '../../stories/faults/ledger.ts'
import { overHttp, settle, signedIn, startLoad } from '../../stories/faults/load.ts'
import { catalogue } from '../../stories/fixtures/library-card/catalogue.ts'
import { eventsAt, postgresOf, runYifa, toy } from '../../stories/start/start-yifa.ts'
import type { Figure, Trial } from '../run-trials.ts'
import { inFolder, people, region, sealingIn, setting } from './house.ts'

// F08: two PostgreSQL servers, the second of which has everything that was acknowledged (synchronous replication). The first dies, the second takes
// over; and the first comes back, and must not go on as if nothing had been.

/** One PostgreSQL server of a pair. */
interface Node {
  readonly cluster: Cluster
  readonly port: number
  readonly running: Running
  kill(): Promise<void>
}

async function run(folder: string, port: number): Promise<Node> {
  const cluster = openDataFolder(realpathSync(folder), true)
  const running = await runPostgres(cluster, port, true)
  if (!('pid' in running)) throw new Error(running.said)
  return {
    cluster,
    port,
    running,
    async kill() {
      for (const pid of postgresOf(folder)) {
        try {
          process.kill(pid, 'SIGKILL')
        } catch {
          // It ended by itself.
        }
      }
      await running.ended
    },
  }
}

const urlOf = ({ cluster, port }: Pick<Node, 'cluster' | 'port'>, name = 'yifa'): string =>
  `postgres://yifa:${cluster.password}@127.0.0.1:${port}/${name}`

async function asked<T extends object>(node: Node, sql: string): Promise<T[]> {
  const client = new pg.Client({ connectionString: urlOf(node) })
  await client.connect()
  return client
    .query<T>(sql)
    .then(({ rows }) => rows)
    .finally(() => client.end())
}

/** An address that stays: whoever it leads to now is the one that serves. Connections to the one before are cut. */
interface Standing {
  readonly port: number
  lead(port: number): void
  close(): Promise<void>
}

async function standing(): Promise<Standing> {
  const sockets = new Set<Socket>()
  let to = 0
  const server = createServer((client) => {
    const there = connect(to, '127.0.0.1')
    for (const [one, other] of [
      [client, there],
      [there, client],
    ] as const) {
      sockets.add(one)
      one.on('error', () => {})
      one.on('close', () => {
        sockets.delete(one)
        other.destroy()
      })
      one.pipe(other)
    }
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  return {
    port: (server.address() as AddressInfo).port,
    lead(port: number) {
      to = port
      for (const socket of sockets) socket.destroy()
    },
    close: () =>
      new Promise<void>((done) => {
        for (const socket of sockets) socket.destroy()
        server.close(() => done())
      }),
  }
}

interface Pair {
  readonly one: Node
  readonly two: Node
  /** Between them; without it the second does not follow any more. */
  readonly link: Standing
}

/** Two servers on one record: the second follows the first, and where `synchronous` nothing is acknowledged before it is on both disks. */
async function pair(root: string, synchronous: boolean): Promise<Pair> {
  mkdirSync(root, { recursive: true })
  const [one, two] = [join(root, 'one'), join(root, 'two')]
  await startEmbedded({ folder: one }).then((made) => made.stop())
  execFileSync('cp', ['-a', one, two])
  const link = await standing()
  const { password, dataFolder, account } = openDataFolder(realpathSync(two), true)
  const names = (folder: string, value: string): void => appendFileSync(join(folder, 'postgresql.auto.conf'), `${value}\n`)
  names(dataFolder, `primary_conninfo = 'host=127.0.0.1 port=${link.port} user=yifa password=${password} application_name=two'`)
  const signal = join(dataFolder, 'standby.signal')
  writeFileSync(signal, '')
  if (account) chownSync(signal, account.uid, account.gid)
  names(realpathSync(join(one, 'postgres')), `synchronous_standby_names = '${synchronous ? 'two' : ''}'`)
  const port = await freePort(0)
  link.lead(port)
  const pair = { one: await run(one, port), two: await run(two, await freePort(0)), link }
  for (let waited = 0; waited < 30_000; waited += 100, await sleep(100)) {
    const [follower] = await asked<{ state: string }>(
      pair.one,
      "select sync_state as state from pg_stat_replication where state = 'streaming'",
    )
    if (follower?.state === (synchronous ? 'sync' : 'async')) return pair
  }
  throw new Error(`The second server does not follow: ${readFileSync(join(two, 'postgres.log'), 'utf8').slice(-600)}`)
}

/** The second server takes over, and the address leads to it. */
async function promote({ two }: Pair, address: Standing): Promise<void> {
  await asked(two, 'select pg_promote()')
  address.lead(two.port)
}

interface Failed extends Reckoning {
  /** Seconds from the death of the first server until an act is done that was asked for afterwards. */
  readonly back: number
}

/** Under load the first server dies and the second takes over. With `cut` the second has not followed for a while, and nobody waited for it. */
async function failOver(
  { one, two, link }: Pair,
  { seconds, cut, keys }: { seconds: number; cut: boolean; keys: string },
): Promise<Failed> {
  const address = await standing()
  address.lead(one.port)
  const yifa = runYifa(['start', '--port', '0', ...toy], { env: { DATABASE_URL: urlOf({ ...one, port: address.port }), YIFA_KEYS: keys } })
  try {
    const url = await yifa.ready()
    const from = await eventsAt(url)
    const plain = overHttp(await signedIn(url, people))
    // What was lost is unknown to the new one, and a server that finds its log set back takes no more acts: then no answer is awaited.
    const load = startLoad(cut ? (one) => plain(one).catch(() => undefined) : plain, { width: 16, patient: !cut })
    await sleep(seconds * 1_000)
    if (cut) {
      link.lead(0)
      await sleep(2_000)
    }
    await one.kill()
    const died = Date.now()
    await promote({ one, two, link }, address)
    while (!cut && load.newest() <= died && Date.now() - died < 60_000) await sleep(20)
    const back = (Date.now() - died) / 1_000
    await sleep(cut ? 0 : 2_000)
    await load.stop()
    if (!cut) await settle(plain, load.sent)
    const pool = createPool(urlOf(two), { max: 1, region, statementTimeout: 0 })
    const found = await reckon(pool, region, { sent: load.sent, from }).finally(() => pool.end())
    return { ...found, back }
  } finally {
    await yifa.stop('SIGKILL')
    await address.close()
  }
}

/** Acts asked for at the door of a server on this database: how many are acknowledged before its silence is taken for a failure. */
async function acknowledgedAt(node: Node, keys: string, acts: number): Promise<number> {
  const pool = createPool(urlOf(node), { max: 4, region, answerWithin: 4_500 })
  try {
    const platform = await startPlatform({ catalogue, pool, region, sealing: sealingIn(keys), publicUrl: '', now: Date.now })
    const one = (i: number) =>
      platform.door.act({
        ...{ region, key: `back/${node.port}/${i}`, actor: { kind: 'party', person: 'p-chen', name: '陈读者' }, act: 'apply' },
        ...{ answers: { name: '陈读者' }, open: { procedure: 'library-card', organ: 'library', item: 'card-library' } },
      })
    const answers = await Promise.allSettled(Array.from({ length: acts }, (_, i) => one(i)))
    return answers.filter((answer) => answer.status === 'fulfilled' && answer.value.kind === 'done').length
  } finally {
    await pool.end()
  }
}

const halt = async (...nodes: readonly Node[]): Promise<void> => {
  for (const node of nodes) await node.kill()
}

/** With `FAILOVER_SECONDS`, of load before the first server dies, from the environment. */
export const failover: Trial = inFolder(async (root, say): Promise<Figure[]> => {
  const seconds = setting('FAILOVER_SECONDS', 15)
  const sound = await pair(join(root, 'sync'), true)
  const keys = join(root, 'keys')
  const found = await failOver(sound, { seconds, cut: false, keys })
  say(`${found.acknowledged} acts, back after ${found.back.toFixed(1)} s; now the first one comes back`)
  const again = await run(join(root, 'sync', 'one'), sound.one.port)
  const [old, now] = [await acknowledgedAt(again, keys, 5), await acknowledgedAt(sound.two, keys, 5)]
  await halt(again, sound.two)
  await sound.link.close()
  say('the control')
  const loose = await pair(join(root, 'async'), false)
  const control = await failOver(loose, { seconds: 3, cut: true, keys: join(root, 'other keys') })
  await halt(loose.two)
  await loose.link.close()
  return [
    {
      what: 'F08 the first PostgreSQL dies under load, its synchronous follower takes over: lost / doubled of acts; what else is wrong',
      found: `${found.lost} / ${found.doubled} of ${found.acknowledged}; ${found.problems.join('; ') || 'nothing'}`,
      limit: '0 / 0; nothing',
      holds: found.lost + found.doubled + found.problems.length === 0 && found.acknowledged > 50 && control.lost > 0,
      control: `a follower that nobody waited for, cut off for 2 s: ${control.lost} of ${control.acknowledged} lost`,
    },
    {
      what: 'until an act is done that was asked for afterwards',
      found: `${found.back.toFixed(1)} s`,
      limit: '≤ 30 s',
      holds: found.back <= 30,
      control: `${found.fromKey} answered from the key`,
    },
    {
      what: 'the first one comes back by itself: acts it acknowledges',
      found: `${old} of 5`,
      limit: '0: it waits for a follower that it has no more',
      holds: old === 0 && now === 5,
      control: `the one that took over: ${now} of 5`,
    },
  ]
})
