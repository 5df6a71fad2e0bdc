import type { Authority } from '../../authority/authority.ts'
import { checkPerson } from '../../authority/check-person.ts'
import { type Actor, type CaseFile, emptyMarking } from '../../case/case-file.ts'
import type { Procedure } from '../../procedure/grammar.ts'
import type { RefusalCode } from '../../refusal.ts'
import type { LocalDate } from '../../time/local-date.ts'

/**
 * Three symbolic persons. Nothing in a procedure tells one natural person from another by name, so that any case can be renamed into one of
 * these three: who did the earlier act, someone else, and a third. Each holds every post and a valid certificate, and stands in every role:
 * what is left that keeps them from an act is the separation of duties alone.
 */
type Person = '甲' | '乙' | '丙'

const theDay = '2000-01-01' as LocalDate
const organ = 'organ'

function whoCanDoAnything(procedure: Procedure): Authority {
  const posts = Object.values(procedure.roles).flatMap((role) => ('post' in role ? [role.post] : []))
  return {
    organ: () => undefined,
    powers: () => [],
    posts: (person) => posts.map((post) => ({ person, organ, post })),
    certificate: (person) => ({ number: person, person, organ, state: 'valid', validUntil: '9999-12-31' as LocalDate }),
    item: () => undefined,
    standing: () => ({ inForce: true }),
    clashingPost: () => undefined,
    holding: () => undefined,
    keysWith: () => [],
    versionsOf: () => [],
    entry: () => undefined,
  } as Authority
}

const actor = (person: Person): Actor => ({ kind: 'staff', person, name: person })

function refusals(procedure: Procedure, act: string, signers: readonly Person[], doneBy: Readonly<Record<string, Person>>): RefusalCode[] {
  const parties = Object.fromEntries(
    Object.keys(procedure.roles).map((role) => [role, ['甲', '乙', '丙', organ].map((id) => ({ kind: 'person' as const, id, name: id }))]),
  )
  const acts = Object.fromEntries(Object.entries(doneBy).map(([done, person]) => [done, { times: 1, by: [person] }]))
  const file: CaseFile = {
    region: '',
    id: '',
    number: '',
    procedure: procedure.id,
    definition: '',
    organ,
    place: '',
    title: '',
    answers: {},
    events: 1,
    parties,
    marking: { ...emptyMarking, acts },
  }
  const [first = '甲', ...others] = signers
  const where = { procedure, file, act, authority: whoCanDoAnything(procedure), day: theDay }
  return checkPerson(where, actor(first), others.map(actor)).map(({ code }) => code)
}

/** Whether the one door keeps whoever did `earlier` from doing `later`. */
export const keptApart = (procedure: Procedure, earlier: string, later: string): boolean =>
  refusals(procedure, later, ['甲', '丙'], { [earlier]: '甲' }).includes('same-person')

/** Whether the one door refuses the act where fewer than `count` officers sign, and lets that many pass. */
export function signedBy(procedure: Procedure, act: string, count: number): boolean {
  const all: Person[] = ['甲', '乙', '丙']
  const few = refusals(procedure, act, all.slice(0, count - 1), {})
  return few.includes('officers-too-few') && !refusals(procedure, act, all.slice(0, count), {}).includes('officers-too-few')
}
