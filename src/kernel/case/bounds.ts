import type { Answer } from '../form/field.ts'
import { kindOf } from '../form/kinds.ts'
import type { Bound, Limit, Procedure } from '../procedure/grammar.ts'
import type { Refusal } from '../refusal.ts'
import type { CaseFile } from './case-file.ts'
import type { Context } from './context.ts'
import { type Entering, scopeTried } from './entering.ts'
import { holds, isDone } from './marking.ts'
import { fillInKey } from './results.ts'

type Listed = Extract<Limit<string>, { readonly register: string }>

const isListed = (limit: Limit<string> | undefined): limit is Listed => typeof limit === 'object' && 'register' in limit

/** Bounds that hold in the case as it stands: their condition holds, and no approved departure lifts them. */
const inForce = (procedure: Procedure, { marking }: CaseFile, act: string): readonly Bound<string, string>[] =>
  (procedure.acts[act]?.bounds ?? []).filter(
    ({ when, unless }) => holds(when, marking) && !(unless !== undefined && isDone(marking, unless)),
  )

/** Register entries in which limits of the act stand. */
export function boundKeys(procedure: Procedure, file: CaseFile, tried: Entering, context: Context): { register: string; key: string }[] {
  const listed = inForce(procedure, file, tried.act).flatMap(({ least, most }) => [least, most].filter(isListed))
  if (listed.length === 0) return []
  const scope = scopeTried(procedure, file, tried, context)
  return listed.map(({ register, key }) => ({ register, key: fillInKey(key, scope) }))
}

const numberIn = (answer: Answer | undefined): number => (typeof answer === 'number' ? answer : 0)

/** What one bound comes to in a case on a day: amounts as they are answered, money in fen. */
export interface BoundMeant {
  readonly bound: Bound<string, string>
  readonly least?: number
  readonly most?: number
  /** Register entries in which the limits stand. */
  readonly entries: readonly { readonly register: string; readonly key: string }[]
  /** Those of them that do not run on that day: such a bound cannot be kept. */
  readonly missing: readonly { readonly register: string; readonly key: string }[]
}

/** Every bound of the act that holds in the case as it stands, with its limits looked up. */
export function boundsMeant(procedure: Procedure, file: CaseFile, tried: Entering, context: Context): BoundMeant[] {
  const scope = scopeTried(procedure, file, tried, context)
  return inForce(procedure, file, tried.act).map((bound): BoundMeant => {
    const entries = new Map<string, { register: string; key: string }>()
    const missing = new Map<string, { register: string; key: string }>()
    const limitOf = (limit: Limit<string> | undefined): number | undefined => {
      if (limit === undefined || typeof limit === 'number') return limit
      if (!isListed(limit)) return numberIn(file.answers[limit.act]?.[limit.field])
      const key = fillInKey(limit.key, scope)
      const entry = context.authority.entry(limit.register, key, context.day)
      const found = entry ? entries : missing
      found.set(`${limit.register} ${key}`, { register: limit.register, key })
      return entry && numberIn(entry[limit.column])
    }
    const least = limitOf(bound.least)
    const most = limitOf(bound.most)
    const limits = { ...(least !== undefined && { least }), ...(most !== undefined && { most }) }
    return { bound, ...limits, entries: [...entries.values()], missing: [...missing.values()] }
  })
}

/**
 * Check 5, the amount: no number answered lies outside the bounds that the law sets it. Amounts are compared as they are answered, money in
 * fen. A limit whose register entry does not run cannot be kept, and is refused as missing.
 */
export function checkBounds(procedure: Procedure, file: CaseFile, tried: Entering, context: Context): Refusal[] {
  return boundsMeant(procedure, file, tried, context).flatMap(({ bound, least, most, missing }): Refusal[] => {
    const answer = tried.answers[bound.field]
    const field = procedure.acts[tried.act]?.form?.[bound.field]
    if (typeof answer !== 'number' || !field) return []
    const said = { check: 'content', field: bound.field, basis: [bound.basis] } as const
    if (missing.length > 0)
      return missing.map((facts) => ({
        ...said,
        code: 'entry-missing',
        facts: { ...facts, day: context.day },
        cure: { how: 'correct-answer' },
      }))
    if (!(least !== undefined && answer < least) && !(most !== undefined && answer > most)) return []
    const show = (value: number): string => kindOf(field).show(value, field, { day: context.day })
    const facts = {
      question: field.ask.zh,
      questionEn: field.ask.en,
      amount: show(answer),
      ...(least !== undefined && { least: show(least) }),
      ...(most !== undefined && { most: show(most) }),
    }
    const who = bound.unless && [procedure.acts[bound.unless]?.by ?? ''].flat()[0]
    const cure = bound.unless ? { how: 'do-first' as const, act: bound.unless, ...(who && { who }) } : { how: 'correct-answer' as const }
    return [{ ...said, code: 'out-of-bounds', facts, cure }]
  })
}
