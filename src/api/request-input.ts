import type { Context } from 'hono'
import { z } from 'zod'
import type { Operation } from '../operations/operation.ts'
import { HttpProblem } from './problem.ts'

/** The declared fields of an operation's input. @throws Error when the input is no object: such an operation has no route */
export function shapeOf(operation: Operation): Readonly<Record<string, z.ZodType>> {
  if (operation.input instanceof z.ZodObject) return operation.input.shape as Readonly<Record<string, z.ZodType>>
  throw new Error(`The input of '${operation.name}' is no z.object, so it cannot be read from a request.`)
}

export const pathNames = (path: string): string[] => [...path.matchAll(/:(\w+)/g)].map((match) => match[1] ?? '')

function inner(schema: z.ZodType | undefined): z.ZodType | undefined {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodDefault ? inner(schema.unwrap() as z.ZodType) : schema
}

/** A text of the query as the value that its field declares; what cannot be read stays text, for the schema to refuse. */
function fromText(schema: z.ZodType | undefined, text: string): unknown {
  const kind = inner(schema)
  if (kind instanceof z.ZodNumber) return text.trim() === '' ? text : Number(text)
  if (kind instanceof z.ZodBoolean) return text === 'true' ? true : text === 'false' ? false : text
  return text
}

/** Query values as declared; `where[organ]=library` is the member `organ` of `where`. */
function readQuery(shape: Readonly<Record<string, z.ZodType>>, query: URLSearchParams): Record<string, unknown> {
  const values: Record<string, unknown> = {}
  const members: Record<string, [string, string][]> = {}
  for (const [name, text] of query) {
    const member = /^(\w+)\[([^\]]+)\]$/.exec(name)
    const [, outer = '', key = ''] = member ?? []
    if (member) members[outer] = [...(members[outer] ?? []), [key, text]]
    else values[name] = fromText(shape[name], text)
  }
  for (const [name, pairs] of Object.entries(members)) values[name] = Object.fromEntries(pairs)
  return values
}

async function readJson(c: Context): Promise<Record<string, unknown>> {
  const text = await c.req.text()
  if (text === '') return {}
  if (!/^application\/(\w+\+)?json\b/.test(c.req.header('content-type') ?? '')) {
    throw new HttpProblem(415, 'not-json', 'Send the body as JSON, with Content-Type: application/json.')
  }
  let body: unknown
  try {
    body = JSON.parse(text)
  } catch {
    throw new HttpProblem(400, 'not-json', 'The body is no JSON.')
  }
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    throw new HttpProblem(400, 'not-json', 'The body must be a JSON object.')
  return body as Record<string, unknown>
}

async function readFile(c: Context): Promise<Record<string, unknown>> {
  const { file, sha256 } = (await c.req.parseBody().catch(() => ({}))) as Record<string, unknown>
  if (!(file instanceof File)) throw new HttpProblem(415, 'no-file', "Send the file as multipart/form-data in the part 'file'.")
  return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()), ...(typeof sha256 === 'string' && { sha256 }) }
}

/**
 * The input of an operation from a request: parts of the path, then the query (for reading and dropping) or the JSON body, and for acts
 * the key from its header.
 * @throws HttpProblem 400, 415 or 428 when there is nothing to read an input from
 */
export async function readInput(operation: Operation, c: Context): Promise<unknown> {
  const path = Object.fromEntries(pathNames(operation.path).map((name) => [name, c.req.param(name)]))
  const reads = operation.method === 'get' || operation.method === 'delete'
  const body = reads
    ? readQuery(shapeOf(operation), new URL(c.req.url).searchParams)
    : operation.file === 'taken'
      ? await readFile(c)
      : await readJson(c)
  if (!operation.keyed) return { ...body, ...path }
  const key = c.req.header('idempotency-key')
  if (key === undefined)
    throw new HttpProblem(
      428,
      'key-needed',
      'Send the header Idempotency-Key with a new random value for each act, so that asking twice does it once.',
    )
  return { ...body, ...path, key }
}
