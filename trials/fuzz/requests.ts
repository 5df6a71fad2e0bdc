import fc, { type Arbitrary, type GeneratorValue } from 'fast-check'
import type { OpenApi, Place, Schema } from './document.ts'
import { resolved } from './document.ts'
import { encoded, oddTexts } from './odd-texts.ts'
import { unreadable, withFile } from './odd-wires.ts'
import type { Wire } from './send.ts'
import { chance, edgesOf, type Known, oneOf, type Source, valueFor, wrongType } from './values.ts'

/** The parts of an input before they are written down as a request. */
export interface Input {
  path: Record<string, unknown>
  query: Record<string, unknown>
  header: Record<string, unknown>
  body: unknown
}

/** A request with what was done to it. */
export interface Asked {
  readonly operation: string
  /** Login of who asks; empty for nobody. */
  readonly caller: string
  /** In which way it is odd. */
  readonly how: string
  readonly wire: Wire
  /** The input, where it can still be read from the request as it was written; else nothing can be said of whether it is as declared. */
  readonly input?: Input
  /** The member that was made wrong on purpose. */
  readonly field?: string
}

export interface Fuzzed {
  readonly document: OpenApi
  readonly known: Known
  /** Values of another region, which nobody here may learn of. */
  readonly foreign: readonly string[]
  readonly callers: readonly string[]
  /** Whole bodies that the operations are known to take. */
  readonly bodies: Readonly<Record<string, readonly unknown[]>>
}

const aliases: Readonly<Record<string, string>> = {
  cases: 'case',
  items: 'item',
  procedures: 'procedure',
  signings: 'signing',
  drafts: 'draft',
  sessions: 'session',
  openings: 'procedure',
}

/** Under which name of known values a part of the path is looked up: `id` says nothing, the folder before it does. */
const nameOf = (path: string, name: string): string =>
  name === 'id' ? (aliases[new RegExp(`/(\\w+)/\\{${name}\\}`).exec(path)?.[1] ?? ''] ?? name) : name

function jsonSchema({ described }: Place): Schema | undefined {
  return described.requestBody?.content['application/json']?.schema
}

function compose(source: Source, place: Place, bodies: readonly unknown[]): Input {
  const { g } = source
  const input: Input = { path: {}, query: {}, header: {}, body: undefined }
  for (const { name, in: where, required, schema } of place.described.parameters ?? []) {
    if (where === 'cookie' || (!required && where !== 'path' && chance(g, 50))) continue
    input[where][name] =
      where === 'header'
        ? `fuzz-${g(fc.nat, { max: 2 ** 30 })}-${g(fc.nat, { max: 2 ** 30 })}`
        : valueFor(source, schema, nameOf(place.path, name))
  }
  const schema = jsonSchema(place)
  if (schema) input.body = bodies.length > 0 && chance(g, 60) ? structuredClone(oneOf(g, bodies)) : valueFor(source, schema, '')
  return input
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)

/** Where a value may be changed: every parameter, and every member of the body down to the second level. */
function places(place: Place, input: Input, document: OpenApi): { holder: Record<string, unknown>; name: string; schema: Schema }[] {
  const found: { holder: Record<string, unknown>; name: string; schema: Schema }[] = []
  for (const { name, in: where, schema } of place.described.parameters ?? [])
    if (where !== 'cookie' && where !== 'header') found.push({ holder: input[where], name, schema })
  const members = (holder: unknown, given: Schema, depth: number): void => {
    if (!isObject(holder) || depth > 2) return
    const schema = resolved(document, given)
    for (const [name, member] of Object.entries(schema.properties ?? {})) {
      found.push({ holder, name, schema: member })
      members(holder[name], member, depth + 1)
    }
  }
  const body = jsonSchema(place)
  if (body) members(input.body, body, 0)
  return found
}

const nested = (depth: number, ofWhat: 'array' | 'object'): unknown => {
  let value: unknown = 'x'
  for (let i = 0; i < depth; i++) value = ofWhat === 'array' ? [value] : { a: value }
  return value
}

/** Ways of making one member wrong. */
const wrongs: Readonly<Record<string, (g: GeneratorValue, schema: Schema, fuzzed: Fuzzed) => unknown>> = {
  'at an edge': (g, schema) => oneOf(g, edgesOf(schema)),
  'of another type': (g) => wrongType(g),
  'nested deeply': (g) => nested(oneOf(g, [5, 100, 2_000]), oneOf(g, ['array', 'object'])),
  huge: (g) => oneOf(g, ['字', 'a', '\u0000', '%', '('])?.repeat(oneOf(g, [201, 3_000, 60_000, 400_000])),
  'an odd text': (g) => oneOf(g, Object.values(oddTexts)),
  'of another region': (g, _, { foreign }) => oneOf(g, foreign.length > 0 ? foreign : ['x']),
}

const inQuery = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'object' ? JSON.stringify(value) : String(value)

/** Longest value of a query: more than that Node itself refuses before anybody is asked (431). */
const longest = 12_000

function written(place: Place, input: Input): Wire {
  const deep = new Set(place.described.parameters?.filter(({ schema }) => schema.type === 'object').map(({ name }) => name))
  const path = place.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encoded(inQuery(input.path[name] ?? '')).slice(0, longest))
  const query = Object.entries(input.query).flatMap(([name, value]) =>
    isObject(value) && deep.has(name)
      ? Object.entries(value).map(([member, one]) => `${encoded(name)}%5B${encoded(member)}%5D=${encoded(inQuery(one))}`)
      : [`${encoded(name)}=${encoded(inQuery(value))}`],
  )
  const body = input.body === undefined ? undefined : JSON.stringify(input.body)
  return {
    method: place.method,
    path: `${path}${query.length > 0 ? `?${query.join('&').slice(0, longest)}` : ''}`,
    headers: { ...(input.header as Record<string, string>), ...(body !== undefined && { 'content-type': 'application/json' }) },
    ...(body !== undefined && { body }),
  }
}

function mangledField(source: Source, place: Place, fuzzed: Fuzzed, input: Input): Pick<Asked, 'how' | 'field'> | undefined {
  const { g, document } = source
  const where = places(place, input, document)
  if (where.length === 0) return undefined
  const { holder, name, schema } = oneOf(g, where)
  const kind = oneOf(g, [...Object.keys(wrongs), 'missing', 'one more'])
  if (kind === 'missing') delete holder[name]
  else if (kind === 'one more') holder[oneOf(g, ['extra', '__proto__x', '多余', 'region', 'person', 'kind', 'actor'])] = wrongType(g)
  else holder[name] = wrongs[kind]?.(g, resolved(document, schema), fuzzed)
  return { how: kind, ...(kind !== 'one more' && { field: name }) }
}

/** Requests for one operation: what it takes, and what it must turn away. `anonymous`: all of them from nobody. */
export function requestsFor(place: Place, fuzzed: Fuzzed, anonymous = false): Arbitrary<Asked> {
  const { document, known, callers } = fuzzed
  const takesFile = place.described.requestBody?.content['multipart/form-data'] !== undefined
  return fc.gen().map((g): Asked => {
    const source: Source = { g, document, known }
    const input = compose(source, place, fuzzed.bodies[place.name] ?? [])
    const asked = { operation: place.name, caller: anonymous || chance(g, 10) ? '' : oneOf(g, callers) }
    const way = g(fc.nat, { max: 99 })
    const change = way < 35 ? { how: 'as declared' } : way < 75 ? mangledField(source, place, fuzzed, input) : undefined
    const wire = takesFile ? withFile(g, written(place, input)) : written(place, input)
    // Of what was cut short nothing can be said.
    if (change) return { ...asked, ...change, wire, ...(!takesFile && wire.path.length < longest && { input }) }
    const how = oneOf(g, Object.keys(unreadable))
    return { ...asked, how, wire: unreadable[how]?.(g, wire) ?? wire }
  })
}
