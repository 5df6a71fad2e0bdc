import type { ActRule, Procedure } from '../../procedure/grammar.ts'
import { andWhatTheyOwe, conditionsOf, startedBy } from './influence.ts'
import { firstAct, type KeyPlan, overCharacter } from './marking-key.ts'

type Row = ActRule<string, string, string>

/** Whether an act that can never happen again still matters to this row: as one of several, by `did`, or by its clock. */
function asks(rule: Row, act: string, stoppers: readonly string[]): boolean {
  return (
    rule.after?.some((condition) => typeof condition !== 'string' && condition.anyOf.includes(act)) === true ||
    conditionsOf(rule).acts.includes(act) ||
    rule.pauses?.clocks.includes(act) === true ||
    rule.resumes?.some((name) => stoppers.includes(name)) === true ||
    rule.extends?.clock === act ||
    rule.overdue === act
  )
}

/**
 * Blanks the places of a key that nothing can read any more, so that cases that differ only in what is over and done with are one.
 *
 * An act lives while it can still happen: it is not spent; where it is closed an act that opens it lives, and where it was done one that makes it
 * owed again; and once the case has ended it is owed or will be by an act that is. A fact is read only by acts that live; an act that does not live is read only as `asks` says. (`isIncluded`, `checkRelations`.)
 */
export function blankUnread(procedure: Procedure, plan: KeyPlan): (key: string) => string {
  const kept = new Map<string, readonly (string | undefined)[]>()
  const first = firstAct(plan)

  // What each row reads is the same for every key.
  const rows = new Map(Object.entries(procedure.acts).map(([act, rule]) => [act, { rule, facts: conditionsOf(rule).facts }]))
  const openers = new Map(
    [...rows.keys()].map((act) => [act, [...rows].flatMap(([name, { rule }]) => (rule.opens?.includes(act) ? [name] : []))]),
  )
  const owers = new Map([...rows].map(([act, { rule }]) => [act, startedBy(rule)]))
  const askers = plan.acts.map(({ act, stoppers }) => [...rows].flatMap(([name, { rule }]) => (asks(rule, act, stoppers) ? [name] : [])))

  function blanks(living: ReadonlySet<string>, ended: boolean): (string | undefined)[] {
    const facts = new Set([...living].flatMap((act) => rows.get(act)?.facts ?? []))
    const outcomeRead = plan.outcomes.some((outcome) => facts.has(outcome) || plan.watched.has(outcome))
    return [
      undefined,
      undefined,
      outcomeRead ? undefined : ended ? '.' : 'A',
      ...plan.facts.map((fact) => (facts.has(fact) || plan.watched.has(fact) ? undefined : '0')),
      ...plan.acts.map(({ act }, i) => (living.has(act) || askers[i]?.some((asker) => living.has(asker)) ? undefined : overCharacter)),
    ]
  }

  /** Acts that can still happen: those that can only come back by an act that can not are left out, until nothing changes. */
  function stillThere(flags: string): string[] {
    const living = new Map(plan.acts.flatMap(({ act }, i) => (flags.charAt(i + 1) === 'x' ? [] : [[act, flags.charAt(i + 1)] as const])))
    for (let before = -1; before !== living.size; ) {
      before = living.size
      for (const [act, flag] of living) {
        const back = flag === 'c' || flag === 'C' ? openers.get(act) : flag === 'd' ? owers.get(act) : undefined
        if (back && !back.some((other) => living.has(other))) living.delete(act)
      }
    }
    return [...living.keys()]
  }

  return (key) => {
    if (key.startsWith('-')) return key
    const ended = key.charAt(1) === '!'
    let flags = ended ? '!' : '.'
    for (let i = 0; i < plan.acts.length; i += 1) flags += plan.acts[i]?.kinds[key.charCodeAt(first + i)] ?? ''
    let blanked = kept.get(flags)
    if (!blanked) {
      const still = stillThere(flags)
      const owed = plan.acts.filter((_, i) => 'oC'.includes(flags.charAt(i + 1))).map(({ act }) => act)
      const late = ended ? andWhatTheyOwe(procedure, owed) : undefined
      blanked = blanks(new Set(still.filter((act) => late?.has(act) ?? true)), ended)
      kept.set(flags, blanked)
    }
    let result = ''
    for (let i = 0; i < key.length; i += 1) {
      const blank = blanked[i]
      result += blank === undefined || (i === 2 && key.charAt(2) === '.') ? key.charAt(i) : blank
    }
    return result
  }
}
