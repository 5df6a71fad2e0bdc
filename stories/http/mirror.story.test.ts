import { createHash, randomBytes, randomInt } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { lostEntries } from '../../src/cli/mirror/lost-entries.ts'
import { type Mirrored, mirrorLog } from '../../src/cli/mirror/mirror-log.ts'
import { locate } from '../../src/cli/verify/locate.ts'
import { folderSource, type LogSource, urlSource } from '../../src/cli/verify/log-source.ts'
import { verifyLog } from '../../src/cli/verify/verify-log.ts'
import { attestation } from '../../src/kernel/record/attestation.ts'
import { concat, utf8 } from '../../src/kernel/record/bytes.ts'
import { rootFromTop } from '../../src/kernel/record/self-check.ts'
import { parseTilePath, tileWidth } from '../../src/kernel/record/tiles.ts'
import { sha256 } from '../../src/operations/log/hashes.ts'
import { readHead } from '../../src/operations/log/log-head.ts'
import { signatureChecks } from '../../src/operations/log/signature-checks.ts'
import { publishLogs } from '../../src/operations/log/watch-log.ts'
import { demonstrationPassword } from '../../src/operations/seed-demonstration.ts'
import { startWorld, type World } from './harness.ts'
import { keysFor, noteOver, policyOf, trustOf } from './log-keys.ts'
import { leavesIn, logOver, rowAbove } from './log-over.ts'
import { catalogue, seed } from './toy.ts'

const region = '210000'
const keys = keysFor(region)
const policy = policyOf([keys], [], 0)
const root = mkdtempSync(join(tmpdir(), 'yifa-mirror-'))
let world: World
let token: string

const mirror = (name: string, source: LogSource = urlSource(`${world.url}/log/${region}`, token)): Promise<Mirrored> =>
  mirrorLog({ source, folder: join(root, name), policy, now: () => 0 })
const verify = (name: string) => verifyLog(folderSource(join(root, name)), { policy, notes: [] })

async function grow(count: number): Promise<void> {
  const act = (i: number) =>
    world.platform.door.act({
      region,
      key: `mirror/${Math.random()}/${i}`,
      actor: { kind: 'party', person: 'p-chen', name: '陈读者' },
      act: 'apply',
      answers: { name: '陈读者' },
      open: { procedure: 'library-card', organ: 'library', item: 'card-library' },
    })
  await Promise.all(Array.from({ length: count }, (_, i) => act(i)))
  await publishLogs(world.platform, [region], () => {})
}

/** Every entry of the log as it stands. */
const leavesNow = async (): Promise<Uint8Array[]> =>
  leavesIn(urlSource(`${world.url}/log/${region}`, token), (await readHead(world.platform)).size)

const accusations = (name: string): string[] => readdirSync(join(root, name)).filter((one) => one.startsWith('misbehaviour'))

beforeAll(async () => {
  world = await startWorld({ catalogue, seed, trust: trustOf(keys, policy, () => Promise.reject(new Error('no witness here'))) })
  token = (await world.anyone.signIn({ login: 'sun', password: demonstrationPassword })).token
  await grow(240)
}, 60_000)
afterAll(async () => {
  await world?.end()
  rmSync(root, { recursive: true, force: true })
})

test('a mirror follows a log as it grows, over the edge of a tile, and what it holds verifies by itself', async () => {
  const first = await mirror('grows')
  expect(first).toMatchObject({ kind: 'grown', from: 0, entries: true })
  expect(await mirror('grows')).toMatchObject({ kind: 'same', size: first.size })
  await grow(30)
  const second = await mirror('grows')
  expect(second).toMatchObject({ kind: 'grown', from: first.size, size: first.size + 30 })
  expect(await verify('grows')).toMatchObject({ entries: second.size, read: 'entries', signed: true, problems: [] })
  // What was shown before is still known, and the partial tiles of before are gone.
  const { checkpoints } = JSON.parse(readFileSync(join(root, 'grows/checkpoints.json'), 'utf8')) as { checkpoints: string[] }
  expect(checkpoints.length).toBeGreaterThanOrEqual(2)
  expect(readdirSync(join(root, 'grows/tile/0/000.p'))).toEqual([])
  expect(readdirSync(join(root, 'grows/tile/0/001.p'))).toEqual([String(second.size - 256)])
})

test('without the session of a supervisor a mirror holds hashes, and those verify too', async () => {
  expect(await mirror('hashes', urlSource(`${world.url}/log/${region}`, undefined))).toMatchObject({ kind: 'grown', entries: false })
  expect(await verify('hashes')).toMatchObject({ read: 'hashes', problems: [] })
})

test('a log that shows less than was mirrored is refused, and so is one signed by a key that the policy does not name', async () => {
  await mirror('back')
  const leaves = await leavesNow()
  const before = readFileSync(join(root, 'back/checkpoint'), 'utf8')
  expect(await mirror('back', logOver(keys, leaves.slice(0, -5)))).toMatchObject({
    kind: 'shorter',
    size: leaves.length,
    shown: leaves.length - 5,
  })
  const stranger = { read: async (path: string) => (path === 'checkpoint' ? utf8(noteOver(keysFor(region), leaves)) : undefined) }
  await expect(mirror('back', stranger)).rejects.toThrow('not signed as the policy demands')
  expect(readFileSync(join(root, 'back/checkpoint'), 'utf8')).toBe(before)
  expect(accusations('back')).toEqual([])
})

test.each([
  ['of the same length', 0, 100],
  ['that is longer, and differs in the tile that was half full', 7, 260],
  ['that is longer, and differs in a full tile', 7, 100],
  ['that is shorter', -3, 100],
])('another history %s: nothing is stored, and both signed checkpoints are kept', async (name, more, at) => {
  const folder = `fork ${name}`
  await mirror(folder)
  const leaves = await leavesNow()
  const forked = leaves.map((leaf, i) => (i === at ? utf8('{"another":"decision"}') : leaf))
  const shown = more < 0 ? forked.slice(0, more) : [...forked, ...Array.from({ length: more }, () => utf8('{}'))]
  const tree = () =>
    readdirSync(join(root, folder), { recursive: true })
      .filter((one) => !String(one).startsWith('misbehaviour'))
      .sort()
  const [files, before] = [tree(), readFileSync(join(root, folder, 'checkpoint'), 'utf8')]
  // The longer ones: what a keeper does who also hides the entries, or does not.
  expect(await mirror(folder, logOver(keys, shown))).toMatchObject({ kind: 'forked', size: leaves.length, shown: shown.length, entry: at })
  expect(await mirror(folder, logOver(keys, shown))).toMatchObject({ kind: 'forked' })
  const [file, ...others] = accusations(folder)
  expect(others).toEqual([])
  const proof = JSON.parse(readFileSync(join(root, folder, file as string), 'utf8'))
  expect(proof).toMatchObject({ format: 'yifa-misbehaviour/1', entry: at, kept: before })
  // Whoever is shown the file sees the log's own signature on both.
  expect([proof.kept, proof.shown].map((note: string) => attestation(note, policy, signatureChecks).ok)).toEqual([true, true])
  expect([tree(), readFileSync(join(root, folder, 'checkpoint'), 'utf8')]).toEqual([files, before])
  // The control: the true log is followed on.
  expect(await mirror(folder)).toMatchObject({ kind: 'same' })
})

test('what does not lead to the checkpoint is not stored; a mirror that was damaged says so', async () => {
  const leaves = await leavesNow()
  const log = logOver(keys, leaves)
  const lying = {
    read: async (path: string) =>
      path === 'checkpoint'
        ? log.read(path)
        : logOver(
            keys,
            leaves.map(() => utf8('{}')),
          ).read(path),
  }
  await expect(mirror('lying', lying)).rejects.toThrow('does not lead to its own checkpoint')
  await mirror('damaged')
  const tile = join(root, 'damaged/tile/0/000')
  const bytes = readFileSync(tile)
  bytes[77] = (bytes[77] as number) ^ 1
  writeFileSync(tile, bytes)
  await grow(1)
  await expect(mirror('damaged')).rejects.toThrow('is damaged')
})

test('ransom (A27): an older backup and the mirror name each entry that is lost, and refuse a database that is not the beginning', async () => {
  const own = await readHead(world.platform)
  await grow(3)
  await mirror('ransom')
  const source = folderSource(join(root, 'ransom'))
  const { lost, mirrored } = await lostEntries(source, own)
  expect([mirrored, lost.map(({ index }) => index)]).toEqual([own.size + 3, [own.size, own.size + 1, own.size + 2]])
  expect(lost[0]).toMatchObject({ act: 'apply', organ: 'library' })
  // The control: nothing is lost where everything is there.
  expect((await lostEntries(source, await readHead(world.platform))).lost).toEqual([])
  await expect(lostEntries(source, { ...own, root: new Uint8Array(32) })).rejects.toThrow('history was rewritten')
  // No content and no person is in a mirror.
  const all = readdirSync(join(root, 'ransom'), { recursive: true, withFileTypes: true })
  const texts = all.filter((one) => one.isFile()).map((one) => readFileSync(join(one.parentPath, one.name), 'utf8'))
  expect(texts.some((text) => text.includes('library-card'))).toBe(true)
  expect(texts.some((text) => text.includes('陈读者') || text.includes('p-chen'))).toBe(false)
})

test('two copies of 70,000 entries that differ in one: it is named by six reads, wherever it is', async () => {
  const size = 70_000
  const leaves = Array.from({ length: size }, (_, i) => createHash('sha256').update(String(i)).digest())
  const one = rowAbove(leaves)
  const copy = (rows: readonly (readonly Uint8Array[])[], count: { reads: number }) => ({
    size: (rows[0] as Uint8Array[]).length,
    source: {
      async read(path: string) {
        count.reads++
        const { level, n, width } = parseTilePath(path) as { level: number; n: number; width: number }
        return concat(...(rows[level] as Uint8Array[]).slice(n * tileWidth, n * tileWidth + width))
      },
    },
  })
  const sound = [leaves, one, rowAbove(one)]
  const places = [0, 255, 256, 65_535, 65_536, 69_631, 69_632, size - 1, ...Array.from({ length: 192 }, () => randomInt(size))]
  for (const place of places) {
    const other = [...leaves]
    other[place] = randomBytes(32)
    const above = [...one]
    const n = Math.floor(place / tileWidth)
    if (n < above.length) above[n] = rootFromTop(sha256, other.slice(n * tileWidth, (n + 1) * tileWidth))
    const count = { reads: 0 }
    const altered = [other, above, above.length >= tileWidth ? rowAbove(above) : []]
    expect(await locate(copy(sound, count), copy(altered, count))).toBe(place)
    expect(count.reads).toBeLessThanOrEqual(6)
  }
  const shorter = [leaves.slice(0, 65_000), one.slice(0, 253), []]
  expect(await locate(copy(sound, { reads: 0 }), copy(shorter, { reads: 0 }))).toBeUndefined()
})
