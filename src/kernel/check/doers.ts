import type { ActRule, Procedure, Role } from '../procedure/grammar.ts'
import type { Finding } from './finding.ts'

type Row = ActRule<string, string, string>

const organOf = (role: Role): string => ('of' in role ? (role.of ?? '') : '')

/** Whether everyone who takes the first role takes the second one too: it is the same role, or the same post at the same organ. */
function isWithin(one: Role | undefined, other: Role | undefined): boolean {
  if (!one || !other) return false
  if (one === other || other.kind === 'public') return true
  return 'post' in one && 'post' in other && one.kind === other.kind && one.post === other.post && organOf(one) === organOf(other)
}

function reason(procedure: Procedure, row: Row): { zh: string; en: string } | undefined {
  const roles = [row.by].flat()
  const barred = [row.notBy ?? []].flat()
  if (roles.every((role) => barred.some((other) => isWithin(procedure.roles[role], procedure.roles[other]))))
    return { zh: '能够办理的人都被“notBy”排除在外', en: `everyone who may do it is kept from it by 'notBy'` }
  const { certificates, officers = 0 } = row
  if (certificates && certificates.length < officers)
    return {
      zh: `须有${officers}人签名，抽中的却只有${certificates.length}人`,
      en: `${officers} officers must sign and only ${certificates.length} were drawn`,
    }
  return undefined
}

/**
 * Acts that nobody can ever do, because the separation of duties leaves no person for them. At an organ with too few people an act may still
 * find nobody: that is said beside the act, case by case, and its duty goes overdue.
 */
export const checkDoers = (procedure: Procedure): Finding[] =>
  Object.entries(procedure.acts).flatMap(([act, row]) => {
    const why = reason(procedure, row)
    if (!why) return []
    const says = {
      zh: `程序“${procedure.id}”的行为“${act}”没有人能办：${why.zh}。`,
      en: `${procedure.id}: nobody can ever do '${act}': ${why.en}.`,
    }
    return [{ severity: 'error', code: 'nobody-may', procedure: procedure.id, act, says }]
  })
