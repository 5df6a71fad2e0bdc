import { afterAll, beforeAll, expect, test } from 'vitest'
import { recordProblems } from '../../../stories/faults/record-problems.ts'
import { catalogue as toy } from '../../../stories/fixtures/library-card/catalogue.ts'
import { demonstrationSteps } from '../../../stories/fixtures/library-card/demonstration.ts'
import { foundedLibrary, region, someone } from '../../../stories/fixtures/library-card/founded-library.ts'
import { libraryCard } from '../../../stories/fixtures/library-card/library-card.ts'
import type { Catalogue } from '../../kernel/catalogue.ts'
import type { Procedure } from '../../kernel/procedure/grammar.ts'
import { fireClocks } from '../fire-clocks.ts'
import type { Platform } from '../platform.ts'
import { registerCache } from './register-cache.ts'
import type { ActAnswer, ActRequest } from './request.ts'

const day = (text: string): number => Date.parse(`${text}T09:00:00+08:00`)

// The toy, in which the law writes a letter when silence accepts.
const acts = libraryCard.acts as Procedure['acts']
const letter = acts['askMissing']?.issues?.[0]
const withLetter = {
  ...libraryCard,
  acts: { ...acts, deemedAccepted: { ...acts['deemedAccepted'], issues: [{ ...letter, id: 'silence', body: ['逾期视为受理。'] }] } },
} as unknown as Procedure
const catalogue: Catalogue = { ...toy, procedures: toy.procedures.map((one) => (one.id === 'library-card' ? withLetter : one)) }

let now = day('2026-03-02')
let platform: Platform
let close: () => Promise<void>
let key = 0

const ask = (request: Partial<ActRequest> & Pick<ActRequest, 'act' | 'actor'>): Promise<ActAnswer> =>
  platform.door.act({ region, key: `n/${key++}`, answers: {}, ...request })

async function apply(): Promise<string> {
  const open = { procedure: 'library-card', organ: 'library', item: 'card-library' }
  const answer = await ask({ actor: someone('p-chen', 'party'), act: 'apply', answers: { name: '陈某' }, open })
  if (answer.kind !== 'done') throw new Error(JSON.stringify(answer))
  return answer.case
}

const registrar = { actor: someone('p-registrar'), open: { procedure: 'registry', organ: 'library' } }
const seeded = (act: string): ActRequest['answers'] => demonstrationSteps().find((step) => step.act === act)?.answers ?? {}

beforeAll(async () => {
  ;({ platform, close } = await foundedLibrary(() => now, catalogue))
})
afterAll(() => close())

test('a number that the law used in silence is not given out again, though the attempt that found it was refused', async () => {
  now = day('2026-03-02')
  const [first, second] = [await apply(), await apply()]
  now = day('2026-03-12')
  // Too late to ask for more: the law has accepted both, with a letter each, before anybody is heard.
  for (const id of [first, second]) {
    const late = await ask({ actor: someone('p-li'), act: 'askMissing', case: id, answers: { missing: ['photo'] } })
    expect(late.kind).toBe('refused')
  }
  const letters = await platform.pool.query<{ number: string }>('select number from document where region = $1 order by seq', [region])
  expect(letters.rows.map(({ number }) => number)).toEqual(['虚图补〔2026〕1号', '虚图补〔2026〕2号'])
  expect(await recordProblems(platform)).toEqual([])
})

test('a power whose kind has changed is no longer found under the kind it had', async () => {
  const power = seeded('enterPower')
  expect((await ask({ ...registrar, act: 'amendPower', answers: { ...power, kind: 'other' } })).kind).toBe('done')
  const { powers } = await platform.door.authority(region)
  expect(powers('card', 'card', '2026-03-12' as never)).toEqual([])
  expect(powers('other', 'card', '2026-03-12' as never)).toHaveLength(1)
  const open = { procedure: 'library-card', organ: 'library', item: 'card-library' }
  const refused = await ask({ actor: someone('p-chen', 'party'), act: 'apply', answers: { name: '陈某' }, open })
  expect(refused.kind === 'refused' && refused.refusals.map(({ code }) => code)).toEqual(['power-not-held'])
  expect((await ask({ ...registrar, act: 'amendPower', answers: power })).kind).toBe('done')
})

test('what was read before a change and arrives after it does not turn the registers back', () => {
  const cache = registerCache(catalogue.registers)
  const post = {
    register: 'posts',
    key: 'p-x/library/librarian',
    values: { person: 'p-x', organ: 'library', post: 'librarian' },
    seq: 5,
    part: 0,
    event: '5',
  }
  const held = { ...post, from: '2026-03-02' as never }
  cache.take([held], 5)
  cache.take([{ ...held, to: '2026-03-09' as never }], 9)
  cache.take([held], 5)
  expect(cache.version).toBe(9)
  expect(cache.versions('posts', post.key)).toMatchObject([{ to: '2026-03-09' }])
})

test('an organ that was renamed while silence ran: the letter of the law is numbered after those before it, and nothing jams', async () => {
  now = day('2026-03-16')
  const [first, second] = [await apply(), await apply()]
  now = day('2026-03-25')
  const organ = { ...seeded('found'), short: '新图' }
  const { person: _, personName: __, ...renamed } = organ as Record<string, string>
  expect((await ask({ ...registrar, act: 'amendOrgan', answers: renamed })).kind).toBe('done')
  for (const id of [first, second]) {
    const late = await ask({ actor: someone('p-li'), act: 'askMissing', case: id, answers: { missing: ['photo'] } })
    expect(late.kind).toBe('refused')
  }
  const letters = await platform.pool.query<{ number: string }>('select number from document where region = $1 order by seq', [region])
  expect(new Set(letters.rows.map(({ number }) => number)).size).toBe(4)
  expect(await recordProblems(platform)).toEqual([])
})

test('clocks that cannot fire do not keep those behind them from firing', async () => {
  now = day('2026-03-26')
  const stuck: string[] = []
  for (let i = 0; i < 205; i++) stuck.push(await apply())
  now = day('2026-03-27')
  const late = await apply()
  await ask({ actor: someone('p-li'), act: 'accept', case: late, answers: { needsCheck: false } })
  // The text on which silence rests is repealed: the law can accept nothing any more, but a duty that is late is still late.
  now = day('2026-04-20')
  const repealed = { law: 'reading-room-rules', state: 'repealed', since: '2026-03-30' }
  expect((await ask({ ...registrar, act: 'enterText', answers: repealed })).kind).toBe('done')
  await fireClocks(platform, region)
  const cards = await platform.pool.query("select act from card where rule = 'overdue' and region = $1 and case_id = $2", [region, late])
  expect(cards.rows).toEqual([{ act: 'decide' }])
  expect(stuck).toHaveLength(205)
}, 60_000)
