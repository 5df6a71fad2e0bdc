import type { Citation, Text } from '../law/instrument.ts'
import type { About, ActRule, Condition, Fact, Limit, Procedure, Remedy, Role, Within } from './grammar.ts'
import type { Mounted } from './part.ts'
import { subjectAct } from './words.ts'

/** `R` roles, `A` own acts, `F` facts, `O` outcomes, `M` acts of mounted parts: all names, worked out from what is written. */
export interface Declared<R extends string, A extends string, F extends string, O extends string, M extends string> {
  readonly id: string
  readonly title: Text
  readonly systems: readonly string[]
  readonly basis: Citation
  readonly power: string | null
  readonly roles: Readonly<Record<R, Role>>
  /** Facts that decide whether an act exists in a case. */
  readonly facts?: Readonly<Record<F, Fact>>
  /** How a case may end; an outcome holds as a fact from the act that gives it. */
  readonly outcomes?: Readonly<Record<O, Text>>
  readonly remedies?: readonly Remedy[]
  readonly about?: About<NoInfer<R>>
  readonly parts?: readonly Mounted<M>[]
  readonly acts: Readonly<Record<A, ActRule<NoInfer<R>, NoInfer<A | M>, NoInfer<F | O>>>>
}

type Row = ActRule<string, string, string>

/** What is asked where lots are committed to, drawn and handed out. */
const lotsQuestions = {
  commit: ['entities', 'officers', 'conflicts', 'count', 'size', 'commitment'],
  draw: ['secret', 'root', 'result'],
  hand: ['entity', 'first', 'second'],
} as const

/** What is asked where a version of a procedure is adopted, proved, and (of the act that proposes it) published. */
const provingQuestions = {
  adopt: ['procedure', 'version', 'proof', 'prover', 'asked', 'broken'],
  prove: ['proof', 'prover', 'asked', 'broken', 'clean'],
  publish: [],
} as const

/** Names that a procedure declares, kept for the compiler: what is declared beside a procedure may only name what it has. */
export interface Named<R extends string, A extends string, F extends string> {
  readonly named?: { readonly role: R; readonly act: A; readonly fact: F }
}

interface Used {
  readonly acts: readonly string[]
  readonly facts: readonly string[]
}

const flat = <T>(lists: readonly (readonly T[] | T | undefined)[]): T[] =>
  lists.flatMap((list) => (list === undefined ? [] : ([list].flat() as T[])))

function inCondition(condition: Condition<string> | undefined): Used {
  if (condition === undefined) return { acts: [], facts: [] }
  if (typeof condition === 'string') return { acts: [], facts: [condition] }
  if ('did' in condition) return { acts: [condition.did], facts: [] }
  const inner = ('not' in condition ? [condition.not] : 'all' in condition ? condition.all : condition.any).map(inCondition)
  return { acts: inner.flatMap((named) => named.acts), facts: inner.flatMap((named) => named.facts) }
}

const inPeriod = (within: Within<string>): string[] =>
  flat([within.since, within.sinceEnd, within.from?.act, within.before?.act, within.until?.act]).filter((act) => act !== subjectAct)

/** The act whose answer a limit is, unless that is the entry the case is about. */
const inLimit = (limit: Limit<string> | undefined): string | undefined =>
  typeof limit === 'object' && 'act' in limit && limit.act !== subjectAct ? limit.act : undefined

/** Acts in which the lots were committed to and drawn. */
const lotsActs = (lots: Row['lots']): (string | undefined)[] =>
  !lots || lots.step === 'commit' ? [] : [lots.committed, lots.step === 'hand' ? lots.drawn : undefined]

/** Acts in which the version was proposed and proved. */
const provingActs = (proves: Row['proves']): (string | undefined)[] =>
  !proves || proves.step === 'adopt' ? [] : [proves.proposed, proves.step === 'publish' ? proves.proved : undefined]

/** A clock that only looks at a day of the subject is started by nothing; it needs `since` as well. */
const neverStarts = (within: Within<string> | undefined): boolean =>
  within !== undefined && !within.since && [within.from, within.before, within.until].some((date) => date?.act === subjectAct)

/** Names of acts and facts that a row uses, wherever it uses them. */
function namedBy(rule: Row): Used {
  const conditions = [
    rule,
    ...(rule.issues ?? []),
    ...(rule.effects ?? []),
    ...(rule.bounds ?? []),
    ...(rule.opensCases ?? []),
    ...(rule.publishes ? [rule.publishes] : []),
  ].map((words) => inCondition(words.when))
  conditions.push(inCondition(rule.provided))
  const acts = flat<string>([
    rule.apart,
    rule.awaits,
    rule.opens,
    rule.closes,
    rule.undoes,
    rule.usesUp,
    rule.discharges,
    rule.resumes,
    rule.keeps,
    rule.unseals,
    rule.unpublishes,
    rule.overdue,
    rule.examines?.act,
    rule.owedSince,
    rule.pauses?.clocks,
    rule.extends?.clock,
    ...(rule.bounds ?? []).flatMap(({ least, most, unless }) => [inLimit(least), inLimit(most), unless]),
    ...[...(rule.certificates ?? []), ...(rule.relies ?? [])].map(inLimit),
    ...lotsActs(rule.lots),
    ...provingActs(rule.proves),
    ...(rule.voices ?? []).flatMap((asked) => [
      asked.of,
      'heard' in asked ? asked.heard : undefined,
      'least' in asked ? inLimit(asked.least) : undefined,
    ]),
  ])
  return {
    acts: [
      ...acts,
      ...flat([rule.notBefore, rule.must, rule.may, rule.bySilence]).flatMap(inPeriod),
      ...(rule.after ?? []).flatMap((condition) => (typeof condition === 'string' ? [condition] : condition.anyOf)),
      ...conditions.flatMap((named) => named.acts),
    ],
    facts: [...flat([rule.settles, rule.outcomes, rule.outcome]), ...conditions.flatMap((named) => named.facts)],
  }
}

/** Kinds of question whose answer is one string, so that two of them are the same or not. */
const examinable = ['file', 'longText', 'text']

/** An act that examines an answer comes after it, and the answer is one that can be compared. */
function examinationMistakes(procedure: Procedure, act: string, rule: Row): string[] {
  if (!rule.examines) return []
  const { act: examined, field } = rule.examines
  const says = `${procedure.id}: act '${act}' examines '${examined}.${field}'`
  const question = procedure.acts[examined]?.form?.[field]
  return [
    ...(question && !examinable.includes(question.kind)
      ? [`${says}, which is of the kind '${question.kind}'; name one of ${examinable.join(', ')}.`]
      : []),
    ...(question ? [] : [`${says}, which is not asked; name a question of that act.`]),
    ...(rule.after?.includes(examined) ? [] : [`${says} without coming after it; add '${examined}' to 'after'.`]),
  ]
}

/** Every act that examines an answer is used up when the answer is given anew: each row stands alone, and the prover sees it. */
function withExaminersUsedUp(acts: Readonly<Record<string, Row>>): Record<string, Row> {
  const all = Object.entries(acts)
  return Object.fromEntries(
    all.map(([act, rule]) => {
      const examiners = all.filter(([, other]) => other.examines?.act === act).map(([name]) => name)
      return [act, examiners.length > 0 ? { ...rule, usesUp: [...new Set([...(rule.usesUp ?? []), ...examiners])] } : rule]
    }),
  )
}

/** The question which outcome the act gives is asked though no form declares it. */
const isOutcome = (rule: Row, question: string): boolean => question === 'outcome' && rule.outcomes !== undefined

/** Persons are counted only where each does the act once, and for oneself; answers only where a question is counted. */
function voiceMistakes(procedure: Procedure, act: string, rule: Row): string[] {
  const says = `${procedure.id}: act '${act}'`
  const found: string[] = []
  if (rule.each !== undefined && (rule.often !== true || rule.officers !== undefined || rule.signers !== undefined))
    found.push(`${says} is done by each for oneself; give it 'often: true', and neither 'officers' nor 'signers'.`)
  for (const asked of rule.voices ?? []) {
    for (const counted of [asked.of, ...('heard' in asked ? [asked.heard] : [])]) {
      const each = procedure.acts[counted]?.each
      if (each === undefined) found.push(`${says} counts who did '${counted}', which is not done by each once; give that act 'each'.`)
      else if (each === true && 'majority' in asked)
        found.push(`${says} counts answers of '${counted}', which names no question in 'each'.`)
    }
  }
  return found
}

/** Names that the rows use and nothing declares, and clocks that nothing starts. */
export function mistakesIn(procedure: Procedure): string[] {
  const facts = { ...procedure.facts, ...procedure.outcomes }
  const found: string[] = []
  for (const [act, rule] of Object.entries(procedure.acts)) {
    const undeclared = (what: string, names: readonly string[], declared: object): void => {
      for (const name of names)
        if (!(name in declared)) found.push(`${procedure.id}: act '${act}' names the ${what} '${name}', which is not declared.`)
    }
    const roles = [
      ...[rule.by].flat(),
      ...(rule.issues ?? []).map((document) => document.to),
      ...(rule.joins ?? []).map((joining) => joining.role),
    ]
    const named = namedBy(rule)
    undeclared('role', roles, procedure.roles)
    undeclared('act', named.acts, procedure.acts)
    undeclared('fact', named.facts, facts)
    for (const [word, within] of [
      ['must', rule.must],
      ['bySilence', rule.bySilence],
    ] as const) {
      if (neverStarts(within)) found.push(`${procedure.id}: the clock '${word}' of '${act}' is started by nothing; name an act in 'since'.`)
    }
    const questions = [
      ...(rule.joins ?? []).flatMap((joining) => [joining.field, ...(joining.name ? [joining.name] : [])]),
      rule.recuses,
      rule.countsFrom,
      ...(rule.bounds ?? []).map((bound) => bound.field),
      ...(rule.lots ? lotsQuestions[rule.lots.step] : []),
      ...(rule.proves ? provingQuestions[rule.proves.step] : []),
      rule.custody ? 'piece' : undefined,
      typeof rule.each === 'string' ? rule.each : undefined,
      ...(rule.voices ?? []).flatMap((asked) =>
        'majority' in asked ? [...(isOutcome(rule, asked.majority) ? [] : [asked.majority]), asked.unless] : [],
      ),
    ]
    undeclared('question', flat(questions), rule.form ?? {})
    found.push(...examinationMistakes(procedure, act, rule))
    found.push(...voiceMistakes(procedure, act, rule))
  }
  for (const act of procedure.beginClosed) {
    if (!Object.values(procedure.acts).some((rule) => rule.opens?.includes(act)))
      found.push(`${procedure.id}: act '${act}' begins closed and nothing opens it.`)
  }
  if (!Object.values(procedure.acts).some((rule) => rule.starts)) {
    found.push(`${procedure.id}: no act starts the case; mark one with 'starts: true'.`)
  }
  return found
}

/**
 * Declares a procedure. An undeclared act, role or fact does not compile at that word; what only shows when parts are mounted is
 * reported here, all at once.
 * @throws Error that lists every mistake.
 */
export function defineProcedure<
  const R extends string,
  const A extends string,
  const F extends string = never,
  const O extends string = never,
  const M extends string = never,
>(declared: Declared<R, A, F, O, M>): Procedure & Named<R, A | M, F | O> {
  const { parts, ...rest } = declared
  const acts = withExaminersUsedUp(Object.assign({ ...declared.acts }, ...(parts ?? []).map((part) => part.acts)))
  const beginClosed = Object.keys(acts).filter((act) => acts[act]?.begins === 'closed')
  const procedure = { ...rest, acts, beginClosed } as Procedure
  const found = mistakesIn(procedure)
  if (found.length > 0) throw new Error(found.join('\n'))
  return procedure
}
