import { organs as commonOrgans } from '../organs/organs.ts'
import type { PostId } from '../organs/roles.ts'
import { type Changes, hepingDistrict, people as hepingPeople } from './heping.ts'

export { uploaded } from './heping.ts'

const government = 'gov-210102'
const market = 'mr-210102'
const health = 'hc-210102'

/** Who acts in stories of remedies, at which organ and in which post. */
const held: Readonly<Record<string, readonly [organ: string, post: PostId]>> = {
  'he.review': [government, 'reconsideration-handler'], 'ge.review': [government, 'reconsideration-handler'],
  'ye.review': [government, 'reconsideration-handler'], 'lu.review': [government, 'reconsideration-handler'],
  'ma.office': [government, 'reconsideration-office-head'], 'du.mayor': [government, 'head'],
  'su.market': [market, 'litigation-officer'], 'xu.health': [health, 'litigation-officer'],
  committee: [government, 'reconsideration-committee'], court: ['ju-210102', 'court'],
  'rules.market': [market, 'reviewer'], 'rules.health': [health, 'reviewer'],
  'info.market': [market, 'disclosure-officer'], 'infohead.market': [market, 'disclosure-office-head'], 'info.health': [health, 'disclosure-officer'],
  'letters.market': [market, 'petition-officer'], 'letters2.market': [market, 'petition-officer'], 'letters.district': [government, 'petition-officer'],
  'letters.city': ['gov-210100', 'petition-officer'], 'letters.health': [health, 'petition-officer'],
}
const outside = ['committee', 'court']

/** Heping District with the people who give and answer for remedies. */
export function remediesWorld(changes: Changes = {}) {
  const district = hepingDistrict(changes)
  return {
    ...district,
    organ: (id: string) => district.organ(id) ?? commonOrgans.find((organ) => organ.id === id),
    posts: (person: string) => {
      const one = held[person]
      return one ? [{ person, organ: one[0], post: one[1] }] : district.posts(person)
    },
  }
}

export const people = {
  ...hepingPeople,
  ...Object.fromEntries(Object.keys(held).map((person) => [person, { kind: outside.includes(person) ? ('outside' as const) : ('staff' as const), person, name: person }])),
}
export const atGovernment = { organ: government, place: '210102' }
export const atMarket = { organ: market, place: '210102' }
