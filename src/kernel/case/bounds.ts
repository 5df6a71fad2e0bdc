import { isAsked } from '../form/check-content.ts'
import { kindOf } from '../form/kinds.ts'
import type { Bound, Limit, Procedure } from '../procedure/grammar.ts'
import type { Refusal } from '../refusal.ts'
import type { CaseFile } from './case-file.ts'
import type { Context } from './context.ts'
import { type Entering, scopeTried } from './entering.ts'
import { type EntryKey, limitKeys, readLimit } from './limits.ts'
import { holds, isDone } from './marking.ts'

/** Bounds that hold in the case as it stands: their condition holds, and no approved departure lifts them. */
const inForce = (procedure: Procedure, { marking }: CaseFile, act: string): readonly Bound<string, string>[] =>
  (procedure.acts[act]?.bounds ?? []).filter(
    ({ when, unless }) => holds(when, marking) && !(unless !== undefined && isDone(marking, unless)),
  )

/** Register entries in which limits of the act stand. */
export function boundKeys(procedure: Procedure, file: CaseFile, tried: Entering, context: Context): EntryKey[] {
  const limits = inForce(procedure, file, tried.act).flatMap(({ least, most }) => [least, most])
  return limits.length === 0 ? [] : limitKeys(limits, scopeTried(procedure, file, tried, context))
}

/** What one bound comes to in a case on a day: amounts as they are answered, money in fen. */
export interface BoundMeant {
  readonly bound: Bound<string, string>
  readonly least?: number
  readonly most?: number
  /** Register entries in which the limits stand. */
  readonly entries: readonly EntryKey[]
  /** Those of them that do not run on that day: such a bound cannot be kept. */
  readonly missing: readonly EntryKey[]
}

/** Every bound of the act that holds in the case as it stands, with its limits looked up. */
export function boundsMeant(procedure: Procedure, file: CaseFile, tried: Entering, context: Context): BoundMeant[] {
  const bounds = inForce(procedure, file, tried.act)
  if (bounds.length === 0) return []
  const scope = scopeTried(procedure, file, tried, context)
  return bounds.map((bound): BoundMeant => {
    const missing = new Map<string, EntryKey>()
    const limitOf = (limit: Limit<string> | undefined): number | undefined => {
      const found = readLimit(limit, { file, scope, context, own: tried })
      if (typeof found !== 'object') return found
      missing.set(`${found.register} ${found.key}`, found)
      return undefined
    }
    const least = limitOf(bound.least)
    const most = limitOf(bound.most)
    const limits = { ...(least !== undefined && { least }), ...(most !== undefined && { most }) }
    // Both limits mostly stand in one entry.
    const entries = new Map(limitKeys([bound.least, bound.most], scope).map((one) => [`${one.register} ${one.key}`, one]))
    for (const name of missing.keys()) entries.delete(name)
    return { bound, ...limits, entries: [...entries.values()], missing: [...missing.values()] }
  })
}

/**
 * Check 5, the amount: no number answered lies outside the bounds that the law sets it. Amounts are compared as they are answered, money in
 * fen; one that was asked and left blank counts as nothing where the bound has a lower end. A limit whose register entry does not run cannot be kept, and is refused as missing.
 */
export function checkBounds(procedure: Procedure, file: CaseFile, tried: Entering, context: Context): Refusal[] {
  return boundsMeant(procedure, file, tried, context).flatMap(({ bound, least, most, missing }): Refusal[] => {
    const field = procedure.acts[tried.act]?.form?.[bound.field]
    if (!field || !isAsked(field, tried.answers)) return []
    // A question left blank answers nothing, so that no lower bound is escaped by leaving it blank.
    const answer = tried.answers[bound.field] ?? (bound.least === undefined ? undefined : 0)
    if (typeof answer !== 'number') return []
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
