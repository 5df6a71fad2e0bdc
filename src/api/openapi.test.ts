import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { allOperations } from '../operations/all-operations.ts'
import { routes } from './client/routes.ts'
import { writeOpenApi } from './write-openapi.ts'

test('the OpenAPI document that is checked in is what the operations say; run `npm run openapi` after a change', () => {
  expect(readFileSync(new URL('./openapi.json', import.meta.url), 'utf8')).toBe(writeOpenApi())
})

test('every operation has one path of its own, and the client knows the same ones', () => {
  const declared = Object.fromEntries(allOperations.map(({ name, method, path }) => [name, [method, path]]))
  expect(routes).toEqual(declared)
  expect(new Set(allOperations.map(({ method, path }) => `${method} ${path}`)).size).toBe(allOperations.length)
})

test('every operation says in both languages what it does', () => {
  for (const { name, says } of allOperations) expect([name, says.zh !== '' && says.en !== '']).toEqual([name, true])
})
