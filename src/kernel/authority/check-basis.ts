import type { CaseFile } from '../case/case-file.ts'
import type { Answers } from '../form/field.ts'
import type { Citation } from '../law/instrument.ts'
import type { Procedure } from '../procedure/grammar.ts'
import type { Refusal } from '../refusal.ts'
import type { LocalDate } from '../time/local-date.ts'
import type { Authority } from './authority.ts'
import { exercisesPower, powerOf } from './check-power.ts'

/** Reads a provision written `law:32(1)[4]`. */
export function readCitation(text: string): Citation {
  const colon = text.indexOf(':')
  return { law: text.slice(0, colon), at: text.slice(colon + 1) }
}

export const writeCitation = (citation: Citation): string => `${citation.law}:${citation.at}`

/** Provisions the actor relies on, given in questions of kind `citations`. */
function reliedOn(procedure: Procedure, act: string, answers: Answers): Citation[] {
  return Object.entries(procedure.acts[act]?.form ?? {})
    .filter(([, field]) => field.kind === 'citations')
    .flatMap(([name]) => (Array.isArray(answers[name]) ? (answers[name] as readonly string[]) : []))
    .map(readCitation)
}

/**
 * Check 2: every provision relied on is in force on that day: of the act, of the power exercised, and those the actor cites.
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
  const relied: Citation[] = [...[rule.basis].flat(), ...(power?.basis ?? []), ...reliedOn(procedure, tried.act, tried.answers)]
  const seen = new Set<string>()
  const refusals: Refusal[] = []
  for (const citation of relied) {
    const written = writeCitation(citation)
    if (seen.has(written)) continue
    seen.add(written)
    const standing = context.authority.standing(citation, context.day)
    if (standing.inForce) continue
    refusals.push({
      check: 'basis',
      code: standing.known ? 'basis-not-in-force' : 'basis-unknown',
      facts: { provision: written, day: context.day, ...(standing.since && { since: standing.since }) },
      basis: [citation],
      cure: { how: 'enact-basis', who: 'catalogue-keeper' },
    })
  }
  return refusals
}
