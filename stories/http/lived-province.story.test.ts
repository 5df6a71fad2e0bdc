import { readFileSync } from 'node:fs'
import { afterEach, expect, test } from 'vitest'
import { livelyProvince } from '../../catalogue/demonstration/province.ts'
import { liaoning } from '../../catalogue/index.ts'
import { chanceOf } from '../../src/operations/demonstration/chance.ts'
import { type Lively, playDemonstration, readLivelyState } from '../../src/operations/demonstration/play-demonstration.ts'
import type { PlayOptions } from '../../src/operations/demonstration/play-province.ts'
import type { LivelyProvince, PlayScale } from '../../src/operations/demonstration/province.ts'
import { reportOn } from '../../src/operations/demonstration/report.ts'
import type { ToldWays } from '../../src/operations/demonstration/ways.ts'
import { rebuild } from '../../src/operations/rebuild.ts'
import { type Demonstration, makeDemonstrationAccounts } from '../../src/operations/seed-demonstration.ts'
import { startWorld, type World } from './harness.ts'
import { heping } from './heping.ts'

const ways = JSON.parse(readFileSync('assets/ways-told.json', 'utf8')) as ToldWays
const nobodyYet: Demonstration = { people: [], steps: () => [] }

/** The small province without the licence powers of counties in which nothing is played: they would only make the story slower. */
const small = (changed: Partial<LivelyProvince> = {}, counties = 3): Lively => ({
  ...heping,
  lively: (size) => {
    const province = livelyProvince(ways, size, chanceOf)
    const scenes = province.scenes.slice(0, counties)
    const played = new RegExp(`^(?!.*21\\d{4})|210000|${scenes.flatMap(({ place, city }) => [place, city]).join('|')}`)
    return { ...province, scenes, steps: (day, words) => province.steps(day, words).filter((step) => played.test(step.in)), ...changed }
  },
})

let world: World
afterEach(() => world?.end())

async function play(lively: Lively, scale: PlayScale, options: PlayOptions = {}) {
  const state = await readLivelyState(world.platform, lively, scale)
  return playDemonstration(world.platform, lively, { state, ...options })
}

/** Procedures of which the demonstration has no case, and why. */
const without = {
  // It records what was witnessed of another region's log, and there is no other region.
  'log-witnessing': true,
  // Nothing of its log is lost, and then it is refused.
  'log-recovery': true,
  // The server itself opens these: the count of a day's opinions by the clock, and messages when another system sends one.
  'opinion-counting': true,
  'exchange-message': true,
}

const rows = async <T>(text: string): Promise<T[]> => (await world.platform.pool.query(text, [world.platform.region])).rows as T[]

test('a half-year of a small province: every procedure has cases, in every main state; what is wrong on purpose is found; the record rebuilds to what stands', async () => {
  world = await startWorld({ catalogue: liaoning, seed: nobodyYet, at: '2026-11-29T09:00' })
  const lively = small()
  const { played } = await play(lively, { size: 'small', cases: 60, months: 6, seed: 1 })
  expect(played.acts).toBeGreaterThan(600)

  const { procedures, wrongs } = await reportOn(world.platform, lively)
  const all = (one: (typeof procedures)[number]): number => one.running + one.overdue + one.stopped + one.finished
  expect(
    procedures
      .filter((one) => all(one) === 0)
      .map(({ procedure }) => procedure)
      .sort(),
  ).toEqual(Object.keys(without).sort())
  for (const state of ['running', 'overdue', 'finished'] as const)
    expect(procedures.filter((one) => one[state] > 0).length, state).toBeGreaterThan(4)
  const acts = new Set((await rows<{ act: string }>('select distinct act from event where region = $1')).map(({ act }) => act))
  for (const act of ['requestSupplement', 'supplement', 'extend', 'deemedAcceptance', 'appeal', 'hearing.hold']) expect(acts).toContain(act)

  // What is planted is found: by a card of its rule at its place; what has no rule, in the lists of cases.
  const carded = await rows<{ rule: string; organ: string }>(
    'select distinct k.rule, c.organ from card k join case_file c on c.region = k.region and c.id = k.case_id where k.region = $1',
  )
  for (const { id, rule, place, procedure, cases } of wrongs) {
    if (rule !== undefined)
      expect(
        carded.some((card) => card.rule === rule && card.organ.endsWith(place)),
        id,
      ).toBe(true)
    else {
      const [found] = await rows<{ n: number }>(
        `select count(*)::integer as n from case_file where region = $1 and procedure = '${procedure}' and place = '${place}'`,
      )
      expect(found?.n, id).toBeGreaterThanOrEqual(cases)
    }
  }

  // Nobody's name stands in a title, where it would be read by those who may not know who reports.
  const people =
    "select distinct p.value ->> 'name' as name from case_file c, jsonb_each(c.parties) r, jsonb_array_elements(r.value) p where c.region = $1 and p.value ->> 'kind' = 'person'"
  const names = (await rows<{ name: string }>(people)).map(({ name }) => name)
  expect(names.length).toBeGreaterThan(20)
  const own = "select title from case_file where region = $1 and procedure not in ('appointment', 'officer-certificate', 'founding')"
  const titles = (await rows<{ title: string }>(own)).map(({ title }) => title)
  expect(titles.filter((title) => names.some((name) => title.startsWith(name)))).toEqual([])

  // No attempt was refused: the play asks first.
  expect(await rows("select kind from event where region = $1 and kind = 'refused'")).toEqual([])
  expect(await makeDemonstrationAccounts(world.platform, lively)).toBeGreaterThan(30)
  expect(await readLivelyState(world.platform, lively, { size: 'small', cases: 60, months: 6, seed: 1 })).toMatchObject({
    over: true,
    foreign: false,
  })
  const rebuilt = await world.asOwner((platform) => rebuild(platform, platform.region, { write: false, progress: () => {} }))
  expect(rebuilt.problems).toEqual([])
  expect(rebuilt.tables.filter((table) => table.missing.length + table.stored.length > 0)).toEqual([])
}, 400_000)

const tiny: PlayScale = { size: 'small', cases: 12, months: 1, seed: 3 }
const quiet = () => small({ wrongs: [], fixed: [] }, 1)

/**
 * What was done, by whom, when and in which answers. Ids and the numbers of the cases are given out anew, and so are the marks of who is
 * sealed; and on whom a lot falls nobody can plan: it hangs on the root of the log.
 */
const actsDone = async (): Promise<string[]> =>
  (
    await rows<{ said: string }>(
      `select concat_ws(' ', e.day, e.kind, e.act, c.procedure, c.organ, o.body -> 'actor' ->> 'person', o.body ->> 'answers') as said
     from event e join opening o on o.region = e.region and o.seq = e.seq join case_file c on c.region = e.region and c.id = e.case_id
     where e.region = $1 and c.procedure not in ('supervision-card', 'inspection-draw', 'drawn-inspection') order by said`,
    )
  )
    .map(({ said }) => said.replaceAll(/\d{18}\d*/g, '#').replaceAll(/~[\w-]+/g, '~'))
    .sort()

test('the same seed plays the same acts, also when it is stopped and gone on with', async () => {
  const begin = () => startWorld({ catalogue: liaoning, seed: nobodyYet, at: '2026-11-29T09:00' })
  world = await begin()
  await play(quiet(), tiny)
  const once = await actsDone()
  await world.end()

  world = await begin()
  const stop = new AbortController()
  let days = 0
  await expect(play(quiet(), tiny, { signal: stop.signal, progress: () => void (++days === 22 && stop.abort()) })).rejects.toThrow(/abort/)
  const interrupted = await actsDone()
  expect(interrupted.length).toBeLessThan(once.length)
  expect(interrupted.length).toBeGreaterThan(once.length / 2)
  expect(await readLivelyState(world.platform, quiet(), tiny)).toMatchObject({ over: false, foreign: false })
  await play(quiet(), tiny)
  expect(await actsDone()).toEqual(once)
}, 400_000)
