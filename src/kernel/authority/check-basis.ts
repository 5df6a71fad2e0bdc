import type { CaseFile } from '../case/case-file.ts'
import type { Answers } from '../form/field.ts'
import type { Citation } from '../law/instrument.ts'
import { readCitation, writeCitation } from '../law/written-citation.ts'
import type { Procedure } from '../procedure/grammar.ts'
import { perAct } from '../procedure/worked-out.ts'
import type { Refusal } from '../refusal.ts'
import type { LocalDate } from '../time/local-date.ts'
import type { Authority, Standing } from './authority.ts'
import { exercisesPower, powerOf } from './check-power.ts'

const citing = perAct((procedure, act): readonly string[] =>
  Object.entries(procedure.acts[act]?.form ?? {}).flatMap(([name, field]) => (field.kind === 'citations' ? [name] : [])),
)

/** Provisions the actor relies on, given in questions of kind `citations`. */
export function citedInAnswers(procedure: Procedure, act: string, answers: Answers): Citation[] {
  return citing(procedure, act)
    .flatMap((name) => (Array.isArray(answers[name]) ? (answers[name] as readonly string[]) : []))
    .map(readCitation)
}

function fallen(citation: Citation, { known, since, document }: Exclude<Standing, { inForce: true }>, day: LocalDate): Refusal {
  const facts = { provision: writeCitation(citation), day, ...(since && { since }) }
  const basis = [citation]
  if (!document) {
    const cure = { how: 'enact-basis', who: 'catalogue-keeper' } as const
    return { check: 'basis', code: known ? 'basis-not-in-force' : 'basis-unknown', facts, basis, cure }
  }
  const { why, organ } = document
  const more = { ...facts, why, organ }
  if (why === 'not-yet')
    return { check: 'basis', code: 'document-not-yet', facts: more, basis, cure: { how: 'wait-until', ...(since && { day: since }) } }
  if (why === 'not-published')
    return { check: 'basis', code: 'document-not-published', facts: more, basis, cure: { how: 'publish-document', who: organ } }
  return { check: 'basis', code: 'document-not-in-force', facts: more, basis, cure: { how: 'renew-document', who: organ } }
}

/**
 * Check 2: every provision relied on is in force on that day: of the act, of the power exercised, and those the actor cites.
 * A normative document is a basis only while it is published and neither expired nor ended otherwise (plan tasks 12, 13).
 *
 * What a party or the law itself does rests on the act's own provisions alone, and so does ending a case without power,
 * so that the repeal of a power's basis takes nobody's rights in a running case.
 */
export function checkBasis(
  procedure: Procedure,
  file: CaseFile,
  tried: { act: string; answers: Answers },
  context: { authority: Authority; day: LocalDate },
): Refusal[] {
  const rule = procedure.acts[tried.act]
  if (!rule) return []
  const power = exercisesPower(procedure, rule) ? powerOf(procedure, file, context.authority, context.day) : undefined
  const relied: Citation[] = [...[rule.basis].flat(), ...(power?.basis ?? []), ...citedInAnswers(procedure, tried.act, tried.answers)]
  const seen = new Set<string>()
  const refusals: Refusal[] = []
  for (const citation of relied) {
    const written = writeCitation(citation)
    if (seen.has(written)) continue
    seen.add(written)
    const standing = context.authority.standing(citation, context.day)
    if (!standing.inForce) refusals.push(fallen(citation, standing, context.day))
  }
  return refusals
}
