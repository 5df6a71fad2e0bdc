import type { Answer, Answers } from '../form/field.ts'
import type { Limit } from '../procedure/grammar.ts'
import type { CaseFile } from './case-file.ts'
import type { Context } from './context.ts'
import type { Scope } from './fill-in.ts'
import { fillInKey } from './fill-in.ts'

/** A register entry, by its key. */
export interface EntryKey {
  readonly register: string
  readonly key: string
}

type Listed = Extract<Limit<string>, { readonly register: string }>

const isListed = (limit: Limit<string> | undefined): limit is Listed => typeof limit === 'object' && 'register' in limit

const numberIn = (answer: Answer | undefined): number => (typeof answer === 'number' ? answer : 0)

/** Register entries in which limits stand. */
export const limitKeys = (limits: readonly (Limit<string> | undefined)[], scope: Scope): EntryKey[] =>
  limits.filter(isListed).map(({ register, key }) => ({ register, key: fillInKey(key, scope) }))

/**
 * The number that a limit stands for; or the entry that should hold it and does not run.
 *
 * @param own the act that is bounded: a limit that it answers itself is none until it is answered
 */
export function readLimit(
  limit: Limit<string> | undefined,
  {
    file,
    scope,
    context,
    own,
  }: { file: CaseFile; scope: Scope; context: Context; own?: { readonly act: string; readonly answers: Answers } },
): number | undefined | EntryKey {
  if (limit === undefined || typeof limit === 'number') return limit
  if (!isListed(limit) && limit.act === own?.act) {
    const answer = own.answers[limit.field]
    return typeof answer === 'number' ? answer : undefined
  }
  if (!isListed(limit)) return numberIn(file.answers[limit.act]?.[limit.field])
  const key = fillInKey(limit.key, scope)
  const entry = context.authority.entry(limit.register, key, context.day)
  return entry ? numberIn(entry[limit.column]) : { register: limit.register, key }
}
