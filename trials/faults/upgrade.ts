import { randomInt } from 'node:crypto'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { readBackup } from '../../src/store/backup/backup-files.ts'
import { restoreBackup } from '../../src/store/backup/restore-backup.ts'
import { schemaOf } from '../../src/store/migrate.ts'
import type { Pool } from '../../src/store/pool.ts'
import { openDatabase } from '../../src/store/postgres/connect.ts'
import { testRole } from '../../src/store/postgres/test-database.ts'
import { postgresGone, runYifa } from '../../stories/start/start-yifa.ts'
import type { Figure, Trial } from '../run-trials.ts'
import { inFolder, setting, toyFolder } from './house.ts'

// F19: what every released version left behind is brought to this one by `yifa upgrade`, which is killed with -9 on its way again and again.

const kept = fileURLToPath(new URL('../../stories/fixtures/backups', import.meta.url))

/** A folder with the database of a released version, as it was. */
async function asItWas(release: string, data: string): Promise<void> {
  const database = await openDatabase({ folder: data })
  try {
    await restoreBackup(database, join(kept, release), { app: testRole(database.url).url, asItWas: true })
  } finally {
    await database.close()
  }
}

/** Looks into a folder while nobody serves it. */
async function within<T>(data: string, look: (pool: Pool) => Promise<T>): Promise<T> {
  const database = await openDatabase({ folder: data })
  try {
    return await look(database.pool)
  } finally {
    await database.close()
  }
}

/** Every leaf, byte for byte, in one number. */
const leavesOf = async (pool: Pool): Promise<string> =>
  (
    await pool.query<{ sum: string }>(
      `select encode(sha256(string_agg(int8send(length(leaf)) || convert_to(leaf, 'UTF8') || leaf_hash, ''::bytea order by seq)), 'hex') as sum from event`,
    )
  ).rows[0]?.sum ?? ''

interface Upgraded {
  readonly taken: readonly string[]
  readonly log: { readonly size: number; readonly root: string }
}

const upgrading = (data: string, backup: string) =>
  runYifa(['upgrade', '--data', data, '--backup', backup, '--json', '--catalogue', toyFolder], {})

async function toTheEnd(data: string, backup: string): Promise<Upgraded | string> {
  const run = upgrading(data, backup)
  if ((await run.ended) !== 0) return run.text().slice(-300)
  return JSON.parse(/^\{.*\}$/m.exec(run.text())?.[0] ?? '{}') as Upgraded
}

interface Told {
  readonly problems: string[]
  readonly killed: number
  /** Killed after a first step was taken, and before the last. */
  readonly between: number
  readonly events: number
}

async function one(release: string, root: string, kills: number): Promise<Told> {
  const problems: string[] = []
  const { log } = await readBackup(join(kept, release))
  let [killed, between] = [0, 0]
  // How long it takes undisturbed, and how its leaves are.
  const undisturbed = join(root, `${release}-whole`)
  await asItWas(release, undisturbed)
  const leaves = await within(undisturbed, leavesOf)
  const before = await within(undisturbed, schemaOf)
  const began = performance.now()
  const first = await toTheEnd(undisturbed, join(root, `${release}-whole-backup`))
  const lasts = performance.now() - began
  const check = async (data: string, found: Upgraded | string, how: string): Promise<void> => {
    if (typeof found === 'string') problems.push(`${how}: ${found}`)
    else if (found.log.root !== log.root || found.log.size !== log.size) problems.push(`${how}: root ${found.log.root}, not ${log.root}`)
    if ((await within(data, leavesOf)) !== leaves) problems.push(`${how}: leaves differ`)
  }
  await check(undisturbed, first, 'undisturbed')
  const again = await toTheEnd(undisturbed, join(root, `${release}-again`))
  if (typeof again === 'string' || again.taken.length > 0 || existsSync(join(root, `${release}-again`)))
    problems.push('run again, it did something')
  for (let kill = 0; kill < kills; kill++) {
    const [data, backup] = [join(root, `${release}-${kill}`), join(root, `${release}-${kill}-backup`)]
    await asItWas(release, data)
    const run = upgrading(data, backup)
    const pending = run.said(/→/).catch(() => '')
    // Half of them as soon as it has begun, the others anywhere.
    if (kill % 2 === 0) await pending
    await sleep(kill % 2 === 0 ? randomInt(Math.max(50, Math.ceil(lasts / 2))) : randomInt(Math.ceil(lasts)))
    run.child.kill('SIGKILL')
    if ((await run.ended) === 'SIGKILL') killed++
    await postgresGone(data)
    const { done } = await within(data, schemaOf)
    if (done.length > before.done.length && done.length < before.done.length + before.pending.length) between++
    await check(data, await toTheEnd(data, backup), `killed after ${done.at(-1)}`)
  }
  return { problems, killed, between, events: log.size }
}

/** A database of a newer program: the way back is refused. */
async function downgrade(data: string): Promise<boolean> {
  await within(data, (pool) => pool.query("insert into migration (name) values ('9999-later.sql')"))
  const says = await toTheEnd(data, `${data}-never`)
  return typeof says === 'string' && /made by a newer Yifa \(9999-later\.sql\)/.test(says)
}

/** The control: a leaf that was changed on the way is noticed by the comparison of leaves. */
async function noticed(data: string): Promise<boolean> {
  const before = await within(data, leavesOf)
  await within(data, async (pool) => {
    await pool.query('alter table event disable trigger user')
    await pool.query("update event set leaf = leaf || ' ' where seq = 0")
  })
  return (await within(data, leavesOf)) !== before
}

/** With `UPGRADE_KILLS`, for each release, from the environment. */
export const upgrade: Trial = inFolder(async (root, say): Promise<Figure[]> => {
  const kills = setting('UPGRADE_KILLS', 8)
  const releases = readdirSync(kept)
  const told: Told[] = []
  for (const release of releases) {
    told.push(await one(release, root, kills))
    say(`${release}: ${JSON.stringify(told.at(-1))}`)
  }
  const whole = join(root, `${releases[0]}-whole`)
  const refused = await downgrade(whole)
  const control = await noticed(whole)
  const problems = told.flatMap((one) => one.problems)
  const sum = (of: (one: Told) => number): number => told.reduce((total, one) => total + of(one), 0)
  return [
    {
      what: `F19 from ${releases.length} released version(s), yifa upgrade killed -9 on its way and run again: what is wrong (root, leaf bytes, second run)`,
      found: `${problems.length}${problems[0] ? ` (${problems[0].slice(0, 120)})` : ''} of ${sum((one) => one.killed)} killed upgrades`,
      limit: '0',
      holds: problems.length === 0 && sum((one) => one.killed) > 0 && control,
      control: `${sum((one) => one.between)} kills between two steps; a changed leaf ${control ? 'is noticed' : 'is NOT noticed'}`,
    },
    {
      what: 'a database of a newer program',
      found: refused ? 'refused by name' : 'NOT refused',
      limit: 'refused by name',
      holds: refused,
      control: 'the same folder was upgraded before',
    },
  ]
})
