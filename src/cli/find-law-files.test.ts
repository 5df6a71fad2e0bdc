import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
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

test('days of force from a list go to the files they are for, by folder and name', async () => {
  const path = join(folder, 'days.json')
  await writeFile(path, JSON.stringify([{ file: 'national/行政法规/养猫条例.md', publish: null, validFrom: '2001-05-01' }]))
  const files = withDates(await findLawFiles([join(folder, '行政法规')]), await readDates(path))
  expect(files.map(({ listed }) => listed)).toEqual([{ inForce: '2001-05-01' }])
  await writeFile(path, '{"no": "list"}')
  await expect(readDates(path)).rejects.toThrow('is no list of days')
})
