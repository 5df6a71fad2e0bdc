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

/**
 * Check 5, the amount: no number answered lies outside the bounds that the law sets it. Amounts are compared as they are answered, money in
 * fen. A limit whose register entry does not run cannot be kept, and is refused as missing.
 */
export function checkBounds(procedure: Procedure, file: CaseFile, tried: Entering, context: Context): Refusal[] {
  const scope = scopeTried(procedure, file, tried, context)
  return inForce(procedure, file, tried.act).flatMap((bound): Refusal[] => {
    const answer = tried.answers[bound.field]
    const field = procedure.acts[tried.act]?.form?.[bound.field]
    if (typeof answer !== 'number' || !field) return []
    const missing = new Map<string, EntryKey>()
    const limitOf = (limit: Limit<string> | undefined): number | undefined => {
      const found = readLimit(limit, { file, scope, context })
      if (typeof found !== 'object') return found
      missing.set(`${found.register} ${found.key}`, found)
      return undefined
    }
    const least = limitOf(bound.least)
    const most = limitOf(bound.most)
    const said = { check: 'content', field: bound.field, basis: [bound.basis] } as const
    if (missing.size > 0)
      return [...missing.values()].map((facts) => ({
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
