import { exercisesPower } from '../authority/check-power.ts'
import type { Procedure } from '../procedure/grammar.ts'
import { type Exploration, explore } from './explore/explore.ts'
import { roundsWithoutClock } from './explore/rounds.ts'
import { mark } from './explore/state-graph.ts'
import { tellStory } from './explore/ways.ts'
import type { Finding, FindingCode } from './finding.ts'

/** A property of every case of a procedure, checked on its reachable markings. `id` is the one of the property catalogue (design, 4.4). */
export interface Property {
  readonly id: string
  check(procedure: Procedure, exploration: Exploration): Finding[]
}

interface Problem {
  readonly severity: Finding['severity']
  readonly code: FindingCode
  readonly zh: string
  readonly en: string
}

function told(procedure: Procedure, exploration: Exploration, state: number, problem: Problem): Finding {
  const { graph } = exploration
  const { story, moves } = tellStory(
    procedure,
    graph.storyTo(state).map((way) => graph.ways[way]),
  )
  const act = moves.at(-1)?.act
  const zh = `${procedure.title.zh}：${story.map((text) => text.zh).join(' → ')}：${problem.zh}`
  const en = `${procedure.title.en}: ${story.map((text) => text.en).join(' → ')}: ${problem.en}`
  return {
    severity: problem.severity,
    code: problem.code,
    procedure: procedure.id,
    ...(act !== undefined && { act }),
    says: { zh, en },
    reason: { zh: problem.zh, en: problem.en },
    story,
    moves,
  }
}

/** First state found, which has the shortest story, of those that `bad` names, and how many there are. Only begun cases are asked. */
function firstOf({ graph }: Exploration, bad: (state: number) => boolean): { first: number; count: number } {
  let [first, count] = [-1, 0]
  for (let state = 0; state < graph.states; state += 1) {
    if (!graph.has(state, mark.begun) || !graph.has(state, mark.expanded) || !bad(state)) continue
    if (first < 0) first = state
    count += 1
  }
  return { first, count }
}

/** Whether the day for the act may have passed, so that nothing may depend on it: a right that lapses, an extension asked too late. */
const mayLapse = (procedure: Procedure, act: string): boolean =>
  procedure.acts[act]?.may !== undefined || procedure.acts[act]?.extends !== undefined

/** States from which the case can still be closed; a state that was not visited to the end gets the benefit of the doubt. */
function closing({ graph }: Exploration, counted: (act: string) => boolean, closed: (state: number) => boolean): Uint8Array {
  const allowed = graph.ways.map(({ act }) => counted(act))
  return graph.reaching(
    (state) => closed(state) || !graph.has(state, mark.expanded),
    (way) => allowed[way] === true,
  )
}

const cannotClose: Property = {
  id: 'S1',
  check(procedure, exploration) {
    const { graph } = exploration
    const closes = closing(
      exploration,
      (act) => !mayLapse(procedure, act),
      (state) => graph.has(state, mark.finished),
    )
    const { first, count } = firstOf(exploration, (state) => closes[state] === 0)
    if (first < 0) return []
    const problem: Problem = {
      severity: 'error',
      code: 'cannot-close',
      zh: `此后无法结案（${count} 种情形）。请增加能够结案且不会因逾期丧失的行为。`,
      en: `from here the case can never be closed (${count} states). Add an act that closes it and cannot lapse.`,
    }
    return [told(procedure, exploration, first, problem)]
  },
}

interface Trapped {
  readonly exploration: Exploration
  readonly first: number
  readonly count: number
}

/** States in which the case is trapped once the organ has lost its power, when acts that await one of `weak` do not count. */
function trapped(procedure: Procedure, exploration: Exploration, weak: readonly string[] = []): Trapped {
  const { graph } = exploration
  const counted = (act: string): boolean => {
    const rule = procedure.acts[act]
    return (
      rule !== undefined &&
      !mayLapse(procedure, act) &&
      !exercisesPower(procedure, rule) &&
      !rule.awaits?.some((name) => weak.includes(name))
    )
  }
  const closes = closing(
    exploration,
    counted,
    (state) => graph.has(state, mark.finished) && (weak.length === 0 || graph.has(state, mark.ended)),
  )
  return { exploration, ...firstOf(exploration, (state) => closes[state] === 0) }
}

/**
 * Looks for a trap from the cheapest question to the dearest. In the core alone a trap is a trap. Sides whose duties can always be done
 * without power change nothing (`proveSide`); the duties of the others must fall away: the core has to end the case without waiting for them,
 * and none of theirs may outlast the end. Where that cannot be shown they are explored with the core, one by one, then all.
 */
function findTrap(procedure: Procedure, exploration: Exploration): Trapped {
  const alone = trapped(procedure, exploration)
  const weak = exploration.sides.filter((side) => side.powerless !== 'always')
  if (alone.first >= 0 || weak.length === 0) return alone
  const falls = trapped(
    procedure,
    exploration,
    weak.flatMap((side) => side.acts),
  )
  if (falls.first < 0 && weak.every((side) => side.powerless === 'ended')) return falls
  for (const side of weak) {
    const found = trapped(procedure, explore(procedure, { together: side.acts }))
    if (found.first >= 0) return found
  }
  return trapped(procedure, explore(procedure, { together: weak.flatMap((side) => side.acts) }))
}

const losesPower: Property = {
  id: 'S1 loses power',
  check(procedure, exploration) {
    if (procedure.power === null) return []
    const found = findTrap(procedure, exploration)
    if (found.first < 0) return found.exploration === exploration ? [] : explored.check(procedure, found.exploration)
    const problem: Problem = {
      severity: 'error',
      code: 'loses-power',
      zh: `此时机关失去职权，案件便无法结案（${found.count} 种情形）。请增加不需要职权的结案或者移送行为。`,
      en: `if the organ loses its power now, the case can never be closed (${found.count} states). Add an act with power: 'not-needed' that ends it or hands it over.`,
    }
    return [told(procedure, found.exploration, found.first, problem)]
  },
}

const neverStuck: Property = {
  id: 'S2',
  check(procedure, exploration) {
    const stuckIn = (looked: Exploration): { first: number; count: number } =>
      firstOf(looked, (state) => !looked.graph.has(state, mark.finished) && !looked.graph.has(state, mark.moves))
    let [looked, found] = [exploration, stuckIn(exploration)]
    if (found.first >= 0 && exploration.sides.length > 0) {
      // That nothing at all can be done is said of the whole; that the case cannot be closed is said already.
      looked = explore(procedure, { together: 'all' })
      found = stuckIn(looked)
    }
    if (found.first < 0) return []
    const problem: Problem = {
      severity: 'error',
      code: 'stuck',
      zh: `案件未结，却没有任何行为可以作出（${found.count} 种情形）。`,
      en: `the case is open and nothing at all can be done (${found.count} states).`,
    }
    return [told(procedure, looked, found.first, problem)]
  },
}

const finishedOwesNothing: Property = {
  id: 'S3',
  check(procedure, exploration) {
    const { graph } = exploration
    const { first, count } = firstOf(exploration, (state) => graph.has(state, mark.finished) && graph.has(state, mark.owes))
    if (first < 0) return []
    const problem: Problem = {
      severity: 'error',
      code: 'finished-but-owed',
      zh: `案件已结，仍有应为之事（${count} 种情形）。`,
      en: `the case is finished and something is still owed (${count} states).`,
    }
    return [told(procedure, exploration, first, problem)]
  },
}

const nothingDead: Property = {
  id: 'S4',
  check(procedure, exploration) {
    if (!exploration.complete) return []
    return Object.keys(procedure.acts)
      .filter((act) => !exploration.happening.has(act))
      .map((act): Finding => {
        const title = procedure.acts[act]?.title
        return {
          severity: 'error',
          code: 'dead-act',
          procedure: procedure.id,
          act,
          says: {
            zh: `${procedure.title.zh}：“${title?.zh}”（${act}）在任何案件中都不可能作出。请检查其条件，或者删除。`,
            en: `${procedure.title.en}: '${title?.en}' (${act}) can happen in no case. Check its conditions, or remove it.`,
          },
        }
      })
  },
}

const someClockRuns: Property = {
  id: 'L1',
  check(procedure, exploration) {
    const { graph } = exploration
    const { first, count } = firstOf(exploration, (state) => !graph.has(state, mark.finished) && !graph.has(state, mark.clock))
    if (first < 0) return []
    const problem: Problem = {
      severity: 'warning',
      code: 'waits-without-clock',
      zh: `案件未结，却没有任何期限在走（${count} 种情形）。请规定由谁在何时之前办理。`,
      en: `the case is open and no clock runs (${count} states). Say who must act, and by when.`,
    }
    return [told(procedure, exploration, first, problem)]
  },
}

const roundsEnd: Property = {
  id: 'S5',
  check(procedure, exploration) {
    const { first, count } = firstOf(exploration, roundsWithoutClock(exploration.graph))
    if (first < 0) return []
    const problem: Problem = {
      severity: 'warning',
      code: 'endless-round',
      zh: `此后可以没有期限地来回反复（${count} 种情形）。请规定次数或者期限。`,
      en: `from here the case can go round and round without any clock (${count} states). Set a number of times or a period.`,
    }
    return [told(procedure, exploration, first, problem)]
  },
}

const explored: Property = {
  id: 'S0',
  check(procedure, { complete, states }) {
    if (complete) return []
    const says = {
      zh: `${procedure.title.zh}：情形过多，只检验了前 ${states} 种；未发现问题不等于没有问题。请把可以独立进行的部分分开。`,
      en: `${procedure.title.en}: too many states; only the first ${states} were checked, so no finding is no proof. Separate what can run on its own.`,
    }
    return [{ severity: 'warning', code: 'too-large', procedure: procedure.id, says }]
  },
}

/** Properties that every procedure must have. Those of one field of law are added beside these, with the same shape. */
export const soundness: readonly Property[] = [
  explored,
  cannotClose,
  losesPower,
  neverStuck,
  finishedOwesNothing,
  nothingDead,
  someClockRuns,
  roundsEnd,
]
