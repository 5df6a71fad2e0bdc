import type { Catalogue } from '../catalogue.ts'
import { formOf } from '../form/check-content.ts'
import type { OpeningRule, Procedure, Remedy } from '../procedure/grammar.ts'
import type { Finding } from './finding.ts'

function faultOf(
  { procedure: id, act, answers, subject }: OpeningRule<string, string>,
  catalogue: Catalogue,
): [zh: string, en: string] | undefined {
  const target = catalogue.procedures.find((one) => one.id === id)
  const rule = target?.acts[act]
  if (!target || !rule) return [`目录中没有程序“${id}”的行为“${act}”。`, `the catalogue has no act '${act}' of '${id}'.`]
  const byLaw = [rule.by].flat().every((role) => target.roles[role]?.kind === 'law')
  if (!rule.starts || !byLaw)
    return [`“${id}”的“${act}”不是由法律开立案件的行为。`, `'${act}' of '${id}' is no act by which the law opens a case.`]
  const unasked = Object.keys(answers ?? {}).find((name) => !(name in formOf(target, act)))
  if (unasked !== undefined) return [`“${act}”没有提出问题“${unasked}”。`, `'${act}' does not ask '${unasked}'.`]
  if (target.about && !target.about.optional && subject?.register !== target.about.register)
    return [
      `“${id}”的案件必须针对清单“${target.about.register}”的条目。`,
      `a case of '${id}' is about an entry of '${target.about.register}'.`,
    ]
  if ((rule.effects ?? []).length > 0)
    return [`“${act}”不得同时改变清单：另行登记。`, `'${act}' may change no register; let another act do it.`]
  return undefined
}

/** Cases opened elsewhere are cases that the law can open: the procedure exists, its act starts a case by the law, and what it is told is asked. */
export const checkOpenings = (procedure: Procedure, catalogue: Catalogue): Finding[] =>
  Object.entries(procedure.acts).flatMap(([act, rule]) =>
    (rule.opensCases ?? []).flatMap((opening): Finding[] => {
      const fault = faultOf(opening, catalogue)
      if (!fault) return []
      const says = {
        zh: `程序“${procedure.id}”的行为“${act}”另开案件：${fault[0]}`,
        en: `${procedure.id}: act '${act}' opens a case elsewhere: ${fault[1]}`,
      }
      return [{ severity: 'error', code: 'opening-unknown', procedure: procedure.id, act, says }]
    }),
  )

/** A remedy sought here leads to a procedure that a party may open, and tells it only what it asks. */
export const checkRemedies = (procedure: Procedure, catalogue: Catalogue): Finding[] =>
  (procedure.remedies ?? []).flatMap((remedy): Finding[] => {
    const fault = remedy.opens && remedyFault(remedy.opens, catalogue)
    if (!fault) return []
    const says = {
      zh: `程序“${procedure.id}”的救济途径“${remedy.id}”：${fault[0]}`,
      en: `${procedure.id}: the remedy '${remedy.id}': ${fault[1]}`,
    }
    return [{ severity: 'error', code: 'opening-unknown', procedure: procedure.id, says }]
  })

function remedyFault({ procedure: id, answers }: NonNullable<Remedy['opens']>, catalogue: Catalogue): [zh: string, en: string] | undefined {
  const target = catalogue.procedures.find((one) => one.id === id)
  const openedByParty = Object.entries(target?.acts ?? {}).filter(
    ([, rule]) => rule.starts && [rule.by].flat().some((role) => target?.roles[role]?.kind === 'party'),
  )
  if (!target || openedByParty.length === 0)
    return [`目录中没有当事人可以开立的程序“${id}”。`, `the catalogue has no procedure '${id}' that a party may open.`]
  const unasked = Object.keys(answers ?? {}).find((name) => !openedByParty.some(([act]) => name in formOf(target, act)))
  return unasked === undefined
    ? undefined
    : [`“${id}”的开立行为没有提出问题“${unasked}”。`, `nothing that opens '${id}' asks '${unasked}'.`]
}
