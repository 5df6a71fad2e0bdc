import type { ActRule, Procedure } from '../procedure/grammar.ts'
import { perAct } from '../procedure/worked-out.ts'
import type { Refusal } from '../refusal.ts'
import { termWords } from '../time/period.ts'
import { checkParts } from './check-parts.ts'
import { type Answers, type Field, type Form, number, questionsOf, yesNo } from './field.ts'
import { type FormContext, kindOf } from './kinds.ts'
import { checkSealedApart } from './sealed-apart.ts'

type Row = ActRule<string, string, string>

/**
 * The whole form of an act: the choice of outcome, its declared questions, one yes-or-no question for each fact it settles, and the lawful
 * ground where it stops a clock.
 */
export const formOf = perAct((procedure, act): Form => {
  const rule = procedure.acts[act]
  if (!rule) return {}
  const because = [rule.basis].flat()[0] ?? procedure.basis
  const asked: Record<string, Field> = {}
  const added: Record<string, Field> = {}
  const examined = rule.examines && procedure.acts[rule.examines.act]?.form?.[rule.examines.field]
  if (rule.examines && examined) {
    asked[examinedQuestion] = {
      kind: 'examined',
      ask: { zh: `所针对的${examined.ask.zh}`, en: `${examined.ask.en}, as examined` },
      because,
      offered: `{${rule.examines.act}.${rule.examines.field}}`,
      examines: rule.examines,
      ...(examined.draftRank && { draftRank: examined.draftRank }),
      ...(examined.seenBy && { seenBy: examined.seenBy }),
      ...(examined.personal && { personal: examined.personal }),
    }
  }
  for (const fact of rule.settles ?? []) {
    const ask = procedure.facts?.[fact] ?? { zh: fact, en: fact }
    added[fact] = yesNo({ ask, because })
  }
  if (rule.outcomes) {
    const options = Object.fromEntries(rule.outcomes.map((name) => [name, procedure.outcomes?.[name] ?? { zh: name, en: name }]))
    asked['outcome'] = { kind: 'choice', ask: { zh: '结果', en: 'Outcome' }, because, options }
  }
  if (rule.pauses) {
    const options = Object.fromEntries(Object.entries(rule.pauses.grounds).map(([id, ground]) => [id, ground.title]))
    added['ground'] = { kind: 'choice', ask: { zh: '停止计时的法定事由', en: 'Lawful ground for stopping the clock' }, because, options }
  }
  if (rule.extends?.atMost) {
    const { zh, en } = termWords(rule.extends.by)
    added['extension'] = number({
      ask: { zh: `延长多久（最多${zh}）`, en: `How long (at most ${en})` },
      because,
      least: 1,
      most: rule.extends.by.count,
    })
  }
  for (const [name, field] of Object.entries(rule.form ?? {})) {
    asked[name] = field
    const { confirm } = kindOf(field)
    if (confirm)
      asked[confirming(name)] = yesNo({
        ask: confirm,
        because: field.because,
        optional: true,
        ...(field.onlyIf && { onlyIf: field.onlyIf }),
      })
  }
  return { ...asked, ...added }
})

/** Name of the question that carries what the person had before them (`examines`). */
export const examinedQuestion = 'examined'

/** Name of the question that confirms an answer. */
const confirming = (name: string): string => `${name}AsPrinted`

/** Whether a question is asked, given the answers so far. */
export const isAsked = (field: Field, answers: Answers): boolean =>
  field.onlyIf === undefined || answers[field.onlyIf.field] === field.onlyIf.is

/** Check 5: every question asked is answered as its kind demands, and nothing is answered that was not asked. */
export function checkContent(procedure: Procedure, act: string, answers: Answers, context: FormContext): Refusal[] {
  const rule: Row | undefined = procedure.acts[act]
  if (!rule) return []
  const form = formOf(procedure, act)
  const refusals: Refusal[] = []
  for (const [name, field] of questionsOf(form)) {
    const answer = answers[name]
    if (!isAsked(field, answers)) continue
    const blank = answer === undefined || answer === ''
    if (blank && field.optional) continue
    if (blank) {
      const facts = { question: field.ask.zh, questionEn: field.ask.en }
      refusals.push({
        check: 'content',
        code: 'answer-missing',
        field: name,
        facts,
        basis: [field.because],
        cure: { how: 'correct-answer' },
      })
      continue
    }
    const problem = kindOf(field).check(answer, field, context)
    if (!problem || (problem.confirmable && answers[confirming(name)] === true)) continue
    const facts = { question: field.ask.zh, questionEn: field.ask.en, zh: problem.says.zh, en: problem.says.en, ...problem.facts }
    const cure = { how: problem.code === 'not-on-guide' ? ('choose-listed' as const) : ('correct-answer' as const) }
    refusals.push({ check: 'content', code: problem.code, field: name, facts, basis: [field.because], cure })
  }
  refusals.push(...checkParts(form, answers, context), ...checkSealedApart(form, answers))
  for (const name of Object.keys(answers)) {
    const field = form[name]
    if (field && isAsked(field, answers)) continue
    refusals.push({
      check: 'content',
      code: 'answer-unasked',
      field: name,
      facts: { question: name },
      basis: [rule.basis].flat(),
      cure: { how: 'correct-answer' },
    })
  }
  const counted = rule.countsFrom ? answers[rule.countsFrom] : undefined
  if (typeof counted === 'string' && (counted > context.day || (context.opened !== undefined && counted < context.opened))) {
    const facts = {
      question: rule.countsFrom ?? '',
      zh: '该日期不得晚于今天，也不得早于立案（收件）之日。',
      en: 'This day may lie neither after today nor before the case began.',
    }
    refusals.push({
      check: 'content',
      code: 'answer-invalid',
      field: rule.countsFrom ?? '',
      facts,
      basis: [rule.basis].flat(),
      cure: { how: 'correct-answer' },
    })
  }
  return refusals
}
