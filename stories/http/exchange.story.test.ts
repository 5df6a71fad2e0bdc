import { afterAll, beforeAll, expect, test } from 'vitest'
import { liaoning } from '../../catalogue/index.ts'
import { admit, Peer, post, query, stop } from './exchange-peer.ts'
import { startWorld, type World } from './harness.ts'
import { heping } from './heping.ts'

// The whole of replays and abuse is in `npm run abuse a19 a20`.
let world: World
let peer: Peer
beforeAll(async () => {
  world = await startWorld({ catalogue: liaoning, seed: heping, at: '2026-03-03T09:00' })
  peer = new Peer(world, 'jilin-platform')
}, 180_000)
afterAll(() => world?.end())

test('who is not admitted is not answered; admitted by two persons, its query is, on record', async () => {
  expect((await peer.asks(query)).body['refused']).toBe('unknown-sender')
  await admit(world, peer, { perMinute: 4 })
  const { status, body } = await peer.asks(query)
  expect([status, body]).toEqual([
    200,
    expect.objectContaining({ received: expect.anything(), found: [expect.objectContaining({ key: 'mr-210102' })] }),
  ])
  const { seq } = body['received'] as { seq: number }
  expect((await world.as('officer.zhao').client.readRegister({ register: 'exchange-messages' })).rows).toMatchObject([
    { key: 'jilin-platform/1', seq },
  ])
})

test('the very same message gets the first answer, an altered one none, and one without a purpose none', async () => {
  const { sent, body } = await peer.asks(query)
  expect((await post(world, sent)).body).toEqual(body)
  expect((await post(world, { ...sent, body: sent.body.replace('mr-', 'hc-') })).body['refused']).toBe('wrong-digest')
  expect((await peer.asks({ ...query, case: '' })).body['refused']).toBe('no-purpose')
  expect((await post(world, peer.signs(query, { sequence: 9 }))).body['refused']).toBe('out-of-order')
})

test('what is told is a claim with its source, and changes nothing', async () => {
  const told = await peer.asks({ ...query, kind: 'claim', claim: '该机关已经撤销' })
  expect(told.status).toBe(200)
  expect(JSON.stringify((await world.anyone.readRegister({ register: 'organs' })).rows)).not.toContain('已经撤销')
})

test('a burst raises an alarm that the head sees, and the switch stops it', async () => {
  await peer.asks(query)
  expect((await peer.asks(query)).body['refused']).toBe('burst')
  expect((await world.as('head.zheng').client.listExchange({})).alarms).toMatchObject([
    { sender: 'jilin-platform', purpose: query.purpose },
  ])
  await stop(world, peer)
  expect((await peer.asks(query)).body['refused']).toBe('unknown-sender')
})
