import type { ActRule, Condition, Procedure } from '../../procedure/grammar.ts'

type Row = ActRule<string, string, string>
/** A condition once the outcome is known: true, false, or what is left of it. */
type Left = boolean | Condition<string>

/** The condition in cases whose outcome is this one. What is a fact as well as an outcome may still hold as a fact. */
function knowing(outcome: string, condition: Condition<string>, procedure: Procedure): Left {
  if (typeof condition === 'string') {
    if (condition === outcome) return true
    return condition in (procedure.outcomes ?? {}) && !(condition in (procedure.facts ?? {})) ? false : condition
  }
  if ('did' in condition) return condition
  if ('not' in condition) {
    const inner = knowing(outcome, condition.not, procedure)
    return typeof inner === 'boolean' ? !inner : { not: inner }
  }
  const all = 'all' in condition
  const inner = (all ? condition.all : condition.any).map((one) => knowing(outcome, one, procedure))
  // One false settles `all`, one true settles `any`; the other constants say nothing.
  if (inner.includes(!all)) return !all
  const open = inner.filter((one) => typeof one !== 'boolean')
  if (open.length === 0) return all
  return all ? { all: open } : { any: open }
}

/**
 * Outcomes that no condition of these rows tells apart, each with the first of its kind: cases that differ only in which of them was given go on
 * alike, so that the explorer follows the first alone. What a property asks for (`watched`) stays by itself.
 */
export function likeOutcomes(procedure: Procedure, rows: readonly Row[], watched: ReadonlySet<string>): ReadonlyMap<string, string> {
  const conditions = rows.flatMap(({ when, provided }) => [when, provided]).filter((one) => one !== undefined)
  const firsts = new Map<string, string>()
  return new Map(
    Object.keys(procedure.outcomes ?? {}).map((outcome) => {
      const kind = watched.has(outcome) ? outcome : JSON.stringify(conditions.map((one) => knowing(outcome, one, procedure)))
      const first = firsts.get(kind) ?? outcome
      firsts.set(kind, first)
      return [outcome, first]
    }),
  )
}
