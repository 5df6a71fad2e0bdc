import type { ActRule, Procedure } from '../procedure/grammar.ts'
import type { Refusal } from '../refusal.ts'
import { type Answers, type Field, type Form, yesNo } from './field.ts'
import { type FormContext, kindOf } from './kinds.ts'

type Row = ActRule<string, string, string>

/**
 * The whole form of an act: its declared questions, one yes-or-no question for each fact it settles, the choice of outcome, and the lawful
 * ground where it stops a clock.
 */
export function formOf(procedure: Procedure, act: string): Form {
  const rule = procedure.acts[act]
  if (!rule) return {}
  const because = [rule.basis].flat()[0] ?? procedure.basis
  const added: Record<string, Field> = {}
  for (const fact of rule.settles ?? []) {
    const ask = procedure.facts?.[fact] ?? { zh: fact, en: fact }
    added[fact] = yesNo({ ask, because })
  }
  if (rule.outcomes) {
    const options = Object.fromEntries(rule.outcomes.map((name) => [name, procedure.outcomes?.[name] ?? { zh: name, en: name }]))
    added['outcome'] = { kind: 'choice', ask: { zh: '结果', en: 'Outcome' }, because, options }
  }
  if (rule.pauses) {
    const options = Object.fromEntries(Object.entries(rule.pauses.grounds).map(([id, ground]) => [id, ground.title]))
    added['ground'] = { kind: 'choice', ask: { zh: '停止计时的法定事由', en: 'Lawful ground for stopping the clock' }, because, options }
  }
  return { ...rule.form, ...added }
}

const isAsked = (field: Field, answers: Answers): boolean => field.onlyIf === undefined || answers[field.onlyIf.field] === field.onlyIf.is

/** Check 5: every question asked is answered as its kind demands, and nothing is answered that was not asked. */
export function checkContent(procedure: Procedure, act: string, answers: Answers, context: FormContext): Refusal[] {
  const rule: Row | undefined = procedure.acts[act]
  if (!rule) return []
  const form = formOf(procedure, act)
  const refusals: Refusal[] = []
  for (const [name, field] of Object.entries(form)) {
    const answer = answers[name]
    if (!isAsked(field, answers)) continue
    const blank = answer === undefined || answer === ''
    if (blank && field.optional) continue
    if (blank) {
      const facts = { question: field.ask.zh, questionEn: field.ask.en }
      refusals.push({ check: 'content', code: 'answer-missing', field: name, facts, basis: [field.because], cure: { how: 'correct-answer' } })
      continue
    }
    const problem = kindOf(field).check(answer, field, context)
    if (!problem) continue
    const facts = { question: field.ask.zh, questionEn: field.ask.en, zh: problem.says.zh, en: problem.says.en, ...problem.facts }
    const cure = { how: problem.code === 'not-on-guide' ? ('choose-listed' as const) : ('correct-answer' as const) }
    refusals.push({ check: 'content', code: problem.code, field: name, facts, basis: [field.because], cure })
  }
  for (const name of Object.keys(answers)) {
    if (name in form) continue
    refusals.push({ check: 'content', code: 'answer-unasked', field: name, facts: { question: name }, basis: [rule.basis].flat(), cure: { how: 'correct-answer' } })
  }
  return refusals
}
