import type { Procedure } from '../../procedure/grammar.ts'
import { search } from './search.ts'
import { cutOut } from './side-parts.ts'
import { mark } from './state-graph.ts'
import type { Way } from './ways.ts'

/** What is known of a side once it was looked at by itself. */
export interface Side {
  readonly acts: readonly string[]
  readonly states: number
  /** Whether its duties can always be done, whatever the core does; else it must be explored together with the core. */
  readonly proved: boolean
  /** Whether that is so without any power of the organ: always, at least once the case has ended, or never. */
  readonly powerless: 'always' | 'ended' | 'never'
  /** The shortest story after which its duties cannot be done without power, surroundings included. */
  readonly stuck?: readonly Way[]
  /** Acts that can happen in surroundings that do anything: those not among them can never happen. */
  readonly happening: ReadonlySet<string>
}

/** Above this a side is explored with the core. */
const most = 30_000

/**
 * Shows that the duties of a side can always be done by acts of the side alone, whatever the core has done and without waiting for it.
 *
 * Then a case can be closed if it can in the core alone: from any state first do the duties of every side, which changes nothing that the
 * core reads and frees every act that awaits them; go on in the core to its end, doing again whatever it makes owed on the way; and do the
 * sides' duties once more. In the core alone `awaits` on a side counts as satisfied; it only ever forbids, so every state of the core in a
 * real case is visited there. An open case also always has an act: one of the core, or, where that awaits a duty, one of the side.
 */
export function proveSide(procedure: Procedure, acts: readonly string[]): Side {
  const unproved: Side = { acts, states: 0, proved: false, powerless: 'never', happening: new Set(acts) }
  const alone = cutOut(procedure, acts)
  if (!alone) return unproved
  const { graph, happening, complete } = search({ procedure: alone.procedure, acts: Object.keys(alone.procedure.acts), limit: most })
  if (!complete) return unproved
  const reaching = (by: ReadonlySet<string>, without: number): Uint8Array =>
    graph.reaching(
      (state) => !graph.has(state, without),
      (way) => by.has(graph.ways[way]?.act ?? ''),
    )
  // No silence may be left running either, so that a wait without a clock in the core is one in the case.
  const [held, lost] = [reaching(alone.reliable, mark.clock), reaching(alone.powerless, mark.owes)]
  let [proved, stuck, stuckAfterEnd] = [true, -1, false]
  for (let state = 0; state < graph.states; state += 1) {
    if (!graph.has(state, mark.begun)) continue
    if (held[state] === 0) proved = false
    if (lost[state] !== 0) continue
    if (stuck < 0) stuck = state
    if (graph.has(state, mark.ended)) stuckAfterEnd = true
  }
  const story = stuck < 0 ? [] : graph.storyTo(stuck).flatMap((way) => graph.ways[way] ?? [])
  return {
    acts,
    states: graph.states,
    proved,
    happening,
    powerless: stuck < 0 ? 'always' : stuckAfterEnd ? 'never' : 'ended',
    ...(stuck >= 0 && { stuck: story }),
  }
}
