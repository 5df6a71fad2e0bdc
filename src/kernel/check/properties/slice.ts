import { holds } from '../../case/marking.ts'
import type { Condition, Procedure } from '../../procedure/grammar.ts'
import { readBy, readsOf, writesOf } from '../explore/influence.ts'
import { searchAsAsked } from '../explore/search.ts'
import { cutOut, divide } from '../explore/side-parts.ts'
import type { StateGraph } from '../explore/state-graph.ts'

/** Above this no property is said to hold: the author is told to separate what runs on its own. */
const mostStates = 200_000

/** What a property looks at: acts, conditions it asks, and whether it asks for the closing of the case. */
export interface View {
  readonly acts: readonly string[]
  readonly conditions: readonly Condition<string>[]
  readonly closing: boolean
  /** Acts whose duties hold others up, to be followed too. */
  readonly awaited?: readonly string[]
}

export interface Slice {
  readonly acts: readonly string[]
  readonly graph: StateGraph
  readonly complete: boolean
  /** Whether a condition holds in a state, given the acts done on the way there. */
  test(condition: Condition<string>, state: number, done: (act: string) => boolean): boolean
}

/** Acts that give a case its end. */
const closing = (procedure: Procedure): string[] =>
  Object.keys(procedure.acts).filter((act) => {
    const rule = procedure.acts[act]
    return rule?.ends || rule?.outcome !== undefined || rule?.outcomes
  })

/**
 * The cone of influence: the acts looked at, everything that decides whether these can happen, and so on.
 *
 * Left out is what can only forbid: acts that end the case, and duties that others await. So no story of the procedure is missed, and what
 * holds here holds there. A story found here may still wait for a duty that was left out; it is asked again with that duty (`awaited`).
 */
export function coneOf(procedure: Procedure, view: View): string[] {
  const all = Object.keys(procedure.acts)
  const reads = view.conditions.map(readBy)
  const facts = new Set(reads.flatMap((one) => one.facts.map((fact) => `fact ${fact}`)))
  const inside = new Set([
    ...view.acts,
    ...(view.awaited ?? []),
    ...reads.flatMap((one) => one.acts),
    ...(view.closing ? closing(procedure) : []),
    ...all.filter((act) => procedure.acts[act]?.starts || writesOf(procedure, act).some((written) => facts.has(written))),
  ])
  for (const act of inside) {
    const read = new Set(readsOf(procedure, act))
    for (const other of all) if (!inside.has(other) && writesOf(procedure, other).some((written) => read.has(written))) inside.add(other)
  }
  return all.filter((act) => inside.has(act))
}

function cut(procedure: Procedure, acts: readonly string[], watch: readonly string[]): Slice {
  const found = searchAsAsked({ procedure, acts, limit: mostStates, watch })
  const { graph } = found
  // Asked for every step of the graph: the same facts and acts get the answer they got.
  const known = new Map<Condition<string>, { acts: readonly string[]; answers: Map<string, boolean> }>()
  const test: Slice['test'] = (condition, state, done) => {
    const entry = known.get(condition) ?? { acts: readBy(condition).acts, answers: new Map<string, boolean>() }
    known.set(condition, entry)
    const holding = graph.holding(state)
    const asked = entry.acts.filter(done)
    const key = `${holding} ${asked.join()}`
    const before = entry.answers.get(key)
    if (before !== undefined) return before
    const facts = Object.fromEntries(watch.map((name, i) => [name, (holding & (1 << i)) !== 0]))
    const acts = Object.fromEntries(asked.map((act) => [act, { times: 1 }]))
    const answer = holds(condition, { facts, closed: [], recused: [], acts })
    entry.answers.set(key, answer)
    return answer
  }
  return {
    acts,
    graph,
    get complete() {
      return found.complete
    },
    test,
  }
}

/** Explores slices of one procedure, each once. */
export interface Slicer {
  slice(view: View): Slice
  /**
   * The part that runs beside the core and holds acts looked at, with the core set free to do anything at any time: much smaller, and what
   * holds there holds in every case. Undefined where no such part holds what is asked about.
   */
  beside(view: View): Slice | undefined
}

const factsIn = (conditions: readonly Condition<string>[]): string[] =>
  [...new Set(conditions.flatMap((condition) => readBy(condition).facts))].sort()

/**
 * Slices that were explored, by the very rows they are made of: procedures that differ in one row share every slice without it. A slice is
 * made of rows and facts alone, so that one found here is as good as a new one.
 */
export interface SliceMemory {
  recall(rows: readonly object[], words: string, explored: () => Slice): Slice
}

/** @param most how many states of slices are kept, the last used longest */
export function sliceMemory(most = 2_000_000): SliceMemory {
  const numbers = new WeakMap<object, number>()
  const known = new Map<string, Slice>()
  let rowsMet = 0
  const numberOf = (row: object): number => {
    const number = numbers.get(row) ?? rowsMet++
    numbers.set(row, number)
    return number
  }
  return {
    recall(rows, words, explored) {
      const key = `${rows.map(numberOf).join()}|${words}`
      const slice = known.get(key) ?? explored()
      known.delete(key)
      known.set(key, slice)
      let states = 0
      for (const { graph } of known.values()) states += graph.met
      for (const [oldest, { graph }] of known) {
        if (states <= most || oldest === key) break
        known.delete(oldest)
        states -= graph.met
      }
      return slice
    },
  }
}

/** @param asked every condition that will be asked, so that slices can be shared */
export function slicer(procedure: Procedure, asked: readonly Condition<string>[] = [], memory = sliceMemory()): Slicer {
  const { core, sides } = divide(procedure)
  const inCore = new Set(core)
  const facts = procedure.facts ?? {}
  const once = (within: Procedure, acts: readonly string[], watch: readonly string[], beside = false): Slice => {
    const rows = [facts, ...(beside ? Object.values(procedure.acts) : acts.flatMap((act) => procedure.acts[act] ?? []))]
    return memory.recall(rows, `${beside}${acts.join(' ')}|${watch.join(' ')}`, () => cut(within, acts, watch))
  }
  return {
    slice(view) {
      const acts = coneOf(procedure, view)
      const small = acts.length <= core.length / 2 || acts.some((act) => !inCore.has(act))
      // A slice that holds most of the core may as well hold all of it: then many questions share one.
      return small ? once(procedure, acts, factsIn(view.conditions)) : once(procedure, core, factsIn([...asked, ...view.conditions]))
    },
    beside(view) {
      const side = sides.filter((acts) => acts.some((act) => view.acts.includes(act))).flat()
      const alone = side.length === 0 ? undefined : cutOut(procedure, side)
      if (
        !alone ||
        ![...view.acts, ...view.conditions.flatMap((condition) => readBy(condition).acts)].every((act) => act in alone.procedure.acts)
      )
        return undefined
      return once(alone.procedure, Object.keys(alone.procedure.acts), factsIn(view.conditions), true)
    },
  }
}
