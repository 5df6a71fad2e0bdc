import type { Authority } from '../../kernel/authority/authority.ts'
import type { Actor, CaseFile } from '../../kernel/case/case-file.ts'
import type { Procedure } from '../../kernel/procedure/grammar.ts'
import { chanceOf } from './chance.ts'
import type { Life } from './life.ts'
import type { LivelyProvince, PlayedParty } from './province.ts'
import { recastText } from './recast.ts'
import { roleTold } from './ways.ts'

/** Where somebody is looked for. */
export interface Casting {
  readonly province: LivelyProvince
  readonly procedure: Procedure
  readonly authority: Authority
  readonly life: Life
  /** The case as it stands; before it is opened, what is known of it. */
  readonly file: Pick<CaseFile, 'organ' | 'place' | 'parties'>
  readonly day: CaseFile['opened']
}

/** Who stands for a party of the stories in this case; the same one in all of its acts. */
export function partyFor({ province, life }: Pick<Casting, 'province' | 'life'>, who: string): PlayedParty {
  const known = life.parties.get(who)
  if (known) return known
  const found = province.party(who, life.scene, chanceOf(`${life.plan.id}/${who}`))
  life.parties.set(who, found)
  return found
}

const agentOf = (party: { kind: string; id: string; name: string }): Actor => ({
  kind: 'party',
  person: `agent.${party.id}`,
  name: `${party.name}经办人`,
  actsFor: [{ kind: 'enterprise', id: party.id, name: party.name }],
})

/** The party itself, where somebody else than planned stands in the case: a case that the law opened, or one about an entry. */
function standing(casting: Casting, role: string, planned: Actor): Actor {
  const stands = casting.file.parties[role] ?? []
  const ids = [planned.person, ...(planned.actsFor ?? []).map(({ id }) => id)]
  const [first] = stands
  if (!first || stands.some(({ id }) => ids.includes(id))) return planned
  return first.kind === 'enterprise' ? agentOf(first) : { kind: 'party', person: first.id, name: first.name }
}

/** People of the stories who take the same post in this procedure, each counted once: so that two of them stay two. */
function placeAmong({ life, procedure }: Casting, who: string, post: string): number {
  const names = life.told.steps.flatMap((step) => [step.who, ...(step.officers ?? [])])
  const same = [...new Set(names)].filter((name) => {
    const role = procedure.roles[roleTold(life.told, name) ?? '']
    return role && 'post' in role && role.post === post
  })
  return Math.max(same.indexOf(who), 0)
}

/** Posts that somebody of the stories acts by in this procedure: who attends the meeting and heads it is one person. */
function postsTold({ life, procedure }: Casting, who: string): readonly string[] {
  const posts = life.told.steps.flatMap((step) => {
    const role = step.who === who && step.role !== undefined ? procedure.roles[step.role] : undefined
    return role?.kind === 'staff' && !role.of ? [role.post] : []
  })
  return [...new Set(posts)]
}

/** Somebody with the certificate that the words of the case name for this person of the stories. */
function withCertificate(casting: Casting, who: string, from: readonly Actor[]): Actor | undefined {
  const { life, authority, day } = casting
  const number = life.wording?.words[`演示-${who}`]
  return number === undefined || day === undefined
    ? undefined
    : from.find(({ person }) => authority.certificate(person, day)?.number === number)
}

/** Who does what somebody of the stories did in this role; undefined where there is nobody. */
export function actorFor(casting: Casting, who: string, roleName: string): Actor | undefined {
  const { procedure, province, life, file } = casting
  const role = procedure.roles[roleName]
  if (!role || role.kind === 'law') return undefined
  if (role.kind === 'public') return partyFor(casting, who).actor
  if (role.kind === 'party') return standing(casting, roleName, partyFor(casting, who).actor)
  const organs = role.kind === 'staff' && role.of ? (file.parties[role.of] ?? []).map(({ id }) => id) : [file.organ]
  const key = `${who}/${organs[0] ?? ''}`
  const known = life.staff.get(key)
  if (known) return known
  const { place } = life.scene
  const at =
    role.kind === 'outside'
      ? province.holders(role.post, { place })
      : organs.flatMap((organ) => province.holders(role.post, { organ, place }))
  const holders = at.filter(({ person }) =>
    postsTold(casting, who).every((post) =>
      organs.some((organ) => province.holders(post, { organ, place }).some((one) => one.person === person)),
    ),
  )
  if (holders.length === 0) holders.push(...at)
  if (holders.length === 0) return undefined
  const turn = life.plan.wrong?.sameStaff ? 0 : chanceOf(`${life.plan.id}/turn`)(holders.length)
  const found = withCertificate(casting, who, holders) ?? holders[(turn + placeAmong(casting, who, role.post)) % holders.length]
  if (found) life.staff.set(key, found)
  return found
}

/** Ids of people of the stories, and the ids of those who stand for them here; also of staff who have not acted yet. */
export function idsFor(casting: Casting, told: Iterable<string>): Record<string, string> {
  const { procedure, life } = casting
  return Object.fromEntries(
    [...told].flatMap((who): [string, string][] => {
      const role = roleTold(life.told, who)
      const kind = role === undefined ? undefined : procedure.roles[role]?.kind
      const actor = kind === 'staff' || kind === 'outside' ? actorFor(casting, who, role as string) : undefined
      if (actor) return [[who, actor.person]]
      return life.parties.has(who) || kind === 'party' || kind === 'public' ? [[who, partyFor(casting, who).actor.person]] : []
    }),
  )
}

/** Id of an organ of the stories, as it is called in the scene. */
export const organHere = (organ: string, life: Life): string =>
  recastText(organ, { exact: {}, words: life.scene.words, numbers: {}, papers: 0 })
