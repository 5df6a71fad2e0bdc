import { examinedQuestion } from '../form/check-content.ts'
import type { Answer, Answers } from '../form/field.ts'
import type { Procedure } from '../procedure/grammar.ts'
import type { Refusal } from '../refusal.ts'
import type { CaseFile } from './case-file.ts'
import { isDone } from './marking.ts'

/** A hash is named in full; of a text, naming it once more would help nobody. */
const named = (name: string, answer: Answer | undefined): Record<string, string> =>
  typeof answer === 'string' && answer.length <= 64 ? { [name]: answer } : {}

/**
 * Whether an act is about the text that the case holds now (`examines`), word for word or hash for hash: the one its person had before them,
 * and the one that every earlier act about the same answer had. Before the form is filled in only the second can be asked.
 */
export function checkExamined(procedure: Procedure, file: CaseFile, tried: { act: string; answers: Answers }): Refusal[] {
  const rule = procedure.acts[tried.act]
  if (!rule?.examines) return []
  const { act: source, field } = rule.examines
  const basis = [rule.basis].flat()
  const present = file.answers[source]?.[field]
  const seen = tried.answers[examinedQuestion]
  const refusals: Refusal[] = []
  if (seen !== undefined && seen !== present) {
    const facts = { act: tried.act, first: source, ...named('seen', seen), ...named('present', present) }
    refusals.push({ check: 'content', code: 'text-changed', field: examinedQuestion, facts, basis, cure: { how: 'reload' } })
  }
  for (const [other, { examines, by }] of Object.entries(procedure.acts)) {
    if (other === tried.act || examines?.act !== source || examines.field !== field || !isDone(file.marking, other)) continue
    const before = file.answers[other]?.[examinedQuestion]
    if (before === present) continue
    const facts = { act: tried.act, first: other, ...named('seen', before), ...named('present', present) }
    const who = [by].flat()[0] ?? ''
    refusals.push({ check: 'procedure', code: 'examined-other', facts, basis, cure: { how: 'do-first', act: other, who } })
  }
  return refusals
}
