import type { Citation, Item, LocalDate, Organ, Power } from '../../src/kernel/define.ts'
import { itemCode, itemId, type LicenceMatter, licenceMatters, licenceProcedures } from '../01-functions/service-items/liaoning-items.ts'
import { type CoercionMatter, coercionMatters } from '../05-enforcement/coercion-matters.ts'
import { type PenaltyMatter, penaltyMatters } from '../05-enforcement/penalty-matters.ts'
import { demonstrationEnterprise, demonstrationPeople } from '../demonstration-people.ts'
import { library } from '../law/library.ts'
import { liaoning } from '../liaoning.ts'
import { divisions } from '../organs/divisions.ts'
import type { OrganKindId } from '../organs/kinds.ts'
import { organOf } from '../organs/organs.ts'
import { areIncompatible, type PostId } from '../organs/roles.ts'

type Values = Readonly<Record<string, string | number | boolean | readonly string[] | Readonly<Record<string, string>>>>

/** What a story changes in Heping District: everything not named stays as the demonstration has it. */
export interface Changes {
  /** Texts repealed, and since when. */
  readonly repealed?: Readonly<Record<string, string>>
  /** First day on which the power over a matter is no longer on the list. */
  readonly powerGone?: Readonly<Record<string, string>>
  /** Reviewers whose qualification is not recorded. */
  readonly unqualified?: readonly string[]
  /** Last day of an officer's certificate, where it is not 2028-12-31. */
  readonly certificateUntil?: Readonly<Record<string, string>>
  /** Register entries, by `register/key`. */
  readonly entries?: Readonly<Record<string, Values>>
  /** All versions of register entries whose history counts, by `register/key`, oldest first. */
  readonly versions?: Readonly<Record<string, readonly { readonly values: Values; readonly from: LocalDate; readonly event: string }[]>>
  /** First day on which one of these entries no longer stands, where it ends. */
  readonly ended?: Readonly<Record<string, string>>
  /** First day on which one of these entries stands, where a case of the story enters it. */
  readonly begun?: Readonly<Record<string, string>>
}

const heping = divisions.find((division) => division.code === '210102')
const organHere = (kind: OrganKindId): Organ | undefined => heping && organOf(kind, heping)
const organsHere = (['gov', 'mr', 'hc', 'ct', 'ju'] as const).flatMap((kind) => organHere(kind) ?? [])
const province = divisions.find((division) => division.level === 'province')
const organs = [...organsHere, ...(['gov', 'ju'] as const).flatMap((kind) => (province && organOf(kind, province)) ?? [])]

const powerOf = (matter: LicenceMatter, organ: Organ): Power => ({
  organ: organ.id, kind: 'licence', matter: matter.matter, title: matter.title, level: organ.level, place: organ.division,
  basis: matter.basis,
})

const penalised = penaltyMatters.flatMap((matter) => {
  const organ = organHere(matter.penalisedBy)
  return organ ? [{ matter, organ }] : []
})
const penaltyPowerOf = (matter: PenaltyMatter, organ: Organ): Power => ({
  organ: organ.id, kind: 'penalty', matter: matter.matter, title: matter.title, level: organ.level, place: organ.division, basis: matter.basis,
})

const coerced = coercionMatters.flatMap((matter) => {
  const organ = organHere(matter.coercedBy)
  return organ ? [{ matter, organ }] : []
})
const coercionPowerOf = (matter: CoercionMatter, organ: Organ): Power => ({
  organ: organ.id, kind: 'coercion', matter: matter.matter, title: matter.title, level: organ.level, place: organ.division, basis: matter.basis,
})

/** Tiers of the discretion benchmark, as register entries. */
const tiers: Readonly<Record<string, Values>> = Object.fromEntries(
  penaltyMatters.flatMap(({ matter, tiers: of }) => of.map(({ tier, ...row }) => [`discretion-tiers/${matter}/${tier}`, { matter, tier, ...row }])),
)

const itemOf = (matter: LicenceMatter, organ: Organ): Item => ({
  id: itemId(matter, organ), code: itemCode(matter, organ), title: matter.title, organ: organ.id, matter: matter.matter,
  procedures: licenceProcedures, materials: matter.materials, facts: Object.fromEntries(matter.facts.map((fact) => [fact, true])),
  guide: Object.fromEntries(Object.entries(matter.guide).map(([name, zh]) => [name, { zh, en: zh }])),
})

const granted = licenceMatters.flatMap((matter) => {
  const organ = organsHere.find((one) => one.kind === matter.grantedBy)
  return organ ? [{ matter, organ }] : []
})

function standing({ law, at }: Citation, day: LocalDate, repealed: Readonly<Record<string, string>>) {
  const instrument = library.find((one) => one.id === law)
  if (!instrument || !(at in instrument.provisions)) return { inForce: false, known: false } as const
  const since = repealed[law]
  if (since === undefined || since > day) return { inForce: true } as const
  return { inForce: false, known: true, since: since as LocalDate } as const
}

/** The entry of a reviewer of the demonstration in the register of posts. */
function reviewerAt(register: string, key: string, { unqualified = [] }: Changes): Values | undefined {
  const [person = '', organ, post] = key.split('/')
  if (register !== 'posts' || post !== 'reviewer' || unqualified.includes(person)) return undefined
  const holds = demonstrationPeople.find((one) => one.person === person)?.posts.some((held) => held.organ === organ && held.post === post)
  return holds ? { person, organ: organ ?? '', post, qualification: 'passed', qualificationPaper: `演示-${person}` } : undefined
}

/** Heping District of the demonstration, as the one door would know it, for stories told beside the procedures. */
export function hepingDistrict(changes: Changes = {}) {
  return {
    organ: (id: string) => organs.find((organ) => organ.id === id),
    powers: (kind: string, matter: string, day: LocalDate): readonly Power[] =>
      [...granted.map((one) => powerOf(one.matter, one.organ)), ...penalised.map((one) => penaltyPowerOf(one.matter, one.organ)), ...coerced.map((one) => coercionPowerOf(one.matter, one.organ))]
        .filter((power) => power.kind === kind && power.matter === matter && day < (changes.powerGone?.[matter] ?? '9999')),
    posts: (person: string) =>
      (demonstrationPeople.find((one) => one.person === person)?.posts ?? []).map(({ organ, post }) => ({ person, organ, post })),
    certificate: (person: string) => {
      const post = demonstrationPeople.find((one) => one.person === person)?.posts.find((held) => held.post === 'officer')
      const validUntil = (changes.certificateUntil?.[person] ?? '2028-12-31') as LocalDate
      return post && { number: `演示-${person}`, person, organ: post.organ, state: 'valid' as const, validUntil }
    },
    item: (id: string) => granted.map((one) => itemOf(one.matter, one.organ)).find((item) => item.id === id),
    standing: (citation: Citation, day: LocalDate) => standing(citation, day, changes.repealed ?? {}),
    clashingPost: (person: string, post: string) =>
      demonstrationPeople.find((one) => one.person === person)?.posts.find((held) => areIncompatible(held.post, post as PostId))?.post,
    holding: (register: string) => liaoning.registers.find((one) => one.id === register)?.holds,
    keysWith: (register: string, column: string, value: string, day: LocalDate): readonly string[] =>
      Object.entries(changes.entries ?? {})
        .filter(([name, values]) => name.startsWith(`${register}/`) && values[column] === value && day < (changes.ended?.[name] ?? '9999'))
        .map(([name]) => name.slice(register.length + 1)),
    versionsOf: (register: string, key: string) => changes.versions?.[`${register}/${key}`] ?? [],
    entry: (register: string, key: string, day: LocalDate) =>
      reviewerAt(register, key, changes) ?? (
      day < (changes.ended?.[`${register}/${key}`] ?? '9999') && day >= (changes.begun?.[`${register}/${key}`] ?? '') ? { ...tiers, ...changes.entries }[`${register}/${key}`] : undefined),
  }
}

/** The people of the demonstration by their account, as they stand before the door. */
export const people = Object.fromEntries(
  demonstrationPeople.map(({ person, name, kind, enterprises }) => [
    person,
    {
      kind, person, name,
      ...(enterprises && { actsFor: enterprises.map((one) => ({ kind: 'enterprise' as const, id: one.creditCode, name: one.name })) }),
    },
  ]),
)

/** What a case on a matter is opened with in Heping. @throws Error when the district has no organ for it. */
export function caseOn({ matter, grantedBy }: LicenceMatter) {
  const organ = organHere(grantedBy)
  if (!organ) throw new Error(`Heping District has no organ of kind '${grantedBy}'.`)
  return { organ: organ.id, place: organ.division, matter, item: `${matter}-${organ.id}` }
}

/** What a penalty case on a matter is opened with in Heping. @throws Error when the district has no organ for it. */
export function penaltyCaseOn({ matter, penalisedBy }: PenaltyMatter) {
  const organ = organHere(penalisedBy)
  if (!organ) throw new Error(`Heping District has no organ of kind '${penalisedBy}'.`)
  return { organ: organ.id, place: organ.division, matter }
}

/** What a case of sealing or seizure is opened with in Heping. @throws Error when the district has no organ for it. */
export function coercionCaseOn({ matter, coercedBy }: CoercionMatter) {
  const organ = organHere(coercedBy)
  if (!organ) throw new Error(`Heping District has no organ of kind '${coercedBy}'.`)
  return { organ: organ.id, place: organ.division, matter }
}

/** Number of the licence that stories are about. */
export const licenceNumber = '沈和市监许证〔2021〕7号'

/** What a case about that licence is opened with. */
export const caseAbout = (matter: LicenceMatter) => ({ ...caseOn(matter), subject: { register: 'licences', key: licenceNumber } })

/** The enterprise's licence as it stands in the register; `changed` are columns in which a story has it otherwise. */
export function licensed(matter: LicenceMatter, changed: Values = {}): Required<Pick<Changes, 'entries'>> {
  const { organ, item } = caseOn(matter)
  const values = {
    number: licenceNumber, title: matter.title.zh, item, matter: matter.matter, organ, holder: demonstrationEnterprise.name,
    holderId: demonstrationEnterprise.creditCode, place: '旧址', scope: '热食类', validFrom: '2021-11-01', validUntil: '2026-10-31',
    state: 'valid',
  }
  return { entries: { [`licences/${licenceNumber}`]: { ...values, ...changed } } }
}

const citizenNumber = demonstrationPeople.find((one) => one.person === 'citizen.chen')?.citizenNumber ?? ''

/** Answers with which the citizen and the enterprise say who they are. */
export const asCitizen = { applicantKind: 'person', name: '陈小演', citizenNumber, phone: '13800000000' } as const
export const asEnterprise = {
  applicantKind: 'enterprise', name: demonstrationEnterprise.name, creditCode: demonstrationEnterprise.creditCode,
  representative: '林代办', phone: '024-22220000',
} as const

/** How the agent of the holder is reached, in a case about a licence. */
export const reachable = { agent: '林代办', phone: '024-22220000' } as const

/** Stands for an uploaded file. */
export const uploaded = 'a'.repeat(64)
