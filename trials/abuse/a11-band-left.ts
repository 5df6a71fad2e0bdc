import type { Figure } from '../run-trials.ts'
import { type Chance, chanceFrom, pick } from './chance.ts'
import { none } from './figures.ts'
import { drawnPenalty, penaltyDays, tiers, yuan } from './penalty-case.ts'

/** One random penalty: what was noticed, drafted and decided, in which tier, and whether a departure was approved. */
interface Sums {
  readonly tier: (typeof tiers)[number]
  readonly noticed: number
  readonly drafted: number
  readonly decided: number
  readonly departs: boolean
}

function sums(chance: Chance): Sums {
  const tier = pick(chance, tiers)
  const drafted = chance(3) === 0 ? pick(chance, [tier.least, tier.most]) + pick(chance, [-1, 0, 1]) : yuan(1 + chance(120_000))
  const noticed = drafted + (chance(4) === 0 ? -1 : chance(5_000_000))
  return { tier, noticed, drafted, decided: chance(10) === 0 ? drafted - 1 : drafted, departs: chance(3) === 0 }
}

/** How far it came through the kernel: refused at the draft, refused at the decision, or done. */
function played({ tier: { tier }, noticed, drafted, decided, departs }: Sums): 'not drafted' | 'not decided' | 'done' {
  let story: ReturnType<typeof drawnPenalty>
  try {
    story = drawnPenalty({ conclude: { tier }, notify: { fine: noticed }, draft: { fine: drafted } })
  } catch {
    return 'not drafted'
  }
  if (departs)
    story = story
      .on(penaltyDays.reviewed, 'officer.zhao', 'askDeparture', { why: '主动召回' })
      .on(penaltyDays.reviewed, 'head.feng', 'approveDeparture', { why: '属实' })
  const { kind } = story.tries(penaltyDays.decided, 'head.zheng', 'penalise', { fine: decided, ofPublicInterest: true })
  return kind === 'done' ? 'done' : 'not decided'
}

/** What the law makes of it (34, 45(2), 57). */
function lawful({ tier: { least, most }, noticed, drafted, decided, departs }: Sums): ReturnType<typeof played> {
  if (drafted > noticed) return 'not drafted'
  return decided === drafted && (departs || (least <= decided && decided <= most)) ? 'done' : 'not decided'
}

/** Random sums against random tiers and notices: outside the tier only with an approved departure, never above what was noticed, never another than drafted. */
export const a11 =
  (tries = 1_000) =>
  async (): Promise<readonly Figure[]> => {
    const chance = chanceFrom(11)
    const tried = Array.from({ length: tries }, () => sums(chance)).map((one) => ({ one, came: played(one), must: lawful(one) }))
    const bad = tried.filter(({ came, must }) => came !== must).map(({ one, came }) => `${came}: ${JSON.stringify(one)}`)
    const refused = tried.filter(({ must }) => must !== 'done').length
    const control = { what: `beside ${tries - refused} lawful ones, refused`, found: refused }
    return [none('sums outside tier, notice or draft that were taken, or lawful ones that were not', { tried: tries, bad }, control)]
  }
