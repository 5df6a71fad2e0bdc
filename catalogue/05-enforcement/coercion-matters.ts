import type { Citation, Text } from '../../src/kernel/define.ts'
import { foodSafetyLaw } from '../law/food-safety-law.ts'
import type { OrganKindId } from '../organs/kinds.ts'

/** What county organs may seal and seize: a row of the power list of its own, beside the penalty it may lead to. */
export interface CoercionMatter {
  readonly matter: string
  readonly coercedBy: OrganKindId
  readonly title: Text
  readonly basis: readonly Citation[]
}

/** 食品安全法 110: food and what it is unlawfully made with, and the premises of unlawful business. */
export const foodSeizure: CoercionMatter = {
  matter: 'food-seizure',
  coercedBy: 'mr',
  title: { zh: '查封、扣押违法生产经营的食品和场所', en: 'Sealing and seizure of unlawful food and premises' },
  basis: [foodSafetyLaw.art('110(1)[4]'), foodSafetyLaw.art('110(1)[5]')],
}

export const coercionMatters: readonly CoercionMatter[] = [foodSeizure]
