import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { chanceFrom } from '../abuse/chance.ts'
import { cutPower } from './cut-disk.ts'
import { changesIn } from './traced-writes.ts'

const hex = (text: string): string => [...Buffer.from(text, 'latin1')].map((byte) => `\\x${byte.toString(16).padStart(2, '0')}`).join('')
const block = (letter: string): string => letter.repeat(512)

/** What strace says of a database that writes three blocks, and syncs after the first, in two lines where another process was faster. */
const trace = (folder: string): string =>
  [
    `10 100.000000 openat(AT_FDCWD<${hex(folder)}>, "${hex('wal')}", O_RDWR|O_CREAT, 0600) = 5<${hex(`${folder}/wal`)}> <0.000010>`,
    `10 100.001000 pwrite64(5<${hex(`${folder}/wal`)}>, "${hex(block('a'))}", 512, 0) = 512 <0.000100>`,
    `10 100.002000 fdatasync(5<${hex(`${folder}/wal`)}> <unfinished ...>`,
    `11 100.002500 pwrite64(6<${hex('/elsewhere')}>, "${hex('x')}", 1, 0) = 1 <0.000100>`,
    '10 100.004000 <... fdatasync resumed>) = 0 <0.002000>',
    `10 100.005000 pwritev(5<${hex(`${folder}/wal`)}>, [{iov_base="${hex(block('b'))}", iov_len=512}, {iov_base="${hex(block('c'))}", iov_len=512}], 2, 512) = 1024 <0.000100>`,
    `10 100.006000 pwrite64(5<${hex(`${folder}/wal`)}>, "${hex(block('d'))}", 512, 0) = -1 ENOSPC (No space left on device) <0.000100>`,
    '',
  ].join('\n')

test('what was synced outlasts a power cut, what was not may be gone by any sector, and a disk that lies loses what was synced', () => {
  const root = mkdtempSync(join(tmpdir(), 'yifa-cut-'))
  const changes = changesIn(trace('/data'), '/data')
  expect(changes.map(({ kind, path }) => `${kind} ${path}`)).toEqual([
    'create /data/wal',
    'write /data/wal',
    'sync /data/wal',
    'write /data/wal',
  ])
  const left = (at: number, chance: (below: number) => number, honest = true): string => {
    writeFileSync(join(root, 'wal'), '')
    cutPower(changes, { from: '/data', into: root }, { at, chance, honest })
    return readFileSync(join(root, 'wal'), 'latin1')
      .replaceAll('\0', '')
      .replaceAll(/(.)\1+/g, '$1')
  }
  const [none, all] = [() => 0, () => 1]
  expect(left(100_010, none)).toBe('a')
  expect(left(100_010, all)).toBe('abc')
  // While the sync is under way nothing is promised; a disk that lies keeps nothing.
  expect([left(100_003, none), left(100_003, all), left(100_010, none, false)]).toEqual(['', 'a', ''])
  const seen = new Set(Array.from({ length: 40 }, (_, seed) => left(100_010, chanceFrom(seed))))
  expect([...seen].sort()).toEqual(['a', 'ab', 'abc', 'ac'])
  rmSync(root, { recursive: true })
})
