import type { Condition } from '../../procedure/grammar.ts'
import { numberColumn } from '../explore/number-column.ts'
import { mark } from '../explore/state-graph.ts'
import type { Slice } from './slice.ts'

/** A doing of an act; with `giving` it counts only when that holds after it. */
export interface Doing {
  readonly act: string
  readonly giving?: Condition<string>
}

/**
 * One rule about the order of things: none of `never` happens (or the case is not closed) unless one of `without` has happened. Asked from the
 * start, or only once one of `after` has happened; asked anew after each of `since`; not asked where `waived` holds.
 */
export interface OrderRule {
  readonly never: readonly Doing[] | 'closed'
  readonly after?: readonly Doing[]
  readonly without: readonly Doing[]
  readonly since?: readonly Doing[]
  readonly waived?: Condition<string>
}

const none: readonly Doing[] = []

/** Conditions that a rule asks. */
export function conditionsIn(rule: OrderRule): Condition<string>[] {
  const doings = [...(rule.never === 'closed' ? none : rule.never), ...(rule.after ?? none), ...rule.without, ...(rule.since ?? none)]
  return [...doings.flatMap(({ giving }) => (giving === undefined ? [] : [giving])), ...(rule.waived === undefined ? [] : [rule.waived])]
}

/** Acts that a rule names. */
export const actsIn = (rule: OrderRule): string[] =>
  [...(rule.never === 'closed' ? none : rule.never), ...(rule.after ?? none), ...rule.without, ...(rule.since ?? none)].map(
    ({ act }) => act,
  )

/** Acts whose having been done a condition asks. */
function didIn(condition: Condition<string>): string[] {
  if (typeof condition === 'string') return []
  if ('did' in condition) return [condition.did]
  if ('not' in condition) return didIn(condition.not)
  return ('all' in condition ? condition.all : condition.any).flatMap(didIn)
}

/** Walks over a slice with a memory of whether the rule is asked (`armed`) and of the acts done that conditions ask for. */
interface Walker {
  /** Memory after a step, or `bad` where the step breaks the rule. */
  step(memory: number, from: number, way: number, to: number): number | 'bad'
  readonly start: number
  /** Number of different memories. */
  readonly size: number
}

function walker(slice: Slice, rule: OrderRule): Walker {
  const { graph } = slice
  const asked = [...new Set(conditionsIn(rule).flatMap(didIn))]
  const done = (memory: number) => (act: string) => (memory & (2 << asked.indexOf(act))) !== 0
  const doers = (doings: readonly Doing[] | undefined) => graph.ways.map(({ act }) => (doings ?? none).filter((doing) => doing.act === act))
  const [never, after, without, since] = [rule.never === 'closed' ? none : rule.never, rule.after, rule.without, rule.since].map(doers)
  const counts = (doings: readonly Doing[] | undefined, to: number, memory: number): boolean =>
    (doings ?? none).some(({ giving }) => giving === undefined || slice.test(giving, to, done(memory)))
  const waived = (state: number, memory: number): boolean => rule.waived !== undefined && slice.test(rule.waived, state, done(memory))
  const bits = graph.ways.map(({ act }) => (asked.includes(act) ? 2 << asked.indexOf(act) : 0))
  return {
    start: rule.after === undefined ? 1 : 0,
    size: 2 << asked.length,
    step(memory, from, way, to) {
      const armed = (memory & 1) === 1
      let next = memory | (bits[way] ?? 0)
      // An act may itself be what must come first: a decision that is the last word of the head.
      if (armed && counts(never?.[way], to, next) && !counts(without?.[way], to, next) && !waived(from, memory)) return 'bad'
      if (counts(after?.[way], to, next) || counts(since?.[way], to, next)) next |= 1
      // An act that both asks for itself and is what is asked for is done: a decision that is its own publication.
      if (counts(without?.[way], to, next)) next &= ~1
      if (rule.never === 'closed' && (next & 1) === 1 && graph.has(to, mark.finished) && !waived(to, next)) return 'bad'
      return next
    },
  }
}

/** The shortest story that breaks the rule, as indexes of ways; undefined where no story does. */
export function findStory(slice: Slice, rule: OrderRule): number[] | undefined {
  const { graph } = slice
  const { step, start, size } = walker(slice, rule)
  // Where each node was first met from, and by which way: a node beyond the end was not met.
  const parents = numberColumn(-2)
  const ways = numberColumn(0)
  const open: number[] = []
  for (let state = 0; state < graph.starts; state += 1) {
    parents.put(state * size + start, -1)
    open.push(state * size + start)
  }
  for (let i = 0; i < open.length; i += 1) {
    const node = open[i] ?? 0
    const state = Math.floor(node / size)
    let broken = -1
    graph.steps(state, (way, to) => {
      if (broken >= 0) return
      const memory = step(node % size, state, way, to)
      if (memory === 'bad') {
        broken = way
        return
      }
      const next = to * size + memory
      if (parents.at(next) !== -2) return
      parents.put(next, node)
      ways.put(next, way)
      open.push(next)
    })
    if (broken >= 0) {
      const story = [broken]
      for (let at = node; parents.at(at) >= 0; at = parents.at(at)) story.unshift(ways.at(at))
      return story
    }
  }
  return undefined
}

/** The shortest story after which the right is not there, although it has begun, was neither used nor given up, and its time is not over. */
export function findClosedRight(slice: Slice, rule: OrderRule, right: readonly string[]): number[] | undefined {
  const { graph } = slice
  const { step, start, size } = walker(slice, rule)
  const seen = new Map<number, { parent: number; way: number }>()
  const open: number[] = []
  for (let state = 0; state < graph.starts; state += 1) open.push(state * size + start)
  for (const node of open) seen.set(node, { parent: -1, way: -1 })
  for (let i = 0; i < open.length; i += 1) {
    const node = open[i] ?? 0
    const state = Math.floor(node / size)
    let there = false
    const next: [number, number][] = []
    graph.steps(state, (way, to) => {
      if (right.includes(graph.ways[way]?.act ?? '')) there = true
      const memory = step(node % size, state, way, to)
      if (memory !== 'bad') next.push([to * size + memory, way])
    })
    if (((node % size) & 1) === 1 && !there && !graph.has(state, mark.finished) && graph.has(state, mark.begun)) {
      const story: number[] = []
      for (let at = node; (seen.get(at)?.parent ?? -1) >= 0; at = seen.get(at)?.parent ?? -1) story.unshift(seen.get(at)?.way ?? 0)
      return story
    }
    for (const [to, way] of next) {
      if (seen.has(to)) continue
      seen.set(to, { parent: node, way })
      open.push(to)
    }
  }
  return undefined
}
