import type { CaseFile } from '../../kernel/case/case-file.ts'
import type { Scope } from '../../kernel/case/fill-in.ts'
import type { Option } from '../../kernel/case/what-now.ts'
import type { Procedure } from '../../kernel/procedure/grammar.ts'
import type { OptionView } from '../views.ts'
import { type Reading, roleTitle } from './reading.ts'
import { showBasis } from './show-citation.ts'
import { showForm } from './show-field.ts'
import { showRefusal } from './show-refusal.ts'

/** Everything a text with places may name, before the act is done. */
function scopeOf(act: string, { procedure, file }: { procedure: Procedure; file: CaseFile }, { authority, day, caller }: Reading): Scope {
  const organ = authority.organ(file.organ, day)
  const item = file.item ? authority.item(file.item, day) : undefined
  const organOf = (id: string) => authority.organ(id, day)
  return { procedure, file, act, day, actor: caller.name, numbers: {}, due: {}, organOf, ...(organ && { organ }), ...(item && { item }) }
}

/** An act with what it asks, and whether the caller may do it now, or why not and who can cure it. */
export function showOption(option: Option, where: { procedure: Procedure; file: CaseFile }, reading: Reading): OptionView {
  const { act, title, by, basis, mine, may, owed, due, officers, refusals, form } = option
  const scope = scopeOf(act, where, reading)
  const { note, signers, unseals, bulk } = where.procedure.acts[act] ?? {}
  return {
    act,
    procedure: where.procedure.id,
    title,
    mine,
    may,
    owed,
    by: by.map((role) => roleTitle(where.procedure, role)),
    basis: showBasis(reading, basis),
    refusals: refusals.map((refusal) => showRefusal(refusal, where.procedure, reading)),
    form: showForm(form, reading, { scope, ...(scope.item && { item: scope.item }) }),
    ...(note && { note }),
    ...(officers !== undefined && { officers }),
    ...(signers !== undefined && { signers }),
    ...(bulk && { bulk }),
    ...(unseals && { unseals: true as const }),
    ...(due && 'day' in due && { due: due.day }),
  }
}
