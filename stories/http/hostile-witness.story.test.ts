import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { makeApi } from '../../src/api/api.ts'
import { utf8 } from '../../src/kernel/record/bytes.ts'
import { cosignedBytes, timedSignature } from '../../src/kernel/record/check-note.ts'
import { type Policy, parsePolicy } from '../../src/kernel/record/policy.ts'
import { signatureLine } from '../../src/kernel/record/signed-note.ts'
import { verifierKeyText } from '../../src/kernel/record/verifier-key.ts'
import { parseAddCheckpoint } from '../../src/kernel/record/witness.ts'
import { readHead } from '../../src/operations/log/log-head.ts'
import { recoveryOf } from '../../src/operations/log/recovery.ts'
import type { Sent } from '../../src/operations/log/trust.ts'
import { lookBack, publishLogs } from '../../src/operations/log/watch-log.ts'
import type { Platform } from '../../src/operations/platform.ts'
import type { Watch } from '../../src/operations/watch.ts'
import { startWorld, type World } from './harness.ts'
import { keysFor, noteOver, trustOf } from './log-keys.ts'
import { catalogue, seed } from './toy.ts'

// A witness that means ill says that it has seen more of our log than there is. It was believed once, and a region stopped. Whoever says so must show a
// checkpoint that our own key signed.

const region = '210100'
const city = keysFor(region)
const [liar, other] = [keysFor('210900'), keysFor('210800')]
const witnessLine = (name: string, { witness }: typeof liar): string =>
  `witness ${name} ${verifierKeyText(witness.key)} https://${name}.example/witness`
const policy = parsePolicy(
  [
    witnessLine('liar', liar),
    witnessLine('other', other),
    'group both 2 liar other',
    'quorum both',
    'mirror https://mirror.example/log',
  ].join('\n'),
)

type Answers = (url: string, body?: string) => Sent
let answers: Answers
let world: World
let counted: number[] = []

const says = (status: number, body = ''): Sent => ({ status, body })
/** What an honest witness answers: it saw nothing of ours before. */
const cosigns = (body: string, { witness }: typeof liar): Sent => {
  const text = parseAddCheckpoint(body)?.note.text ?? ''
  const line = signatureLine({
    name: witness.key.name,
    id: witness.key.id,
    signature: timedSignature(9, witness.sign(cosignedBytes(text, 9))),
  })
  return says(200, line)
}
/** The liar says this; the other witness cosigns; where the liar and the mirror are asked to show something, that. */
const lying =
  (claim: Sent, shown: Sent = says(404), mirrored: Sent = says(404)): Answers =>
  (url, body) =>
    url.includes('mirror') ? mirrored : body === undefined ? shown : url.includes('other') ? cosigns(body, other) : claim

const told: string[] = []
const tell = (error: unknown): void => void told.push(String(error))
const on = (policyThen: Policy = policy): Platform => ({
  ...world.platform,
  watch: { claims: (count: number) => void counted.push(count) } as unknown as Watch,
  trust: { ...world.platform.trust, policy: policyThen },
})
const look = (platform = on()): Promise<void> => lookBack(platform, [region], tell)
const publish = (platform = on()): Promise<void> => publishLogs(platform, [region], tell)
const ready = async () => (await makeApi(on()).fetch(new Request('http://localhost/readyz'))).json()
const apply = () => world.as('chen').opens({ procedure: 'library-card', item: 'card-library', act: 'apply', answers: { name: '陈' } })
const size = async (): Promise<number> => (await readHead(world.platform)).size
const leaves = (count: number): Uint8Array[] => Array.from({ length: count }, (_, i) => utf8(`leaf ${i}`))

beforeAll(async () => {
  const trust = trustOf(city, policy, (url, body) => Promise.resolve(answers(url, body)))
  world = await startWorld({ catalogue, seed, region, trust })
  answers = lying(says(503))
  await apply()
  await publish()
}, 60_000)
beforeEach(async () => {
  told.length = 0
  counted = []
  await world.platform.pool.query('update region set recovery = null')
  await world.platform.pool.query('delete from witness_claim')
})
afterAll(() => world?.end())

const signedElsewhere = (count: number): string => noteOver(city, leaves(count))
const mutated = (note: string): string => note.replace(/.{6}\n$/, (end) => `${end[0] === 'A' ? 'B' : 'A'}${end.slice(1)}`)

const shows: readonly [string, () => Sent][] = [
  ['nothing', () => says(404)],
  ['junk', () => says(200, 'junk')],
  ['a checkpoint whose signature was altered', () => says(200, mutated(signedElsewhere(999)))],
  ["a checkpoint of our log's name, signed by its own key", () => says(200, noteOver({ ...keysFor(region) }, leaves(999)))],
  ['a checkpoint of another log', () => says(200, noteOver(keysFor('210700'), leaves(999)))],
]

test.each(shows)('one witness claims more and shows %s: an alarm, counted; acts go on and are signed', async (_, shown) => {
  answers = lying(says(409, '999\n'), shown())
  await look()
  expect(await recoveryOf(world.platform, region)).toBeUndefined()
  expect(told.join()).toContain('liar claims to have seen 999 entries')
  await apply()
  await publish()
  const { rows } = await world.platform.pool.query("select max(size)::int as size from checkpoint where tree = 'sha256'")
  expect(rows[0]?.size).toBe(await size())
  expect(counted.at(-1)).toBe(1)
  expect(await ready()).toMatchObject({ acts: true, claims: expect.stringMatching(/^告警.*liar: 999 \(3×/) })
  const { claimed } = await world.anyone.readCheckpoint()
  expect(claimed).toMatchObject({ quorum: false, claims: [{ witness: 'liar', seen: 999, tree: 'sha256', times: 3 }] })
})

test('the control: it shows a checkpoint that our key signed, and no act is accepted from then on', async () => {
  answers = lying(says(409, '999\n'), says(200, signedElsewhere(999)))
  await look()
  expect(await recoveryOf(world.platform, region)).toMatchObject({ own: await size(), seen: 999, by: 'liar', differs: false })
  await expect(apply()).rejects.toThrow('Recovery mode')
  expect(await ready()).toMatchObject({ acts: false })
})

test.each([422, 409])(
  'it says that our log is another one (%i): believed only with a checkpoint of ours that has another root',
  async (status) => {
    const own = await size()
    const claim = status === 409 ? says(409, `${own}\n`) : says(422)
    answers = lying(claim, says(200, mutated(signedElsewhere(2))))
    await publish()
    await look()
    expect(await recoveryOf(world.platform, region)).toBeUndefined()
    expect(told.join()).toContain('claims that this log is another one')
    answers = lying(claim, says(200, signedElsewhere(2)))
    await look()
    expect(await recoveryOf(world.platform, region)).toMatchObject({ own, seen: 2, by: 'liar', differs: true })
  },
)

test('as many as the policy asks for claim more and show nothing: said louder, and acts go on', async () => {
  answers = (url, body) => (body === undefined ? says(404) : says(409, url.includes('other') ? '777\n' : '999\n'))
  await look()
  await apply()
  expect(await ready()).toMatchObject({ acts: true, claims: expect.stringMatching(/^严重.*liar: 999.*other: 777/) })
  expect(counted.at(-1)).toBe(2)
  // One of them cosigns again, and counts no more; one whom the policy does not ask any more neither.
  answers = lying(says(409, '999\n'))
  await publish()
  expect(await ready()).toMatchObject({ claims: expect.not.stringContaining('other') })
  const without = on({ ...policy, witnesses: policy.witnesses.filter(({ name }) => name !== 'liar') })
  expect(await (await makeApi(without).fetch(new Request('http://localhost/readyz'))).json()).not.toHaveProperty('claims')
})

test('a mirror that the policy names holds more, signed by us: found before the first act; one out of reach, or forged, stops nobody', async () => {
  answers = lying(says(503), says(404), says(200, mutated(signedElsewhere(99))))
  await look()
  expect(await recoveryOf(world.platform, region)).toBeUndefined()
  answers = lying(says(503), says(404), says(200, signedElsewhere(99)))
  await look()
  expect(await recoveryOf(world.platform, region)).toMatchObject({ seen: 99, by: 'mirror https://mirror.example/log' })
})

test('a real recovery ends when the log is whole, whatever a witness goes on claiming', async () => {
  answers = lying(says(409, '999\n'))
  await apply()
  await publish()
  const { rows } = await world.platform.pool.query(
    "select note, size::int from checkpoint where tree = 'sha256' order by size desc limit 1",
  )
  const recovery = { own: 1, seen: rows[0]?.size, by: 'gone', differs: false, note: rows[0]?.note, at: '2026-03-02T00:00:00Z' }
  const enter = (set: object) => world.platform.pool.query('update region set recovery = $1', [{ ...recovery, ...set }])
  // The controls: what was shown is not met, and it was no checkpoint of ours.
  for (const set of [{ note: signedElsewhere(999) }, { note: signedElsewhere(2) }, { note: 'junk' }]) {
    await world.platform.pool.query('update region set recovery = null')
    await enter(set)
    await publish()
    expect(await recoveryOf(world.platform, region)).toMatchObject({ by: 'gone' })
  }
  await world.platform.pool.query('update region set recovery = null')
  await enter({})
  await publish()
  expect(await recoveryOf(world.platform, region)).toBeUndefined()
  await apply()
})
