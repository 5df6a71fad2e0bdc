import { liaoning } from '../../catalogue/index.ts'
import { admit, Peer, query, stop } from '../../stories/http/exchange-peer.ts'
import { startWorld } from '../../stories/http/harness.ts'
import { heping } from '../../stories/http/heping.ts'
import type { Figure } from '../run-trials.ts'
import { none } from './figures.ts'

const without = (name: keyof typeof query): object => Object.fromEntries(Object.entries(query).filter(([key]) => key !== name))

/** Messages with a valid key that say not what for, ask for too much, or claim what they cannot know. */
const purposeless: readonly (readonly [what: string, content: object])[] = [
  ...(['purpose', 'case', 'act', 'basis', 'register', 'key', 'kind'] as const).map((name) => [`without ${name}`, without(name)] as const),
  ['an empty case', { ...query, case: '' }],
  ['a purpose that was not granted', { ...query, purpose: '随便看看' }],
  ['a register that was not granted', { ...query, register: 'published-penalties' }],
  ['a sealed register', { ...query, register: 'penalty-decisions' }],
  ['a list of keys', { ...query, key: ['mr-210102', 'hc-210102'] }],
  ['a pattern for a key', { ...query, key: '%', all: true }],
  ['a query with a claim in it', { ...query, claim: '此人违法' }],
  ['a claim without its content', { ...query, kind: 'claim' }],
]

/** The same query so many times: how often it was taken. */
async function takenOf(peer: Peer, times: number): Promise<number> {
  let taken = 0
  for (let i = 0; i < times; i++) if ((await peer.asks(query)).status === 200) taken++
  return taken
}

/** What of the messages without a purpose was answered. */
async function answeredOf(peer: Peer): Promise<string[]> {
  const answered: string[] = []
  for (const [what, content] of purposeless) if ((await peer.asks(content)).body['received']) answered.push(what)
  return answered
}

/** A valid key, abused: no purpose, bursts, invented facts; and the switch that stops it. */
export const a20 =
  (perMinute = 20, perDay = 30) =>
  async (): Promise<readonly Figure[]> => {
    const world = await startWorld({ catalogue: liaoning, seed: heping, at: '2026-03-03T09:00' })
    try {
      const peer = new Peer(world, 'jilin-platform')
      await admit(world, peer, { perMinute, perDay })
      world.at('2026-03-04T09:00')
      const answered = await answeredOf(peer)
      const sound = await peer.asks(query)
      const claimed = await peer.asks({ ...query, kind: 'claim', claim: '该机关已经撤销' })
      const invented = JSON.stringify((await world.anyone.readRegister({ register: 'organs', search: 'mr-210102' })).rows).includes(
        '该机关已经撤销',
      )
      const burst = await takenOf(peer, perMinute * 2)
      const { alarms } = await world.as('head.zheng').client.listExchange({})
      const late = (world.platform.now() - Date.parse(String(alarms[0]?.at ?? 0))) / 1000
      // A minute later the burst is over, and what is left of the day is taken.
      world.at('2026-03-04T09:02')
      let rest = await takenOf(peer, perMinute)
      world.at('2026-03-04T09:04')
      rest += await takenOf(peer, perMinute)
      world.at('2026-03-05T09:00')
      const nextDay = (await peer.asks(query)).status
      const began = performance.now()
      await stop(world, peer)
      const after = Array.from({ length: await takenOf(peer, 20) }, () => 'taken after the switch')
      const seconds = (performance.now() - began) / 1000
      const total = 2 + burst + rest
      return [
        none(
          'valid messages that do not say what for, or ask for what was not granted: answered',
          { tried: purposeless.length, bad: answered },
          { what: 'the sound query answered', found: sound.status === 200 && sound.body['found'] ? 1 : 0 },
        ),
        none(
          'claims that changed a register',
          { tried: 1, bad: invented ? ['it did'] : [] },
          { what: 'claims on record with their source', found: claimed.status === 200 ? 1 : 0 },
        ),
        {
          what: `a burst of ${perMinute * 2} in a minute: alarm after, and taken of it`,
          found: `${late.toFixed(0)} s, ${burst + 2}`,
          limit: `≤ 60 s, ≤ ${perMinute}`,
          holds: alarms.length > 0 && late <= 60 && burst + 2 <= perMinute,
          control: `${rest} taken once the minute is over`,
        },
        {
          what: 'quota of the day for one purpose: taken',
          found: `${total}`,
          limit: `≤ ${perDay}`,
          holds: total === perDay && rest > 0,
          control: `the next day is taken: ${nextDay}`,
        },
        none(
          `taken after the switch, within ${seconds.toFixed(1)} s of it (≤ 5 s)`,
          { tried: 20, bad: after },
          { what: 'taken right before it', found: nextDay === 200 ? 1 : 0 },
        ),
      ]
    } finally {
      await world.end()
    }
  }
