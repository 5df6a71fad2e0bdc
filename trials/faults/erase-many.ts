import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { verifyDump } from '../../src/cli/verify/verify-dump.ts'
import { hex } from '../../src/kernel/record/bytes.ts'
import { readHead } from '../../src/operations/log/log-head.ts'
import { publishLogs } from '../../src/operations/log/watch-log.ts'
import { createPool } from '../../src/store/postgres/connect.ts'
import { dumpOf, written } from '../abuse/a01-row-deleted.ts'
import { inScratch } from '../abuse/applications.ts'
import type { Figure, Trial } from '../run-trials.ts'
import { setting } from './house.ts'
import { region, type ToyWorld, toyWorld } from './toy-world.ts'

// G32: one case in ten is erased. The log stays what it was to the last byte, nothing of what was erased is left anywhere, and everything still verifies.

const li = { kind: 'staff', person: 'p-li', name: '李馆员' } as const
const zhao = { kind: 'staff', person: 'p-zhao', name: '赵馆长' } as const
const [gone, kept] = ['擦除者', '留存者']

/** So many cases at a time, in turn. */
async function each(count: number, one: (i: number) => Promise<unknown>): Promise<void> {
  for (let from = 0; from < count; from += 200)
    await Promise.all(Array.from({ length: Math.min(200, count - from) }, (_, i) => one(from + i)))
}

const done = <T extends { kind: string }>(answer: T): Extract<T, { kind: 'done' }> => {
  if (answer.kind !== 'done') throw new Error(JSON.stringify(answer))
  return answer as Extract<T, { kind: 'done' }>
}

/** How many rows of all tables have this text in them. */
async function rowsWith({ database }: ToyWorld, text: string): Promise<number> {
  const owner = createPool(database, { max: 1, region, statementTimeout: 0 })
  try {
    const { rows } = await owner.query<{ name: string }>(
      "select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'",
    )
    let found = 0
    for (const { name } of rows) {
      const { rows: counted } = await owner.query<{ n: string }>(`select count(*) as n from "${name}" t where t::text like $1`, [
        `%${text}%`,
      ])
      found += Number(counted[0]?.n)
    }
    return found
  } finally {
    await owner.end()
  }
}

/** Every leaf up to a size, byte for byte, in one number. */
async function leavesOf({ platform }: ToyWorld, size: number): Promise<string> {
  const { rows } = await platform.pool.query<{ sum: string }>(
    "select encode(sha256(string_agg(leaf_hash || convert_to(leaf, 'UTF8'), ''::bytea order by seq)), 'hex') as sum from event where region = $1 and seq < $2",
    [region, size],
  )
  return rows[0]?.sum ?? ''
}

/** What an auditor finds wrong with a dump, who kept every checkpoint that was signed. */
const audit = (world: ToyWorld): Promise<{ problems: readonly object[]; erased: number }> =>
  inScratch(async (folder) => {
    const path = join(folder, 'dump.sql')
    await writeFile(path, written(await dumpOf(world)))
    const [report] = await verifyDump(path, { policy: world.policy, notes: world.notes })
    return { problems: report?.problems ?? [{}], erased: report?.erased ?? 0 }
  })

/** Cases that are over, erased by two persons. */
async function erase({ platform }: ToyWorld, cases: readonly string[]): Promise<void> {
  const { door, pool } = platform
  const { rows } = await pool.query<{ number: string }>('select number from case_file where region = $1 and id = any($2)', [region, cases])
  await each(rows.length, async (i) => {
    const answers = { number: rows[i]?.number as string, why: '保存期满' }
    const open = { procedure: 'erasure', organ: 'library' }
    const order = done(await door.act({ region, key: `propose/${i}`, actor: li, act: 'propose', answers, open }))
    done(await door.act({ region, key: `erase/${i}`, actor: zhao, act: 'erase', answers: {}, case: order.case }))
  })
}

/** With `ERASURES` and `ERASED_OF` from the environment. */
export const eraseMany: Trial = async (say): Promise<Figure[]> => {
  const [many, of] = [setting('ERASURES', 1_000), setting('ERASED_OF', 10_000)]
  const world = await toyWorld()
  try {
    const { door } = world.platform
    const cases: string[] = []
    await each(of, async (i) => {
      const actor = { kind: 'party' as const, person: `p-${i}`, name: `${i < many ? gone : kept}${i}号` }
      const open = { procedure: 'library-card', organ: 'library', item: 'card-library' }
      const applied = done(await door.act({ region, key: `apply/${i}`, actor, act: 'apply', answers: { name: actor.name }, open }))
      if (i >= many) return
      cases.push(applied.case)
      // Refused: a case that is over and opens no other one, which would have to be erased by itself.
      for (const [act, by, answers] of [
        ['accept', li, { needsCheck: false }],
        ['decide', zhao, { outcome: 'refused', reasons: '材料不全' }],
        ['deliver', li, {}],
      ] as const)
        done(await door.act({ region, key: `${act}/${i}`, actor: by, act, answers, case: applied.case }))
    })
    await publishLogs(world.platform, [region], () => {})
    const before = await readHead(world.platform)
    const [leaves, canaries, others] = [await leavesOf(world, before.size), await rowsWith(world, gone), await rowsWith(world, kept)]
    say(`${before.size} entries, ${canaries} rows with what is to go`)
    await erase(world, cases)
    await publishLogs(world.platform, [region], () => {})
    const [after, left, stay] = [await leavesOf(world, before.size), await rowsWith(world, gone), await rowsWith(world, kept)]
    const { problems, erased } = await audit(world)
    const { size, root } = await readHead(world.platform)
    say(`${size} entries, root ${hex(root).slice(0, 12)}`)
    return [
      {
        what: `G32 ${many} cases of ${of} erased: entries of before changed; what a verifier finds who kept each checkpoint`,
        found: `${leaves === after ? 0 : 'SOME'}; ${problems.length}${problems[0] ? ` (${JSON.stringify(problems[0]).slice(0, 120)})` : ''}`,
        limit: '0; 0',
        holds: leaves === after && problems.length === 0 && erased >= many,
        control: `${erased} entries are said to be erased, by the acts that did it`,
      },
      {
        what: 'rows of any table with something of what was erased; of the other cases lost',
        found: `${left}; ${others - stay}`,
        limit: '0; 0',
        holds: left === 0 && stay === others && canaries >= many && others > 0,
        control: `${canaries} rows had it before; the others have theirs in ${stay}`,
      },
    ]
  } finally {
    await world.end()
  }
}
