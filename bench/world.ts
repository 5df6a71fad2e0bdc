import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { demonstrationPeople, liaoning } from '../catalogue/index.ts'
import { provingHere } from '../src/cli/check/proof-shelf.ts'
import type { Actor } from '../src/kernel/case/case-file.ts'
import type { Catalogue } from '../src/kernel/catalogue.ts'
import type { ActRequest } from '../src/operations/door/request.ts'
import type { Platform } from '../src/operations/platform.ts'
import { type Demonstration, playSteps } from '../src/operations/seed-demonstration.ts'
import { startPlatform } from '../src/operations/start-platform.ts'
import { type Database, openDatabase } from '../src/store/postgres/connect.ts'
import { serverPool } from '../src/store/postgres/server-pool.ts'
import { catalogue as toy } from '../stories/fixtures/library-card/catalogue.ts'
import { demonstrationSteps, people } from '../stories/fixtures/library-card/demonstration.ts'
import { heping } from '../stories/http/heping.ts'

const citizen = demonstrationPeople.find((one) => one.login === 'citizen')
const staff = (person: string): Actor => ({ kind: 'staff', person, name: person })

/** A catalogue, the people and acts that set it up, and the first two acts of one of its procedures. */
export interface Setting {
  readonly name: string
  readonly catalogue: Catalogue
  readonly seed: Demonstration
  readonly at: string
  readonly procedure: string
  readonly opens: Pick<ActRequest, 'act' | 'actor' | 'answers' | 'open'>
  readonly accepts: Pick<ActRequest, 'act' | 'actor' | 'answers'>
}

/** The toy of the tests, and the licence of the province's catalogue. */
export const settings: Readonly<Record<'toy' | 'liaoning', Setting>> = {
  toy: {
    name: 'toy catalogue',
    catalogue: toy,
    seed: { people, steps: demonstrationSteps },
    at: '2026-03-02T09:00:00+08:00',
    procedure: 'library-card',
    opens: {
      act: 'apply',
      actor: { kind: 'party', person: 'p-chen', name: '陈读者' },
      answers: { name: '陈读者' },
      open: { procedure: 'library-card', organ: 'library', item: 'card-library' },
    },
    accepts: { act: 'accept', actor: staff('p-li'), answers: { needsCheck: false } },
  },
  liaoning: {
    name: 'catalogue of Liaoning',
    catalogue: liaoning,
    seed: heping,
    at: '2026-09-14T09:00:00+08:00',
    procedure: 'administrative-licence',
    opens: {
      act: 'apply',
      actor: { kind: 'party', person: citizen?.person ?? '', name: citizen?.name ?? '' },
      answers: {
        applicantKind: 'person',
        name: '陈小演（虚构）',
        citizenNumber: citizen?.citizenNumber ?? '',
        phone: '13900000000',
        address: '沈阳市和平区演示路1号',
        scope: '热食类食品制售',
      },
      open: { procedure: 'administrative-licence', organ: 'mr-210102', item: 'food-business-licence-mr-210102' },
    },
    accepts: { act: 'accept', actor: staff(demonstrationPeople.find((one) => one.login === 'clerk.li')?.person ?? ''), answers: {} },
  },
}

export const region = 'bench'

/** A platform as a server has it: on a PostgreSQL that waits for the disk, as the role that owns nothing, behind the wall of its region. */
export interface BenchWorld {
  readonly platform: Platform
  readonly setting: Setting
  /** Connections of the owner, and its address. */
  readonly database: Database
  /** Empty, for whatever a benchmark writes. */
  readonly folder: string
  end(): Promise<void>
}

/** Files of PostgreSQL's log, of 16 MB, that a benchmark of acts fills. */
const walFiles = 40

/**
 * Leaves a database as it is after weeks: its log goes into files that were written before. A new one must make each of them first, and nobody
 * commits meanwhile.
 */
export async function asAfterWeeks({ database: { pool } }: BenchWorld): Promise<void> {
  for (let file = 0; file < walFiles; file++) {
    await pool.query(`select pg_logical_emit_message(false, 'bench', '')`)
    await pool.query('select pg_switch_wal()')
  }
  await pool.query('checkpoint')
}

/** `DATABASE_URL` names a PostgreSQL of your own; it must be empty, and you its superuser. */
export async function benchWorld(setting: Setting): Promise<BenchWorld> {
  const folder = await mkdtemp(join(tmpdir(), 'yifa-bench-'))
  await chmod(folder, 0o755)
  const own = process.env['DATABASE_URL']
  const database = own
    ? await openDatabase({ url: own }, { max: 4, region })
    : await openDatabase({ folder: join(folder, 'data') }, { max: 4, region })
  const pool = await serverPool(database, { region, migrated: false })
  const end = async (): Promise<void> => {
    await pool.end()
    await database.close()
    await rm(folder, { recursive: true, force: true })
  }
  try {
    const { catalogue, at } = setting
    const platform = await startPlatform({
      catalogue,
      pool,
      region,
      publicUrl: 'http://localhost',
      now: () => Date.parse(at),
      proving: provingHere(),
    })
    await playSteps(platform, setting.seed)
    return { platform, setting, database, folder, end }
  } catch (error) {
    await end()
    throw error
  }
}
