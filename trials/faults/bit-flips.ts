import { cpSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { folderSource } from '../../src/cli/verify/log-source.ts'
import { verifyDump } from '../../src/cli/verify/verify-dump.ts'
import { verifyLog } from '../../src/cli/verify/verify-log.ts'
import { publishLogs } from '../../src/operations/log/watch-log.ts'
import { writeBackup } from '../../src/store/backup/write-backup.ts'
import { createPool } from '../../src/store/postgres/connect.ts'
import { dumpOf, written } from '../abuse/a01-row-deleted.ts'
import type { Figure, Trial } from '../run-trials.ts'
import { type Chance, chanceFrom } from '../simulation/chance.ts'
import { inFolder, setting } from './house.ts'
import { pageFlips } from './page-flips.ts'
import { restores } from './restores.ts'
import { apply, exportTo, region, type ToyWorld, toyWorld } from './toy-world.ts'

// F17: one bit of what is stored turns over. The next `verify` finds it, wherever it is; and nothing that is damaged is ever signed.

/** Bits turned over in one kind of thing: in how many places, and where nobody noticed. */
interface Flips {
  readonly tried: number
  readonly unseen: readonly string[]
  /** Problems found where nothing was turned over. */
  readonly alarms: readonly string[]
}

const flipped = (bytes: Buffer, at: number, bit: number): Buffer => {
  const damaged = Buffer.from(bytes)
  damaged[at] = (damaged[at] as number) ^ (1 << bit)
  return damaged
}

/** A cell of a dump as the bytes it stands for, and back. */
const unescaped = (cell: string): Buffer =>
  cell.startsWith('\\\\x')
    ? Buffer.from(cell.slice(3), 'hex')
    : Buffer.from(
        cell.replaceAll(/\\(.)/g, (_, c: string) => ({ t: '\t', n: '\n', r: '\r' })[c] ?? c),
        'latin1',
      )
const escaped = (bytes: Buffer, hex: boolean): string =>
  hex
    ? `\\\\x${bytes.toString('hex')}`
    : bytes.toString('latin1').replaceAll('\\', '\\\\').replaceAll('\t', '\\t').replaceAll('\n', '\\n').replaceAll('\r', '\\r')

/** A row with one bit of one of its cells turned over; undefined where that cell is empty. */
function flippedRow(row: string, chance: Chance): { row: string; cell: number } | undefined {
  const cells = row.split('\t')
  const cell = chance.below(cells.length)
  const text = cells[cell] as string
  const bytes = unescaped(text)
  if (text === '\\N' || bytes.length === 0) return undefined
  cells[cell] = escaped(flipped(bytes, chance.below(bytes.length), chance.below(8)), text.startsWith('\\\\x'))
  return { row: cells.join('\t'), cell }
}

/** What nothing is read from and no signature covers: when this server kept a checkpoint. */
const uncovered = new Set(['checkpoint "at"'])

/** Every table of the log, as a dump has it. */
async function rows(world: ToyWorld, root: string, places: number): Promise<Map<string, Flips>> {
  const asBytes = (text: string): string => Buffer.from(text, 'utf8').toString('latin1')
  const parts = (await dumpOf(world)).map(({ head, rows: lines }) => ({ head: asBytes(head), rows: lines.map(asBytes) }))
  const path = join(root, 'dump.sql')
  const found = async (text: string): Promise<string[]> => {
    writeFileSync(path, text, 'latin1')
    const reports = await verifyDump(path, { policy: world.policy, notes: world.notes }).catch((error: Error) => [
      { problems: [error.message] },
    ])
    return reports.flatMap(({ problems }) => problems.map((one) => JSON.stringify(one)))
  }
  const chance = chanceFrom(17)
  const flips = new Map<string, Flips>()
  for (const [at, { head, rows: lines }] of parts.entries()) {
    const [, table = '', columns = ''] = /COPY public\.(\w+) \((.*)\)/.exec(head) ?? []
    const unseen: string[] = []
    let tried = 0
    while (tried < places) {
      const line = chance.below(lines.length)
      const damaged = flippedRow(lines[line] as string, chance)
      if (!damaged || uncovered.has(`${table} ${columns.split(', ')[damaged.cell]}`)) continue
      tried++
      const changed = lines.map((row, i) => (i === line ? damaged.row : row))
      const all = parts.map((part, i) => (i === at ? { ...part, rows: changed } : part))
      if ((await found(written(all))).length === 0) unseen.push(`${columns.split(', ')[damaged.cell]} of row ${line}`)
    }
    flips.set(`rows of ${table}`, { tried, unseen, alarms: await found(written(parts)) })
  }
  return flips
}

/** Files of the exported log, as it is served. */
async function files(world: ToyWorld, root: string, places: number): Promise<Map<string, Flips>> {
  const folder = join(root, 'log')
  await exportTo(world.platform, folder)
  const found = async (): Promise<string[]> =>
    verifyLog(folderSource(folder), { policy: world.policy, notes: world.notes }).then(
      ({ problems }) => problems.map((one) => JSON.stringify(one)),
      (error: Error) => [error.message],
    )
  const all = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => statSync(join(folder, name)).isFile())
  const kinds: [string, (name: string) => boolean][] = [
    ['bundles', (name) => name.startsWith('tile/entries/')],
    ['tiles', (name) => name.startsWith('tile/') && !name.startsWith('tile/entries/')],
    ['checkpoints', (name) => name === 'checkpoint'],
  ]
  const chance = chanceFrom(18)
  const flips = new Map<string, Flips>()
  for (const [kind, is] of kinds) {
    const unseen: string[] = []
    const names = all.filter(is)
    for (let i = 0; i < places; i++) {
      const name = chance.of(names)
      const bytes = readFileSync(join(folder, name))
      const at = chance.below(bytes.length)
      writeFileSync(join(folder, name), flipped(bytes, at, chance.below(8)))
      if ((await found()).length === 0) unseen.push(`${name} at ${at}`)
      writeFileSync(join(folder, name), bytes)
    }
    flips.set(`files of ${kind}`, { tried: places, unseen, alarms: await found() })
  }
  return flips
}

/** Files of a backup: whoever restores it, as `yifa verify` does, is told. */
async function backups(world: ToyWorld, root: string, places: number): Promise<Flips> {
  const sound = join(root, 'backup')
  await world.asOwner(({ pool }) => writeBackup(pool, region, { folder: sound }))
  const names = readdirSync(sound, { recursive: true, encoding: 'utf8' }).filter((name) => statSync(join(sound, name)).isFile())
  const folder = join(root, 'damaged')
  mkdirSync(folder)
  cpSync(sound, folder, { recursive: true })
  const chance = chanceFrom(19)
  const unseen: string[] = []
  for (let i = 0; i < places; i++) {
    const name = chance.of(names)
    const bytes = readFileSync(join(folder, name))
    const at = chance.below(bytes.length)
    writeFileSync(join(folder, name), flipped(bytes, at, chance.below(8)))
    if ((await restores(folder)) === undefined) unseen.push(`${name} at ${at}`)
    writeFileSync(join(folder, name), bytes)
  }
  const alarm = await restores(folder)
  return { tried: places, unseen, alarms: alarm === undefined ? [] : [alarm] }
}

/** What a signature covers, and what leads to it. */
const signed: readonly (readonly [table: string, column: string, where: string])[] = [
  ['event', 'leaf', 'seq >= $2'],
  ['event', 'leaf_hash', 'seq >= $2'],
  ['tile', 'hashes', 'level >= 0 and $2::int >= 0 and (n + 1) * 256 > $2'],
  ['region', 'frontier', '$2::int >= 0'],
]

/** A bit of what was not signed yet turns over, in the database itself: the next signature is refused. @returns where it was signed all the same */
async function neverSigned(world: ToyWorld, places: number): Promise<{ tried: number; bad: string[]; control: number }> {
  const owner = createPool(world.database, { max: 1, region })
  const chance = chanceFrom(20)
  const bad: string[] = []
  let tried = 0
  const head = async (): Promise<number> =>
    Number((await owner.query<{ size: string }>('select max(size) as size from checkpoint where region = $1', [region])).rows[0]?.size)
  const publish = (): Promise<string | undefined> =>
    publishLogs(world.platform, [region], () => {}).then(
      () => undefined,
      (error: Error) => error.message,
    )
  try {
    const size = await head()
    // Enough that a tile is completed by what is to be signed next.
    await Promise.all(Array.from({ length: 300 }, () => apply(world.platform)))
    await owner.query('set session_replication_role = replica')
    while (tried < places) {
      const [table, column, where] = chance.of(signed)
      const { rows: there } = await owner.query<{ at: string; bytes: Buffer; text: boolean }>(
        `select ctid::text as at, pg_typeof(${column})::text <> 'bytea' as text, case when pg_typeof(${column})::text = 'bytea' then ${column}::text::bytea
           else convert_to(${column}::text, 'UTF8') end as bytes from ${table} where region = $1 and ${where} order by ctid`,
        [region, size],
      )
      const row = chance.of(there)
      const damaged = flipped(row.bytes, chance.below(row.bytes.length), chance.below(8))
      // PostgreSQL takes no text that is no UTF-8; what is on the disk is in `page`.
      if (row.text && !damaged.equals(Buffer.from(damaged.toString('utf8'), 'utf8'))) continue
      if (row.text && damaged.includes(0)) continue
      const set = (bytes: Buffer, at: string) =>
        owner.query<{ at: string }>(`update ${table} set ${column} = $1 where ctid = $2 returning ctid::text as at`, [
          row.text ? bytes.toString('utf8') : bytes,
          at,
        ])
      const now = (await set(damaged, row.at)).rows[0]?.at as string
      tried++
      const says = await publish()
      if (says === undefined || (await head()) !== size) bad.push(`${table}.${column} ${says ?? 'signed'}`)
      await set(row.bytes, now)
    }
    await publish()
    return { tried, bad, control: (await head()) - size }
  } finally {
    await owner.end()
  }
}

const figureOf = ([kind, { tried, unseen, alarms }]: readonly [string, Flips]): Figure => ({
  what: `F17 one bit turned over in ${kind}: found by the next verify`,
  found: `${tried - unseen.length} of ${tried}${unseen[0] ? ` (not ${unseen.slice(0, 3).join('; ').slice(0, 120)})` : ''}`,
  limit: 'all',
  holds: tried > 0 && unseen.length === 0 && alarms.length === 0,
  control: `every bit back in its place: ${alarms.length} found${alarms[0] ? ` (${alarms[0].slice(0, 80)})` : ''}`,
})

/** With `FLIPS`, places in each kind of thing, from the environment. */
export const bitFlips: Trial = inFolder(async (root, say): Promise<Figure[]> => {
  const places = setting('FLIPS', 1_000)
  const world = await toyWorld()
  try {
    await Promise.all(Array.from({ length: 280 }, () => apply(world.platform)))
    await publishLogs(world.platform, [region], () => {})
    say('rows of a dump')
    const found = new Map(await rows(world, root, places))
    say('files of the exported log')
    for (const [kind, flips] of await files(world, root, places)) found.set(kind, flips)
    say('files of a backup')
    found.set('files of a backup', await backups(world, root, Math.ceil(places / 5)))
    say('pages of the database')
    found.set('pages of the database', await pageFlips(join(root, 'pages'), places))
    say('what is signed next')
    const { tried, bad, control } = await neverSigned(world, places)
    return [
      ...[...found].map(figureOf),
      {
        what: 'F17 one bit turned over in what is to be signed next: signed all the same',
        found: `${bad.length} of ${tried}${bad[0] ? ` (${bad.slice(0, 3).join('; ').slice(0, 120)})` : ''}`,
        limit: '0',
        holds: tried > 0 && bad.length === 0 && control > 0,
        control: `every bit back in its place: ${control} entries signed`,
      },
    ]
  } finally {
    await world.end()
  }
})
