import type { Citation, LocalDate, Power, Text } from '../../src/kernel/define.ts'
import { type Changes, hepingDistrict } from './heping.ts'

/** An office that the demonstration does not have, and the power that a law gives it. */
export interface InventedOffice {
  readonly id: string
  readonly name: Text
  readonly power: { readonly kind: string; readonly matter: string; readonly title: Text; readonly basis: readonly Citation[] }
  /** People who report from outside, and as what. */
  readonly outside?: Readonly<Record<string, string>>
}

const bureau = 'mr-210102'

/** Heping District with a further office beside it, in which the people of the market bureau hold their posts: in the data, no law gives that bureau such a power. */
export function withOffice(office: InventedOffice, changes: Changes = {}) {
  const district = hepingDistrict(changes)
  const moved = <T extends { readonly organ: string }>(held: T): T => ({ ...held, organ: office.id })
  const power: Power = { ...office.power, organ: office.id, level: 'county', place: '210102' }
  return {
    ...district,
    organ: (id: string) => {
      const there = district.organ(id === office.id ? bureau : id)
      return there && id === office.id ? { ...there, id, name: office.name } : there
    },
    powers: (kind: string, matter: string, day: LocalDate) =>
      kind === power.kind && matter === power.matter && day < (changes.powerGone?.[matter] ?? '9999') ? [power] : district.powers(kind, matter, day),
    posts: (person: string) => {
      const post = office.outside?.[person]
      return post ? [{ person, organ: office.id, post }] : district.posts(person).map(moved)
    },
    certificate: (person: string) => {
      const held = district.certificate(person)
      return held && moved(held)
    },
  }
}

/** Someone who reports from outside, as they stand before the door. */
export const outsider = (person: string) => ({ kind: 'outside' as const, person, name: person })

/** What a case of that office is opened with. */
export const caseOf = (office: InventedOffice) => ({ organ: office.id, place: '210102', matter: office.power.matter })
