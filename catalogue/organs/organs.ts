import { makeCreditCode, makeOrganisationCode, type Organ, type Text } from '../../src/kernel/define.ts'
import { type Division, divisions } from './divisions.ts'
import { type OrganKind, type OrganKindId, organKinds } from './kinds.ts'

/**
 * Organs of Liaoning for demonstrations: kinds of organ × divisions. Names follow official usage; which organ a place really has, and under
 * which name, its own reform decides, so a real installation imports its register of organs instead. Every credit code is fictitious.
 */
const demonstrated: readonly OrganKindId[] = ['gov', 'mr', 'hc', 'ju', 'ee']

const byCode = new Map(divisions.map((division) => [division.code, division]))

const parentOf = (division: Division): Division | undefined => byCode.get(division.parent ?? '')

/** Name without its ending and people: 和平, 沈北, 岫岩, 喀喇沁左翼. */
const stemOf = ({ name }: Division): string => name.zh.replace(/((满族|蒙古族)?自治县|新区|[省市区县])$/, '')

/** English name without the word City, where a division is named after its city: Shenyang. */
const plainEnglish = ({ name }: Division): string => name.en.replace(/ (City|Province)$/, '')

// The province is 辽 in document numbers, so 辽阳 keeps both characters.
const cityShort = (city: Division): string => (city.code === '211000' ? '辽阳' : stemOf(city).charAt(0))

/** First character of the name, or all of it where another division of the same city begins alike (沈河, 沈北). */
function countyShort(county: Division): string {
  const stem = stemOf(county)
  const alike = divisions.filter((other) => other.parent === county.parent && stemOf(other).startsWith(stem.charAt(0)))
  return alike.length > 1 ? stem : stem.charAt(0)
}

/** How a division opens a document number: 辽, 沈, 沈和. */
function shortOf(division: Division): string {
  const parent = parentOf(division)
  if (division.level === 'county' && parent) return cityShort(parent) + countyShort(division)
  return division.level === 'city' ? cityShort(division) : stemOf(division).charAt(0)
}

/** Districts are named after their city, counties and county-level cities alone: 沈阳市和平区, 康平县. */
function placeName(division: Division): Text {
  const parent = parentOf(division)
  if (division.level !== 'county' || !parent) return division.name
  const zh = division.name.zh.endsWith('区') ? parent.name.zh + division.name.zh : division.name.zh
  return { zh, en: `${division.name.en}, ${plainEnglish(parent)}` }
}

/** A branch is named after the city's organ: 沈阳市生态环境局和平分局. */
function branchName(kind: OrganKind, division: Division): Text | undefined {
  const parent = parentOf(division)
  const name = kind.names.city
  if (!parent || !name) return undefined
  const stem = stemOf(division)
  const place = stem.length < 2 || stem === stemOf(parent) ? division.name.zh : stem
  return { zh: `${parent.name.zh}${name.zh}${place}分局`, en: `${division.name.en} Branch of the ${plainEnglish(parent)} ${name.en}` }
}

function nameOf(kind: OrganKind, division: Division): Text | undefined {
  const name = kind.names[division.level]
  if (name === 'branch') return branchName(kind, division)
  const place = placeName(division)
  return name && { zh: place.zh + name.zh, en: `${name.en} of ${place.en}` }
}

/**
 * The organ of a kind in a division, with the id `mr-210102`; undefined where that level has no such organ.
 * The credit code is fictitious: its subject is YF (依法), the kind's number and the last four digits of the division, with true check characters.
 */
export function organOf(kindId: OrganKindId, division: Division): Organ | undefined {
  const kind: OrganKind = organKinds[kindId]
  const name = nameOf(kind, division)
  if (!name) return undefined
  return {
    id: `${kindId}-${division.code}`,
    name,
    short: shortOf(division) + kind.short,
    kind: kindId,
    level: division.level,
    division: division.code,
    creditCode: makeCreditCode(`11${division.code}`, makeOrganisationCode(`YF${kind.number}${division.code.slice(2)}`)),
  }
}

/** Five organs for the province, each city and each county, in the order of divisions. */
export const organs: readonly Organ[] = divisions.flatMap((division) => demonstrated.flatMap((kind) => organOf(kind, division) ?? []))
