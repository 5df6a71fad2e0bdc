import { createRoute, type OpenAPIHono } from '@hono/zod-openapi'
import { z } from 'zod'
import type { Operation } from '../operations/operation.ts'
import { doneView, unsealedView } from '../operations/views.ts'
import { problemView } from './problem-view.ts'
import { pathNames, shapeOf } from './request-input.ts'
import { sessionCookie } from './session-cookie.ts'

const who = (may: Operation['may']): string => (typeof may === 'string' ? may : `holders of ${may.join(', ')}`)

const problems = (statuses: readonly number[]) =>
  Object.fromEntries(
    statuses.map((status) => [status, { description: 'Problem', content: { 'application/problem+json': { schema: problemView } } }]),
  )

/** An object in the query is written `where[organ]=library`. */
function asQuery(fields: Readonly<Record<string, z.ZodType>>): Record<string, z.ZodType> {
  const isObject = (schema: z.ZodType): boolean =>
    schema instanceof z.ZodOptional
      ? isObject(schema.unwrap() as z.ZodType)
      : schema instanceof z.ZodObject || schema instanceof z.ZodRecord
  const deep = { param: { style: 'deepObject', explode: true } }
  return Object.fromEntries(
    Object.entries(fields).map(([name, schema]) => [name, isObject(schema) ? schema.meta({ ...schema.meta(), ...deep }) : schema]),
  )
}

function requestOf(operation: Operation) {
  const shape = shapeOf(operation)
  const names = pathNames(operation.path)
  const rest = Object.fromEntries(Object.entries(shape).filter(([name]) => !names.includes(name) && !(operation.keyed && name === 'key')))
  const params = names.length > 0 ? { params: z.object(Object.fromEntries(names.map((name) => [name, shape[name] ?? z.string()]))) } : {}
  const headers = operation.keyed ? { headers: z.object({ 'idempotency-key': shape['key'] ?? z.string() }) } : {}
  if (Object.keys(rest).length === 0) return { ...params, ...headers }
  if (operation.method === 'get' || operation.method === 'delete') return { ...params, ...headers, query: z.object(asQuery(rest)) }
  const file = z.object({ file: z.string().meta({ format: 'binary' }) })
  const content =
    operation.file === 'taken' ? { 'multipart/form-data': { schema: file } } : { 'application/json': { schema: z.object(rest) } }
  return { ...params, ...headers, body: { required: true, content } }
}

function answerOf(operation: Operation) {
  if (operation.file === 'given') {
    return { description: 'The file', content: { 'application/octet-stream': { schema: z.string().meta({ format: 'binary' }) } } }
  }
  // A refused act is answered as a problem.
  const attempted = operation.keyed ? doneView : unsealedView
  const schema = operation.attempts ? attempted : operation.output
  return { description: operation.says.en, content: { 'application/json': { schema } } }
}

/** Enters an operation into the OpenAPI document: one route for one operation, nothing by hand. */
export function describe(app: OpenAPIHono, operation: Operation): void {
  const open = operation.may === 'everyone'
  const statuses = [
    ...(open ? [] : [401, 403]),
    404,
    422,
    ...(operation.attempts && !operation.keyed ? [409] : []),
    ...(operation.keyed ? [409, 428, 503] : []),
    500,
  ]
  app.openAPIRegistry.registerPath(
    createRoute({
      method: operation.method,
      path: `/api${operation.path.replaceAll(/:(\w+)/g, '{$1}')}`,
      operationId: operation.name,
      summary: operation.says.zh,
      description: `${operation.says.en}. May ask: ${who(operation.may)}.`,
      tags: [operation.path.split('/')[1] ?? ''],
      security: open ? [] : [{ bearer: [] }, { cookie: [] }],
      request: requestOf(operation) as never,
      responses: { 200: answerOf(operation), ...problems(statuses) },
    }),
  )
}

/** The two ways in which a token comes. */
export function describeSecurity(app: OpenAPIHono): void {
  app.openAPIRegistry.registerComponent('securitySchemes', 'bearer', { type: 'http', scheme: 'bearer' })
  app.openAPIRegistry.registerComponent('securitySchemes', 'cookie', { type: 'apiKey', in: 'cookie', name: sessionCookie })
}

/** The OpenAPI 3.1 document of everything the API offers. */
export function openApiOf(app: OpenAPIHono) {
  return app.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'Yifa 依法',
      version: '1',
      description:
        '每个操作一条路径。One path for each operation. Days are YYYY-MM-DD in China, instants RFC 3339 in UTC; errors are RFC 9457 problems.',
    },
    servers: [{ url: '/' }],
  })
}
