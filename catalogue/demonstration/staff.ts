import { demonstrationPeople } from '../demonstration-people.ts'
import type { PostId } from '../organs/roles.ts'
import type { Chance } from './chance.ts'
import { personName } from './names.ts'
import type { CountyScene } from './scenes.ts'

/** Somebody who holds one post and has no account: nobody signs in as them. */
export interface StaffMember {
  readonly person: string
  readonly name: string
  readonly kind: 'staff' | 'outside'
  readonly posts: readonly { readonly organ: string; readonly post: PostId }[]
}

type Staffing = Readonly<Partial<Record<PostId, number>>>

const bureau: Staffing = {
  clerk: 2, officer: 4, reviewer: 1, chair: 1, head: 2, 'report-intake': 1, 'litigation-officer': 1, 'disclosure-officer': 1, 'disclosure-office-head': 1,
  'petition-officer': 2,
}
const office: Staffing = { officer: 3, head: 1 }

/** How many hold which post at the organs of a county. */
const county: Readonly<Record<string, Staffing>> = {
  mr: bureau, hc: bureau, ct: bureau, tax: office, planning: office, order: office, office,
  gov: {
    clerk: 2, officer: 1, reviewer: 1, 'meeting-member': 3, 'reconsideration-handler': 4, 'reconsideration-office-head': 1, 'petition-officer': 1, supervisor: 1,
  },
  ju: { supervisor: 1, head: 1, reviewer: 1 },
}
/** Of other houses, for the whole county. */
const besides: readonly PostId[] = [
  'collecting-bank', 'treasury', 'police', 'procuratorate', 'court', 'higher-court', 'court-president', 'financial-institution', 'reconsideration-committee',
]
const city: Readonly<Record<string, Staffing>> = {
  gov: { clerk: 1, 'meeting-member': 2, 'petition-officer': 1, supervisor: 1 }, ct: { officer: 1, head: 1 }, ju: { reviewer: 1, supervisor: 1, head: 1 },
}
const province: Readonly<Record<string, Staffing>> = { gov: { clerk: 1, 'meeting-member': 2, supervisor: 1 }, ju: { supervisor: 1 }, mr: { officer: 2, head: 1, clerk: 1 } }

const alreadyThere = (organ: string, post: PostId): number =>
  demonstrationPeople.filter(({ posts }) => posts.some((held) => held.organ === organ && held.post === post)).length

function membersOf(organ: string, staffing: Staffing, chance: Chance): StaffMember[] {
  return (Object.entries(staffing) as [PostId, number][]).flatMap(([post, count]) =>
    Array.from({ length: Math.max(count - alreadyThere(organ, post), 0) }, (_, i) => ({
      person: `${organ}.${post}.${i + 1}`, name: personName(chance), kind: 'staff' as const, posts: [{ organ, post }],
    })),
  )
}

/** The head of a government sits in its meeting too. */
const headsMeet = (organ: string, chance: Chance): StaffMember[] => {
  const known = demonstrationPeople.find(({ posts }) => posts.some((held) => held.organ === organ && held.post === 'head'))
  const post = { organ, post: 'meeting-member' } as const
  return [
    known
      ? { person: known.person, name: known.name, kind: 'staff', posts: [post] }
      : { person: `${organ}.head`, name: personName(chance), kind: 'staff', posts: [{ organ, post: 'head' }, post] },
  ]
}

/** Who works in these counties, in their cities and at the province, besides the people with accounts. @param chanceOf the same for the same words */
export function staffFor(scenes: readonly CountyScene[], chanceOf: (words: string) => Chance): readonly StaffMember[] {
  const at = (table: Readonly<Record<string, Staffing>>, division: string): StaffMember[] =>
    Object.entries(table).flatMap(([kind, staffing]) => membersOf(`${kind}-${division}`, staffing, chanceOf(`staff/${kind}-${division}`)))
  const outside = (place: string): StaffMember[] =>
    besides.map((post) => ({
      person: `${post}.${place}`, name: personName(chanceOf(`${post}/${place}`)), kind: 'outside', posts: [{ organ: `${post === 'reconsideration-committee' ? 'gov' : 'mr'}-${place}`, post }],
    }))
  const governments = ['210000', ...new Set(scenes.map((scene) => scene.city)), ...scenes.map(({ place }) => place)]
  return [
    ...governments.flatMap((division) => headsMeet(`gov-${division}`, chanceOf(`head/${division}`))),
    ...at(province, '210000'),
    ...[...new Set(scenes.map((scene) => scene.city))].flatMap((division) => at(city, division)),
    ...scenes.flatMap(({ place }) => [...at(county, place), ...outside(place)]),
  ]
}
