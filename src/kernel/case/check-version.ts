import type { Versions } from '../authority/authority.ts'
import type { Answers } from '../form/field.ts'
import type { Procedure } from '../procedure/grammar.ts'
import type { Refusal } from '../refusal.ts'
import type { CaseFile } from './case-file.ts'
import type { Context } from './context.ts'

interface Tried {
  readonly act: string
  readonly answers: Answers
}

/**
 * Check 2, the version: a new case begins with the version of the procedure that is published on the day. A running case keeps the one it began
 * with. The law's own adoption of first versions may come before the publishing procedure is published itself: somewhere it must begin.
 */
export function checkVersion(procedure: Procedure, file: CaseFile, { act }: Tried, { authority, day }: Context): Refusal[] {
  const { versions } = authority
  if (!versions || file.events > 0) return []
  const published = versions.published(procedure.id, day)
  if (published === file.definition) return []
  if (procedure.acts[act]?.proves?.step === 'adopt' && versions.first(procedure.id) === undefined) return []
  const facts = { procedure: procedure.id, version: file.definition, day, ...(published !== undefined && { published }) }
  return [{ check: 'basis', code: 'version-not-published', facts, basis: [versions.basis], cure: { how: 'publish-version' } }]
}

const word = (answers: Answers | undefined, name: string): string => {
  const answer = answers?.[name]
  return typeof answer === 'string' ? answer : ''
}

/** Which of version, rules and prover are no longer those of the proof. */
function otherwise(versions: Versions | undefined, proposed: Answers, proved: Answers): { what: string; found: string; here: string }[] {
  const declared = versions?.declared(word(proposed, 'procedure'))
  const compared = [
    { what: 'version', found: word(proposed, 'version'), here: declared?.version ?? '' },
    { what: 'asked', found: word(proved, 'asked'), here: declared?.asked ?? '' },
    { what: 'prover', found: word(proved, 'prover'), here: versions?.prover ?? '' },
  ]
  return compared.filter(({ found, here }) => here === '' || found !== here)
}

/**
 * Check 5, the proof: what was proved is the declaration that stands here, asked by the rules that stand here, by the prover that runs here; and
 * to be published nothing may have been found broken. So a stale report proves nothing, nor one of another declaration or of weaker rules.
 */
export function checkProof(procedure: Procedure, file: CaseFile, { act, answers }: Tried, { authority, day }: Context): Refusal[] {
  const rule = procedure.acts[act]
  if (!rule?.proves) return []
  const { proves } = rule
  const proposed = proves.step === 'adopt' ? answers : (file.answers[proves.proposed] ?? {})
  const proved = proves.step === 'publish' ? (file.answers[proves.proved] ?? {}) : answers
  const basis = [rule.basis].flat()
  const refusals = otherwise(authority.versions, proposed, proved).map(
    (facts): Refusal => ({ check: 'content', code: 'proof-otherwise', facts, basis, cure: { how: 'prove-again' } }),
  )
  const begun = proves.step === 'adopt' ? authority.versions?.first(procedure.id) : undefined
  // First versions are taken over on one day. Whatever is declared later, and be it a new procedure, passes through people.
  if (begun !== undefined && begun < day)
    refusals.push({ check: 'procedure', code: 'adopted-earlier', facts: { day: begun }, basis, cure: { how: 'none' } })
  const broken = proved['broken']
  if (proves.step === 'prove' && Array.isArray(broken) && answers['clean'] !== (broken.length === 0))
    refusals.push({ check: 'content', code: 'proof-broken', facts: { broken: [...broken] }, basis, cure: { how: 'prove-again' } })
  if (proves.step !== 'prove' && Array.isArray(broken) && broken.length > 0)
    refusals.push({ check: 'content', code: 'proof-broken', facts: { broken: [...broken] }, basis, cure: { how: 'mend-declaration' } })
  return refusals
}
