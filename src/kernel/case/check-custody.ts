import { custodyOf, lastSteps } from '../custody/custody.ts'
import type { Answer, Answers } from '../form/field.ts'
import type { Procedure } from '../procedure/grammar.ts'
import type { Refusal } from '../refusal.ts'
import type { Actor, CaseFile } from './case-file.ts'
import type { Context } from './context.ts'

interface Tried {
  readonly act: string
  readonly actor: Actor
  readonly answers: Answers
}

interface Relied {
  readonly register: string
  readonly key: string
}

const listOf = (answer: Answer | undefined): readonly string[] =>
  Array.isArray(answer) ? answer : typeof answer === 'string' && answer !== '' ? [answer] : []

/** Pieces of evidence that an act relies on (`relies`) or does something with (`custody`), by the register and key of each. */
export function piecesOf(procedure: Procedure, file: CaseFile, { act, answers }: { act: string; answers: Answers }): Relied[] {
  const rule = procedure.acts[act]
  const relied = (rule?.relies ?? []).flatMap(({ act: of, field }) => {
    const register = procedure.acts[of]?.form?.[field]?.of?.register
    const given = of === act ? answers : file.answers[of]
    return register === undefined ? [] : listOf(given?.[field]).map((key) => ({ register, key }))
  })
  const handled = rule?.custody ? listOf(answers['piece']).map((key) => ({ register: rule.custody?.register ?? '', key })) : []
  return [...relied, ...handled]
}

/** Nobody hands on what they do not hold, and nobody receives what was meant for somebody else. */
function checkStep(procedure: Procedure, tried: Tried, context: Context): Refusal[] {
  const rule = procedure.acts[tried.act]
  const key = tried.answers['piece']
  if (!rule?.custody || typeof key !== 'string') return []
  const { register, step } = rule.custody
  const values = context.authority.entry(register, key, context.day)
  // That there is no such piece is said of the question.
  if (!values) return []
  const [state, holder, to] = ['step', 'holder', 'to'].map((column) => String(values[column] ?? ''))
  const refuse = (code: Refusal['code'], facts: Refusal['facts'] = {}): Refusal[] => [
    { check: 'content', code, field: 'piece', facts: { key, ...facts }, basis: [rule.basis].flat(), cure: { how: 'other-person' } },
  ]
  if (lastSteps.some((one) => one === state)) return refuse('custody-ended')
  if (step === 'reported') return []
  if (step === 'received') return state === 'handedOver' && to === tried.actor.person ? [] : refuse('custody-not-for')
  if (state === 'handedOver') return refuse('custody-in-transit')
  return holder === tried.actor.person ? [] : refuse('custody-not-held', { holder: String(values['holderName'] ?? '') })
}

/**
 * Check 5, evidence: an act that `relies` on pieces is refused while custody of one of them is broken — one signature, a gap, a file that is not
 * the one that was taken — and custody passes only from who holds a piece to whom it is meant for.
 */
export function checkCustody(procedure: Procedure, file: CaseFile, tried: Tried, context: Context): Refusal[] {
  const rule = procedure.acts[tried.act]
  if (!rule?.relies && !rule?.custody) return []
  const relied = piecesOf(procedure, file, { act: tried.act, answers: rule.custody ? {} : tried.answers })
  const { altered: changed } = context
  const refusals = (changed ? relied : []).flatMap(({ register, key }): Refusal[] => {
    const versions = context.authority.versionsOf(register, key)
    // Which day it is decides what is known: a version of a later day is not yet.
    const known = versions.filter((version) => version.from <= context.day)
    const of = known.at(-1)?.values
    const altered = changed?.has(String(of?.['file'] ?? '')) === true
    const elsewhere = of !== undefined && of['case'] !== file.number
    const breaks = custodyOf(known, altered).breaks.map(({ says }) => says)
    const all = elsewhere ? [...breaks, { zh: '属于另一案件', en: 'it belongs to another case' }] : breaks
    return all.map(({ zh, en }) => ({
      check: 'content',
      code: 'evidence-unsound',
      facts: { key, zh, en },
      basis: [rule.basis].flat(),
      cure: { how: 'mend-evidence' },
    }))
  })
  return [...refusals, ...checkStep(procedure, tried, context)]
}
