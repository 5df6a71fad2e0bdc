import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { folderSource } from '../../src/cli/verify/log-source.ts'
import { verifyLog } from '../../src/cli/verify/verify-log.ts'
import { exitCodeOfLogs } from '../../src/cli/verify/verify-whole.ts'
import { attestation } from '../../src/kernel/record/attestation.ts'
import { utf8 } from '../../src/kernel/record/bytes.ts'
import { checkpointText, parseCheckpoint } from '../../src/kernel/record/checkpoint.ts'
import { parsePolicy } from '../../src/kernel/record/policy.ts'
import { followRotations, readRotation, rotationText } from '../../src/kernel/record/rotation.ts'
import { noteText, parseNote } from '../../src/kernel/record/signed-note.ts'
import { verifierKeyText } from '../../src/kernel/record/verifier-key.ts'
import { callWitness } from '../../src/operations/log/call-witness.ts'
import { exportLog } from '../../src/operations/log/export-log.ts'
import { ownLogKeys } from '../../src/operations/log/log-keys.ts'
import { logTree } from '../../src/operations/log/log-tree.ts'
import { type Rotated, rotateKey } from '../../src/operations/log/rotate-key.ts'
import { signatureChecks } from '../../src/operations/log/signature-checks.ts'
import { publishLogs } from '../../src/operations/log/watch-log.ts'
import { keptTrust } from '../../src/store/keys/kept-trust.ts'
import { type Signer, signerFrom } from '../../src/store/keys/key-folder.ts'
import { startWorld, type World } from './harness.ts'
import { keysFor, trustOf } from './log-keys.ts'
import { catalogue, seed } from './toy.ts'

const region = '210100'
const origin = `yifa.log/${region}`
const root = mkdtempSync(join(tmpdir(), 'yifa-rotation-'))
const folder = join(root, 'keys')
const province = keysFor('210000')
const far = keysFor('210200')
let provinceWorld: World
let world: World
/** The key that is about to be stolen, and the one that takes over. */
let old: Signer
let rotated: Rotated
/** The checkpoint that somebody kept from before. */
let before: string
/** A witness that is out of reach when the key changes. */
let reachable = true
const failures: unknown[] = []

const publish = async (): Promise<void> => {
  failures.length = 0
  await publishLogs(world.platform, [region], (error) => failures.push(error))
}
const latest = async (): Promise<string> => (await fetch(`${world.url}/log/${region}/checkpoint`)).text()
const sizeIn = (note: string): number => parseCheckpoint(parseNote(note)!.text)!.size
const apply = () => world.as('chen').opens({ procedure: 'library-card', item: 'card-library', act: 'apply', answers: { name: '陈' } })

async function exported(name: string): Promise<string> {
  for await (const { path, bytes } of exportLog(world.platform, region, 'sha256', true)) {
    await mkdir(dirname(join(root, name, path)), { recursive: true })
    await writeFile(join(root, name, path), bytes)
  }
  return join(root, name)
}

/** A checkpoint that a thief signs with the old key. */
const forged = (size: number, by: Signer = old): string => {
  const text = checkpointText({ origin, size, root: new Uint8Array(32).fill(7) })
  return noteText({ text, signatures: [{ name: origin, id: by.key.id, signature: by.sign(utf8(text)) }] })
}

beforeAll(async () => {
  const first = keptTrust(folder, { region, sm3: false })
  old = first.signs(region, 'sha256')!
  copyFileSync(join(folder, `${region}.log`), join(root, 'stolen'))
  const known = parsePolicy(`log ${verifierKeyText(old.key)}\nquorum none`)
  provinceWorld = await startWorld({ catalogue, seed, region: '210000', trust: trustOf(province, known, callWitness) })
  const farWorld = await startWorld({ catalogue, seed, region: '210200', trust: trustOf(far, known, callWitness) })
  ends.push(() => farWorld.end())
  writeFileSync(
    join(folder, 'policy'),
    [
      ...[[province, provinceWorld.url] as const, [far, farWorld.url] as const].map(
        ([keys, url]) => `witness w${keys.region} ${verifierKeyText(keys.witness.key)} ${url}/witness/${keys.region}`,
      ),
      'quorum w210000',
    ].join('\n'),
  )
  const send = (url: string, body?: string) =>
    reachable || !url.includes('210200') ? callWitness(url, body) : Promise.reject(new Error('out of reach'))
  world = await startWorld({ catalogue, seed, region, trust: { ...keptTrust(folder, { region, sm3: false }), send } })
  await publish()
  expect(failures).toEqual([])
  before = await latest()
  await apply()
  reachable = false
  rotated = await rotateKey(world.platform, logTree(region), (error) => failures.push(error))
  reachable = true
}, 120_000)
const ends: (() => Promise<void>)[] = []
afterAll(async () => {
  await world?.end()
  await provinceWorld?.end()
  for (const end of ends) await end()
  rmSync(root, { recursive: true, force: true })
})

test('the old key signs a statement that names the new one, the log says it itself, and the old key is gone', async () => {
  expect(readRotation(rotated.note, signatureChecks)).toMatchObject({ origin, size: rotated.size })
  expect(readdirSync(folder).sort()).toEqual([`${region}.log`, `${region}.signed`, `${region}.witness`, 'policy'].sort())
  expect(readFileSync(join(folder, `${region}.log`), 'utf8')).not.toBe(readFileSync(join(root, 'stolen'), 'utf8'))
  expect(verifierKeyText(world.platform.trust.signs(region, 'sha256')!.key)).toBe(rotated.to)
  const { rows } = await world.anyone.listPublications({ kind: 'log-checkpoint' })
  const [row] = rows.filter(({ title }) => title.includes(origin))
  expect(JSON.stringify(row)).toContain(String(rotated.size))
  const { platform } = world
  const recorded = await platform.pool.query("select body from opening where body->'answers'->>'note' = $1", [rotated.note])
  expect(recorded.rowCount).toBe(1)
})

test('checkpoints of both keys verify across the change, by whichever key a verifier knew, and by a policy that names both spans', async () => {
  await apply()
  await publish()
  const now = await latest()
  expect(sizeIn(now)).toBeGreaterThan(rotated.size)
  const whole = await exported('whole')
  const spans = (await ownLogKeys(world.platform.pool, region)).map(
    ({ key, after, until }) => `log ${verifierKeyText(key)}\nspan ${verifierKeyText(key)} ${after ?? 0} ${until ?? '-'}`,
  )
  expect(spans).toHaveLength(2)
  for (const policy of [`log ${rotated.from}`, `log ${rotated.to}`, spans.join('\n')]) {
    const report = await verifyLog(folderSource(whole), { policy: parsePolicy(`${policy}\nquorum none`), notes: [before, now] })
    expect(report.problems, policy).toEqual([])
    expect(report.signed).toBe(true)
  }
  const both = parsePolicy(`${spans.join('\n')}\nquorum none`)
  expect([before, now].map((note) => attestation(note, both, signatureChecks).ok)).toEqual([true, true])
})

test('witnesses take the new key from the statement, also one that was out of reach when it changed', async () => {
  await apply()
  await publish()
  expect(failures).toEqual([])
  const note = await latest()
  const witnesses = [province, far].map(({ region: of, witness }) => `witness w${of} ${verifierKeyText(witness.key)}`)
  const policy = parsePolicy([`log ${rotated.to}`, ...witnesses, 'group both all w210000 w210200', 'quorum both'].join('\n'))
  expect(attestation(note, policy, signatureChecks).ok).toBe(true)
})

test('whoever stole the old key signs nothing longer that a verifier or a witness accepts', async () => {
  const statement = readRotation(rotated.note, signatureChecks)!
  const knowing = (text: string) => {
    const policy = parsePolicy(`${text}\nquorum none`)
    return { ...policy, logs: followRotations(policy.logs, [statement]) }
  }
  const later = forged(rotated.size + 5)
  for (const text of [`log ${rotated.from}`, `log ${rotated.to}`, `log ${rotated.from}\nspan ${rotated.from} 0 ${rotated.size}`])
    expect(attestation(later, knowing(text), signatureChecks)).toEqual({ ok: false, fault: 'log-key-retired' })
  // The control: without the statement that key was good for it.
  expect(attestation(later, parsePolicy(`log ${rotated.from}\nquorum none`), signatureChecks).ok).toBe(true)
  expect(attestation(forged(rotated.size), knowing(`log ${rotated.from}`), signatureChecks).ok).toBe(true)

  const witness = `${provinceWorld.url}/witness/210000/add-checkpoint`
  expect((await callWitness(witness, `old ${rotated.size}\n\n${later}`)).status).toBe(403)
  // Nor can the log be handed over to the thief: the first statement of a key is the only one.
  const thief = signerFrom(origin, 'ed25519', new Uint8Array(32).fill(9))
  const text = rotationText({ ...statement, to: thief.key })
  const signatures = [old, thief].map(({ key, sign }) => ({ name: origin, id: key.id, signature: sign(utf8(text)) }))
  expect(readRotation(noteText({ text, signatures }), signatureChecks)).toBeDefined()
  expect((await callWitness(witness, noteText({ text, signatures }))).status).toBe(409)
  expect((await callWitness(witness, `old 0\n\n${forged(rotated.size + 9, thief)}`)).status).toBe(403)
  // In a log that lists it, the thief's checkpoint is a problem with an exit code of its own.
  const listed = await exported('stolen-log')
  const file = join(listed, 'checkpoints.json')
  writeFileSync(join(listed, 'checkpoint'), later)
  const report = await verifyLog(folderSource(listed), { policy: parsePolicy(`log ${rotated.from}\nquorum none`), notes: [] })
  expect(report.problems.map(({ code }) => code)).toContain('checkpoint-retired')
  expect(readFileSync(file, 'utf8')).toContain('yifa-log-rotation/1')
  expect(exitCodeOfLogs([report])).not.toBe(0)
})

test('a statement that one of the two keys did not sign, or for another log, or a witness key, is none', () => {
  const statement = readRotation(rotated.note, signatureChecks)!
  const next = world.platform.trust.signs(region, 'sha256')!
  const note = (text: string, by: readonly Signer[]): string =>
    noteText({ text, signatures: by.map(({ key, sign }) => ({ name: key.name, id: key.id, signature: sign(utf8(text)) })) })
  const text = rotationText(statement)
  expect(readRotation(note(text, [old, next]), signatureChecks)).toBeDefined()
  expect(readRotation(note(text, [old]), signatureChecks)).toBeUndefined()
  expect(readRotation(note(text, [next]), signatureChecks)).toBeUndefined()
  expect(
    readRotation(note(text.replace(String(statement.size), '9999'), []) + rotated.note.slice(rotated.note.indexOf('—')), signatureChecks),
  ).toBeUndefined()
  expect(readRotation(note(rotationText({ ...statement, origin: 'yifa.log/x' }), [old, next]), signatureChecks)).toBeUndefined()
  expect(readRotation(note(rotationText({ ...statement, to: old.key }), [old, old]), signatureChecks)).toBeUndefined()
})

test('a change that was interrupted between statement and files signs nothing, and is completed by running it again', async () => {
  const { trust } = world.platform
  const broken = {
    ...world.platform,
    trust: {
      ...trust,
      takeNext: () => {
        throw new Error('the process is killed here')
      },
    },
  }
  await expect(rotateKey(broken, logTree(region), () => {})).rejects.toThrow('killed here')
  await apply()
  await expect(publish()).rejects.toThrow("run 'yifa log rotate-key' again")
  const again = await rotateKey(world.platform, logTree(region), (error) => failures.push(error))
  expect(again).toMatchObject({ completed: true, from: rotated.to })
  await publish()
  expect(failures).toEqual([])
  const policy = parsePolicy(`log ${rotated.from}\nquorum none`)
  expect((await verifyLog(folderSource(await exported('twice')), { policy, notes: [before] })).problems).toEqual([])
})
