import type { Citation, Text } from '../law/instrument.ts'
import type { ActRule, Procedure, Remedy, Role } from './grammar.ts'
import type { Mounted } from './part.ts'

/** `R` roles, `A` own acts, `F` facts, `O` outcomes, `M` acts of mounted parts: all names, worked out from what is written. */
export interface Declared<R extends string, A extends string, F extends string, O extends string, M extends string> {
  readonly id: string
  readonly title: Text
  readonly systems: readonly string[]
  readonly basis: Citation
  readonly power: string | null
  readonly roles: Readonly<Record<R, Role>>
  /** Facts that decide whether an act exists in a case. */
  readonly facts?: Readonly<Record<F, Text>>
  /** How a case may end; an outcome holds as a fact from the act that gives it. */
  readonly outcomes?: Readonly<Record<O, Text>>
  readonly remedies?: readonly Remedy[]
  readonly parts?: readonly Mounted<M>[]
  readonly acts: Readonly<Record<A, ActRule<NoInfer<R>, NoInfer<A | M>, NoInfer<F | O>>>>
}

type Row = ActRule<string, string, string>

/** Names of acts that a row uses. */
const actsNamed = (rule: Row): string[] => [
  ...[rule.apart, rule.awaits, rule.opens, rule.closes, rule.undoes, rule.resumes, rule.pauses?.clocks].flatMap((list) => list ?? []),
  ...[rule.notBefore, rule.must, rule.may, rule.bySilence].flatMap((w) => [...(w?.since ?? []), ...[w?.before, w?.until].flatMap((d) => (d ? [d.act] : []))]),
  ...(rule.owedSince ? [rule.owedSince].flat() : []),
  ...(rule.extends ? [rule.extends.clock] : []),
  ...(rule.after ?? []).flatMap((condition) => (typeof condition === 'string' ? [condition] : condition.anyOf)),
]

function mistakes(procedure: Procedure): string[] {
  const names = { ...procedure.facts, ...procedure.outcomes }
  const found: string[] = []
  for (const [act, rule] of Object.entries(procedure.acts)) {
    const undeclared = (what: string, name: string): void => {
      found.push(`${procedure.id}: act '${act}' names the ${what} '${name}', which is not declared.`)
    }
    for (const role of [rule.by].flat()) if (!(role in procedure.roles)) undeclared('role', role)
    for (const name of actsNamed(rule)) if (!(name in procedure.acts)) undeclared('act', name)
    for (const name of [...(rule.settles ?? []), ...(rule.outcomes ?? []), ...(rule.outcome ? [rule.outcome] : [])]) {
      if (!(name in names)) undeclared('fact', name)
    }
  }
  for (const act of procedure.beginClosed) {
    if (!Object.values(procedure.acts).some((rule) => rule.opens?.includes(act))) found.push(`${procedure.id}: act '${act}' begins closed and nothing opens it.`)
  }
  if (!Object.values(procedure.acts).some((rule) => rule.starts)) {
    found.push(`${procedure.id}: no act starts the case; mark one with 'starts: true'.`)
  }
  return found
}

/**
 * Declares a procedure. An undeclared act, role or fact does not compile at that word; what only shows when parts are mounted is
 * reported here, all at once.
 * @throws Error that lists every mistake.
 */
export function defineProcedure<
  const R extends string,
  const A extends string,
  const F extends string = never,
  const O extends string = never,
  const M extends string = never,
>(declared: Declared<R, A, F, O, M>): Procedure {
  const { parts, ...rest } = declared
  const acts: Record<string, Row> = Object.assign({ ...declared.acts }, ...(parts ?? []).map((part) => part.acts))
  const beginClosed = Object.keys(acts).filter((act) => acts[act]?.begins === 'closed')
  const procedure = { ...rest, acts, beginClosed } as Procedure
  const found = mistakes(procedure)
  if (found.length > 0) throw new Error(found.join('\n'))
  return procedure
}
