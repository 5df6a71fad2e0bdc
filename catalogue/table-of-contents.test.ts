import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const here = new URL('.', import.meta.url)
const foldersOf = (path: string) =>
  readdirSync(new URL(path, here), { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []))

test('the table of contents names every chapter and every system in it', () => {
  const contents = readFileSync(new URL('index.ts', here), 'utf8')
  const chapters = foldersOf('.').filter((name) => /^\d\d-/.test(name))
  const unnamed = chapters.flatMap((chapter) => [`${chapter}/`, ...foldersOf(chapter)]).filter((name) => !contents.includes(name))
  expect(chapters.length).toBeGreaterThan(0)
  expect(unnamed).toEqual([])
})
