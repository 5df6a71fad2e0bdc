import { type LocalDate, localDate } from '../../src/kernel/define.ts'
import { demonstrationSteps, joiningSteps, type ListedPower, organById, type PostHolder } from '../demonstration.ts'
import { demonstrationPeople, market } from '../demonstration-people.ts'
import type { Chance } from './chance.ts'
import { fixedCases } from './fixed.ts'
import { inventedOffices } from './offices.ts'
import { partyIn } from './parties.ts'
import { type CountyScene, countyScenes } from './scenes.ts'
import { shareOf } from './shares.ts'
import { staffFor } from './staff.ts'
import { wordingIn } from './wording.ts'
import { plantedWrongs } from './wrongs.ts'

/** What stories told, as far as the province must know it to have the powers that they lend. */
interface Told {
  readonly procedures: Readonly<
    Record<string, { readonly openings: readonly { readonly organ: string; readonly matter?: string; readonly power?: { readonly kind: string; readonly title: { zh: string; en: string }; readonly basis: readonly string[] } }[] }>
  >
}

/** Counties in which the small demonstration is played. */
const fewCounties = 3

/** Powers of the stories that an organ of these counties, or of the province, does not have yet. */
function powersFor(told: Told, scenes: readonly CountyScene[]): readonly ListedPower[] {
  const offices = new Map(scenes.flatMap(inventedOffices).map((organ) => [organ.id, organ]))
  const listed = new Map<string, ListedPower>()
  for (const { organ: id, matter, power } of Object.values(told.procedures).flatMap(({ openings }) => openings)) {
    if (!power || matter === undefined || power.kind === 'licence') continue
    for (const place of id.endsWith('0000') ? [id.slice(-6)] : scenes.map((scene) => scene.place)) {
      const own = id.replace(/\d{6}$/, place)
      const organ = offices.get(own) ?? organById(own)
      // The bureau of Heping District has its penalties from the founding.
      if (organ && !(own === market && power.kind === 'penalty')) listed.set(`${own}/${matter}`, { organ, matter, ...power })
    }
  }
  return [...listed.values()]
}

/** Liaoning with people at work: a few counties, or all of them. */
export function livelyProvince<W extends Told>(ways: W, size: 'small' | 'large', chanceOf: (words: string) => Chance) {
  const scenes = countyScenes(size === 'small' ? fewCounties : 0)
  const staff = staffFor(scenes, chanceOf)
  const byPost = new Map<string, (Omit<PostHolder, 'posts'> & { readonly kind: 'staff' | 'outside' | 'party' })[]>()
  for (const { posts, person, name, kind } of [...demonstrationPeople, ...staff])
    for (const { organ, post } of posts) byPost.set(`${post} ${organ}`, [...(byPost.get(`${post} ${organ}`) ?? []), { person, name, kind }])
  const sceneOf = (place: string): CountyScene => scenes.find((scene) => scene.place === place) ?? (scenes[0] as CountyScene)
  return {
    ways, scenes,
    // Three years and more before the first summer that is played, so that what takes three years to come about has come about.
    earliest: localDate('2023-03-01'),
    share: shareOf,
    fixed: scenes.flatMap((scene, i) => fixedCases(scene, i)),
    wrongs: plantedWrongs(scenes, size === 'large'),
    holders: (post: string, { organ, place }: { organ?: string; place: string }) =>
      (organ === undefined ? [`mr-${place}`, `gov-${place}`, 'mr-210102'] : [organ]).map((at) => byPost.get(`${post} ${at}`) ?? []).find((found) => found.length > 0) ?? [],
    party: (who: string, { place }: { readonly place: string }, chance: Chance) => partyIn(who, sceneOf(place), chance),
    wording: wordingIn,
    steps: (day: LocalDate, words: string) => [
      ...demonstrationSteps(day, words),
      ...joiningSteps(day, { organs: scenes.flatMap(inventedOffices), people: staff, powers: powersFor(ways, scenes) }),
    ],
  }
}
