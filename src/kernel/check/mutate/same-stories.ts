import type { Procedure } from '../../procedure/grammar.ts'
import { actsBefore, conditionsOf, readsOf, writesOf } from '../explore/influence.ts'
import { type Found, search } from '../explore/search.ts'
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
    const key = x * b.states + y
    if (seen.has(key)) return
    seen.add(key)
    pairs.push([x, y])
  }
  for (let state = 0; state < a.states && a.startOf(state) === state; state += 1) meet(state, state)
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

/** The core, with each part beside it that holds the act or reads what it does. */
function partsAround(procedure: Procedure, act: string): string[][] {
  const { core, sides } = divide(procedure)
  const written = new Set(writesOf(procedure, act))
  const near = sides.filter(
    (side) => side.includes(act) || side.some((other) => readsOf(procedure, other).some((read) => written.has(read))),
  )
  return near.length === 0 ? [[...core]] : near.map((side) => [...core, ...side])
}

const searched = new WeakMap<Procedure, Map<string, Found>>()

/** The original is compared with every mutant: it is explored once for each set of acts. */
function original(procedure: Procedure, acts: readonly string[]): Found {
  const known = searched.get(procedure) ?? new Map<string, Found>()
  searched.set(procedure, known)
  const found = known.get(acts.join()) ?? search({ procedure, acts, limit: mostStates })
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

const agree = (one: Procedure, other: Procedure, acts: readonly string[]): boolean => {
  const a = original(one, acts)
  if (!a.complete) return false
  const b = search({ procedure: other, acts, limit: mostStates })
  return b.complete && same(a.graph, b.graph)
}

/**
 * Whether a changed row for `act` changes nothing, seen in the cone of what it reads and changes: everything that can happen to the row in a
 * case can happen to it there, so that what makes no difference there makes none. The converse does not hold; see `tellTheSameStories`.
 */
export function makesNoDifference(one: Procedure, other: Procedure, act: string): boolean {
  const view = { acts: [...new Set([one, other].flatMap((procedure) => touchedBy(procedure, act)))], conditions: [], closing: false }
  const inside = new Set([one, other].flatMap((procedure) => coneOf(procedure, view)))
  return agree(
    one,
    other,
    Object.keys(one.acts).filter((name) => inside.has(name)),
  )
}

/**
 * Whether a procedure and the one with a changed row for `act` allow exactly the same stories, and after each of them the same duties are owed
 * and the same clocks run: then the difference between their declarations is none. Answers false also where there are too many states to say.
 */
export const tellTheSameStories = (one: Procedure, other: Procedure, act: string): boolean =>
  partsAround(one, act).every((acts) => agree(one, other, acts))
