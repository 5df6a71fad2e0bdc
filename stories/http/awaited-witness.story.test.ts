import { afterAll, beforeAll, expect, test } from 'vitest'
import { callerOf } from '../../src/operations/accounts/caller-of.ts'
import { ask } from '../../src/operations/ask.ts'
import { callWitness } from '../../src/operations/log/call-witness.ts'
import { publishLogs } from '../../src/operations/log/watch-log.ts'
import { makePortal } from '../../src/portal/make-portal.tsx'
import { startWorld, type World } from './harness.ts'
import { keysFor, policyOf, trustOf } from './log-keys.ts'
import { catalogue, seed } from './toy.ts'

// The witness of a log cannot be reached: after a quarter of an hour everybody who looks at the record is told, and nobody is once it has cosigned.

const [own, other] = [keysFor('210000'), keysFor('210100')]
let witness: World
let world: World
let away = true

beforeAll(async () => {
  witness = await startWorld({ catalogue, seed, region: '210100', trust: trustOf(other, policyOf([own], [], 0), callWitness) })
  const asked = policyOf([], [{ ...other, url: `${witness.url}/witness/210100` }], 1)
  const send: typeof callWitness = (url, body) => (away ? Promise.reject(new Error('connect EHOSTUNREACH')) : callWitness(url, body))
  world = await startWorld({ catalogue, seed, trust: trustOf(own, asked, send) })
})
afterAll(async () => {
  await world?.end()
  await witness?.end()
})

/** What is said after a look at the log at this moment. */
async function saidAt(moment: string) {
  for (const one of [world, witness]) one.at(moment)
  await world.as('chen').opens({ procedure: 'library-card', item: 'card-library', act: 'apply', answers: { name: '陈' } })
  await publishLogs(world.platform, [world.platform.region], () => undefined)
  const { awaited } = await world.anyone.readCheckpoint()
  const ready = (await (await fetch(`${world.url}/readyz`)).json()) as { acts: boolean; witnesses?: string }
  const page = await (await makePortal(world.platform, { ask, callerOf }).request('/record')).text()
  return { awaited, ready, page }
}

test('a moment without its witness is nothing to tell; a quarter of an hour is, with since when, which one and up to where', async () => {
  expect(await saidAt('2026-03-02T09:00')).toMatchObject({ awaited: undefined, ready: { acts: true } })
  expect((await saidAt('2026-03-02T09:14')).awaited).toBeUndefined()
  const { awaited, ready, page } = await saidAt('2026-03-02T09:15')
  expect(awaited).toEqual({ size: 0, since: '2026-03-02T01:00:00.000Z', witnesses: ['210100'] })
  expect(ready).toMatchObject({ ready: true, acts: true })
  expect(ready.witnesses).toContain('210100')
  expect(page).toContain('见证方暂未共同签名；已共同签名至第 0 条')
  expect(page).toContain('09:00')
})

test('once the witness has cosigned, nothing is said any more; and it begins anew when it falls silent again', async () => {
  away = false
  const back = await saidAt('2026-03-02T09:40')
  expect([back.awaited, back.ready.witnesses]).toEqual([undefined, undefined])
  expect(back.page).not.toContain('见证方暂未共同签名')
  const { size } = await world.anyone.readCheckpoint()
  away = true
  expect((await saidAt('2026-03-02T10:00')).awaited).toBeUndefined()
  // However many checkpoints only we have signed meanwhile, what is shown to everybody stays the one that has its cosignature.
  for (let minute = 21; minute < 46; minute++) await saidAt(`2026-03-02T10:${minute}`)
  expect(await world.anyone.readCheckpoint()).toMatchObject({ size, attested: true, entries: size + 26 })
  expect((await saidAt('2026-03-02T10:50')).awaited).toMatchObject({ size, since: '2026-03-02T02:00:00.000Z' })
})
