import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const guide = readFileSync(new URL('../docs/guides/asvs.md', import.meta.url), 'utf8')

/** Tests that the guide names and that are not in the file it names. */
function missing(text: string): string[] {
  const named = [...text.matchAll(/`([\w/.-]+\.test\.tsx?)` › ([^|]+?) \|/g)].map(([, file = '', name = '']) => ({ file, name }))
  return named
    .filter(({ file, name }) => !existsSync(file) || !readFileSync(file, 'utf8').includes(name))
    .map(({ file, name }) => `${file} › ${name}`)
}

test('every test that the list of ASVS items names exists under that name', () => {
  expect(guide.match(/\.test\.ts` › /g)?.length).toBeGreaterThan(25)
  expect(missing(guide)).toEqual([])
})

test('the control: a test that is not there, and a file that is not there, are found', () => {
  const word = ['no', 'such', 'test'].join('-')
  expect(missing(`| 1 | x | \`scripts/asvs.test.ts\` › ${word} |\n| 2 | y | \`scripts/none.test.ts\` › x |`)).toHaveLength(2)
})
