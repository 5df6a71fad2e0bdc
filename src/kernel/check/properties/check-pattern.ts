import { holds } from '../../case/marking.ts'
import type { Text } from '../../law/instrument.ts'
import type { Demands } from '../../procedure/demands.ts'
import { type Meaning, meanings } from '../../procedure/meanings.ts'
import type { Never, Open, Pattern } from '../../procedure/property.ts'
import { checkChoice, checkOrder, checkRight, type Tested, wrong } from './check-order.ts'
import type { Doing, OrderRule } from './find-story.ts'
import { keptApart, signedBy } from './persons.ts'
import type { TestResult } from './verdict.ts'

const held: TestResult = { finding: 'holds' }
const words = (names: readonly Meaning[]): Text => ({
  zh: names.map((name) => meanings[name].zh).join('、'),
  en: names.map((name) => meanings[name].en).join(', '),
})

/** Doings of a procedure that have one of these meanings. */
function doings(demands: Demands, names: readonly Meaning[]): Doing[] {
  return names.flatMap((name) => (demands.means[name] ?? []).map((one) => (typeof one === 'string' ? { act: one } : one)))
}

/** The meanings of which the procedure names no act: nothing can stand for what the law asks. */
const missing = (names: Text): TestResult =>
  wrong(
    `程序没有任何行为属于“${names.zh}”。请增加该行为，或者在法定要求中指明。`,
    `no act of the procedure is ${names.en}. Add one, or name it in the demands.`,
  )

function checkNever(tested: Tested, demands: Demands, pattern: Never): TestResult {
  const without = doings(demands, pattern.without)
  const never = pattern.never === 'closed' ? 'closed' : doings(demands, pattern.never)
  // Where the procedure has no such act at all, it can never happen.
  if (never !== 'closed' && never.length === 0) return held
  const after = pattern.after && doings(demands, pattern.after)
  if (after?.length === 0) return held
  const needed = pattern.without.flatMap((name) => demands.neededIf?.[name] ?? [])[0]
  if (without.length === 0 && pattern.without.length > 0) return missing(words(pattern.without))
  const rule: OrderRule = {
    never,
    without,
    ...(after && { after }),
    ...(pattern.since && { since: doings(demands, pattern.since) }),
    ...(needed !== undefined && { waived: { not: needed } }),
  }
  return checkOrder(tested, rule)
}

function checkOpen(tested: Tested, demands: Demands, pattern: Open): TestResult {
  const right = doings(demands, [pattern.open])
  const from = doings(demands, pattern.from)
  if (from.length === 0) return held
  if (right.length === 0) return missing(words([pattern.open]))
  const over = [...right, ...doings(demands, [...pattern.until, ...(pattern.orElse ?? [])])]
  return checkRight(
    tested,
    right.map(({ act }) => act),
    { never: [], after: from, without: over },
  )
}

const titleOf = ({ procedure }: Tested, act: string): Text => procedure.acts[act]?.title ?? { zh: act, en: act }

function checkApart(tested: Tested, demands: Demands, pair: readonly [Meaning, Meaning]): TestResult {
  const [some, others] = pair.map((name) => doings(demands, [name]).map(({ act }) => act))
  for (const one of some ?? [])
    for (const other of others ?? []) {
      const { procedure } = tested
      const law = [one, other].some((act) => [procedure.acts[act]?.by ?? []].flat().every((role) => procedure.roles[role]?.kind === 'law'))
      if (law || one === other || (keptApart(procedure, one, other) && keptApart(procedure, other, one))) continue
      const met = checkOrder(tested, { never: [{ act: other }], after: [{ act: one }], without: [] })
      if (met.finding !== 'broken') continue
      const [a, b] = [titleOf(tested, one), titleOf(tested, other)]
      return {
        ...met,
        says: {
          zh: `甲作出“${a.zh}”之后，又由甲作出“${b.zh}”，系统没有阻止。`,
          en: `A does '${a.en}', and A does '${b.en}' too; nothing stopped it.`,
        },
        gap: { act: other, missing: [one], word: 'apart' },
      }
    }
  return held
}

function checkOfficers(tested: Tested, demands: Demands, { officers, of }: { officers: number; of: Meaning }): TestResult {
  const alone = doings(demands, [of]).find(({ act }) => !signedBy(tested.procedure, act, officers))
  if (!alone) return held
  const title = titleOf(tested, alone.act)
  const gap = { act: alone.act, missing: [], word: 'officers' } as const
  return wrong(`“${title.zh}”不足 ${officers} 名持证人员也能作出。`, `'${title.en}' can be done by fewer than ${officers} officers.`, gap)
}

/** Posts that take both kinds of act. */
function checkPosts(tested: Tested, demands: Demands, pair: readonly [Meaning, Meaning]): TestResult {
  const { procedure } = tested
  const posts = (name: Meaning): string[] =>
    doings(demands, [name]).flatMap(({ act }) =>
      [procedure.acts[act]?.by ?? []].flat().map((role) => {
        const found = procedure.roles[role]
        return found && 'post' in found ? found.post : role
      }),
    )
  const [some, others] = [posts(pair[0]), posts(pair[1])]
  const both = some.find((post) => others.includes(post))
  const names = [words([pair[0]]), words([pair[1]])]
  return both === undefined
    ? held
    : wrong(
        `“${names[0]?.zh}”和“${names[1]?.zh}”由同一岗位（${both}）作出。`,
        `${names[0]?.en} and ${names[1]?.en} are done by one post (${both}).`,
      )
}

/** Every result against the party that an act can give is told in a document that names remedies. */
function checkRemedies(tested: Tested, demands: Demands, of: Meaning): TestResult {
  const { procedure } = tested
  const bad = doings(demands, [of]).find(({ act }) => {
    const rule = procedure.acts[act]
    if (!rule) return false
    const given = rule.outcomes ?? (rule.outcome === undefined ? [] : [rule.outcome])
    return given
      .filter((outcome) => demands.against?.includes(outcome))
      .some((outcome) => {
        const marking = { acts: {}, closed: [], recused: [], facts: { [outcome]: true }, outcome }
        return !rule.issues?.some((document) => document.remedies && holds(document.when, marking))
      })
  })
  if (!bad)
    return (procedure.remedies ?? []).length > 0 || doings(demands, [of]).length === 0
      ? held
      : wrong('程序没有写明救济途径。', 'the procedure names no remedies.')
  const title = titleOf(tested, bad.act)
  return wrong(
    `“${title.zh}”对当事人不利，其文书却没有救济途径。`,
    `'${title.en}' can go against the party, and no document of it names remedies.`,
  )
}

function checkOutcome(tested: Tested, demands: Demands, of: Meaning): TestResult {
  const bad = doings(demands, [of]).find(({ act }) => {
    const rule = tested.procedure.acts[act]
    return rule && rule.outcome === undefined && !rule.outcomes
  })
  const title = bad && titleOf(tested, bad.act)
  return title ? wrong(`“${title.zh}”没有给出办理结果。`, `'${title.en}' gives no outcome.`) : held
}

/** Sums that the act settles are bounded by a register, or by what was said in an act of the meaning given. */
function checkBounded(tested: Tested, demands: Demands, { bounded, by }: { bounded: Meaning; by: 'register' | Meaning }): TestResult {
  const said = by === 'register' ? [] : doings(demands, [by]).map(({ act }) => act)
  const free = doings(demands, [bounded]).find(({ act }) => {
    const rule = tested.procedure.acts[act]
    const sums = Object.entries(rule?.form ?? {}).flatMap(([name, field]) => (field.kind === 'money' ? [name] : []))
    const limits = (name: string) => (rule?.bounds ?? []).flatMap(({ field, most }) => (field === name && most !== undefined ? [most] : []))
    const isBound = (limit: ReturnType<typeof limits>[number]): boolean =>
      typeof limit === 'object' && ('register' in limit ? by === 'register' : said.includes(limit.act))
    // Left blank, a sum escapes its limit, unless a lower end makes blank an answer too.
    const canBeBlank = (name: string): boolean =>
      rule?.form?.[name]?.optional === true && !(rule.bounds ?? []).some(({ field, least }) => field === name && least !== undefined)
    return sums.some((name) => canBeBlank(name) || !limits(name).some(isBound))
  })
  const title = free && titleOf(tested, free.act)
  return title ? wrong(`“${title.zh}”的金额没有依法限定。`, `the sum of '${title.en}' is not bounded as the law demands.`) : held
}

function checkOutside(tested: Tested, demands: Demands, of: Meaning): TestResult {
  const { procedure } = tested
  const bad = doings(demands, [of]).find(({ act }) =>
    [procedure.acts[act]?.by ?? []].flat().some((role) => procedure.roles[role]?.kind === 'staff'),
  )
  const title = bad && titleOf(tested, bad.act)
  return title ? wrong(`“${title.zh}”由机关自己的人员作出。`, `'${title.en}' is done by the organ's own staff.`) : held
}

/** Runs one test of a property on a procedure. `sound` is answered by the soundness checks, which ran already. */
export function checkPattern(tested: Tested, demands: Demands, pattern: Pattern, sound: (id: string) => TestResult): TestResult {
  if ('never' in pattern) return checkNever(tested, demands, pattern)
  if ('open' in pattern) return checkOpen(tested, demands, pattern)
  if ('wherever' in pattern) {
    const [some, others] = [pattern.wherever, pattern.canAlso].map((name) => doings(demands, [name]).map(({ act }) => act))
    if ((some ?? []).length === 0) return held
    return (others ?? []).length === 0 ? missing(words([pattern.canAlso])) : checkChoice(tested, some ?? [], others ?? [])
  }
  if ('apart' in pattern) return checkApart(tested, demands, pattern.apart)
  if ('posts' in pattern) return checkPosts(tested, demands, pattern.posts)
  if ('officers' in pattern) return checkOfficers(tested, demands, pattern)
  if ('bounded' in pattern) return checkBounded(tested, demands, pattern)
  if ('outside' in pattern) return checkOutside(tested, demands, pattern.outside)
  if ('remedies' in pattern) return checkRemedies(tested, demands, pattern.remedies)
  if ('outcome' in pattern) return checkOutcome(tested, demands, pattern.outcome)
  if ('sound' in pattern) return sound(pattern.sound)
  return 'built' in pattern ? { finding: 'built', says: pattern.built } : { finding: 'unsaid', says: pattern.unsaid }
}
