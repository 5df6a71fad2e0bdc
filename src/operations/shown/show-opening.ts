import type { Procedure } from '../../kernel/procedure/grammar.ts'
import type { OpeningView } from '../views.ts'

/** Who may open a case of the procedure, by which act: one row for each act and kind of person. */
export function openingsOf(procedure: Procedure): OpeningView[] {
  return Object.entries(procedure.acts).flatMap(([act, rule]) => {
    if (!rule.starts) return []
    const roles = [rule.by].flat().flatMap((name) => procedure.roles[name] ?? [])
    return [...new Set(roles.map(({ kind }) => kind))].map((kind) => ({
      act,
      title: rule.title,
      by: kind,
      posts: [...new Set(roles.flatMap((role) => (role.kind === kind && 'post' in role ? [role.post] : [])))],
    }))
  })
}

/** Procedures with an act that writes to the register. */
export const procedureChanging = (procedures: readonly Procedure[], register: string): Procedure[] =>
  procedures.filter(({ acts }) => Object.values(acts).some((rule) => rule.effects?.some((effect) => effect.register === register)))
