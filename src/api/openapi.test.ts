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

interface Written {
  paths: Record<
    string,
    Record<
      string,
      {
        operationId: string
        parameters?: { name: string; required?: boolean; schema: { type?: unknown; format?: string } }[]
        responses: Record<string, { content?: object }>
      }
    >
  >
}
const document = JSON.parse(writeOpenApi()) as Written
const described = Object.values(document.paths).flatMap((methods) => Object.values(methods))
const of = (name: string) => described.find(({ operationId }) => operationId === name)
const parameter = (name: string, which: string) => of(name)?.parameters?.find((one) => one.name === which)

test('what HTTP itself may answer is documented of every operation; of some also that it was asked too often', () => {
  for (const { operationId, responses } of described)
    expect([operationId, Object.keys(responses)]).toEqual([operationId, expect.arrayContaining(['400', '413'])])
  for (const { name, method, limited } of allOperations) {
    const statuses = Object.keys(of(name)?.responses ?? {})
    expect([name, statuses.includes('415'), statuses.includes('429')]).toEqual([
      name,
      method === 'post' || method === 'put',
      limited !== undefined,
    ])
  }
})

test('a number that is needed is documented as one, though other surfaces hand in text', () => {
  expect(parameter('prove-inclusion', 'index')).toMatchObject({ required: true, schema: { type: 'integer' } })
  expect(parameter('list-laws', 'offset')).toMatchObject({ required: false, schema: { type: 'integer' } })
})

test('a day is documented as one that exists, and a file as whatever its header says', () => {
  expect(parameter('compare-register', 'from')?.schema.format).toBe('date')
  expect(Object.keys(of('read-file')?.responses['200']?.content ?? {})).toEqual(['*/*'])
})
