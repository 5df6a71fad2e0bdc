import { afterAll, beforeAll, expect, test } from 'vitest'
import { catalogue, dogs, newer, older, reviewed } from '../../../stories/fixtures/cat-law/cat-law.ts'
import { keepText as how } from '../../../stories/fixtures/kept-texts/keep-texts.ts'
import { demonstrationSteps } from '../../../stories/fixtures/library-card/demonstration.ts'
import { type Actor, theLaw } from '../../kernel/case/case-file.ts'
import type { Answers } from '../../kernel/form/field.ts'
import { migrate } from '../../store/migrate.ts'
import type { Pool } from '../../store/pool.ts'
import { createPool } from '../../store/postgres/connect.ts'
import { cloneDatabase, templateDatabase } from '../../store/postgres/test-database.ts'
import type { CardRow, ChangedLawFacts } from '../../store/rows.ts'
import { ask } from '../ask.ts'
import { followActsSince } from '../law/follow-acts.ts'
import type { LawFile } from '../law/gather-laws.ts'
import { importLaws } from '../law/import-law.ts'
import { searchLaw } from '../law/search-law.ts'
import type { Caller } from '../operation.ts'
import type { Platform } from '../platform.ts'
import { rebuild } from '../rebuild.ts'
import { startPlatform } from '../start-platform.ts'
import { lawImpact } from './law-impact.ts'
import { listReliance } from './list-reliance.ts'

const region = 'toy'
let platform: Platform
let pool: Pool
let close: () => Promise<void>
const librarian: Caller = {
  kind: 'staff',
  region,
  person: 'p-li',
  name: '李馆员',
  actsFor: [],
  posts: [{ person: 'p-li', organ: 'library', post: 'librarian' }],
}
const nobody: Caller = { kind: 'public', region, person: '', name: '', actsFor: [], posts: [] }

beforeAll(async () => {
  const template = await templateDatabase('reliance', async (url) => {
    const own = createPool(url)
    await migrate(own)
    await own.end()
  })
  const database = await cloneDatabase(template)
  pool = createPool(database.url, { max: 8 })
  const now = Date.parse('2026-03-02T09:00:00+08:00')
  platform = await startPlatform({ catalogue, pool, region, publicUrl: 'http://localhost', now: () => now })
  for (const step of demonstrationSteps()) await does(step.actor, step.act, step.answers, step.open.procedure)
  await does('p-registrar', 'enterPower', {
    organ: 'branch',
    kind: 'card',
    matter: 'cats',
    title: '养猫许可',
    titleEn: 'Cats',
    level: 'county',
    place: '210103',
    basis: ['cat-law:1'],
  })
  await does('p-registrar', 'enterMaterial', {
    matter: 'card',
    id: 'cat',
    title: '猫的照片',
    titleEn: 'Photo of the cat',
    because: 'cat-law:2(1)[2]',
    optional: true,
  })
  close = async () => {
    await pool.end()
    await database.drop()
  }
}, 60_000)
afterAll(() => close())

let serial = 0
async function does(who: string, act: string, answers: Answers, procedure = 'registry') {
  const actor: Actor = who === 'law' ? theLaw : { kind: 'staff', person: who, name: who }
  const answer = await platform.door.act({ region, key: `t/${serial++}`, actor, act, answers, open: { procedure, organ: 'library' } })
  if (answer.kind !== 'done') throw new Error(JSON.stringify(answer))
  return answer
}

const take = (...files: readonly LawFile[]) => importLaws(platform, { how, caller: librarian, title: '存文本', files })

let seen = 0
/** Cards raised since this was last asked: colour, what leans, and what became of which place. */
async function cards(): Promise<string[]> {
  const found = await pool.query<CardRow & { facts: ChangedLawFacts }>(
    `select colour, organ, about, facts from card where region = $1 and rule = 'changed-law' order by seq, part offset $2`,
    [region, seen],
  )
  seen += found.rows.length
  return found.rows.map(({ colour, organ, facts }) =>
    [colour, facts.kind, facts.id, organ, ...facts.touched.map(({ at, outcome, to }) => `${at} ${outcome}${to ? ` ${to}` : ''}`)].join(' '),
  )
}
const found = async () => (await ask(platform, searchLaw, { q: '喂食' }, nobody)).rows.map(({ version }) => version)

test('the text that was reviewed, and an older one, raise nothing', async () => {
  expect((await take(reviewed, older)).imported).toBe(2)
  expect(await cards()).toEqual([])
})

const changed = [
  'yellow entry branch/cats branch 1 changed',
  'note item card-branch branch 2(1)[2] moved 3(1)[2]',
  'note item card-library library 2(1)[2] moved 3(1)[2]',
]

test('a new version raises a yellow card for the power whose article was reworded, and only a note where an item moved', async () => {
  expect((await take(newer)).imported).toBe(1)
  expect((await cards()).sort()).toEqual(changed.toSorted())
  const events = await pool.query('select kind from event where region = $1 order by seq desc limit 2', [region])
  expect(events.rows.map(({ kind }) => kind)).toEqual(['carded', 'done'])
})

test('the same change seen twice raises nothing twice', async () => {
  expect((await take(newer)).imported).toBe(0)
  expect(await cards()).toEqual([])
})

test('who relies on an article, and what the new version does to each, is answered for everyone', async () => {
  const relying = await ask(platform, listReliance, { law: '养猫法', at: '2' }, nobody)
  expect(relying.powers).toEqual([])
  expect(relying.items.map(({ id, provisions }) => [id, provisions.map(({ place }) => place)])).toEqual([
    ['card-branch', ['第二条第一款第（二）项']],
    ['card-library', ['第二条第一款第（二）项']],
  ])
  expect((await ask(platform, listReliance, { law: 'cat-law', at: '1' }, nobody)).powers.map(({ id }) => id)).toEqual(['branch/cats'])
  const impact = await ask(platform, lawImpact, { law: 'cat-law' }, nobody)
  expect(impact.places).toMatchObject([
    { at: '1', outcome: 'changed', powers: 1, items: 0 },
    { at: '2(1)[2]', outcome: 'moved', to: '3(1)[2]', toPlace: '第三条第一款第（二）项', items: 2 },
  ])
  const back = await ask(platform, lawImpact, { law: 'cat-law', to: '2001-02-03' }, nobody)
  expect(back.places.map(({ outcome }) => outcome)).toEqual(['same', 'same'])
})

test('a version withdrawn leaves the search, and those who were told are told that the old text stands again', async () => {
  await followActsSince(platform)
  expect(await found()).toContain('2010-08-09')
  await does('p-li', 'drop', { id: '养猫法', version: '2010-08-09' }, 'keep-texts')
  expect((await cards()).sort()).toEqual([
    'note entry branch/cats branch 1 restored',
    'note item card-branch branch 2(1)[2] restored',
    'note item card-library library 2(1)[2] restored',
  ])
  await followActsSince(platform)
  expect(await found()).not.toContain('2010-08-09')
  expect((await take(newer)).imported).toBe(1)
  expect((await cards()).sort()).toEqual(changed.toSorted())
})

const gone = [
  'red entry branch/cats branch 1 gone',
  'red item card-branch branch 2(1)[2] gone',
  'red item card-library library 2(1)[2] gone',
]

test('a law that repeals another raises a red card for each who leans on that', async () => {
  expect((await take(dogs)).imported).toBe(1)
  expect((await cards()).sort()).toEqual(gone)
})

test('a repeal recorded by an act says the same again, and nobody is told twice; lifted, they are told; the search follows', async () => {
  const repeal = { law: 'cat-law', state: 'repealed', since: '2014-01-01' }
  await does('p-registrar', 'enterText', repeal)
  expect(await cards()).toEqual([])
  await followActsSince(platform)
  const ends = async (): Promise<string[]> =>
    (await pool.query("select valid_to from law_search_law where region = $1 and id = '养猫法' order by version", [region])).rows.map(
      ({ valid_to: end }) => end,
    )
  expect((await ends()).at(-1)).toBe('2014-01-01')
  await does('p-registrar', 'endText', { law: 'cat-law' })
  expect((await cards()).every((card) => card.startsWith('note') && card.endsWith('restored'))).toBe(true)
  await followActsSince(platform)
  expect((await ends()).at(-1)).toBe('2015-06-01')
})

test('the record alone gives the same answers and the same cards', async () => {
  const { tables, problems } = await rebuild(platform, region)
  expect(problems).toEqual([])
  for (const table of ['card', 'relied_text', 'relied_case', 'relied_entry'])
    expect(tables.find((one) => one.table === table)).toMatchObject({ stored: [], missing: [] })
  expect(tables.find(({ table }) => table === 'relied_entry')?.rows).toBeGreaterThan(3)
})
