import { execFileSync } from 'node:child_process'
import { mkdir, mkdtemp, rm, symlink, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findLawFiles } from './find-law-files.ts'
import { readDates, withDates } from './law-dates.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'yifa-laws-'))
  await mkdir(join(folder, '行政法规'))
  await writeFile(join(folder, '行政法规', '养猫条例.md'), '# 养猫条例\n')
  await writeFile(join(folder, '行政法规', '猫.jpg'), '')
  await mkdir(join(folder, '空'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

test('Markdown files are found in folders within folders, once each, and their names show the folders', async () => {
  const found = await findLawFiles([folder, join(folder, '行政法规'), join(folder, '行政法规', '养猫条例.md')])
  expect(found.map(({ name }) => name.split('/').slice(-2).join('/'))).toEqual(['行政法规/养猫条例.md'])
  expect(new TextDecoder().decode(await found[0]?.read())).toBe('# 养猫条例\n')
})

test('a folder without laws, or none at all, is named', async () => {
  await expect(findLawFiles([join(folder, '空')])).rejects.toThrow('holds no Markdown files')
  await expect(findLawFiles([join(folder, '无')])).rejects.toThrow('Could not read')
})

test('a link to a folder above ends, and each file below is found once', async () => {
  const house = await mkdtemp(join(folder, 'loop-'))
  await mkdir(join(house, 'sub'))
  await writeFile(join(house, '法.md'), '# 法\n')
  await writeFile(join(house, 'sub', '例.md'), '# 例\n')
  await symlink('..', join(house, 'sub', 'up'))
  expect((await findLawFiles([house])).map(({ name }) => name.split('/').at(-1))).toEqual(['例.md', '法.md'])
})

test('what is no regular file, leads nowhere, or is longer than any law is named when it is read; nothing waits for a pipe', async () => {
  const odd = await mkdtemp(join(folder, 'odd-'))
  await symlink('/nowhere', join(odd, 'a断链.md'))
  await writeFile(join(odd, 'b太大.md'), '')
  await truncate(join(odd, 'b太大.md'), 9_000_000)
  execFileSync('mkfifo', [join(odd, 'c管道.md')])
  const found = await findLawFiles([odd])
  const said = await Promise.all(found.map(({ read }) => read().then(String, (error: { says: { zh: string; en: string } }) => error.says)))
  expect(said).toEqual([
    { zh: expect.stringContaining('失效的链接'), en: expect.stringContaining('leads nowhere') },
    { zh: expect.stringContaining('9000000 字节'), en: expect.stringContaining('9000000 bytes') },
    { zh: expect.stringContaining('不是普通文件'), en: expect.stringContaining('no regular file') },
  ])
})

test('days of force from a list go to the files they are for, by folder and name', async () => {
  const path = join(folder, 'days.json')
  await writeFile(path, JSON.stringify([{ file: 'national/行政法规/养猫条例.md', publish: null, validFrom: '2001-05-01' }]))
  const files = withDates(await findLawFiles([join(folder, '行政法规')]), await readDates(path))
  expect(files.map(({ listed }) => listed)).toEqual([{ inForce: '2001-05-01' }])
  await writeFile(path, '{"no": "list"}')
  await expect(readDates(path)).rejects.toThrow('is no list of days')
})
