import { standing } from '../authority/agency.ts'
import { takesRole } from '../authority/check-person.ts'
import { formOf } from '../form/check-content.ts'
import type { Form } from '../form/field.ts'
import type { Citation, Text } from '../law/instrument.ts'
import type { Procedure } from '../procedure/grammar.ts'
import type { Refusal } from '../refusal.ts'
import { gate } from './attempt.ts'
import type { Actor, CaseFile } from './case-file.ts'
import type { Context } from './context.ts'
import { clocksOf, type Due } from './due.ts'

/** One act as the person before the screen sees it: it may be done now, or why not and who can cure it. */
export interface Option {
  readonly act: string
  readonly title: Text
  readonly by: readonly string[]
  readonly basis: readonly Citation[]
  /** Whether the actor takes one of the act's roles in this case. */
  readonly mine: boolean
  readonly may: boolean
  readonly refusals: readonly Refusal[]
  readonly form: Form
  readonly officers?: number
  readonly owed: boolean
  readonly due?: Due
}

/**
 * Every act of the procedure on that day for that actor. What an act demands in its form is not asked yet; everything else is the very gate
 * that `attempt` uses, so that a button is grey for exactly the reason for which the door would refuse.
 * @param only acts that are meant, where not all are asked for
 */
export function whatNow(
  procedure: Procedure,
  file: CaseFile,
  actor: Actor,
  context: Context & { readonly only?: readonly string[] },
): Option[] {
  const clocks = clocksOf(procedure, file, context.calendar)
  const meant = Object.entries(procedure.acts).filter(([act]) => context.only?.includes(act) ?? true)
  return meant.map(([act, rule]): Option => {
    const refusals = gate(procedure, file, { act, actor, answers: {} }, context).filter(
      (refusal) => refusal.code !== 'officers-too-few' && refusal.code !== 'signers-too-few',
    )
    const clock = clocks.find((running) => running.act === act)
    const by = [rule.by].flat()
    return {
      act,
      title: rule.title,
      by,
      basis: [rule.basis].flat(),
      mine: by.some((role) =>
        takesRole(standing(actor, context), role, { procedure, file, act, authority: context.authority, day: context.day }),
      ),
      may: refusals.length === 0,
      refusals,
      form: formOf(procedure, act),
      ...(rule.officers !== undefined && { officers: rule.officers }),
      owed: clock?.kind === 'duty',
      ...(clock && { due: clock.due }),
    }
  })
}
