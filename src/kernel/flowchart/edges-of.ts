import type { Text } from '../law/instrument.ts'
import type { ActRule, Procedure, Within } from '../procedure/grammar.ts'
import { subjectAct } from '../procedure/words.ts'
import { termWords } from '../time/period.ts'

/** An arrow of the picture. */
export interface FlowEdge {
  readonly from: string
  readonly to: string
  /** `after` all of these, `any` one of these; `clock`: no condition, a period runs from there; `opens`: the act is there from then on. */
  readonly kind: 'after' | 'any' | 'clock' | 'opens'
  /** The periods that run from `from` to `to`. */
  readonly clocks: readonly Text[]
}

type Row = ActRule<string, string, string>

/** Acts from which a period runs, and how it reads on an arrow: the act it runs from is where the arrow begins. */
function clock(within: Within<string> | undefined, say: (term: Text) => Text): { from: readonly string[]; words: Text }[] {
  if (!within) return []
  const term = within.term ? termWords(within.term) : { zh: '', en: '' }
  const day = within.until ?? within.before ?? within.from
  const from = within.since ?? (within.sinceEnd ? [within.sinceEnd] : day && day.act !== subjectAct ? [day.act] : [])
  const length = within.until
    ? { zh: '所定日期', en: 'the day given' }
    : within.before
      ? { zh: `所定日期前${term.zh}`, en: `${term.en} before the day given` }
      : within.sinceEnd
        ? { zh: `期满后${term.zh}`, en: `${term.en} after its period` }
        : term
  return [{ from, words: say(length) }]
}

const clocksOf = (rule: Row): { from: readonly string[]; words: Text }[] => [
  ...clock(rule.must, ({ zh, en }) => ({ zh: `${zh}内应当办`, en: `within ${en}` })),
  ...[rule.may ?? []].flat().flatMap((within) => clock(within, ({ zh, en }) => ({ zh: `${zh}内可以办`, en: `may, within ${en}` }))),
  ...[rule.notBefore ?? []].flat().flatMap((within) => clock(within, ({ zh, en }) => ({ zh: `满${zh}方可办`, en: `not before ${en}` }))),
  ...clock(rule.bySilence, ({ zh, en }) => ({ zh: `满${zh}依法成立`, en: `by law after ${en}` })),
  ...(rule.owedSince ? [{ from: [rule.owedSince].flat(), words: { zh: '应当办', en: 'owed' } }] : []),
  ...(rule.overdue ? [{ from: [rule.overdue], words: { zh: '逾期未办的', en: 'when overdue' } }] : []),
]

/** Acts that are done in every case, so that a condition met through them need not be drawn twice. */
function certain(procedure: Procedure): Set<string> {
  const rules = Object.values(procedure.acts)
  const closed = new Set([...rules.flatMap((rule) => rule.closes ?? []), ...procedure.beginClosed])
  return new Set(Object.keys(procedure.acts).filter((act) => !closed.has(act) && procedure.acts[act]?.when === undefined))
}

/** Leaves out an arrow x → z beside x → y → z, where y cannot fall away and no period runs on it. */
function withoutDetours(edges: readonly FlowEdge[], procedure: Procedure): FlowEdge[] {
  const sure = certain(procedure)
  const next = (from: string): string[] => edges.flatMap((edge) => (edge.kind === 'after' && edge.from === from ? [edge.to] : []))
  const reaches = (from: string, to: string): boolean => {
    const seen = new Set<string>()
    const open = next(from).filter((act) => act !== to)
    for (let act = open.pop(); act !== undefined; act = open.pop()) {
      if (seen.has(act) || !sure.has(act)) continue
      seen.add(act)
      const further = next(act)
      if (further.includes(to)) return true
      open.push(...further)
    }
    return false
  }
  return edges.filter((edge) => edge.kind !== 'after' || edge.clocks.length > 0 || !reaches(edge.from, edge.to))
}

/** The arrows between acts: what comes after what, which periods run from where, what an act brings in. */
export function edgesOf(procedure: Procedure): FlowEdge[] {
  const edges = Object.entries(procedure.acts).flatMap(([to, rule]): FlowEdge[] => {
    const kinds = new Map<string, FlowEdge['kind']>()
    for (const condition of rule.after ?? []) {
      if (typeof condition === 'string') kinds.set(condition, 'after')
      else for (const act of condition.anyOf) if (!kinds.has(act)) kinds.set(act, 'any')
    }
    if (rule.begins === 'closed')
      for (const [act, other] of Object.entries(procedure.acts)) if (other.opens?.includes(to) && !kinds.has(act)) kinds.set(act, 'opens')
    const clocks = clocksOf(rule)
    for (const act of clocks.flatMap(({ from }) => from)) if (!kinds.has(act)) kinds.set(act, 'clock')
    return [...kinds].map(([from, kind]) => ({
      from,
      to,
      kind,
      clocks: clocks.flatMap((one) => (one.from.includes(from) ? [one.words] : [])),
    }))
  })
  return withoutDetours(edges, procedure)
}
