import type { Text } from '../law/instrument.ts'
import type { ActRule, Condition, Procedure } from '../procedure/grammar.ts'
import { edgesOf, type FlowEdge } from './edges-of.ts'

/** A box of the picture. */
export interface FlowNode {
  /** Name of the act; of the mount for a part. */
  readonly id: string
  /** `part`: the acts of a mounted part as one box. `beyond`: an act outside the part that is drawn. */
  readonly kind: 'act' | 'law' | 'part' | 'beyond'
  readonly title: Text
  /** Place of the act in the declaration, from 1: the number of its row in the table. Of a part: of its first act. */
  readonly number: number
  /** Role in whose lane the box stands. */
  readonly role: string
  /** Roles that may do the act as well. */
  readonly others: readonly string[]
  readonly starts: boolean
  readonly ends: boolean
  /** The act exists only in these cases. */
  readonly when?: Text
  /** Numbers of the acts that cannot be done any more afterwards. */
  readonly closes: readonly number[]
  /** Numbers of the acts that must be done again afterwards. */
  readonly undoes: readonly number[]
}

/** What a procedure, or one mounted part of it, looks like: worked out from the declaration, so that it cannot say anything else. */
export interface Flowchart {
  readonly procedure: string
  readonly part?: string
  readonly title: Text
  /** Roles that have a box, in the order of the declaration, the law last. */
  readonly lanes: readonly { readonly role: string; readonly title: Text }[]
  /** Titles of all roles of the procedure. */
  readonly roles: Readonly<Record<string, Text>>
  readonly nodes: readonly FlowNode[]
  readonly edges: readonly FlowEdge[]
}

type Row = ActRule<string, string, string>

const joined = (texts: readonly Text[], zh: string, en: string): Text => ({
  zh: texts.map((text) => text.zh).join(zh),
  en: texts.map((text) => text.en).join(en),
})

function conditionWords(condition: Condition<string>, procedure: Procedure): Text {
  if (typeof condition === 'string')
    return procedure.facts?.[condition] ?? procedure.outcomes?.[condition] ?? { zh: condition, en: condition }
  if ('did' in condition) {
    const title = procedure.acts[condition.did]?.title ?? { zh: condition.did, en: condition.did }
    return { zh: `已“${title.zh}”`, en: `'${title.en}' was done` }
  }
  if ('not' in condition) {
    const inner = conditionWords(condition.not, procedure)
    return { zh: `不属于“${inner.zh}”`, en: `not: ${inner.en}` }
  }
  if ('all' in condition)
    return joined(
      condition.all.map((one) => conditionWords(one, procedure)),
      '，且',
      ' and ',
    )
  return joined(
    condition.any.map((one) => conditionWords(one, procedure)),
    '，或者',
    ' or ',
  )
}

/** Mount of an act that a part brought, undefined for an act of the procedure itself. */
const mountOf = (act: string): string | undefined => (act.includes('.') ? act.slice(0, act.indexOf('.')) : undefined)

/** Mounted parts of more than one act: they have a chart of their own. */
export function partsOf(procedure: Procedure): string[] {
  const mounts = Object.keys(procedure.acts).flatMap((act) => mountOf(act) ?? [])
  return [...new Set(mounts)].filter((mount) => mounts.filter((other) => other === mount).length > 1)
}

/** What a part is called: the grammar gives a mount no title, so it is named after its first act. */
export function partTitle(procedure: Procedure, part: string): Text {
  const rows = Object.entries(procedure.acts).filter(([act]) => mountOf(act) === part)
  const first = rows[0]?.[1].title ?? { zh: part, en: part }
  return { zh: `${first.zh}等${rows.length}项`, en: `${first.en} and ${rows.length - 1} more` }
}

function nodeOf(procedure: Procedure, act: string, kind: FlowNode['kind']): FlowNode {
  const rule = procedure.acts[act] as Row
  const names = Object.keys(procedure.acts)
  const numbers = (acts: readonly string[] = []): number[] => acts.map((one) => names.indexOf(one) + 1).sort((a, b) => a - b)
  const [role = '', ...others] = [rule.by].flat()
  const beyond = kind === 'beyond'
  return {
    id: act,
    kind: kind === 'act' && (rule.bySilence || procedure.roles[role]?.kind === 'law') ? 'law' : kind,
    title: rule.title,
    number: names.indexOf(act) + 1,
    role,
    others,
    starts: !beyond && rule.starts === true,
    ends: !beyond && rule.ends === true,
    ...(rule.when !== undefined && !beyond && { when: conditionWords(rule.when, procedure) }),
    closes: beyond ? [] : numbers(rule.closes),
    undoes: beyond ? [] : numbers(rule.undoes),
  }
}

function lanesOf(procedure: Procedure, nodes: readonly FlowNode[]): Flowchart['lanes'] {
  const used = Object.entries(procedure.roles).filter(([role]) => nodes.some((node) => node.role === role))
  const law = used.filter(([, { kind }]) => kind === 'law')
  return [...used.filter(([, { kind }]) => kind !== 'law'), ...law].map(([role, { title }]) => ({ role, title }))
}

/**
 * The flowchart of a procedure: its own acts as boxes and each mounted part as one box; or, with `part`, the acts of that part, with the
 * acts outside from which arrows lead into it.
 * @throws RangeError when nothing is mounted under the name `part`
 */
export function flowchartOf(procedure: Procedure, part?: string): Flowchart {
  const parts = partsOf(procedure)
  if (part !== undefined && !parts.includes(part))
    throw new RangeError(`Procedure '${procedure.id}' has no part '${part}'. Its parts: ${parts.join(', ') || 'none'}.`)
  const acts = Object.keys(procedure.acts)
  const partOf = (act: string): string | undefined => parts.find((one) => one === mountOf(act))
  const all = edgesOf(procedure)
  const drawn = part === undefined ? all.map((edge) => collapsed(edge, partOf, acts)) : all.filter((edge) => partOf(edge.to) === part)
  const sources = new Set(drawn.map((edge) => edge.from))
  const nodes = acts.flatMap((act): FlowNode[] => {
    const own = partOf(act)
    if (part !== undefined)
      return own === part ? [nodeOf(procedure, act, 'act')] : sources.has(act) ? [nodeOf(procedure, act, 'beyond')] : []
    if (own === undefined) return [nodeOf(procedure, act, 'act')]
    if (acts.find((one) => partOf(one) === own) !== act) return []
    const { number, role } = nodeOf(procedure, act, 'part')
    const starts = acts.some((one) => partOf(one) === own && procedure.acts[one]?.starts)
    return [
      { id: own, kind: 'part', title: partTitle(procedure, own), number, role, others: [], starts, ends: false, closes: [], undoes: [] },
    ]
  })
  return {
    procedure: procedure.id,
    ...(part !== undefined && { part }),
    title: part === undefined ? procedure.title : partTitle(procedure, part),
    lanes: lanesOf(procedure, nodes),
    roles: Object.fromEntries(Object.entries(procedure.roles).map(([role, { title }]) => [role, title])),
    nodes,
    edges: onceEach(drawn),
  }
}

/** The arrow between the boxes that stand for the acts; a period that runs from an act inside a part says from which. */
function collapsed(edge: FlowEdge, partOf: (act: string) => string | undefined, acts: readonly string[]): FlowEdge {
  const [from, to] = [partOf(edge.from), partOf(edge.to) ?? edge.to]
  if (from === undefined) return { ...edge, to }
  const number = acts.indexOf(edge.from) + 1
  const clocks = edge.clocks.map(({ zh, en }) => ({ zh: `自${number}起：${zh}`, en: `from ${number}: ${en}` }))
  return { ...edge, from, to, clocks: from === to ? edge.clocks : clocks }
}

/** Arrows between the same two boxes become one; an arrow from a box to itself is not drawn. */
function onceEach(edges: readonly FlowEdge[]): FlowEdge[] {
  const kept = new Map<string, FlowEdge>()
  for (const edge of edges) {
    if (edge.from === edge.to) continue
    const key = `${edge.from} ${edge.to}`
    const known = kept.get(key)
    const kind = known && (known.kind === 'after' || edge.kind === 'clock') ? known.kind : edge.kind
    const clocks = [...(known?.clocks ?? []), ...edge.clocks]
    kept.set(key, { ...edge, kind, clocks: clocks.filter((clock, i) => clocks.findIndex(({ zh }) => zh === clock.zh) === i) })
  }
  return [...kept.values()]
}
