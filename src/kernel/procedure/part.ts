import type { ActRule, AnyOf, Condition, Within } from './grammar.ts'

/**
 * What several procedures share — a hearing, service of documents, recusal — declared once with its own bases, and mounted where it is
 * needed: its acts get the mount's name in front (`hearing.request`), its roles and facts take the names the procedure has for them.
 */
export interface Part<A extends string = string> {
  readonly acts: Readonly<Record<A, ActRule<string, string, string>>>
}

export interface Mounted<N extends string = string> {
  readonly acts: Readonly<Record<N, ActRule<string, string, string>>>
}

/** Declares a part; an act it does not declare does not compile inside it. */
export function definePart<const A extends string>(part: {
  readonly acts: Readonly<Record<A, ActRule<string, NoInfer<A>, string>>>
}): Part<A> {
  return part as Part<A>
}

interface MountOptions<A extends string> {
  /** Role of the part to role of the procedure. Roles not named keep their name. */
  readonly roles?: Readonly<Record<string, string>>
  /** Fact of the part to fact of the procedure. */
  readonly facts?: Readonly<Record<string, string>>
  /** What the procedure adds to rows of the part, in the procedure's own names; lists are joined, single words replaced. */
  readonly and?: Readonly<Partial<Record<A, Partial<ActRule<string, string, string>>>>>
}

const renamed = (names: Readonly<Record<string, string>> | undefined) => (name: string): string => names?.[name] ?? name

function renameCondition(condition: Condition<string>, fact: (name: string) => string): Condition<string> {
  if (typeof condition === 'string') return fact(condition)
  if ('not' in condition) return { not: renameCondition(condition.not, fact) }
  if ('all' in condition) return { all: condition.all.map((c) => renameCondition(c, fact)) }
  return { any: condition.any.map((c) => renameCondition(c, fact)) }
}

function renameRule(rule: ActRule<string, string, string>, act: (name: string) => string, options: MountOptions<string>): ActRule<string, string, string> {
  const role = renamed(options.roles)
  const fact = renamed(options.facts)
  const acts = (names: readonly string[]): string[] => names.map(act)
  const within = <W extends Within<string>>(w: W): W => ({
    ...w,
    ...(w.since && { since: acts(w.since) }),
    ...(w.before && { before: { ...w.before, act: act(w.before.act) } }),
    ...(w.until && { until: { ...w.until, act: act(w.until.act) } }),
  })
  const condition = (name: string | AnyOf<string>): string | AnyOf<string> => (typeof name === 'string' ? act(name) : { anyOf: acts(name.anyOf) })
  const places = (text: string): string => text.replace(/\{own\.([^}]+)\}/g, (_, rest: string) => `{${act(rest)}}`)
  return {
    ...rule,
    by: Array.isArray(rule.by) ? rule.by.map(role) : role(rule.by as string),
    ...(rule.apart && { apart: acts(rule.apart) }),
    ...(rule.after && { after: rule.after.map(condition) }),
    ...(rule.notBefore && { notBefore: within(rule.notBefore) }),
    ...(rule.must && { must: within(rule.must) }),
    ...(rule.owedSince && { owedSince: acts([rule.owedSince].flat()) }),
    ...(rule.may && { may: within(rule.may) }),
    ...(rule.awaits && { awaits: acts(rule.awaits) }),
    ...(rule.when !== undefined && { when: renameCondition(rule.when, fact) }),
    ...(rule.opens && { opens: acts(rule.opens) }),
    ...(rule.closes && { closes: acts(rule.closes) }),
    ...(rule.undoes && { undoes: acts(rule.undoes) }),
    ...(rule.pauses && { pauses: { ...rule.pauses, clocks: acts(rule.pauses.clocks) } }),
    ...(rule.resumes && { resumes: acts(rule.resumes) }),
    ...(rule.extends && { extends: { ...rule.extends, clock: act(rule.extends.clock) } }),
    ...(rule.bySilence && { bySilence: within(rule.bySilence) }),
    ...(rule.settles && { settles: rule.settles.map(fact) }),
    ...(rule.outcomes && { outcomes: rule.outcomes.map(fact) }),
    ...(rule.outcome !== undefined && { outcome: fact(rule.outcome) }),
    ...(rule.joins && { joins: rule.joins.map((joining) => ({ ...joining, role: role(joining.role) })) }),
    ...(rule.issues && {
      issues: rule.issues.map((document) => ({ ...document, to: role(document.to), body: document.body.map(places) })),
    }),
  }
}

const lists = ['apart', 'after', 'awaits', 'opens', 'closes', 'undoes', 'resumes', 'settles', 'issues', 'effects'] as const

function join(rule: ActRule<string, string, string>, more: Partial<ActRule<string, string, string>>): ActRule<string, string, string> {
  const joined: Record<string, unknown> = { ...rule, ...more }
  for (const key of lists) {
    if (rule[key] && more[key]) joined[key] = [...rule[key], ...more[key]]
  }
  return joined as unknown as ActRule<string, string, string>
}

/**
 * Mounts a part under `name`.
 * @throws Error when `and` adds to an act the part does not have.
 */
export function mount<const N extends string, const A extends string>(name: N, part: Part<A>, options: MountOptions<A> = {}): Mounted<`${N}.${A}`> {
  const prefixed = (act: string): string => (act in part.acts ? `${name}.${act}` : act)
  const acts: Record<string, ActRule<string, string, string>> = {}
  for (const act of Object.keys(options.and ?? {})) {
    if (!(act in part.acts)) throw new Error(`Part '${name}' has no act '${act}' to add to.`)
  }
  for (const [act, rule] of Object.entries<ActRule<string, string, string>>(part.acts)) {
    const renamedRule = renameRule(rule, prefixed, options)
    const more = options.and?.[act as A]
    acts[`${name}.${act}`] = more ? join(renamedRule, more) : renamedRule
  }
  return { acts } as Mounted<`${N}.${A}`>
}
