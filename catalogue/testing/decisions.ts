import { chinaWorkdays } from '../calendars/china-workdays.ts'
import { hepingDistrict } from './heping.ts'

/** The government of Heping District with those who make, review and carry out its major decisions: organs, people, experts and the rules of its meeting. */
export const [government, unit, justice, culture] = ['gov-210102', 'mr-210102', 'ju-210102', 'ct-210102']
const held: Readonly<Record<string, readonly (readonly [organ: string, post: string])[]>> = {
  office: [[government, 'clerk']], mayor: [[government, 'head'], [government, 'meeting-member']], deputy1: [[government, 'meeting-member']],
  deputy2: [[government, 'meeting-member']], deputy3: [[government, 'meeting-member']], handler: [[unit, 'officer']], assessor: [[culture, 'officer']],
  reviewer: [[justice, 'reviewer']], ownReviewer: [[government, 'reviewer']], evaluator: [['hc-210102', 'officer']], above: [['gov-210000', 'head']], aboveClerk: [['gov-210000', 'clerk']],
}
const pool = Object.fromEntries(['prof1', 'prof2', 'prof3'].map((person) => [`decision-experts/${person}`, { person, name: person, field: '规划', unit: '大学' }]))
const entries = {
  ...pool,
  'expert-interests/prof3/mr-210102': { person: 'prof3', organ: unit, interest: '受聘顾问' },
  [`decision-meetings/${government}/standing`]: { organ: government, meeting: 'standing', members: 4, quorum: 3, rules: '和政议〔2026〕1号' },
  'decision-matters/M1': { code: 'M1', title: '菜市场改造', organ: government, standard: '投资一亿元以上', state: 'listed' },
}
export const authority = { ...hepingDistrict({ entries }), posts: (person: string) => (held[person] ?? []).map(([organ, post]) => ({ person, organ, post })) }
const staff = Object.fromEntries(Object.keys(held).map((person) => [person, { kind: 'staff' as const, person, name: person }]))
const citizens = Object.fromEntries(['chen', 'lin', 'prof1', 'prof2', 'prof3'].map((person) => [person, { kind: 'party' as const, person, name: person }]))
export const setting = { calendar: chinaWorkdays, authority, people: { ...staff, ...citizens } }
