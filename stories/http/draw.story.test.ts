import { afterAll, beforeAll, expect, test } from 'vitest'
import { readDrawFile, verifyDraw } from '../../src/kernel/draw/verify-draw.ts'
import { startWorld, type World } from './harness.ts'
import { commitShelves, drawnWith } from './shelf-lots.ts'
import { catalogue, seed } from './toy.ts'

let world: World
beforeAll(async () => {
  world = await startWorld({ catalogue, seed, at: '2026-03-02T09:00' })
})
afterAll(() => world?.end())

const sizeNow = async (): Promise<number> => (await world.anyone.readCheckpoint()).size
const problems = async (number: string) => (await world.anyone.readDraw({ number })).verdict?.problems.map(({ code }) => code)

test('committed before the public value exists, drawn with it, published, and drawn again by anyone', async () => {
  const size = (await sizeNow()) + 3
  const { id, number } = await commitShelves(world, size)
  const before = await world.anyone.readDraw({ number })
  expect(before).toMatchObject({ reached: false })
  expect(before.file).toBeUndefined()
  // The log grows by what others do.
  await commitShelves(world, 1_000_000)
  await commitShelves(world, 1_000_001)
  const { root } = await world.anyone.readDraw({ number })
  expect(root).toBe((await world.anyone.readCheckpoint()).root)

  const drawn = drawnWith(size, root ?? '')
  expect(await world.as('zhao').refused(id, 'draw', { answers: { ...drawn, secret: 'ff'.repeat(32) } })).toEqual(['lots-not-committed'])
  await world.as('zhao').does(id, 'draw', { answers: drawn })
  const after = await world.anyone.readDraw({ number })
  expect(after.verdict).toMatchObject({ ok: true, problems: [] })
  const file = readDrawFile(JSON.stringify(after.file))
  expect(file && verifyDraw(file, root).ok).toBe(true)
  expect(file?.result).toEqual(drawn.result)
})

test('a public value that is not the log’s, or was known when committing, is told to everyone', async () => {
  const size = (await sizeNow()) + 2
  const invented = await commitShelves(world, size)
  await commitShelves(world, 1_000_002)
  await world.as('zhao').does(invented.id, 'draw', { answers: drawnWith(size, 'a1'.repeat(32)) })
  expect(await problems(invented.number)).toEqual(['root'])

  const known = await sizeNow()
  const early = await commitShelves(world, known)
  const { root = '' } = await world.anyone.readDraw({ number: early.number })
  await world.as('zhao').does(early.id, 'draw', { answers: drawnWith(known, root) })
  expect(await problems(early.number)).toEqual(['early'])
})

test('the root of the log is worked out right at every size', async () => {
  const { rootAt } = await import('../../src/operations/draws/root-at.ts')
  const { size, root } = await world.anyone.readCheckpoint()
  expect(await rootAt(world.platform, size)).toBe(root)
  expect(await rootAt(world.platform, size + 1)).toBeUndefined()
  expect(await rootAt(world.platform, 0)).toBeUndefined()
})

test('anyone verifies a certificate by its number: valid, suspended, expired, and nothing but what the register names', async () => {
  const verified = () => world.anyone.verifyLicence({ number: '馆证p-wang' })
  const valid = await verified()
  expect(valid).toMatchObject({ state: 'valid', register: { id: 'certificates' } })
  expect(valid.columns.map(({ name }) => name)).toEqual(['organ'])
  expect(JSON.stringify(valid)).not.toContain('王馆员')
  const certificate = { number: '馆证p-wang', person: 'p-wang', name: '王馆员', organ: 'library' }
  const registrar = world.as('registrar')
  await registrar.opens({
    procedure: 'registry',
    organ: 'library',
    act: 'amendCertificate',
    answers: { ...certificate, state: 'suspended', validUntil: '2026-12-31' },
  })
  expect((await verified()).state).toBe('suspended')
  await registrar.opens({
    procedure: 'registry',
    organ: 'library',
    act: 'amendCertificate',
    answers: { ...certificate, state: 'valid', validUntil: '2026-02-28' },
  })
  expect((await verified()).state).toBe('expired')
  await expect(world.anyone.verifyLicence({ number: '馆证p-nobody' })).rejects.toThrow()
})
