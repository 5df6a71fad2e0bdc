import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import { caseA, logOfTwoCases } from '../kernel/record/attacks/log-of-two-cases.ts'
import { hex } from '../kernel/record/bytes.ts'
import { checkpointText } from '../kernel/record/checkpoint.ts'
import { verifyReceiptText } from '../kernel/record/verify-receipt.ts'
import { exitCodeOf, readCheckpoint } from './verify-command.ts'

const project = fileURLToPath(new URL('../..', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'yifa verify '))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const sha256 = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest()
const log = logOfTwoCases(sha256)
const receipt = JSON.stringify(log.receiptOf(caseA))
const note = checkpointText({ origin: 'qinghe.example/log/1', size: 13, root: log.rootAt(13) })

function file(name: string, text: string): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

/** Runs the command in a process of its own, with no database anywhere. */
function yifa(args: readonly string[], input = ''): { code: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', './bin/typescript.mjs', 'src/main.ts', ...args], {
    cwd: project,
    encoding: 'utf8',
    input,
    env: { ...process.env, DATABASE_URL: 'postgres://nowhere.invalid/yifa', YIFA_DATA: '/nowhere' },
  })
  return { code: status, out: stdout, err: stderr }
}

const endsWith = (text: string, checkpoint?: string): number => {
  const trusted = checkpoint === undefined ? undefined : readCheckpoint(checkpoint)
  return exitCodeOf(verifyReceiptText(text, sha256, trusted ? [trusted] : []))
}

test('a whole receipt is found whole with no database at all, and two checkpoints from elsewhere vouch for it', () => {
  const json = JSON.stringify({ origin: 'qinghe.example/log/1', size: 13, root: hex(log.rootAt(13)) })
  const checkpoints = [file('note.txt', `${note}\n— key base64\n`), file('point.json', json)]
  const { code, out } = yifa(['verify', file('receipt.json', receipt), '--json', '--checkpoint', ...checkpoints])
  expect(code).toBe(0)
  expect(JSON.parse(out)).toMatchObject({ ok: true, vouched: 2 })
})

test('an altered receipt that is piped in is refused in words, in both languages', () => {
  const { code, out } = yifa(['verify', '-'], receipt.replace(/"day\\":\\"2026/, '"day\\":\\"2025'))
  expect(code).toBe(2)
  expect(out).toContain('回执未通过核验')
  expect(out).toContain('its content, index or proof was changed')
})

test('another history than the checkpoint ends with 2, and what is no receipt with 3', () => {
  expect(endsWith(receipt)).toBe(0)
  expect(endsWith(receipt, note)).toBe(0)
  expect(endsWith(receipt, checkpointText({ origin: 'qinghe.example/log/1', size: 13, root: log.rootAt(12) }))).toBe(2)
  expect(endsWith('{"hello": 1}')).toBe(3)
  expect(endsWith('no JSON')).toBe(3)
})

test('a file that cannot be read is said in words and ends with 1', () => {
  const { code, err } = yifa(['verify', join(folder, 'absent.json')])
  expect(code).toBe(1)
  expect(err).toContain('Could not read')
})

test('checkpoints with line ends of Windows, and with a consistency proof, are read; half ones are not', () => {
  expect(readCheckpoint(note.replaceAll('\n', '\r\n'))?.size).toBe(13)
  expect(readCheckpoint(JSON.stringify({ size: 3, root: 'ab', proof: ['zz'] }))).toBeUndefined()
  expect(
    readCheckpoint(JSON.stringify({ size: 5, root: hex(log.rootAt(5)), proof: log.continues(5).map(hex) }))?.proof?.length,
  ).toBeGreaterThan(0)
  expect(readCheckpoint('{"size": 1}')).toBeUndefined()
  expect(readCheckpoint('not a checkpoint')).toBeUndefined()
})
