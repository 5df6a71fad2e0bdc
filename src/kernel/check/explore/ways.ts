import type { Text } from '../../law/instrument.ts'
import type { Procedure } from '../../procedure/grammar.ts'
import { settledBy } from './influence.ts'
import type { KeyPlan } from './marking-key.ts'

/** One way in which an act can happen: which facts it settles how, and which outcome it gives. */
export interface Way {
  readonly act: string
  readonly facts: Readonly<Record<string, boolean>>
  readonly outcome?: string
  /**
   * Where more than one duty waits behind this act's duty, as many wait after it as before. A key tells only that there are more than one, and
   * the marking explored for it has two; this way stands for those with three and more.
   */
  readonly more?: true
}

/** Every way to settle the facts: each true and false. */
export function settlings(facts: readonly string[]): Readonly<Record<string, boolean>>[] {
  return facts.reduce<Readonly<Record<string, boolean>>[]>(
    (so, fact) =>
      so.flatMap((settled) => [
        { ...settled, [fact]: false },
        { ...settled, [fact]: true },
      ]),
    [{}],
  )
}

/**
 * Every way in which the act can happen that something can tell apart: facts that no condition reads stay unsettled, and of the outcomes
 * that no condition reads the first stands for all.
 */
export function waysOf(procedure: Procedure, act: string, plan: KeyPlan): Way[] {
  const rule = procedure.acts[act]
  const facts = settlings(settledBy(procedure, act).filter((fact) => plan.facts.includes(fact)))
  const given = rule?.outcomes ?? (rule?.outcome === undefined ? [] : [rule.outcome])
  const offered = given.filter((outcome, i) => given.findIndex((other) => plan.like.get(other) === plan.like.get(outcome)) === i)
  const unread = offered.find((outcome) => !plan.outcomes.includes(plan.like.get(outcome) ?? ''))
  const outcomes = [
    ...(unread === undefined ? [] : [unread]),
    ...offered.filter((outcome) => plan.outcomes.includes(plan.like.get(outcome) ?? '')),
  ]
  const ways = facts.flatMap((settled): Way[] =>
    outcomes.length === 0 ? [{ act, facts: settled }] : outcomes.map((outcome) => ({ act, facts: settled, outcome })),
  )
  const queues = rule?.often !== undefined && (rule.must !== undefined || rule.owedSince !== undefined)
  return queues ? [...ways, ...ways.map((way) => ({ ...way, more: true as const }))] : ways
}

/** One step of a story, for a machine to play again. */
export type Move = Omit<Way, 'more'>

/** A story twice: in the words of the procedure, and for a machine. */
export interface ToldStory {
  readonly story: readonly Text[]
  readonly moves: readonly Move[]
}

export function tellStory(procedure: Procedure, ways: readonly (Way | undefined)[]): ToldStory {
  const taken = ways.filter((way) => way !== undefined)
  return { story: taken.map((way) => tellWay(procedure, way)), moves: taken.map(({ more: _, ...move }) => move) }
}

/** A way in the words of the procedure: the act's title, and in brackets the facts that hold and the outcome chosen. */
function tellWay(procedure: Procedure, way: Way): Text {
  const title = procedure.acts[way.act]?.title ?? { zh: way.act, en: way.act }
  const facts = Object.keys(way.facts).filter((fact) => way.facts[fact])
  const chosen = way.outcome !== undefined && procedure.acts[way.act]?.outcomes ? [way.outcome] : []
  const names = [...facts.map((fact) => procedure.facts?.[fact]), ...chosen.map((outcome) => procedure.outcomes?.[outcome])].flatMap(
    (text) => text ?? [],
  )
  if (names.length === 0) return title
  return { zh: `${title.zh}（${names.map((name) => name.zh).join('、')}）`, en: `${title.en} (${names.map((name) => name.en).join(', ')})` }
}
