import type { Actor, CaseFile } from '../case/case-file.ts'
import { stateOf } from '../case/marking.ts'
import type { Citation } from '../law/instrument.ts'
import type { ActRule, Procedure, Role } from '../procedure/grammar.ts'
import { perAct } from '../procedure/worked-out.ts'
import type { Refusal, RefusalCode } from '../refusal.ts'
import type { LocalDate } from '../time/local-date.ts'
import type { Authority } from './authority.ts'
import { accountsOf, countPersons, isAmong } from './natural-person.ts'

interface Where {
  readonly procedure: Procedure
  readonly file: CaseFile
  readonly act: string
  readonly authority: Authority
  readonly day: LocalDate
  /** Provisions by which no official handles a case in which they stand themselves; where the catalogue names none, nothing is said of it. */
  readonly ownCase?: readonly Citation[]
}

const organsOf = (role: Role, file: CaseFile): readonly string[] =>
  role.kind === 'staff' && role.of ? (file.parties[role.of] ?? []).map((party) => party.id) : [file.organ]

/** Ids for which the actor may stand: their own, and those of enterprises they act for; under an authority that of the principal alone. */
export const standsFor = ({ person, actsFor = [], under }: Actor): readonly string[] => [
  ...(under === undefined ? [person] : []),
  ...actsFor.map((party) => party.id),
]

/** Whether the actor may take this role in this case on that day. */
export function takesRole(actor: Actor, name: string, where: Omit<Where, 'act'> & { act?: string }): boolean {
  const role = where.procedure.roles[name]
  if (!role) return false
  if (role.kind === 'law') return actor.kind === 'law'
  if (actor.kind === 'law') return false
  if (role.kind === 'public') return true
  if (role.kind === 'party') {
    const standing = where.file.parties[name] ?? []
    const ids = standsFor(actor)
    if (where.act !== undefined && where.procedure.acts[where.act]?.starts && standing.length === 0) return actor.kind === 'party'
    return standing.some((party) => ids.includes(party.id))
  }
  const organs = role.kind === 'outside' ? undefined : organsOf(role, where.file)
  return where.authority
    .posts(actor.person, where.day)
    .some((held) => held.post === role.post && (organs === undefined || organs.includes(held.organ)))
}

function roleRefusal(rule: ActRule<string, string, string>, actor: Actor, where: Where): Refusal[] {
  const roles = [rule.by].flat()
  if (roles.some((role) => takesRole(actor, role, where))) return []
  const role = where.procedure.roles[roles[0] ?? '']
  const code: RefusalCode = role?.kind === 'law' ? 'only-the-law' : role?.kind === 'party' ? 'not-a-party' : 'post-not-held'
  const post = role && 'post' in role ? role.post : ''
  const organ = (role ? organsOf(role, where.file) : [])[0] ?? where.file.organ
  const facts = { person: actor.name, roles, post, organ, day: where.day }
  return [
    {
      check: 'person',
      code,
      facts,
      basis: [rule.basis].flat(),
      cure: { how: role?.kind === 'law' ? 'none' : 'other-person', who: roles[0] ?? '' },
    },
  ]
}

function certificateRefusals(rule: ActRule<string, string, string>, signers: readonly Actor[], where: Where): Refusal[] {
  if (rule.officers === undefined) return []
  const basis = [rule.basis].flat()
  const refusals: Refusal[] = []
  const persons = countPersons(signers)
  if (persons < signers.length) {
    refusals.push({
      check: 'person',
      code: 'officer-twice',
      facts: { person: signers[0]?.name ?? '' },
      basis,
      cure: { how: 'other-person' },
    })
  }
  if (persons < rule.officers) {
    refusals.push({
      check: 'person',
      code: 'officers-too-few',
      facts: { needed: rule.officers, signed: persons },
      basis,
      cure: { how: 'add-officer' },
    })
  }
  const drawn = rule.certificates?.map(({ act, field }) => where.file.answers[act]?.[field])
  for (const signer of signers) {
    const held = where.authority.certificate(signer.person, where.day)
    const facts = { person: signer.name, day: where.day }
    if (!held) refusals.push({ check: 'person', code: 'certificate-missing', facts, basis, cure: { how: 'other-person' } })
    else if (held.state !== 'valid' || held.validUntil < where.day) {
      const more = { ...facts, number: held.number, state: held.state, validUntil: held.validUntil }
      refusals.push({
        check: 'person',
        code: 'certificate-not-valid',
        facts: more,
        basis,
        cure: { how: 'renew-certificate', who: 'justice' },
      })
    }
    if (held && drawn && !drawn.includes(held.number))
      refusals.push({
        check: 'person',
        code: 'certificate-not-drawn',
        facts: { ...facts, number: held.number },
        basis,
        cure: { how: 'other-person' },
      })
  }
  return refusals
}

/** Acts whose doers may not do this one. Separation binds both ways: who reviewed may not investigate afterwards. */
const apartFrom = perAct(
  (procedure, act): ReadonlySet<string> =>
    new Set([
      ...(procedure.acts[act]?.apart ?? []),
      ...Object.keys(procedure.acts).filter((other) => procedure.acts[other]?.apart?.includes(act)),
    ]),
)

/** Whether the person takes the role, by whichever of their accounts. */
const takesRoleAnyhow = (actor: Actor, role: string, where: Where): boolean =>
  accountsOf(actor).some((person) => takesRole({ ...actor, person }, role, where))

/**
 * An official does not handle a case in which they, or who they act for, are a party. What the party itself does in it they may do: then they act as
 * the party.
 */
function ownCaseRefusals(rule: ActRule<string, string, string>, signer: Actor, where: Where): Refusal[] {
  const { ownCase: basis, file, procedure } = where
  if (!basis || basis.length === 0 || signer.kind !== 'staff') return []
  const asParty = [rule.by].flat().some((role) => procedure.roles[role]?.kind === 'party' && takesRole(signer, role, where))
  if (asParty) return []
  const theirs = [...accountsOf(signer), ...standsFor(signer)]
  const isParty = (role: string): boolean => procedure.roles[role]?.kind === 'party'
  const standing = Object.keys(file.parties).find((name) => isParty(name) && file.parties[name]?.some(({ id }) => theirs.includes(id)))
  // An agent does not stand in the case; what they did in it shows them.
  const acted = Object.keys(file.marking.acts).find(
    (act) => [procedure.acts[act]?.by ?? []].flat().every(isParty) && isAmong(signer, stateOf(file.marking, act).by ?? []),
  )
  const role = standing ?? [procedure.acts[acted ?? '']?.by ?? []].flat()[0]
  if (role === undefined) return []
  return [{ check: 'person', code: 'own-case', facts: { person: signer.name, role }, basis, cure: { how: 'other-person' } }]
}

/**
 * Check 3: the actor holds the post or stands in the case, certificates are valid, nobody is recused, and nobody does what the separation
 * of duties keeps from them. Co-signing officers are checked as the actor is. Separation looks at natural persons, never at accounts.
 */
export function checkPerson(where: Where, actor: Actor, withOfficers: readonly Actor[]): Refusal[] {
  const rule = where.procedure.acts[where.act]
  if (!rule) return []
  const basis = [rule.basis].flat()
  const signers = [actor, ...withOfficers]
  const refusals = [...roleRefusal(rule, actor, where)]
  for (const officer of withOfficers) refusals.push(...roleRefusal(rule, officer, where))
  refusals.push(...certificateRefusals(rule, signers, where))
  const signed = countPersons(signers)
  if (rule.signers !== undefined && signed < rule.signers) {
    refusals.push({
      check: 'person',
      code: 'signers-too-few',
      facts: { needed: rule.signers, signed },
      basis,
      cure: { how: 'other-person' },
    })
  }
  for (const signer of signers) {
    refusals.push(...ownCaseRefusals(rule, signer, where))
    if (isAmong(signer, where.file.marking.recused)) {
      refusals.push({ check: 'person', code: 'recused', facts: { person: signer.name }, basis, cure: { how: 'other-person' } })
    }
    for (const role of [rule.notBy ?? []].flat()) {
      if (!takesRoleAnyhow(signer, role, where)) continue
      refusals.push({ check: 'person', code: 'other-role', facts: { person: signer.name, role }, basis, cure: { how: 'other-person' } })
    }
    for (const other of apartFrom(where.procedure, where.act)) {
      if (signer.kind !== 'law' && isAmong(signer, stateOf(where.file.marking, other).by ?? [])) {
        refusals.push({
          check: 'person',
          code: 'same-person',
          facts: { person: signer.name, act: other },
          basis,
          cure: { how: 'other-person' },
        })
      }
    }
  }
  return refusals
}
