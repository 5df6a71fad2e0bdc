import type { Procedure } from '../../kernel/procedure/grammar.ts'
import { publicActs } from '../case-access.ts'

/** Kinds of publication that the acts before this one make. */
const kindsBefore = (procedure: Procedure, act: string): string[] =>
  (procedure.acts[act]?.after ?? []).flatMap((before) => {
    const befores = typeof before === 'string' ? [before] : before.anyOf
    return befores.flatMap((one) => procedure.acts[one]?.publishes?.kind ?? [])
  })

/** Kinds of publication after which everybody may do something, such as a draft for comment 公开征求意见. */
export const invitingKinds = (procedures: readonly Procedure[]): string[] => [
  ...new Set(procedures.flatMap((procedure) => publicActs(procedure).flatMap((act) => kindsBefore(procedure, act)))),
]

/** Acts by which everybody gives an opinion on a publication of this kind: what they answer is public. */
export const opinionActs = (procedure: Procedure, kind: string): string[] =>
  publicActs(procedure).filter(
    (act) =>
      kindsBefore(procedure, act).includes(kind) &&
      Object.values(procedure.acts[act]?.form ?? {}).some(({ seenBy }) => seenBy === 'public'),
  )
