import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { properties } from './properties.ts'

test('there are 44 properties, each with its law, its tasks and a test', () => {
  expect(properties).toHaveLength(44)
  const ids = properties.map(({ id }) => id)
  expect(ids.filter((id) => id.startsWith('P'))).toHaveLength(28)
  for (const { id, tasks, tests, says } of properties) {
    expect(tasks.length, id).toBeGreaterThan(0)
    expect(tests.length, id).toBeGreaterThan(0)
    expect(says.zh, id).not.toBe('')
  }
})

test('whatever is said to be held by construction is shown by a test that exists under this name', () => {
  const shown = properties.flatMap(({ id, tests }) => tests.flatMap((one) => ('built' in one ? one.tests.map((name) => ({ id, name })) : [])))
  expect(shown.length).toBeGreaterThan(6)
  for (const { id, name } of shown) {
    const [file = '', title = ''] = name.split(' › ')
    expect(readFileSync(file, 'utf8').includes(`test('${title}'`) ? title : `${id}: no test '${title}' in ${file}`).toBe(title)
  }
})
