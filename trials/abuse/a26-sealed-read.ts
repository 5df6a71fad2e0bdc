import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { rebuild } from '../../src/operations/rebuild.ts'
import { openForLook } from '../../src/operations/sealing/open-for-look.ts'
import { startPlatform } from '../../src/operations/start-platform.ts'
import { writeBackup } from '../../src/store/backup/write-backup.ts'
import { keptSealing } from '../../src/store/keys/kept-sealing.ts'
import type { Pool } from '../../src/store/pool.ts'
import { createPool } from '../../src/store/postgres/connect.ts'
import { readCases } from '../../src/store/read-cases.ts'
import { readEvents } from '../../src/store/rebuild.ts'
import { replaceCases, replaceEvents } from '../../src/store/sealing/rows-to-seal.ts'
import type { World } from '../../stories/http/harness.ts'
import type { Figure } from '../run-trials.ts'
import { canaries, wholeLife } from './a14-complainant-leaked.ts'
import { canariesIn, encodings, needlesFor } from './encodings.ts'
import { everythingIn, everythingStored, type Stored } from './everything-stored.ts'
import { all, none } from './figures.ts'
import { town } from './town.ts'

const region = '210000'
const market = 'mr-210102'
const report = {
  named: true,
  name: canaries.name,
  contact: `${canaries.phone} ${canaries.number} ${canaries.address} ${canaries.phrase}`,
  respondent: '某餐馆',
  clue: '后厨使用过期食材',
}

/** The life of a report, and beside it what people leave behind: a draft, an attempt that is refused for telling what it seals, a report by telephone. */
async function lives(world: World): Promise<{ id: string; other: string }> {
  const reporter = world.as('citizen')
  const opening = { procedure: 'report-handling', organ: market, act: 'report' }
  await reporter.client.saveDraft({ id: 'half-done', ...opening, answers: report as never })
  await reporter.refusedOpening({ ...opening, answers: { ...report, clue: `我是${canaries.name}，后厨使用过期食材` } })
  const { id } = await wholeLife(world)
  const told = { ...report, channel: 'phone' }
  const { case: other } = await world.as('intake.feng').opens({ ...opening, act: 'register', answers: told })
  return { id, other }
}

const hits = (stored: readonly Stored[]): string[] => {
  const needles = needlesFor(canaries)
  return stored.flatMap(({ where, bytes }) => canariesIn(bytes, needles).map((found) => `${where}: ${found}`))
}

/** What is stored as it would be without sealing. Done by hand, here: no setting of the house does it. */
async function plant(world: World, owner: Pool, ids: readonly string[]): Promise<void> {
  const { seals } = world.platform
  await seals.fetch(owner, ids)
  const events = (await readEvents(owner, region, 0, 100_000)).filter(({ sealed }) => typeof sealed === 'string')
  await seals.fetch(
    owner,
    events.map(({ caseId }) => caseId),
  )
  await replaceEvents(owner, region, events.map(seals.openEvent))
  const cases = await readCases(owner as never, region, ids)
  await replaceCases(
    owner,
    region,
    cases.map((row) => ({ row: seals.openCase(row), before: row.file.parties })),
  )
}

/** Rows from which somebody with the accounts beside them learns who stands in the case. */
function tied(stored: readonly Stored[], person: string, ids: readonly string[]): string[] {
  return stored.flatMap(({ where, bytes }) => (bytes.includes(person) && ids.some((id) => bytes.includes(id)) ? [where] : []))
}

/** Whether something was told no. */
const denied = (attempt: Promise<unknown>, name: string): Promise<boolean> =>
  attempt.then(
    () => false,
    (error: Error) => error.name === name || error.message.includes(name),
  )

/** Everybody but who looks with a reason is told no, and so is whoever asks the code itself for a case of which no look is on record. */
async function unlooked(world: World, id: string): Promise<Figure> {
  const { platform } = world
  const bad: string[] = []
  for (const login of ['officer.zhao', 'head.zheng', 'agent', 'citizen', 'justice.supervisor', 'admin.system', 'keeper'])
    if (!(await denied(world.as(login).client.openSeal({ id, answers: { why: '想知道是谁' } }), 'ProblemError'))) bad.push(login)
  const events = await readEvents(platform.pool, region, 0, 100_000)
  const others = events.filter(({ caseId, act }) => caseId === id && act !== 'lookAtReporter')
  for (const { seq, act } of others) if (!(await denied(openForLook(platform, { case: id, seq }), 'NoLook'))) bad.push(`at ${act}`)
  const looked = await world.as('intake.feng').client.openSeal({ id, answers: { why: '核实奖励发放' } })
  const shown = canariesIn(Buffer.from(JSON.stringify(looked)), needlesFor(canaries)).length
  return none(
    'people, and positions in the log, that open a case without a look on record',
    { tried: others.length + 7, bad },
    { what: 'in what the intake sees with a reason', found: shown },
  )
}

/** Ciphertexts put in the place of others. */
async function moved(world: World, owner: Pool, { id, other }: { id: string; other: string }): Promise<Figure> {
  const { seals } = world.platform
  const bad: string[] = []
  const all = (await readEvents(owner, region, 0, 100_000)).filter(({ sealed }) => typeof sealed === 'string')
  await seals.fetch(owner, [id, other, ...all.map(({ caseId }) => caseId)])
  let [tried, opened] = [0, 0]
  for (const to of all) {
    opened += seals.openEvent(to) === to ? 0 : 1
    for (const from of all)
      if (from.seq !== to.seq && from.sealed !== undefined) {
        tried++
        try {
          seals.openEvent({ ...to, sealed: from.sealed })
          bad.push(`${from.seq} at ${to.seq}`)
        } catch {
          // As it must be.
        }
      }
  }
  // In the database itself, by a superuser: the door and the replay both say so.
  const swap = `update case_file a set sealed = b.sealed from case_file b where a.region = $1 and b.region = $1 and
    ((a.id = $2 and b.id = $3) or (a.id = $3 and b.id = $2))`
  await owner.query(swap, [region, id, other])
  if (!(await denied(world.as('intake.feng').client.openSeal({ id, answers: { why: '核实' } }), 'ProblemError'))) bad.push('open-seal')
  const { tables } = await rebuild({ ...world.platform, pool: owner }, region)
  if (!tables.some(({ table, stored }) => table === 'case_file' && stored.length > 0)) bad.push('replay')
  await owner.query(swap, [region, id, other])
  return none(
    'ciphertexts of other acts and cases that open in the place of another',
    { tried: tried + 2, bad },
    { what: 'in their own place', found: opened },
  )
}

/** A server without the key says so, and so does one with another. */
async function keyless(world: World): Promise<Figure> {
  const { catalogue, pool, publicUrl, now } = world.platform
  const folder = mkdtempSync(join(tmpdir(), 'yifa-a26-'))
  try {
    const start = (sealing = keptSealing(folder, region)) =>
      denied(startPlatform({ catalogue, pool, region, publicUrl, now, sealing }), 'is encrypted under the sealing key')
    const without = await start()
    keptSealing(folder, region).first()
    const other = await start()
    const own = await startPlatform({ catalogue, pool, region, publicUrl, now })
    return all(
      'servers that start without the sealing key, or with another: refused in words',
      { tried: 2, met: [without, other].filter(Boolean).length },
      { what: 'with the key it starts', found: own.seals.mark('x') === world.platform.seals.mark('x') ? 1 : 0 },
    )
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Who holds the database, or a backup of it, reads nothing that is sealed; who holds neither key nor a look on record opens nothing. */
export async function a26(say: (line: string) => void = () => undefined): Promise<readonly Figure[]> {
  const world = await town()
  const owner = createPool(world.database, { max: 2, region })
  const folder = mkdtempSync(join(tmpdir(), 'yifa-a26-'))
  try {
    const { id, other } = await lives(world)
    const person = (await owner.query<{ person: string }>("select person from account where login = 'citizen'")).rows[0]?.person ?? ''
    const figures = [await unlooked(world, id), await moved(world, owner, { id, other }), await keyless(world)]
    const kept = async (name: string) => {
      await writeBackup(owner, region, { folder: join(folder, name) })
      return { dump: await everythingStored(owner), backup: everythingIn(join(folder, name)) }
    }
    const sealed = await kept('sealed')
    const whole = await rebuild({ ...world.platform, pool: owner }, region)
    const differing = whole.tables.flatMap(({ stored, missing }) => [...stored, ...missing])
    say(`${sealed.dump.length} rows and ${sealed.backup.length} files are looked through`)
    await plant(world, owner, [id, other])
    const planted = await kept('planted')
    const opened = (await rebuild({ ...world.platform, pool: owner }, region)).tables.flatMap(({ stored }) => stored)
    const ways = Object.keys(encodings).length
    return [
      none(
        `rows of the database with a canary, in ${ways} encodings`,
        { tried: sealed.dump.length, bad: hits(sealed.dump) },
        { what: 'the same unsealed', found: hits(planted.dump).length },
      ),
      none(
        'files of a backup with a canary',
        { tried: sealed.backup.length, bad: hits(sealed.backup) },
        { what: 'the same unsealed', found: hits(planted.backup).length },
      ),
      none(
        'rows that tie the reporter’s account to the case',
        { tried: sealed.dump.length, bad: tied(sealed.dump, person, [id]) },
        { what: 'the same unsealed', found: tied(planted.dump, person, [id]).length },
      ),
      none(
        'rows that a replay of the sealed record makes otherwise, or cannot open',
        { tried: whole.events, bad: [...differing, ...whole.problems.map(({ says }) => says)] },
        { what: 'the same unsealed', found: opened.length },
      ),
      ...figures,
    ]
  } finally {
    await owner.end()
    await world.end()
    rmSync(folder, { recursive: true })
  }
}
