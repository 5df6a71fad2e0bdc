import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { dataFolder } from './law-provisions.ts'
import { projectRoot } from './source-files.ts'

const guide = readFileSync(join(projectRoot, 'docs/guides/peer-threads.md'), 'utf8')
const rows = guide
  .split('\n')
  .filter((line) => /^\| \S/.test(line) && !line.startsWith('| thread'))
  .map((line) => {
    const [thread = '', , , paths = ''] = line.slice(2, -2).split(' | ')
    return { thread, paths: [...paths.matchAll(/`([^`]+)`/g)].map(([, path = '']) => path) }
  })

/** Names of tests in a file that end with threads in brackets, and those threads. */
function threadsIn(path: string): string[] {
  const text = readFileSync(join(projectRoot, path), 'utf8')
  return [...text.matchAll(/^\s*test\('[^'\n]*\(([^()'\n]*(?:#\d+|\.sql)[^()'\n]*)\)',/gm)].flatMap(([, named = '']) => named.split(', '))
}

const places = ['catalogue', 'stories/http', 'src']
const testFiles = places.flatMap((place) =>
  readdirSync(join(projectRoot, place), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.test.ts'))
    .map((file) => join(place, file)),
)

test('every row of the guide has its test, in each file that it names', () => {
  expect(rows.length).toBeGreaterThan(20)
  expect(rows.filter(({ paths }) => paths.length === 0)).toEqual([])
  expect(
    rows.flatMap(({ thread, paths }) => paths.filter((path) => !threadsIn(path).includes(thread)).map((path) => `${thread}: ${path}`)),
  ).toEqual([])
})

test('every test that is named after a thread has its row in the guide', () => {
  const told = testFiles.flatMap((path) => threadsIn(path).map((thread) => `${thread}: ${path}`))
  const listed = rows.flatMap(({ thread, paths }) => paths.map((path) => `${thread}: ${path}`))
  expect(told.length).toBeGreaterThan(20)
  expect(told.filter((one) => !listed.includes(one))).toEqual([])
})

const peers = join(dataFolder, '../design/peers.md')
if (!existsSync(peers))
  console.log(`Skipped: ${peers} is not there, so it could not be checked that no thread of its section 5 is missing.`)

test.skipIf(!existsSync(peers))('no thread that the reading notes ask for as a test is missing', () => {
  const section = /## 5\.[\s\S]*?bug threads as acceptance tests:([^\n]*)/.exec(readFileSync(peers, 'utf8'))?.[1] ?? ''
  const numbers = [...section.matchAll(/#\d+/g)].map(([number]) => number)
  expect(numbers.length).toBeGreaterThan(7)
  expect(numbers.filter((number) => !rows.some(({ thread }) => thread.endsWith(number)))).toEqual([])
})
