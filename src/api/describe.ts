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

/** The API reads numbers from paths and queries itself; that other surfaces may hand in text is no promise of the API. */
const told = (schema: z.ZodType): z.ZodType => {
  if (schema instanceof z.ZodOptional)
    return told(schema.unwrap() as z.ZodType)
      .optional()
      .meta(schema.meta() ?? {})
  return schema instanceof z.ZodNumber && schema.def.coerce
    ? schema.clone({ ...schema.def, coerce: false }).meta(schema.meta() ?? {})
    : schema
}

const takesMore = ({ input }: Operation): boolean => !(input instanceof z.ZodObject && input.def.catchall instanceof z.ZodNever)

function requestOf(operation: Operation) {
  const shape = Object.fromEntries(Object.entries(shapeOf(operation)).map(([name, schema]) => [name, told(schema)]))
  const names = pathNames(operation.path)
  const rest = Object.fromEntries(Object.entries(shape).filter(([name]) => !names.includes(name) && !(operation.keyed && name === 'key')))
  const params = names.length > 0 ? { params: z.object(Object.fromEntries(names.map((name) => [name, shape[name] ?? z.string()]))) } : {}
  const headers = operation.keyed ? { headers: z.object({ 'idempotency-key': shape['key'] ?? z.string() }) } : {}
  if (Object.keys(rest).length === 0) return { ...params, ...headers }
  // Where the input takes nothing that is not declared, the document says so.
  const body = takesMore(operation) ? z.object(rest) : z.strictObject(rest)
  if (operation.method === 'get' || operation.method === 'delete') return { ...params, ...headers, query: z.object(asQuery(rest)) }
  const file = z.object({ file: z.string().meta({ format: 'binary' }) })
  const content = operation.file === 'taken' ? { 'multipart/form-data': { schema: file } } : { 'application/json': { schema: body } }
  return { ...params, ...headers, body: { required: true, content } }
}

function answerOf(operation: Operation) {
  if (operation.file === 'given') {
    // Of the type that its header names: what people handed in is given out as what it is.
    return { description: 'The file', content: { '*/*': { schema: z.string().meta({ format: 'binary' }) } } }
  }
  // A refused act is answered as a problem.
  const attempted = operation.keyed ? doneView : unsealedView
  const schema = operation.attempts ? attempted : operation.output
  return { description: operation.says.en, content: { 'application/json': { schema } } }
}

/** Enters an operation into the OpenAPI document: one route for one operation, nothing by hand. */
export function describe(app: OpenAPIHono, operation: Operation): void {
  const open = operation.may === 'everyone'
  const sends = operation.method === 'post' || operation.method === 'put'
  const statuses = [
    400,
    // Who signs in is told by these that it is not they, and that their identity provider cannot be asked; what another site sends is forbidden.
    ...(!open || operation.session === 'begins' ? [401] : []),
    ...(!open || sends || operation.session === 'begins' ? [403] : []),
    404,
    413,
    ...(sends ? [415] : []),
    422,
    ...(operation.limited ? [429] : []),
    ...(operation.attempts && !operation.keyed ? [409] : []),
    ...(operation.keyed ? [409, 428] : []),
    500,
    // Busy, or the database is away: ask again.
    503,
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
