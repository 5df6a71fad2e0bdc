import { type CaseFile, emptyMarking, type Marking } from '../case/case-file.ts'
import { checkRelations } from '../case/check-procedure.ts'
import { after, beginning, isFinished, isIncluded, owedActs, stateOf } from '../case/marking.ts'
import type { Procedure } from '../procedure/grammar.ts'
import type { LocalDate } from '../time/local-date.ts'
import { idleActs, settledBy } from './idle-acts.ts'
import { type KeyPlan, markingKey, planKey, standsStill } from './marking-key.ts'
import { buildGraph, mark, type StateGraph } from './state-graph.ts'
import { settlings, type Way, waysOf } from './ways.ts'

export interface ExploreOptions {
  /** Most states to visit. Default 300,000; above it the exploration is reported as incomplete. */
  readonly limit?: number
  /** Facts and outcomes that a property asks for although no condition reads them. */
  readonly watch?: readonly string[]
  /** Also follow the acts that influence no other (`idleActs`). */
  readonly idle?: 'followed'
  /** Stop once all of these acts have happened. */
  readonly until?: readonly string[]
}

export interface Exploration {
  readonly procedure: string
  readonly states: number
  readonly edges: number
  /** Whether every reachable state was visited. */
  readonly complete: boolean
  /** Acts that influence no other and were not followed; see `idleActs`. */
  readonly idle: readonly string[]
  /** Facts that no act settles: the service item brings them into the case. */
  readonly itemFacts: readonly string[]
  /** Acts that can happen in some case. */
  readonly happening: ReadonlySet<string>
  readonly graph: StateGraph
}

/** Facts that no act settles. */
export function itemFactsOf(procedure: Procedure): string[] {
  const settled = new Set(Object.keys(procedure.acts).flatMap((act) => settledBy(procedure, act)))
  return Object.keys(procedure.facts ?? {}).filter((fact) => !settled.has(fact))
}

/** Whether the act is silence of the law alone: then its term must run and not stand still. */
function speaksOnlyInSilence(procedure: Procedure, act: string): boolean {
  const rule = procedure.acts[act]
  return rule?.bySilence !== undefined && [rule.by].flat().every((role) => procedure.roles[role]?.kind === 'law')
}

/** The explorer knows no time: every act happens on this one day. */
const theDay = '2000-01-01' as LocalDate

/** A case with nothing in it but its marking: all that relations look at. */
const bareCase: CaseFile = {
  region: '', id: '', number: '', procedure: '', definition: '', organ: '', place: '', title: '', parties: {}, answers: {}, marking: emptyMarking, events: 0,
}

/** Silence may speak on any day while its clock runs; a clock until a given day never stands still. */
function maySpeak(procedure: Procedure, marking: Marking, act: string): boolean {
  const { silence } = stateOf(marking, act)
  return silence !== undefined && (procedure.acts[act]?.bySilence?.until !== undefined || !standsStill(silence))
}

/** Whether the act can happen in this marking on some day: the relations of the one door, and a clock where silence speaks. */
function can(procedure: Procedure, marking: Marking, act: string): boolean {
  const rule = procedure.acts[act]
  if (!rule || (speaksOnlyInSilence(procedure, act) && !maySpeak(procedure, marking, act))) return false
  return checkRelations({ procedure, file: { ...bareCase, marking }, act, rule }).length === 0
}

const happen = (procedure: Procedure, marking: Marking, way: Way): Marking =>
  after(procedure, marking, { act: way.act, day: theDay, persons: [], facts: way.facts, ...(way.outcome !== undefined && { outcome: way.outcome }) })

function bitsOf(procedure: Procedure, marking: Marking): number {
  const owes = owedActs(procedure, marking).length > 0
  const silent = Object.keys(marking.acts).some((act) => stateOf(marking, act).silence !== undefined && isIncluded(procedure, marking, act))
  const begun = Object.keys(marking.acts).length > 0
  return (isFinished(procedure, marking) ? mark.finished : 0) | (owes ? mark.owes : 0) | (owes || silent ? mark.clock : 0) | (begun ? mark.begun : 0)
}

/** Idle acts that can happen from here with nothing but idle acts in between. */
function idleFrom(procedure: Procedure, marking: Marking, idle: ReadonlySet<string>): string[] {
  const acts = [...idle]
  const plan = planKey(procedure, Object.keys(procedure.acts))
  const seen = new Set([markingKey(plan, marking)])
  const open = [marking]
  const happening = new Set<string>()
  for (let now = open.shift(); now !== undefined && seen.size < 2_000 && happening.size < acts.length; now = open.shift()) {
    for (const act of acts) {
      if (!can(procedure, now, act)) continue
      happening.add(act)
      for (const way of waysOf(procedure, act, plan)) {
        const next = happen(procedure, now, way)
        const key = markingKey(plan, next)
        if (!seen.has(key)) open.push(next)
        seen.add(key)
      }
    }
  }
  return [...happening]
}

interface Search {
  readonly procedure: Procedure
  readonly plan: KeyPlan
  readonly followed: readonly string[]
  readonly idle: ReadonlySet<string>
  readonly limit: number
  readonly until: readonly string[]
}

function search({ procedure, plan, followed, idle, limit, until }: Search): { graph: StateGraph; happening: Set<string>; complete: boolean } {
  const ways = followed.flatMap((act) => waysOf(procedure, act, plan))
  const waysFrom = new Map(followed.map((act) => [act, ways.flatMap((way, index) => (way.act === act ? [index] : []))]))
  const builder = buildGraph(ways)
  const numbers = new Map<string, number>()
  const happening = new Set<string>()
  let frontier: (readonly [number, Marking])[] = []
  let next: typeof frontier = []
  const visit = (marking: Marking, parent: number, way: number): number => {
    const key = markingKey(plan, marking)
    const known = numbers.get(key)
    if (known !== undefined) return known
    const state = builder.addState(parent, way)
    numbers.set(key, state)
    builder.set(state, bitsOf(procedure, marking))
    next.push([state, marking])
    return state
  }
  const expand = (state: number, marking: Marking): void => {
    builder.set(state, mark.expanded)
    for (const act of followed) {
      if (!can(procedure, marking, act)) continue
      happening.add(act)
      builder.set(state, mark.moves)
      for (const way of waysFrom.get(act) ?? []) {
        const to = visit(happen(procedure, marking, ways[way] as Way), state, way)
        if (to !== state) builder.addEdge(state, to, way)
      }
    }
    for (const act of idle) {
      if (!happening.has(act) && can(procedure, marking, act)) for (const other of idleFrom(procedure, marking, idle)) happening.add(other)
    }
  }
  const facts = itemFactsOf(procedure).filter((fact) => plan.facts.includes(fact))
  for (const settled of settlings(facts)) visit({ ...beginning(procedure), facts: settled }, -1, -1)
  while (next.length > 0) {
    ;[frontier, next] = [next, []]
    for (const [state, marking] of frontier) {
      if (builder.graph.states >= limit) return { graph: builder.graph, happening, complete: false }
      expand(state, marking)
      if (until.length > 0 && until.every((act) => happening.has(act))) return { graph: builder.graph, happening, complete: false }
    }
  }
  return { graph: builder.graph, happening, complete: true }
}

/**
 * Visits every marking that a case can reach, breadth first, with the very functions that stand behind the one door (`checkRelations`,
 * `after`); there is no second model of the law.
 *
 * What is abstract: days (silence may speak and a right may have lapsed at any moment), persons (there is always another officer), and
 * answers, of which only facts and outcomes count; each is taken every way. A fact that an act settles does not hold before it is settled;
 * a fact that no act settles is brought by the service item, and taken both ways from the start.
 */
export function explore(procedure: Procedure, options: ExploreOptions = {}): Exploration {
  const idle = options.idle === 'followed' ? new Set<string>() : idleActs(procedure)
  const followed = Object.keys(procedure.acts).filter((act) => !idle.has(act))
  const plan = planKey(procedure, followed, options.watch)
  const limit = options.limit ?? 300_000
  const found = search({ procedure, plan, followed, idle, limit, until: options.until ?? [] })
  const unseen = [...idle].filter((act) => !found.happening.has(act))
  if (found.complete && unseen.length > 0) {
    // An idle act that only another idle act makes possible later on: ask it in the whole.
    const whole = explore(procedure, { limit, idle: 'followed', until: unseen })
    for (const act of whole.happening) found.happening.add(act)
    if (!whole.complete && whole.states >= limit) for (const act of unseen) found.happening.add(act)
  }
  const { graph } = found
  return {
    procedure: procedure.id, states: graph.states, edges: graph.edges, complete: found.complete,
    idle: [...idle], itemFacts: itemFactsOf(procedure), happening: found.happening, graph,
  }
}
