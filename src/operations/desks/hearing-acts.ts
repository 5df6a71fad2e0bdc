import type { Procedure } from '../../kernel/procedure/grammar.ts'
import type { HeldAct } from '../../store/read-desks.ts'

/** Acts that set the day on which an act is held: those whose answer it may not precede. */
const settersOf = ({ acts }: Procedure, act: string): string[] =>
  [acts[act]?.notBefore ?? []].flat().flatMap(({ until, from }) => until?.act ?? from?.act ?? [])

const roleAsks = ({ acts, roles }: Procedure, act: string, posts: readonly string[]): boolean =>
  [acts[act]?.by ?? []].flat().some((name) => {
    const role = roles[name]
    return role?.kind === 'staff' && posts.includes(role.post)
  })

/** Acts of these procedures that holders of one of these posts do on a day which another act sets: hearings. */
export const hearingActs = (procedures: readonly Procedure[], posts: readonly string[]): HeldAct[] =>
  procedures.flatMap((procedure) =>
    Object.keys(procedure.acts).flatMap((act) => {
      const set = settersOf(procedure, act)
      return set.length > 0 && roleAsks(procedure, act, posts) ? [{ procedure: procedure.id, act, set }] : []
    }),
  )

/** The question of an earlier act in which the day of an act is answered. */
export const dayAsked = ({ acts }: Procedure, act: string): { act: string; field: string } | undefined =>
  [acts[act]?.notBefore ?? []].flat().flatMap(({ until, from }) => until ?? from ?? [])[0]

/** What must be done once an act was: in which its doing is waited for, or from which a period runs. */
export function actsAfter({ acts }: Procedure, act: string): string[] {
  return Object.entries(acts).flatMap(([name, rule]) => {
    const owed = [rule.owedSince ?? []].flat().includes(act) || rule.must?.since?.includes(act)
    return owed && name !== act ? [name] : []
  })
}
