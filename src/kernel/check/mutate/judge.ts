import { mistakesIn } from '../../procedure/define-procedure.ts'
import type { LegalProperty } from '../../procedure/property.ts'
import type { DemandedStep } from '../properties/demanded-steps.ts'
import { proofOf, type ToProve } from '../properties/prove.ts'
import { type SliceMemory, sliceMemory } from '../properties/slice.ts'
import type { Verdict } from '../properties/verdict.ts'
import { type Mutant, type MutatedWord, mutantsIn } from './mutants.ts'
import { tellTheSameStories } from './same-stories.ts'

/** What became of a mutant: which rule noticed it, or none. */
type Fate =
  | { readonly kind: 'killed'; readonly by: 'step' | 'property' | 'soundness'; readonly id: string }
  | { readonly kind: 'survived' }
  /** It tells exactly the stories of the original, so that there is nothing to notice. */
  | { readonly kind: 'same' }
  /** The compiler or the declaration itself refuses it. */
  | { readonly kind: 'refused' }

/** Words whose loss changes what can happen, and not merely when or by whom. */
const ofStories: readonly MutatedWord[] = ['after', 'awaits', 'when', 'provided', 'closes', 'undoes', 'usesUp', 'owedSince']

const isBroken = ({ finding }: Verdict): boolean => finding === 'broken'

type Killed = Extract<Fate, { kind: 'killed' }>

const soundly = (tests: LegalProperty['tests']): boolean => tests.some((test) => 'sound' in test)
const isRead = (tests: LegalProperty['tests']): boolean =>
  tests.every((test) => !('never' in test || 'open' in test || 'wherever' in test || 'sound' in test))

/** Steps that speak of the changed act, those first that are about it, and about what it lost, the most; then all others. */
function byConcern(steps: readonly DemandedStep[], { act, what }: Mutant): { near: DemandedStep[]; rest: DemandedStep[] } {
  const lost = what.startsWith('{') ? [...what.matchAll(/"([^"]+)"/g)].flatMap(([, name]) => name ?? []) : [what]
  const concern = ({ demand }: DemandedStep): number => {
    const text = JSON.stringify(demand)
    const speaksOf = (name: string): number => (demand.acts.includes(name) ? 2 : text.includes(JSON.stringify(name)) ? 1 : 0)
    return speaksOf(act) * 2 + Math.max(0, ...lost.map(speaksOf))
  }
  const weighed = steps.map((step) => ({ step, weight: concern(step) })).toSorted((a, b) => b.weight - a.weight)
  return {
    near: weighed.flatMap(({ step, weight }) => (weight > 1 ? [step] : [])),
    rest: weighed.flatMap(({ step, weight }) => (weight > 1 ? [] : [step])),
  }
}

/**
 * The questions in the order of what they cost: what can be read, whether anything changed at all, what concerns the changed act in small
 * slices, soundness of the whole, and at last everything, with one exploration for all.
 */
function* questions(mutant: Mutant, one: ToProve, memory: SliceMemory): Generator<Killed | 'same' | undefined> {
  const changed = { ...one, procedure: mutant.procedure }
  const small = proofOf(changed, { share: false, memory })
  for (const step of small.steps) if (small.misread(step)) yield { kind: 'killed', by: 'step', id: step.id }
  const asked = (verdict: Verdict, by: Killed['by']): Killed | undefined =>
    isBroken(verdict) ? { kind: 'killed', by, id: verdict.id } : undefined
  for (const property of one.properties) if (isRead(property.tests)) yield asked(small.property(property), 'property')
  if (ofStories.includes(mutant.word) && tellTheSameStories(one.procedure, mutant.procedure, mutant.act)) yield 'same'
  const { near, rest } = byConcern(small.steps, mutant)
  for (const step of near) yield asked(small.step(step), 'step')
  for (const property of one.properties) if (soundly(property.tests)) yield asked(small.property(property), 'soundness')
  const all = proofOf(changed, { memory })
  for (const property of one.properties)
    if (!isRead(property.tests) && !soundly(property.tests)) yield asked(all.property(property), 'property')
  for (const step of rest) yield asked(all.step(step), 'step')
}

/** @param known ids of what the original breaks already */
function judge(mutant: Mutant, one: ToProve, known: ReadonlySet<string>, memory: SliceMemory): Fate {
  if (mistakesIn(mutant.procedure).length > 0) return { kind: 'refused' }
  for (const answer of questions(mutant, one, memory)) {
    if (answer === 'same') return { kind: 'same' }
    if (answer && !known.has(answer.id)) return answer
  }
  return { kind: 'survived' }
}

/** Some of the mutants of a procedure, by their places. */
export interface Part {
  readonly from: number
  readonly to: number
}

/** How well the rules protect a procedure: for each mutant, what became of it. */
export interface Score {
  readonly procedure: string
  readonly killed: { readonly step: number; readonly property: number; readonly soundness: number }
  readonly same: number
  readonly refused: number
  /** Protected by no rule. */
  readonly survivors: readonly { readonly act: string; readonly word: MutatedWord; readonly what: string }[]
}

/**
 * Makes every mutant of a procedure and asks whether any rule notices.
 *
 * What the figure means: of all single words that could be lost from the declaration, how many would be noticed before the procedure is
 * used. It says nothing of whether the rules themselves are what the law says; those are read by people. A step of the law that says the same
 * as a row is a second entry of the same fact, and counts as noticed by a step.
 *
 * @param known ids of what the original breaks already
 * @param part of the mutants in their order, from the first to before the last; all of them where none is given
 */
export function scoreOf(one: ToProve, known: ReadonlySet<string>, part?: Part): Score {
  const killed = { step: 0, property: 0, soundness: 0 }
  const survivors: { act: string; word: MutatedWord; what: string }[] = []
  const memory = sliceMemory()
  let [same, refused] = [0, 0]
  for (const mutant of mutantsIn(one.procedure).slice(part?.from, part?.to)) {
    const fate = judge(mutant, one, known, memory)
    if (fate.kind === 'killed') killed[fate.by] += 1
    else if (fate.kind === 'same') same += 1
    else if (fate.kind === 'refused') refused += 1
    else survivors.push({ act: mutant.act, word: mutant.word, what: mutant.what })
  }
  return { procedure: one.procedure.id, killed, same, refused, survivors }
}

/** The score of a procedure whose mutants were judged in parts. */
export const together = (scores: readonly Score[]): Score | undefined =>
  scores.reduce<Score | undefined>(
    (sum, one) =>
      sum && {
        procedure: one.procedure,
        killed: {
          step: sum.killed.step + one.killed.step,
          property: sum.killed.property + one.killed.property,
          soundness: sum.killed.soundness + one.killed.soundness,
        },
        same: sum.same + one.same,
        refused: sum.refused + one.refused,
        survivors: [...sum.survivors, ...one.survivors],
      },
    scores[0] && { procedure: '', killed: { step: 0, property: 0, soundness: 0 }, same: 0, refused: 0, survivors: [] },
  )
