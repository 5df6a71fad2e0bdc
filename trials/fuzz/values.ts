import fc, { type GeneratorValue } from 'fast-check'
import { type OpenApi, resolved, type Schema } from './document.ts'
import { oddTexts } from './odd-texts.ts'

/** Values that the server itself has shown, by the name of the member in which they stood. */
export type Known = Readonly<Record<string, readonly (string | number)[]>>

export interface Source {
  readonly g: GeneratorValue
  readonly document: OpenApi
  readonly known: Known
}

const pick = <T>(g: GeneratorValue, from: readonly T[]): T => from[g(fc.nat, { max: Math.max(0, from.length - 1) })] as T
export const oneOf = pick
export const chance = (g: GeneratorValue, percent: number): boolean => g(fc.nat, { max: 99 }) < percent

const letters = [...'甲乙丙丁0123456789abcXYZ-/〔〕 ']

function text({ g }: Source, { minLength = 0, maxLength = 24 }: Schema): string {
  const length = g(fc.integer, { min: minLength, max: Math.max(minLength, Math.min(maxLength, minLength + 24)) })
  return Array.from({ length }, () => pick(g, letters)).join('')
}

const days = ['2026-11-29', '2026-03-02', '2025-12-31', '2024-02-29', '1999-01-01', '2099-12-31', '0001-01-01']

function stringFor(source: Source, schema: Schema, name: string): string {
  const { g, known } = source
  const seen = known[name]
  if (seen && chance(g, 70)) return String(pick(g, seen))
  if (schema.format === 'date' && chance(g, 90)) return pick(g, days)
  if (schema.pattern !== undefined) return g(fc.stringMatching, new RegExp(schema.pattern, 'u'))
  if (chance(g, 8)) return pick(g, Object.values(oddTexts))
  return text(source, schema)
}

function numberFor({ g, known }: Source, schema: Schema, name: string): number {
  const seen = known[name]?.filter((one) => typeof one === 'number')
  if (seen && seen.length > 0 && chance(g, 60)) return pick(g, seen) as number
  const min = schema.minimum ?? (schema.exclusiveMinimum ?? -1) + 1
  const max = schema.maximum ?? (schema.exclusiveMaximum !== undefined ? schema.exclusiveMaximum - 1 : min + 1_000)
  return g(fc.integer, { min: Math.ceil(min), max: Math.floor(Math.min(max, Number.MAX_SAFE_INTEGER)) })
}

function objectFor(source: Source, schema: Schema, depth: number): Record<string, unknown> {
  const { g } = source
  const made: Record<string, unknown> = {}
  for (const [name, member] of Object.entries(schema.properties ?? {}))
    if (schema.required?.includes(name) || (depth < 4 && chance(g, 50))) made[name] = valueFor(source, member, name, depth + 1)
  const more = schema.additionalProperties
  if (typeof more === 'object' && depth < 5)
    for (let i = g(fc.nat, { max: 3 }); i > 0; i--) {
      const name = pick(g, [...(source.known['name'] ?? []), 'name', 'reason', 'x'].map(String))
      made[name] = valueFor(source, more, name, depth + 1)
    }
  return made
}

/** A value that the schema allows, most of the time one that the server has shown before. */
export function valueFor(source: Source, given: Schema, name: string, depth = 0): unknown {
  const { g, document } = source
  const schema = resolved(document, given)
  if (schema.const !== undefined) return schema.const
  if (schema.enum) return pick(g, schema.enum)
  const choices = schema.anyOf ?? schema.oneOf
  if (choices) return valueFor(source, pick(g, choices), name, depth)
  if (schema.allOf) return Object.assign({}, ...schema.allOf.map((part) => valueFor(source, part, name, depth)))
  const type = Array.isArray(schema.type) ? pick(g, schema.type) : schema.type
  if (type === 'string') return stringFor(source, schema, name)
  if (type === 'number' || type === 'integer') return numberFor(source, schema, name)
  if (type === 'boolean') return chance(g, 50)
  if (type === 'null') return null
  if (type === 'array') {
    const least = schema.minItems ?? 0
    const length = g(fc.integer, { min: least, max: Math.min(schema.maxItems ?? least + 3, least + 3) })
    return Array.from({ length }, () => valueFor(source, schema.items ?? {}, name, depth + 1))
  }
  if (type === 'object' || schema.properties) return objectFor(source, schema, depth)
  return pick(g, ['x', 1, true, null, [], {}])
}

/** Something of another type than the schema has. */
export function wrongType(g: GeneratorValue): unknown {
  return pick<unknown>(g, [
    null,
    true,
    0,
    -1,
    1.5,
    1e308,
    'x',
    '',
    [],
    {},
    [null],
    [[]],
    { a: { b: 1 } },
    ['x', 1, null],
    { length: 1 },
    { toString: 'x' },
  ])
}

/** Values at the edges of a schema, and just beyond. */
export function edgesOf(schema: Schema): unknown[] {
  const edges: unknown[] = [0, -0, -1, Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER + 2, 2 ** 31, 2 ** 63, 1e21, 0.1]
  for (const bound of [schema.minimum, schema.maximum, schema.exclusiveMinimum, schema.exclusiveMaximum])
    if (bound !== undefined) edges.push(bound - 1, bound, bound + 1, bound + 0.5)
  for (const length of [schema.minLength, schema.maxLength])
    if (length !== undefined)
      for (const one of [length - 1, length, length + 1]) if (one >= 0) edges.push('字'.repeat(one), '𠮷'.repeat(one))
  for (const count of [schema.minItems, schema.maxItems])
    if (count !== undefined)
      for (const one of [count - 1, count, count + 1]) if (one >= 0) edges.push(Array.from({ length: one }, () => 'x'))
  return edges
}
