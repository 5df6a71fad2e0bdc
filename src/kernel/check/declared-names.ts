import type { Catalogue } from '../catalogue.ts'
import { formOf } from '../form/check-content.ts'
import type { Field, Form } from '../form/field.ts'
import { kindOf } from '../form/kinds.ts'
import type { ActRule, Procedure } from '../procedure/grammar.ts'
import { conditionsOf, readBy } from './explore/influence.ts'
import type { Finding, FindingCode } from './finding.ts'

type Row = ActRule<string, string, string>
type Say = (code: FindingCode, zh: string, en: string, severity?: Finding['severity']) => Finding

const saysOf =
  (procedure: Procedure, act?: string): Say =>
  (code, zh, en, severity = 'error') => ({
    severity,
    code,
    procedure: procedure.id,
    ...(act !== undefined && { act }),
    says: {
      zh: `程序“${procedure.id}”${act === undefined ? '' : `的行为“${act}”`}：${zh}`,
      en: `${procedure.id}: ${act === undefined ? '' : `act '${act}': `}${en}`,
    },
  })

function isKnown(field: Field): boolean {
  try {
    kindOf(field)
    return true
  } catch {
    return false
  }
}

/** Questions of a kind that does not exist. Nothing else can be asked of a procedure that has one. */
export function checkKinds(procedure: Procedure): Finding[] {
  return Object.entries(procedure.acts).flatMap(([act, rule]) =>
    Object.entries(rule.form ?? {}).flatMap(([name, field]) => {
      if (isKnown(field)) return []
      const en = `the question '${name}' is of the unknown kind '${field.kind}'.`
      return [saysOf(procedure, act)('field-kind-unknown', `问题“${name}”的类型“${field.kind}”不存在。`, en)]
    }),
  )
}

function checkForm(form: Form, say: Say): Finding[] {
  return Object.entries(form).flatMap(([name, field]) => [
    ...(field.onlyIf && !(field.onlyIf.field in form)
      ? [
          say(
            'field-unknown',
            `问题“${name}”取决于不存在的问题“${field.onlyIf.field}”。`,
            `the question '${name}' depends on '${field.onlyIf.field}', which is not asked.`,
          ),
        ]
      : []),
  ])
}

/** Questions that the row names: who joins, who steps aside, from which day the act counts. */
function checkQuestions(rule: Row, form: Form, say: Say): Finding[] {
  const named = [
    ...(rule.joins ?? []).flatMap(({ field, name }) => [field, name]),
    rule.recuses,
    rule.countsFrom,
    ...(rule.bounds ?? []).map((bound) => bound.field),
    typeof rule.each === 'string' ? rule.each : undefined,
    ...(rule.voices ?? []).flatMap((asked) => ('majority' in asked ? [asked.majority, asked.unless] : [])),
  ]
  return named
    .filter((name) => name !== undefined && !(name in form))
    .map((name) => say('field-unknown', `使用了没有提出的问题“${name}”。`, `uses the question '${name}', which it does not ask.`))
}

function checkClocks(procedure: Procedure, act: string, say: Say): Finding[] {
  const rule = procedure.acts[act]
  const runs = (clock: string): boolean => {
    const row = procedure.acts[clock]
    return row?.must !== undefined || row?.bySilence !== undefined || row?.owedSince !== undefined
  }
  const named = [...(rule?.pauses?.clocks ?? []), ...(rule?.extends ? [rule.extends.clock] : []), ...(rule?.overdue ? [rule.overdue] : [])]
  const resumed = Object.values(procedure.acts).some((other) => other.resumes?.includes(act))
  return [
    ...named
      .filter((clock) => !runs(clock))
      .map((clock) => say('clock-not-there', `“${clock}”没有期限可言。`, `names the clock of '${clock}', which has none.`)),
    ...(rule?.pauses && !resumed
      ? [say('clock-not-resumed', '停止了计时，却没有任何行为恢复计时。', `stops clocks, and no act resumes what it stopped.`)]
      : []),
  ]
}

/**
 * A round that waits for persons can be begun anew. The explorer knows no persons, so it cannot find a case that waits for ever for somebody
 * who came and does not speak, or for a quorum of an act that cannot be repeated.
 */
function checkRounds(procedure: Procedure, act: string, say: Say): Finding[] {
  const ends = (round: string): boolean =>
    Object.values(procedure.acts).some(({ usesUp, undoes }) => usesUp?.includes(round) || undoes?.includes(round))
  return (procedure.acts[act]?.voices ?? [])
    .flatMap((asked) => ('heard' in asked ? [asked.heard] : []))
    .filter((round) => !ends(round))
    .map((round) =>
      say(
        'round-never-ends',
        `要等办理过“${round}”的每个人，但没有行为能使其重新开始。请由某一行为 usesUp“${round}”。`,
        `waits for everyone who did '${round}', and nothing begins that round anew; let an act use it up.`,
      ),
    )
}

/** Facts that some condition of the row names: of the act itself, and of what it makes. */
function factsNamed(rule: Row): string[] {
  const made = [...(rule.issues ?? []), ...(rule.effects ?? []), ...(rule.publishes ? [rule.publishes] : [])]
  return [...conditionsOf(rule).facts, ...made.flatMap((words) => readBy(words.when).facts)]
}

function checkFacts(procedure: Procedure, act: string, say: Say): Finding[] {
  const rule = procedure.acts[act]
  if (!rule) return []
  const given = new Set(
    Object.values(procedure.acts).flatMap((other) => [...(other.outcomes ?? []), ...(other.outcome === undefined ? [] : [other.outcome])]),
  )
  return [...new Set(factsNamed(rule))].flatMap((name) => {
    if (name in (procedure.facts ?? {}) || given.has(name)) return []
    if (name in (procedure.outcomes ?? {})) {
      return [
        say(
          'outcome-never-given',
          `条件使用了结果“${name}”，但没有行为作出该结果。`,
          `a condition names the outcome '${name}', which no act gives.`,
        ),
      ]
    }
    return [say('fact-unknown', `条件使用了没有声明的事实“${name}”。`, `a condition names '${name}', which is neither fact nor outcome.`)]
  })
}

function checkAct(procedure: Procedure, act: string): Finding[] {
  const rule = procedure.acts[act]
  if (!rule) return []
  const say = saysOf(procedure, act)
  const form = formOf(procedure, act)
  const bare = (rule.issues ?? []).filter((document) => document.remedies && !procedure.remedies?.length)
  return [
    ...checkForm(form, say),
    ...checkQuestions(rule, form, say),
    ...checkClocks(procedure, act, say),
    ...checkFacts(procedure, act, say),
    ...checkRounds(procedure, act, say),
    ...bare.map((document) =>
      say(
        'remedies-missing',
        `文书“${document.id}”应当写明救济途径，但程序没有规定。`,
        `the document '${document.id}' must name remedies, and the procedure has none.`,
      ),
    ),
  ]
}

function checkRoles(procedure: Procedure, catalogue: Catalogue): Finding[] {
  const say = saysOf(procedure)
  const posts = new Set(catalogue.posts.map((post) => post.id))
  return Object.entries(procedure.roles).flatMap(([name, role]): Finding[] => {
    if (role.kind !== 'staff' && role.kind !== 'outside') return []
    const of = role.kind === 'staff' && role.of !== undefined && !(role.of in procedure.roles)
    return [
      ...(posts.has(role.post)
        ? []
        : [
            say(
              'post-unknown',
              `角色“${name}”的岗位“${role.post}”不存在。`,
              `the role '${name}' is filled by the post '${role.post}', which the catalogue does not have.`,
            ),
          ]),
      ...(of
        ? [say('role-unknown', `角色“${name}”所属的“${role.of}”不存在。`, `the role '${name}' belongs to '${role.of}', which is no role.`)]
        : []),
    ]
  })
}

/** Answers from which facts follow are asked by the acts they name. */
function checkFollows(procedure: Procedure): Finding[] {
  const say = saysOf(procedure)
  return Object.entries(procedure.facts ?? {}).flatMap(([fact, declared]) =>
    (declared?.follows ?? [])
      .filter((test) => !(test.field in formOf(procedure, test.act)))
      .map((test) =>
        say(
          'field-unknown',
          `事实“${fact}”取决于没有提出的问题“${test.act}.${test.field}”。`,
          `the fact '${fact}' follows from '${test.act}.${test.field}', which is not asked.`,
        ),
      ),
  )
}

/** Every name that a procedure uses and the compiler cannot see is declared: power, posts, questions, clocks, facts. */
export function checkNames(procedure: Procedure, catalogue: Catalogue): Finding[] {
  const { power } = procedure
  const unknown = power !== null && !(power in catalogue.powers)
  return [
    ...(unknown
      ? [saysOf(procedure)('power-unknown', `职权种类“${power}”不存在。`, `the kind of power '${power}' is not one of the catalogue.`)]
      : []),
    ...checkRoles(procedure, catalogue),
    ...checkFollows(procedure),
    ...Object.keys(procedure.acts).flatMap((act) => checkAct(procedure, act)),
  ]
}

/** A register that says by which publications organs publish it year by year has an act that makes them. */
function checkYearly(catalogue: Catalogue): Finding[] {
  const made = new Set(
    catalogue.procedures.flatMap(({ acts }) => Object.values(acts).flatMap(({ publishes }) => (publishes ? [publishes.kind] : []))),
  )
  return catalogue.registers.flatMap(({ id, yearly }): Finding[] => {
    if (yearly === undefined || made.has(yearly)) return []
    const says = {
      zh: `清单“${id}”按年公布的“${yearly}”没有任何行为作出。`,
      en: `${id}: no act publishes '${yearly}', by which it is said to be published each year.`,
    }
    return [{ severity: 'error', code: 'publication-unknown', register: id, says }]
  })
}

/** Posts named as incompatible exist, kinds of columns exist, and no two registers hold the same thing. */
export function checkRegisters(catalogue: Catalogue): Finding[] {
  const posts = new Set(catalogue.posts.map((post) => post.id))
  const wrongPosts = catalogue.posts.flatMap((post) =>
    (post.incompatible ?? [])
      .filter((other) => !posts.has(other))
      .map((other): Finding => {
        const says = {
          zh: `岗位“${post.id}”与不存在的岗位“${other}”不相容。`,
          en: `the post '${post.id}' is incompatible with '${other}', which does not exist.`,
        }
        return { severity: 'error', code: 'post-unknown', says }
      }),
  )
  const ofRegisters = catalogue.registers.flatMap((register, i): Finding[] => {
    const first = catalogue.registers.findIndex((other) => other.holds !== undefined && other.holds === register.holds)
    const kinds = Object.entries(register.columns).filter(([, field]) => !isKnown(field))
    const twice = register.holds !== undefined && first < i
    return [
      ...kinds.map(([name, field]): Finding => {
        const says = {
          zh: `清单“${register.id}”的“${name}”一栏类型“${field.kind}”不存在。`,
          en: `${register.id}: the column '${name}' is of the unknown kind '${field.kind}'.`,
        }
        return { severity: 'error', code: 'field-kind-unknown', register: register.id, says }
      }),
      ...(twice
        ? [
            {
              severity: 'error' as const,
              code: 'held-twice' as const,
              register: register.id,
              says: {
                zh: `清单“${register.id}”与“${catalogue.registers[first]?.id}”都记载“${register.holds}”。`,
                en: `${register.id}: '${catalogue.registers[first]?.id}' already holds '${register.holds}'.`,
              },
            },
          ]
        : []),
    ]
  })
  return [...wrongPosts, ...ofRegisters, ...checkYearly(catalogue)]
}
