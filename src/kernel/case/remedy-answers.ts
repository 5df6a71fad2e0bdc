import type { Answer } from '../form/field.ts'
import type { Remedy } from '../procedure/grammar.ts'
import { theLaw } from './case-file.ts'
import { placesIn, valueMeant } from './fill-in.ts'
import { type Made, scopeOf } from './results.ts'

/** What the form of a remedy need not ask again, because the case it turns against says it; nothing is offered that stays without a value. */
export function remedyAnswers({ opens }: Remedy, made: Omit<Made, 'act' | 'tried' | 'clocks'>): Readonly<Record<string, Answer>> {
  const scope = scopeOf({ ...made, act: '', tried: { actor: { ...theLaw, name: '' } }, clocks: [] })
  return Object.fromEntries(
    Object.entries(opens?.answers ?? {}).flatMap(([question, text]) => {
      const value = valueMeant(text, scope)
      const empty = placesIn(text).length > 0 && (value === undefined || value === '')
      return empty || value === undefined ? [] : [[question, value] as const]
    }),
  )
}
