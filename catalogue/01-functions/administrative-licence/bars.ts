import { licensingLaw } from '../../law/licensing-law.ts'

const register = 'licence-bars'
const columns = (person: string, until: string) => ({
  matter: '{case.matter}', person, organ: '{case.organ}', reason: '{this.reasons}', until,
})

/**
 * Who hid facts or handed in false materials in a matter of safety may not apply again for one year (行政许可法 78(1)). Found again, the year
 * runs anew. The two bars have keys of their own: a later bar of one year must not stand in the place of one of three.
 */
export const barForOneYear = {
  register, change: 'set', key: '{case.matter}/{party.applicant.id}/one-year', to: '{day+1y}',
  values: columns('{party.applicant.id}', '{day+1y-1d}'), when: { all: ['falseMaterials', 'safety'] },
} as const

/** Who got a licence by deceit or bribery in a matter of safety may not apply again for three years (行政许可法 79(1)). */
export const barForThreeYears = {
  register, change: 'set', key: '{case.matter}/{party.holder.id}/three-years', to: '{day+3y}',
  values: columns('{party.holder.id}', '{day+3y-1d}'), when: { all: ['deceit', 'safety'] },
} as const

/** Whoever is barred for this matter may not apply for it. Renewing or changing a licence held already is not applying for it again. */
export const unlessBarred = [
  { register, key: '{case.matter}/{party.applicant.id}/one-year', basis: licensingLaw.art('78(1)') },
  { register, key: '{case.matter}/{party.applicant.id}/three-years', basis: licensingLaw.art('79(1)') },
] as const

/**
 * Whoever is on the serious-dishonesty list applies like everyone else and is examined in substance, at every organ: nothing is granted to them on the
 * spot. No law in the library bars them from a licence (企业信息公示条例 18 names procurement, bidding, land and honours), so none is barred.
 */
export const examinedInSubstance = [
  { register: 'closer-examination', key: '{party.applicant.id}', basis: licensingLaw.art('34(3)') },
] as const
