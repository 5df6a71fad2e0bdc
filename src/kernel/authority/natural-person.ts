import type { Actor } from '../case/case-file.ts'

/** Ids of all accounts of the natural person who acts: duties are kept apart between persons, however many accounts they have. */
export const accountsOf = ({ person, also = [] }: Pick<Actor, 'person' | 'also'>): readonly string[] => [person, ...also]

const areOne = (one: Actor, other: Actor): boolean => accountsOf(one).includes(other.person) || accountsOf(other).includes(one.person)

/** How many natural persons these are. */
export const countPersons = (actors: readonly Actor[]): number =>
  actors.filter((actor, i) => !actors.slice(0, i).some((earlier) => areOne(earlier, actor))).length

/** Whether the person has an account among these. */
export const isAmong = (actor: Actor, persons: readonly string[]): boolean => accountsOf(actor).some((id) => persons.includes(id))
