import type { Procedure } from '../../procedure/grammar.ts'
import { actsBefore, conditionsOf, readsOf, writesOf } from '../explore/influence.ts'
import { type Found, searchAsAsked } from '../explore/search.ts'
import { divide } from '../explore/side-parts.ts'
import { mark, type StateGraph } from '../explore/state-graph.ts'
import { coneOf } from '../properties/slice.ts'

/** Above this nobody says that two procedures are the same. */
const mostStates = 100_000

const kept = mark.finished | mark.owes | mark.clock | mark.ended
const bitsOf = (graph: StateGraph, state: number): number =>
  [mark.finished, mark.owes, mark.clock, mark.ended].reduce((bits, bit) => bits | (graph.has(state, bit) ? bit : 0), 0) & kept

const labels = (graph: StateGraph): string[] => graph.ways.map((way) => JSON.stringify(way))

/** Steps from a state by what is done. */
function stepsOf(graph: StateGraph, names: readonly string[], state: number): Map<string, number> {
  const steps = new Map<string, number>()
  graph.steps(state, (way, to) => steps.set(names[way] ?? '', to))
  return steps
}

/** Follows both at once, step by step, from the same beginnings. */
function same(a: StateGraph, b: StateGraph): boolean {
  const [namesA, namesB] = [labels(a), labels(b)]
  const pairs: [number, number][] = []
  const seen = new Set<number>()
  const meet = (x: number, y: number): void => {
    const key = x * mostStates * 2 + y
    if (seen.has(key)) return
    seen.add(key)
    pairs.push([x, y])
  }
  if (a.starts !== b.starts) return false
  for (let state = 0; state < a.starts; state += 1) meet(state, state)
  for (const [x, y] of pairs) {
    if (bitsOf(a, x) !== bitsOf(b, y)) return false
    const [from, to] = [stepsOf(a, namesA, x), stepsOf(b, namesB, y)]
    if (from.size !== to.size) return false
    for (const [name, next] of from) {
      const there = to.get(name)
      if (there === undefined) return false
      meet(next, there)
    }
  }
  return true
}

/** The core, with each part beside it that holds the act or a duty that it awaits, or reads what it does. */
function partsAround(procedure: Procedure, act: string): string[][] {
  const { core, sides } = divide(procedure)
  const held = [act, ...(procedure.acts[act]?.awaits ?? [])]
  const written = new Set(writesOf(procedure, act))
  const near = sides.filter((side) =>
    side.some((other) => held.includes(other) || readsOf(procedure, other).some((read) => written.has(read))),
  )
  return near.length === 0 ? [[...core]] : near.map((side) => [...core, ...side])
}

type Graph = Pick<Found, 'graph' | 'complete'>

const searched = new WeakMap<Procedure, Map<string, Graph>>()

/** The original is compared with every mutant: it is explored once for each set of acts. */
function original(procedure: Procedure, acts: readonly string[]): Graph {
  const known = searched.get(procedure) ?? new Map<string, Graph>()
  searched.set(procedure, known)
  const found = known.get(acts.join()) ?? searchAsAsked({ procedure, acts, limit: mostStates })
  known.set(acts.join(), found)
  return found
}

/** The act, what it awaits and changes, and whoever waits for these: whether an act is in the case at all is felt by those behind it. */
function touchedBy(procedure: Procedure, act: string): string[] {
  const { awaits = [], closes = [], undoes = [], usesUp = [] } = procedure.acts[act] ?? {}
  const changed = [act, ...closes, ...undoes, ...usesUp]
  const behind = Object.entries(procedure.acts).flatMap(([name, rule]) =>
    [...actsBefore(rule), ...(rule.awaits ?? []), ...conditionsOf(rule).acts].some((read) => changed.includes(read)) ? [name] : [],
  )
  return [...changed, ...awaits, ...behind]
}

/** Whether two procedures that differ in one row tell the same stories; `unknown` where there are too many states to say. */
type Likeness = 'same' | 'different' | 'unknown'

function likeness(one: Procedure, other: Procedure, acts: readonly string[]): Likeness {
  const a = original(one, acts)
  const b = searchAsAsked({ procedure: other, acts, limit: mostStates })
  if (same(a.graph, b.graph)) return a.complete && b.complete ? 'same' : 'unknown'
  // Where the limit was met, states beyond it look as if nothing could happen there.
  return [a, b].some(({ graph }) => graph.met >= mostStates) ? 'unknown' : 'different'
}

/** Whether the row changes nothing, seen in the cone of what it reads and changes: what makes no difference there makes none. */
function alikeInCone(one: Procedure, other: Procedure, act: string): Likeness {
  const view = { acts: [...new Set([one, other].flatMap((procedure) => touchedBy(procedure, act)))], conditions: [], closing: false }
  const inside = new Set([one, other].flatMap((procedure) => coneOf(procedure, view)))
  return likeness(
    one,
    other,
    Object.keys(one.acts).filter((name) => inside.has(name)),
  )
}

/**
 * Whether a procedure and the one with a changed row for `act` allow exactly the same stories, and after each of them the same duties are owed
 * and the same clocks run: then the difference between their declarations is none. Answers false also where there are too many states to say.
 */
export function tellTheSameStories(one: Procedure, other: Procedure, act: string): boolean {
  let known = true
  for (const acts of partsAround(one, act)) {
    const alike = likeness(one, other, acts)
    if (alike === 'different') return false
    if (alike === 'unknown') known = false
  }
  // Too large as a whole: everything that can happen to the row in a case can happen to it in its cone, though not the other way round.
  return known || alikeInCone(one, other, act) === 'same'
}
