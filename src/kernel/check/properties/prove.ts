import type { Catalogue } from '../../catalogue.ts'
import type { Text } from '../../law/instrument.ts'
import { writeCitation } from '../../law/written-citation.ts'
import type { Demands } from '../../procedure/demands.ts'
import type { Procedure } from '../../procedure/grammar.ts'
import type { LegalProperty } from '../../procedure/property.ts'
import { type Exploration, explore } from '../explore/explore.ts'
import type { Finding as Mistake } from '../finding.ts'
import { soundness } from '../soundness.ts'
import type { Tested } from './check-order.ts'
import { checkPattern } from './check-pattern.ts'
import { checkStep, readRow } from './check-step.ts'
import { conditionsAsked, type DemandedStep, demandedSteps } from './demanded-steps.ts'
import { type SliceMemory, sliceMemory, slicer } from './slice.ts'
import type { Finding, TestResult, Verdict } from './verdict.ts'

/** A procedure that is to be proved, and all it is tested against. */
export interface ToProve {
  readonly procedure: Procedure
  readonly properties: readonly LegalProperty[]
  /** What the law demands of it; absent where nobody has declared it yet. */
  readonly demands?: Demands | undefined
}

const nothing: Demands = { procedure: '', means: {} }

/** Gravest first: of several tests of one property the gravest finding stands. */
const gravity: readonly Finding[] = ['broken', 'too-large', 'excepted', 'holds', 'built', 'unsaid', 'undeclared', 'not-applicable']

const gravest = (results: readonly TestResult[]): TestResult =>
  gravity.flatMap((finding) => results.find((result) => result.finding === finding) ?? [])[0] ?? { finding: 'holds' }

/** Soundness as test results, from the mistakes found. */
function soundResults(procedure: Procedure, exploration: Exploration): (id: string) => TestResult {
  const found = soundness.flatMap((property) =>
    property.check(procedure, exploration).map((mistake) => ({ id: property.id.slice(0, 2), mistake })),
  )
  const tooLarge = found.some(({ mistake }) => mistake.code === 'too-large')
  const mistakes = new Map<string, Mistake>(
    found
      .filter(({ mistake }) => mistake.code !== 'too-large')
      .toReversed()
      .map(({ id, mistake }) => [id, mistake]),
  )
  return (id) => {
    const mistake = mistakes.get(id)
    if (mistake)
      return {
        finding: 'broken',
        states: exploration.states,
        says: mistake.reason ?? mistake.says,
        ...(mistake.story && { story: mistake.story }),
        ...(mistake.moves && { moves: mistake.moves }),
      }
    return { finding: tooLarge ? 'too-large' : 'holds', states: exploration.states }
  }
}

function applies(property: LegalProperty, demands: Demands | undefined): Finding | undefined {
  if (property.where === 'every procedure') return undefined
  if (!demands) return 'undeclared'
  return property.where.some((meaning) => (demands.means[meaning] ?? []).length > 0) ? undefined : 'not-applicable'
}

function excepted(result: TestResult, why: Text | undefined): TestResult {
  return result.finding === 'broken' && why ? { ...result, finding: 'excepted', says: why } : result
}

/** What a verdict says of the question alone, before anything is found out. */
export type Question = Pick<Verdict, 'id' | 'demand' | 'tasks' | 'basis'>

const ofProperty = ({ id, says, tasks, basis }: LegalProperty): Question => ({ id, demand: says, tasks, basis: basis.map(writeCitation) })

function ofStep(procedure: Procedure, { id, at, demand }: DemandedStep): Question {
  const titles = demand.acts.flatMap((act) => procedure.acts[act]?.title ?? { zh: act, en: act })
  const title = { zh: titles.map(({ zh }) => zh).join('、'), en: titles.map(({ en }) => en).join(', ') }
  return { id, demand: demand.note ?? title, tasks: [], basis: [...at, ...[demand.basis ?? []].flat().map(writeCitation)] }
}

/** Everything that `prove` asks, in its order. */
export const questionsOf = ({ procedure, properties, demands }: ToProve): Question[] => [
  ...properties.map(ofProperty),
  ...(demands ? demandedSteps(demands).map((step) => ofStep(procedure, step)) : []),
]

/** Everything that is asked of a procedure, one question at a time, so that who looks for one answer need not wait for all. */
export interface Proof {
  readonly tested: Tested
  property(property: LegalProperty): Verdict
  step(step: DemandedStep): Verdict
  /** What is wrong with a step as far as its rows can be read, without exploring anything. */
  misread(step: DemandedStep): boolean
  readonly steps: readonly DemandedStep[]
  readonly exploration: Exploration
}

export interface ProofOptions {
  /** Whether all questions will be asked, so that one exploration may serve many; else each is kept as small as it can be. */
  readonly share?: boolean
  readonly memory?: SliceMemory
}

export function proofOf({ procedure, demands }: ToProve, { share = true, memory = sliceMemory() }: ProofOptions = {}): Proof {
  const tested: Tested = { procedure, slices: slicer(procedure, share && demands ? conditionsAsked(demands) : [], memory) }
  let whole: Exploration | undefined
  let sound: ((id: string) => TestResult) | undefined
  const exploration = (): Exploration => {
    whole ??= explore(procedure)
    return whole
  }
  const soundly = (id: string): TestResult => {
    sound ??= soundResults(procedure, exploration())
    return sound(id)
  }
  const verdict = (result: TestResult, rest: Omit<Verdict, keyof TestResult | 'procedure'>): Verdict => ({
    ...rest,
    ...excepted(result, demands?.exceptions?.[rest.id]),
    procedure: procedure.id,
  })
  return {
    tested,
    get exploration() {
      return exploration()
    },
    steps: demands ? demandedSteps(demands) : [],
    property(property) {
      const { appliesTo } = property
      const not = applies(property, demands)
      const result: TestResult = not
        ? { finding: not, says: appliesTo }
        : gravest(property.tests.map((pattern) => checkPattern(tested, demands ?? nothing, pattern, soundly)))
      return verdict(result, ofProperty(property))
    },
    misread: (step) => step.demand.acts.some((act) => readRow(tested, act, step.demand) !== undefined),
    step: (step) => verdict(checkStep(tested, step), ofStep(procedure, step)),
  }
}

/** Every property and every demanded step of one procedure. */
export function prove(one: ToProve): { verdicts: Verdict[]; exploration: Exploration } {
  const proof = proofOf(one)
  const verdicts = [...one.properties.map(proof.property), ...proof.steps.map(proof.step)]
  return { verdicts, exploration: proof.exploration }
}

/** What is to be proved of a catalogue, procedure by procedure. */
export const allToProve = (catalogue: Catalogue): ToProve[] =>
  catalogue.procedures.map((procedure) => ({
    procedure,
    properties: catalogue.properties ?? [],
    demands: catalogue.demands?.find((demands) => demands.procedure === procedure.id),
  }))
