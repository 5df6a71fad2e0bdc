import type { CaseFile } from '../case/case-file.ts'
import type { Citation } from '../law/instrument.ts'
import type { ActRule, Procedure } from '../procedure/grammar.ts'
import type { Refusal } from '../refusal.ts'
import type { LocalDate } from '../time/local-date.ts'
import { type Authority, liesIn, type Power } from './authority.ts'

/**
 * Whether the act exercises power of the organ of the case: its own staff act, or the case is opened. What a party, another organ or the law
 * does exercises none, nor do acts marked `power: 'not-needed'`.
 */
export function exercisesPower(procedure: Procedure, rule: ActRule<string, string, string>): boolean {
  if (procedure.power === null || rule.power !== undefined) return false
  return (
    rule.starts === true ||
    [rule.by].flat().some((name) => {
      const role = procedure.roles[name]
      return role?.kind === 'staff' && role.of === undefined
    })
  )
}

/** The row of the power list on which the organ of the case acts on that day. */
export function powerOf(procedure: Procedure, file: CaseFile, authority: Authority, day: LocalDate): Power | undefined {
  if (procedure.power === null || file.matter === undefined) return undefined
  return authority.powers(procedure.power, file.matter, day).find((power) => power.organ === file.organ && liesIn(file.place, power.place))
}

/**
 * Check 1: the organ holds, on that day, a power of this kind for this matter, at this level, in this place.
 * What is there for when the power was lost is refused while it is held.
 */
export function checkPower(
  procedure: Procedure,
  file: CaseFile,
  act: string,
  context: { authority: Authority; day: LocalDate },
): Refusal[] {
  const rule = procedure.acts[act]
  if (!rule || procedure.power === null) return []
  if (rule.power === 'lost') return checkLost(procedure, file, context)
  return exercisesPower(procedure, rule) ? checkHeld(procedure, file, context) : []
}

function checkLost(procedure: Procedure, file: CaseFile, { authority, day }: { authority: Authority; day: LocalDate }): Refusal[] {
  const power = powerOf(procedure, file, authority, day)
  // A power whose own law has gone is lost, whatever the list still says.
  if (!power?.basis.every((provision) => authority.standing(provision, day).inForce)) return []
  const facts = { organ: file.organ, kind: procedure.power ?? '', matter: file.matter ?? '', day }
  return [{ check: 'power', code: 'power-still-held', facts, basis: [procedure.basis], cure: { how: 'none' } }]
}

function checkHeld(procedure: Procedure, file: CaseFile, { authority, day }: { authority: Authority; day: LocalDate }): Refusal[] {
  const kind = procedure.power ?? ''
  const basis: Citation[] = [procedure.basis]
  const facts = { organ: file.organ, kind, matter: file.matter ?? '', place: file.place, day }
  const held = authority.powers(kind, file.matter ?? '', day)
  const own = held.filter((power) => power.organ === file.organ)
  const holder = held.find((power) => power.organ !== file.organ && liesIn(file.place, power.place))?.organ
  const cure = holder ? { how: 'ask-holder' as const, who: holder } : { how: 'list-power' as const, who: 'catalogue-keeper' }
  if (own.length === 0) return [{ check: 'power', code: 'power-not-held', facts, basis, cure }]
  if (!own.some((power) => liesIn(file.place, power.place))) {
    return [{ check: 'power', code: 'power-elsewhere', facts: { ...facts, held: own.map((power) => power.place) }, basis, cure }]
  }
  const level = authority.organ(file.organ, day)?.level
  if (level !== undefined && !own.some((power) => power.level === level)) {
    return [{ check: 'power', code: 'power-other-level', facts: { ...facts, level }, basis, cure }]
  }
  return []
}
