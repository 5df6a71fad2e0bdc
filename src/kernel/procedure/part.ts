import type { ActRule, Bound, Condition, Limit, Voices, Within } from './grammar.ts'

type Row = ActRule<string, string, string>

/**
 * What several procedures share — a hearing, service of documents, recusal — declared once with its own bases, and mounted where it is
 * needed: its acts get the mount's name in front (`hearing.request`), its roles and facts take the names the procedure has for them.
 */
export interface Part<A extends string = string> {
  readonly acts: Readonly<Record<A, ActRule<string, string, string>>>
}

export interface Mounted<N extends string = string> {
  readonly names: readonly N[]
  readonly acts: Readonly<Record<string, Row>>
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
  /** A condition joined by "and" to every act of the part, in the procedure's own names. */
  readonly when?: Condition<string>
  /** What the procedure adds to rows of the part, in the procedure's own names; lists are joined, single words replaced. */
  readonly and?: Readonly<Partial<Record<A, Partial<ActRule<string, string, string>>>>>
}

interface Names {
  act(name: string): string
  fact(name: string): string
  role(name: string): string
}

function renameCondition(condition: Condition<string>, names: Names): Condition<string> {
  if (typeof condition === 'string') return names.fact(condition)
  if ('did' in condition) return { did: names.act(condition.did) }
  if ('not' in condition) return { not: renameCondition(condition.not, names) }
  if ('all' in condition) return { all: condition.all.map((c) => renameCondition(c, names)) }
  return { any: condition.any.map((c) => renameCondition(c, names)) }
}

/** A row, document, effect or publication with its condition and its places `{own.…}` renamed. */
function renameWords<T extends { readonly when?: Condition<string> }>(words: T, names: Names): T {
  const own = (place: string): string => {
    const dot = place.lastIndexOf('.')
    return names.act(place) !== place || dot < 0 ? names.act(place) : names.act(place.slice(0, dot)) + place.slice(dot)
  }
  const text = (value: unknown): unknown => {
    if (typeof value === 'string')
      return value.replace(/([{:(])own\.([^{}:()]+)/g, (_, before: string, place: string) => before + own(place))
    if (Array.isArray(value)) return value.map(text)
    if (typeof value === 'object' && value !== null)
      return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, text(inner)]))
    return value
  }
  const { when, ...rest } = words
  return { ...(text(rest) as object), ...(when !== undefined && { when: renameCondition(when, names) }) } as T
}

function renameWithin<W extends Within<string>>(within: W, { act }: Names): W {
  return {
    ...within,
    ...(within.since && { since: within.since.map(act) }),
    ...(within.sinceEnd && { sinceEnd: act(within.sinceEnd) }),
    ...(within.from && { from: { ...within.from, act: act(within.from.act) } }),
    ...(within.before && { before: { ...within.before, act: act(within.before.act) } }),
    ...(within.until && { until: { ...within.until, act: act(within.until.act) } }),
  }
}

const renameLimit = (limit: Limit<string>, { act }: Pick<Names, 'act'>): Limit<string> =>
  typeof limit === 'object' && 'act' in limit ? { ...limit, act: act(limit.act) } : limit

function renameBound(bound: Bound<string, string>, names: Names): Bound<string, string> {
  const { least, most, unless, ...words } = bound
  return {
    ...renameWords(words, names),
    ...(least !== undefined && { least: renameLimit(least, names) }),
    ...(most !== undefined && { most: renameLimit(most, names) }),
    ...(unless !== undefined && { unless: names.act(unless) }),
  }
}

function renameLots(lots: NonNullable<Row['lots']>, { act }: Names): NonNullable<Row['lots']> {
  if (lots.step === 'commit') return lots
  const committed = act(lots.committed)
  return lots.step === 'draw' ? { ...lots, committed } : { ...lots, committed, drawn: act(lots.drawn) }
}

function renameProves(proves: NonNullable<Row['proves']>, { act }: Names): NonNullable<Row['proves']> {
  if (proves.step === 'adopt') return proves
  const proposed = act(proves.proposed)
  return proves.step === 'prove' ? { ...proves, proposed } : { ...proves, proposed, proved: act(proves.proved) }
}

function renameVoices(asked: Voices<string>, { act }: Names): Voices<string> {
  if ('heard' in asked) return { ...asked, of: act(asked.of), heard: act(asked.heard) }
  if ('least' in asked) return { ...asked, of: act(asked.of), least: renameLimit(asked.least, { act }) }
  return { ...asked, of: act(asked.of) }
}

const actLists = [
  'apart',
  'awaits',
  'opens',
  'closes',
  'undoes',
  'usesUp',
  'discharges',
  'resumes',
  'keeps',
  'unseals',
  'unpublishes',
] as const
const periods = ['must', 'bySilence'] as const
const periodLists = ['notBefore', 'may'] as const

/** Every period of a row, renamed. */
function renamePeriods(rule: Row, names: Names): Record<string, unknown> {
  const renamed: Record<string, unknown> = {}
  for (const key of periods) if (rule[key]) renamed[key] = renameWithin(rule[key], names)
  for (const key of periodLists) if (rule[key]) renamed[key] = [rule[key]].flat().map((within) => renameWithin(within, names))
  return renamed
}

function renameRule(rule: Row, names: Names): Row {
  const { act, fact, role } = names
  const renamed: Record<string, unknown> = { ...rule, by: [rule.by].flat().map(role) }
  for (const key of actLists) if (rule[key]) renamed[key] = rule[key].map(act)
  Object.assign(renamed, renamePeriods(rule, names))
  if (rule.after) renamed['after'] = rule.after.map((name) => (typeof name === 'string' ? act(name) : { anyOf: name.anyOf.map(act) }))
  if (rule.owedSince) renamed['owedSince'] = [rule.owedSince].flat().map(act)
  if (rule.overdue) renamed['overdue'] = act(rule.overdue)
  if (rule.when !== undefined) renamed['when'] = renameCondition(rule.when, names)
  if (rule.provided !== undefined) renamed['provided'] = renameCondition(rule.provided, names)
  if (rule.notBy) renamed['notBy'] = [rule.notBy].flat().map(role)
  if (rule.pauses) renamed['pauses'] = { ...rule.pauses, clocks: rule.pauses.clocks.map(act) }
  if (rule.extends) renamed['extends'] = { ...rule.extends, clock: act(rule.extends.clock) }
  if (rule.examines) renamed['examines'] = { ...rule.examines, act: act(rule.examines.act) }
  if (rule.settles) renamed['settles'] = rule.settles.map(fact)
  if (rule.outcomes) renamed['outcomes'] = rule.outcomes.map(fact)
  if (rule.outcome !== undefined) renamed['outcome'] = fact(rule.outcome)
  if (rule.joins) renamed['joins'] = rule.joins.map((joining) => ({ ...joining, role: role(joining.role) }))
  if (rule.issues) renamed['issues'] = rule.issues.map((document) => ({ ...renameWords(document, names), to: role(document.to) }))
  if (rule.opensCases) renamed['opensCases'] = rule.opensCases.map((opening) => renameWords(opening, names))
  if (rule.bounds) renamed['bounds'] = rule.bounds.map((bound) => renameBound(bound, names))
  if (rule.certificates) renamed['certificates'] = rule.certificates.map((one) => ({ ...one, act: act(one.act) }))
  if (rule.relies) renamed['relies'] = rule.relies.map((one) => ({ ...one, act: act(one.act) }))
  if (rule.lots) renamed['lots'] = renameLots(rule.lots, names)
  if (rule.proves) renamed['proves'] = renameProves(rule.proves, names)
  if (rule.voices) renamed['voices'] = rule.voices.map((asked) => renameVoices(asked, names))
  if (rule.effects) renamed['effects'] = rule.effects.map((effect) => renameWords(effect, names))
  if (rule.publishes) renamed['publishes'] = renameWords(rule.publishes, names)
  return renamed as unknown as Row
}

const lists = [...actLists, 'after', 'settles', 'issues', 'effects', 'bounds', 'opensCases', 'voices', 'relies'] as const

function join(rule: Row, more: Partial<Row>): Row {
  const joined: Record<string, unknown> = { ...rule, ...more }
  for (const key of lists) {
    if (rule[key] && more[key]) joined[key] = [...rule[key], ...more[key]]
  }
  if (more.basis) joined['basis'] = [rule.basis, more.basis].flat()
  if (rule.when !== undefined && more.when !== undefined) joined['when'] = { all: [rule.when, more.when] }
  return joined as unknown as Row
}

/**
 * Mounts a part under `name`.
 * @throws Error when `and` adds to an act the part does not have.
 */
export function mount<const N extends string, const A extends string>(
  name: N,
  part: Part<A>,
  options: MountOptions<A> = {},
): Mounted<`${N}.${A}`> {
  const names: Names = {
    act: (act) => (act in part.acts ? `${name}.${act}` : act),
    fact: (fact) => options.facts?.[fact] ?? fact,
    role: (role) => options.roles?.[role] ?? role,
  }
  for (const act of Object.keys(options.and ?? {})) {
    if (!(act in part.acts)) throw new Error(`Part '${name}' has no act '${act}' to add to.`)
  }
  const acts: Record<string, Row> = {}
  for (const [act, rule] of Object.entries<Row>(part.acts)) {
    const conditioned = options.when === undefined ? renameRule(rule, names) : join(renameRule(rule, names), { when: options.when })
    acts[`${name}.${act}`] = join(conditioned, options.and?.[act as A] ?? {})
  }
  return { names: Object.keys(acts) as `${N}.${A}`[], acts }
}
