import { type Division, divisions } from '../organs/divisions.ts'
import { organOf } from '../organs/organs.ts'

/** A county in which cases are played, and what stands there for the words of the stories, which are told in Heping District of Shenyang. */
export interface CountyScene {
  readonly place: string
  readonly city: string
  /** Name of the city without its ending: 沈阳. */
  readonly town: string
  /** Full name, as addresses have it: 沈阳市和平区. */
  readonly name: string
  readonly words: Readonly<Record<string, string>>
}

const short = (division: Division): string => organOf('gov', division)?.short.replace(/政$/, '') ?? ''
const fullName = (division: Division): string => organOf('gov', division)?.name.zh.replace(/人民政府$/, '') ?? division.name.zh

function sceneOf(county: Division): CountyScene {
  const city = divisions.find(({ code }) => code === county.parent) ?? county
  const name = fullName(county)
  const town = city.name.zh.replace(/市$/, '')
  return {
    place: county.code, city: city.code, town, name,
    words: {
      沈阳市和平区: name, 和平区: county.name.zh, 沈和: short(county), 沈政令: `${short(city)}政令`, 沈阳市: city.name.zh, 和委: `${short(county)}委`, 和政议: `${short(county)}政议`,
      '-210102': `-${county.code}`, '210102': county.code, '-210100': `-${city.code}`,
      // A matter in the catalogue of decisions has its code once.
      M1: `M${county.code}`,
    },
  }
}

const counties = divisions.filter(({ level }) => level === 'county')

/**
 * The first so many counties, at first one of each city: Heping District comes first, as the people with accounts are there.
 * @param count 0 or less: all of them
 */
export function countyScenes(count: number): readonly CountyScene[] {
  const turnOf = (county: Division): number => counties.filter(({ parent }) => parent === county.parent).indexOf(county)
  const ordered = [...counties].sort((a, b) => turnOf(a) - turnOf(b) || (a.code < b.code ? -1 : 1))
  return (count > 0 ? ordered.slice(0, count) : ordered).map(sceneOf)
}
