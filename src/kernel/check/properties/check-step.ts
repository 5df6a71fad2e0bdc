import type { DemandedClock, Required } from '../../procedure/demands.ts'
import type { ActRule, Condition, Within } from '../../procedure/grammar.ts'
import { type Term, termWords } from '../../time/period.ts'
import { checkOrder, type Tested, wrong } from './check-order.ts'
import type { AnyDemand, DemandedStep } from './demanded-steps.ts'
import type { OrderRule } from './find-story.ts'
import { keptApart } from './persons.ts'
import type { TestResult } from './verdict.ts'

type Row = ActRule<string, string, string>

const same = (one: Term | undefined, other: Term | undefined): boolean => one?.count === other?.count && one?.unit === other?.unit
const runsFrom = (within: Within<string>): string[] => [
  ...(within.since ?? []),
  ...[within.from, within.before, within.until].flatMap((day) => (day ? [day.act] : [])),
]
const namesDay = (within: Within<string>, field: string): boolean =>
  [within.from, within.before, within.until].some((day) => day?.field === field)
const covers = (within: Within<string>, { term, since, sinceEnd, field }: DemandedClock<string>): boolean =>
  same(within.term, term) &&
  since.every((act) => runsFrom(within).includes(act)) &&
  within.sinceEnd === sinceEnd &&
  (field === undefined || namesDay(within, field))

function keepsClock(rule: Row, clock: DemandedClock<string>): boolean {
  if (clock.kind === 'waits') return [rule.notBefore ?? []].flat().some((within) => covers(within, clock))
  if (clock.kind === 'lapses') return [rule.may ?? []].flat().some((within) => covers(within, clock))
  if (clock.kind === 'silence') return rule.bySilence !== undefined && covers(rule.bySilence, clock)
  if (rule.must) return covers(rule.must, clock)
  return clock.term === undefined && clock.since.every((act) => [rule.owedSince ?? []].flat().includes(act))
}

const clockWords = {
  owed: ['应当办理的期限', 'the period within which it is owed'],
  lapses: ['权利的期限', 'the period after which the right lapses'],
  waits: ['至少等待的时间', 'the time that must be waited'],
  silence: ['逾期视为作出的期限', 'the period of silence'],
} as const
/** What can be seen by reading the row. */
export function readRow(tested: Tested, act: string, demand: AnyDemand): TestResult | undefined {
  const rule = tested.procedure.acts[act]
  if (!rule) return wrong(`法律要求的行为“${act}”不在程序中。`, `the act '${act}', which the law demands, is not in the procedure.`)
  const by = [rule.by].flat()
  if (demand.by && !by.every((role) => demand.by?.includes(role)))
    return wrong(
      `“${rule.title.zh}”不应由${by.join('、')}作出。`,
      `'${rule.title.en}' must be done by ${demand.by.join(', ')}, not ${by.join(', ')}.`,
    )
  const together = demand.apart?.find((other) => other in tested.procedure.acts && !keptApart(tested.procedure, other, act))
  if (together)
    return wrong(
      `同一人可以先后作出“${tested.procedure.acts[together]?.title.zh}”和“${rule.title.zh}”。`,
      `one person can do '${tested.procedure.acts[together]?.title.en}' and '${rule.title.en}'.`,
      { act, missing: [together], word: 'apart' },
    )
  const both = demand.notBy?.find((role) => ![rule.notBy ?? []].flat().includes(role))
  if (both) return wrong(`“${rule.title.zh}”不应由同时任${both}的人作出。`, `'${rule.title.en}' must not be done by who is ${both} too.`)
  if (demand.overdue && rule.overdue !== demand.overdue)
    return wrong(
      `“${rule.title.zh}”在“${tested.procedure.acts[demand.overdue]?.title.zh}”逾期之前也能作出。`,
      `'${rule.title.en}' can be done before '${tested.procedure.acts[demand.overdue]?.title.en}' is overdue.`,
    )
  if (demand.signers && (rule.signers ?? rule.officers ?? 1) < demand.signers)
    return wrong(
      `“${rule.title.zh}”不足 ${demand.signers} 人签名也能作出。`,
      `'${rule.title.en}' can be done by fewer than ${demand.signers}.`,
    )
  const stands = demand.voids?.find((other) => ![...(rule.undoes ?? []), ...(rule.usesUp ?? [])].includes(other))
  if (stands)
    return wrong(
      `“${rule.title.zh}”之后，此前的“${tested.procedure.acts[stands]?.title.zh}”仍然算数。`,
      `after '${rule.title.en}', '${tested.procedure.acts[stands]?.title.en}' from before still counts.`,
    )
  const unchecked = demand.relies?.find((field) => !rule.relies?.some((one) => one.field === field))
  if (unchecked !== undefined)
    return wrong(
      `“${rule.title.zh}”所依据的证据（${unchecked}）不查保管链。`,
      `'${rule.title.en}' rests on evidence (${unchecked}) whose custody nobody looks at.`,
    )
  if (demand.custody && rule.custody?.step !== demand.custody)
    return wrong(`“${rule.title.zh}”没有记入证据的保管链。`, `'${rule.title.en}' is no link in the custody of evidence.`)
  const clock = demand.clocks?.find((one) => !keepsClock(rule, one))
  if (clock) {
    const [zh, en] = clockWords[clock.kind]
    const term = clock.term && termWords(clock.term)
    return wrong(
      `“${rule.title.zh}”没有法定的${zh}${term ? `（${term.zh}）` : ''}。`,
      `'${rule.title.en}' lacks ${en}${term ? `: ${term.en}` : ''}.`,
    )
  }
  if (demand.extends && (rule.extends?.clock !== demand.extends.clock || !same(rule.extends.by, demand.extends.by)))
    return wrong(`“${rule.title.zh}”没有按法定限度延长期限。`, `'${rule.title.en}' does not lengthen the period as the law says.`)
  if (demand.stops && !demand.stops.every((name) => rule.pauses?.clocks.includes(name)))
    return wrong(`“${rule.title.zh}”没有停止计时。`, `'${rule.title.en}' does not stop the clock.`)
  if (demand.restarts && !demand.restarts.every((name) => rule.resumes?.includes(name)))
    return wrong(`“${rule.title.zh}”没有恢复计时。`, `'${rule.title.en}' does not set the clock going again.`)
  return undefined
}

const doing = (act: string): { act: string } => ({ act })

function requiredRule(act: string, required: Required<string, string>, anew: readonly string[] | undefined): OrderRule {
  const conditional = typeof required === 'object' && 'if' in required
  const first = conditional ? required.first : (required as string | { anyOf: readonly string[] })
  const names = typeof first === 'string' ? [first] : first.anyOf
  return {
    never: [doing(act)],
    without: names.map(doing),
    ...(anew && { since: anew.map(doing) }),
    ...(conditional && { waived: { not: required.if } satisfies Condition<string> }),
  }
}

/** What must be asked of all reachable markings. */
function orderRules(act: string, demand: AnyDemand): OrderRule[] {
  const { requires = [], onlyIf, owedAfter, orElse = [], notAfter, again = [], anewAfter } = demand
  return [
    ...requires.map((one) => requiredRule(act, one, anewAfter)),
    ...(onlyIf === undefined ? [] : [{ never: [doing(act)], without: [], waived: onlyIf }]),
    ...(notAfter ? [{ never: [doing(act)], after: notAfter.map(doing), without: again.map(doing) }] : []),
    ...(owedAfter
      ? [
          {
            never: 'closed' as const,
            after: owedAfter.map(doing),
            without: [...demand.acts, ...orElse].map(doing),
            ...(onlyIf !== undefined && { waived: { not: onlyIf } }),
          },
        ]
      : []),
  ]
}

/** What the law lets happen: of each of these rules some story must break it. */
const freedoms = (act: string, { evenWithout = [], evenAfter = [] }: AnyDemand): { readonly rule: OrderRule; readonly of: string }[] => [
  ...evenWithout.map((of) => ({ of, rule: { never: [doing(act)], without: [doing(of)] } })),
  ...evenAfter.map((of) => ({ of, rule: { never: [doing(act)], after: [doing(of)], without: [] } })),
]

function notFree({ procedure }: Tested, act: string, { rule, of }: { rule: OrderRule; of: string }): TestResult {
  const [one, other] = [procedure.acts[act]?.title, procedure.acts[of]?.title]
  return rule.after
    ? wrong(`“${other?.zh}”之后再不能“${one?.zh}”。`, `after '${other?.en}', '${one?.en}' can never happen.`)
    : wrong(`没有“${other?.zh}”的案件不能“${one?.zh}”。`, `without '${other?.en}', '${one?.en}' can never happen.`)
}

/** Tests a procedure against one step that the law demands: read at the row first, then asked of all reachable markings. */
export function checkStep(tested: Tested, { demand, open }: DemandedStep): TestResult {
  if (open.length > 0)
    return wrong(`法定要求中尚未说明：${open.join('；')}。`, `the demands do not say what this means here: ${open.join('; ')}.`)
  let states = 0
  for (const act of demand.acts) {
    const read = readRow(tested, act, demand)
    if (read) return read
    for (const rule of orderRules(act, demand)) {
      const result = checkOrder(tested, rule)
      if (result.finding !== 'holds') return result
      states = Math.max(states, result.states ?? 0)
    }
    for (const freedom of freedoms(act, demand)) {
      const { finding, ...found } = checkOrder(tested, freedom.rule)
      if (finding === 'holds') return notFree(tested, act, freedom)
      if (finding === 'too-large') return { finding, ...found }
    }
  }
  return { finding: 'holds', states }
}
