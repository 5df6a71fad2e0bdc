import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import type { OpenApi, Place, Schema } from './document.ts'
import type { Asked, Input } from './requests.ts'
import type { Answer } from './send.ts'

export type Verdict =
  | 'answers 5xx'
  | 'hangs'
  | 'breaks the connection'
  | 'tells of its inside'
  | 'answers a status that is not documented'
  | 'answers in a shape that is not documented'
  | 'error is no problem'
  | 'error names no field'
  | 'takes what the document forbids'
  | 'refuses what the document allows'
  | 'tells of another region'

export interface Fault {
  readonly verdict: Verdict
  readonly says: string
}

/** What an answer must never hold: stacks, sources, SQL, places on disk. */
const inside: readonly RegExp[] = [
  /(?:\n|\\n) +at \S.{0,200}:\d+:\d+/,
  /(?:node_modules|file:\/\/|\/src\/[\w/-]+\.tsx?|node:internal)/,
  /(?:\/work\/|\/tmp\/|\/root\/|\/home\/\w+\/|\/var\/lib\/)[\w.-]+/,
  /syntax error at or near|invalid input syntax|invalid byte sequence|violates \w+ (?:key |unique |not-null )?constraint|duplicate key value|relation "|unsupported Unicode escape|out of range for type|SQLSTATE|current transaction is aborted/,
  /\b(?:select|insert into|delete from|update)\b[^<>]{1,200}\b(?:from|values|where|set)\b[^<>]{0,80}\$\d/i,
  /ECONNREFUSED|ENOENT|EACCES|TypeError|RangeError|ReferenceError|Cannot read propert|is not a function|Maximum call stack/,
]

export function tellsInside(body: string, sent: string): string | undefined {
  for (const pattern of inside) {
    const found = pattern.exec(body)?.[0]
    // What merely repeats the caller's own words tells nothing.
    if (found !== undefined && !sent.includes(found.trim())) return found.trim().slice(0, 120)
  }
  return undefined
}

const asText = (schema: Schema | undefined, value: unknown): unknown => {
  if (typeof value !== 'string' || schema?.type === undefined) return value
  if ((schema.type === 'number' || schema.type === 'integer') && value.trim() !== '') return Number(value)
  return schema.type === 'boolean' && /^(?:true|false)$/.test(value) ? value === 'true' : value
}

/** Whatever goes over the wire as text is text there: a number in a path or query is what it is read as. */
const carried = (schema: Schema, value: unknown): unknown => {
  if (typeof value !== 'object' || value === null) return asText(schema, String(value))
  return schema.type === 'object' ? value : JSON.stringify(value)
}

/** The document as a judge: of inputs, and of answers. */
export function judge(document: OpenApi) {
  const ajv = new Ajv2020({ strict: false, validateFormats: true, allErrors: false })
  addFormats.default(ajv, ['date'])
  ajv.addSchema({ ...document, $id: 'api' } as object)
  const made = new Map<string, ValidateFunction>()
  const validator = (pointer: string): ValidateFunction => {
    const known = made.get(pointer) ?? ajv.compile({ $ref: `api#${pointer}` })
    made.set(pointer, known)
    return known
  }
  const escaped = (part: string): string => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'))
  const at = (place: Place, ...rest: string[]): string =>
    ['', 'paths', place.path, place.method.toLowerCase(), ...rest].map(escaped).join('/')
  const says = (check: ValidateFunction): string => `${check.errors?.[0]?.instancePath ?? ''} ${check.errors?.[0]?.message ?? ''}`

  /** What in the input is not as the document declares; undefined where all of it is. */
  function undeclared(place: Place, input: Input): string | undefined {
    for (const [i, { name, in: where, required, schema }] of (place.described.parameters ?? []).entries()) {
      if (where === 'cookie') continue
      const value = input[where][name]
      const given = value !== undefined && !(where === 'path' && value === '')
      if (!given && required) return `${name} is missing`
      const check = validator(at(place, 'parameters', String(i), 'schema'))
      if (given && !check(carried(schema, value))) return `${name}${says(check)}`
    }
    const body = place.described.requestBody?.content['application/json']
    if (!body) return undefined
    const check = validator(at(place, 'requestBody', 'content', 'application/json', 'schema'))
    return check(JSON.parse(JSON.stringify(input.body ?? {}))) ? undefined : `the body${says(check)}`
  }

  function shape(place: Place, answer: Answer): Fault[] {
    const declared = place.described.responses[String(answer.status)]
    if (!declared) return [{ verdict: 'answers a status that is not documented', says: String(answer.status) }]
    const type = String(answer.headers['content-type'] ?? '').split(';')[0] ?? ''
    const content = declared.content ?? {}
    if (Object.keys(content).length === 0)
      return answer.body === '' ? [] : [{ verdict: 'answers in a shape that is not documented', says: 'a body, where none is declared' }]
    const range = [type, type.replace(/\/.*/, '/*'), '*/*'].find((one) => content[one])
    if (range === undefined)
      return [{ verdict: 'answers in a shape that is not documented', says: `${type}, not ${Object.keys(content).join(', ')}` }]
    if (!/json$/.test(type) || !/json$/.test(range)) return []
    const check = validator(at(place, 'responses', String(answer.status), 'content', range, 'schema'))
    try {
      return check(JSON.parse(answer.body)) ? [] : [{ verdict: 'answers in a shape that is not documented', says: says(check) }]
    } catch {
      return [{ verdict: 'answers in a shape that is not documented', says: 'no JSON' }]
    }
  }

  return { undeclared, shape }
}

interface Told {
  readonly type?: string
  readonly status?: number
  readonly detail?: string
  readonly trace?: string
  readonly errors?: readonly { readonly pointer: string }[]
}

function problemFaults(asked: Asked, answer: Answer): Fault[] {
  let told: Told
  try {
    told = JSON.parse(answer.body) as Told
  } catch {
    return [{ verdict: 'error is no problem', says: answer.body.slice(0, 80) }]
  }
  if (!told.type?.startsWith('urn:yifa:problem:') || told.status !== answer.status || !told.detail)
    return [{ verdict: 'error is no problem', says: JSON.stringify(told).slice(0, 120) }]
  if (told.type !== 'urn:yifa:problem:not-as-declared') return []
  const pointers = told.errors?.map((one) => one.pointer) ?? []
  // What is unknown altogether is named by the object in which it stands.
  return pointers.length > 0 && pointers.every((pointer) => pointer.startsWith('/') || pointer === '')
    ? []
    : [{ verdict: 'error names no field', says: `${asked.field ?? ''}: ${JSON.stringify(told.errors)}` }]
}

/** Whether what was refused is a shape: what only its meaning makes wrong (`custom`), no schema can say. */
const refusesShape = (body: string): boolean => {
  if (!body.startsWith('{')) return false
  const { type, errors = [] } = JSON.parse(body) as { type: string; errors?: { code: string }[] }
  return type === 'urn:yifa:problem:not-as-declared' && errors.some(({ code }) => code !== 'custom')
}

/** Everything that is wrong with an answer. `canary`: words that stand only in another region. */
export function faultsOf(
  { place, asked, answer, canary }: { place: Place; asked: Asked; answer: Answer; canary: string },
  by: ReturnType<typeof judge>,
): Fault[] {
  const { status, body } = answer
  if (status === 'hung') return [{ verdict: 'hangs', says: 'no answer within 10 s' }]
  if (status === 'broken') return [{ verdict: 'breaks the connection', says: answer.why ?? '' }]
  // Node itself refuses what is no HTTP, before there is anybody to ask.
  if ((status === 400 || status === 417 || status === 431) && body === '') return []
  const sent = `${asked.wire.path} ${decodeURIComponentSafely(asked.wire.path)} ${asked.wire.body?.toString() ?? ''}`
  const faults: Fault[] = []
  if (status >= 500 && status !== 503) faults.push({ verdict: 'answers 5xx', says: `${status} ${body.slice(0, 200)}` })
  const inner = tellsInside(body, sent)
  if (inner !== undefined) faults.push({ verdict: 'tells of its inside', says: inner })
  if (canary !== '' && body.includes(canary)) faults.push({ verdict: 'tells of another region', says: canary })
  // A path that was made odd may lead to another operation, or to a page.
  if (asked.how === 'an odd path') return faults
  faults.push(...by.shape(place, answer))
  if (status >= 400) faults.push(...problemFaults(asked, answer))
  if (asked.input === undefined) return faults
  const wrong = by.undeclared(place, asked.input)
  if (wrong !== undefined && status < 300) faults.push({ verdict: 'takes what the document forbids', says: wrong })
  if (wrong === undefined && status === 422 && refusesShape(body))
    faults.push({ verdict: 'refuses what the document allows', says: body.slice(0, 300) })
  return faults
}

function decodeURIComponentSafely(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
