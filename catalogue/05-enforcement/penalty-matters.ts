import type { Citation, Text } from '../../src/kernel/define.ts'
import { foodSafetyLaw } from '../law/food-safety-law.ts'
import type { OrganKindId } from '../organs/kinds.ts'

/** A violation that county organs penalise: its basis and the tiers of its discretion benchmark. */
export interface PenaltyMatter {
  readonly matter: string
  readonly penalisedBy: OrganKindId
  readonly title: Text
  readonly basis: readonly Citation[]
  /** Tiers by facts; amounts in fen. */
  readonly tiers: readonly { readonly tier: string; readonly facts: string; readonly least: number; readonly most: number }[]
}

/**
 * 食品安全法 122(1): goods worth less than 10,000 yuan, a fine of 50,000 to 100,000. How the range is divided is invented for the
 * demonstration: Liaoning's own benchmark is not in the data.
 */
export const unlicensedFoodBusiness: PenaltyMatter = {
  matter: 'unlicensed-food-business',
  penalisedBy: 'mr',
  title: { zh: '未取得食品经营许可从事食品经营活动', en: 'Food business without a licence' },
  basis: [foodSafetyLaw.art('122(1)')],
  tiers: [
    { tier: '从轻', facts: '货值不足一万元，首次，主动停止并改正（演示基准）', least: 5_000_000, most: 6_500_000 },
    { tier: '一般', facts: '货值不足一万元，没有从轻、从重情节（演示基准）', least: 6_500_000, most: 8_500_000 },
    { tier: '从重', facts: '货值不足一万元，两年内再犯或者拒不停止（演示基准）', least: 8_500_000, most: 10_000_000 },
  ],
}

export const penaltyMatters: readonly PenaltyMatter[] = [unlicensedFoodBusiness]
