import type { Text } from '../../law/instrument.ts'
import type { Procedure } from '../../procedure/grammar.ts'
import { owedFrom } from '../explore/influence.ts'
import { tellStory } from '../explore/ways.ts'
import { actsIn, conditionsIn, findClosedRight, findStory, type OrderRule } from './find-story.ts'
import type { Slice, Slicer, View } from './slice.ts'
import type { Gap, TestResult } from './verdict.ts'

/** A procedure that is tested, and the slices of it that were explored already. */
export interface Tested {
  readonly procedure: Procedure
  readonly slices: Slicer
}

const list = (procedure: Procedure, acts: readonly string[]): Text => ({
  zh: acts.map((act) => `“${procedure.acts[act]?.title.zh ?? act}”`).join('或者'),
  en: acts.map((act) => `'${procedure.acts[act]?.title.en ?? act}'`).join(' or '),
})

const notDeclared = (acts: readonly string[], procedure: Procedure): string[] => acts.filter((act) => !(act in procedure.acts))

/** What is wrong with a declaration, without a story. */
export const wrong = (zh: string, en: string, gap?: Gap): TestResult => ({ finding: 'broken', says: { zh, en }, ...(gap && { gap }) })

function gapOf(rule: OrderRule, last: string): Gap {
  const missing = rule.without.map(({ act }) => act)
  const since = [...(rule.after ?? []), ...(rule.since ?? [])].map(({ act }) => act)
  if (rule.never === 'closed') return { act: missing[0] ?? last, missing, word: 'owed', since }
  return { act: last, missing, word: rule.since ? 'anew' : 'after', since }
}

function saysOf(procedure: Procedure, rule: OrderRule): Text {
  const missing = rule.without.map(({ act }) => act)
  const named = list(procedure, missing)
  if (missing.length === 0)
    return { zh: '依法此时不得再作出，系统没有阻止。', en: 'by law this can no longer be done, and nothing stopped it.' }
  if (rule.never === 'closed')
    return { zh: `案件已经办结，而${named.zh}没有作出。`, en: `the case is closed, and ${named.en} was not done.` }
  return { zh: `${named.zh}没有作出，系统没有阻止。`, en: `${named.en} was not done, and nothing stopped it.` }
}

/** Duties that hold up acts of the story and that something in the story makes owed. */
function dutiesInTheWay(procedure: Procedure, acts: readonly string[]): string[] {
  const awaited = acts.flatMap((act) => procedure.acts[act]?.awaits ?? [])
  const owed = (duty: string): boolean => {
    const rule = procedure.acts[duty]
    return acts.some((act) => (rule && owedFrom(rule).includes(act)) || procedure.acts[act]?.undoes?.includes(duty))
  }
  return [...new Set(awaited.filter(owed))].sort()
}

/**
 * Looks for a story in the smallest slice first. A story found there is asked again with the duties that hold it up; where that is too large
 * it stands as it is, since a duty can be done and then holds nobody up.
 */
function confirmed(
  tested: Tested,
  view: View,
  find: (slice: Slice) => number[] | undefined,
): { slice: Slice; story: number[] | undefined } {
  const beside = tested.slices.beside(view)
  if (beside && find(beside) === undefined && beside.complete) return { slice: beside, story: undefined }
  const slice = tested.slices.slice(view)
  const story = find(slice)
  const acts = (story ?? []).map((way) => slice.graph.ways[way]?.act ?? '')
  const awaited = dutiesInTheWay(tested.procedure, acts)
  if (awaited.every((act) => slice.acts.includes(act))) return { slice, story }
  const again = tested.slices.slice({ ...view, awaited })
  const found = find(again)
  return found !== undefined || again.complete ? { slice: again, story: found } : { slice, story }
}

/** No story breaks the rule; said only where every state was seen. */
const heldBy = ({ complete, graph: { states } }: Slice): TestResult => ({ finding: complete ? 'holds' : 'too-large', states })

/** Asks a rule about the order of things on all reachable markings. */
export function checkOrder(tested: Tested, rule: OrderRule): TestResult {
  const { procedure } = tested
  const gone = notDeclared(actsIn(rule), procedure)
  if (gone.length > 0) return wrong(`程序中没有行为：${gone.join('、')}。`, `the procedure has no act: ${gone.join(', ')}.`)
  const view = { acts: actsIn(rule), conditions: conditionsIn(rule), closing: rule.never === 'closed' }
  const { slice, story } = confirmed(tested, view, (looked) => findStory(looked, rule))
  if (story === undefined) return heldBy(slice)
  const ways = story.map((way) => slice.graph.ways[way])
  return {
    finding: 'broken',
    ...tellStory(procedure, ways),
    says: saysOf(procedure, rule),
    gap: gapOf(rule, ways.at(-1)?.act ?? ''),
  }
}

/** Asks whether a right is there the whole time: armed while it is due, `without` what uses it, gives it up or ends its time. */
export function checkRight(tested: Tested, right: readonly string[], rule: OrderRule): TestResult {
  const { procedure } = tested
  const gone = notDeclared([...right, ...actsIn(rule)], procedure)
  if (gone.length > 0) return wrong(`程序中没有行为：${gone.join('、')}。`, `the procedure has no act: ${gone.join(', ')}.`)
  const view = { acts: [...right, ...actsIn(rule)], conditions: conditionsIn(rule), closing: false }
  const { slice, story } = confirmed(tested, view, (looked) => findClosedRight(looked, rule, right))
  if (story === undefined) return heldBy(slice)
  const named = list(procedure, right)
  return {
    finding: 'broken',
    ...tellStory(
      procedure,
      story.map((way) => slice.graph.ways[way]),
    ),
    says: { zh: `此时不能${named.zh}。`, en: `${named.en} is not possible here.` },
  }
}

/** Asks whether, wherever one act can happen, the case can still go on to one of the others instead. */
export function checkChoice(tested: Tested, wherever: readonly string[], others: readonly string[]): TestResult {
  const { procedure } = tested
  const slice = tested.slices.slice({ acts: [...wherever, ...others], conditions: [], closing: false })
  const { graph } = slice
  const offers = (state: number, acts: readonly string[]): boolean => {
    let found = false
    graph.steps(state, (way) => {
      if (acts.includes(graph.ways[way]?.act ?? '')) found = true
    })
    return found
  }
  const reached = graph.reaching(
    (state) => offers(state, others),
    (way) => !wherever.includes(graph.ways[way]?.act ?? ''),
  )
  for (let state = 0; state < graph.states; state += 1) {
    if (reached[state] === 1 || !offers(state, wherever)) continue
    const named = list(procedure, others)
    const ways = graph.storyTo(state).map((way) => graph.ways[way])
    return {
      finding: 'broken',
      states: graph.states,
      ...tellStory(procedure, ways),
      says: { zh: `此后只能不利于当事人，不能再${named.zh}。`, en: `from here ${named.en} is no longer possible.` },
    }
  }
  return heldBy(slice)
}
