import type { Story } from '../../src/kernel/testing/story.ts'
import type { Figure } from '../run-trials.ts'
import { chanceFrom } from './chance.ts'
import { none } from './figures.ts'
import { drafted, drawnPenalty, penaltyDays, yuan } from './penalty-case.ts'

const content = '对当事人沈阳演示小馆餐饮有限公司未取得食品经营许可从事食品经营的行为，责令改正，处罚款七万元。'
const review = { opinion: '适当', lawful: true }
const order = { fine: yuan(70_000), ofPublicInterest: true }
const drawn = (): Story => drawnPenalty({ conclude: { reviewGrounds: ['publicInterest'] }, draft: { content } })
const reviewed = (): Story => drawn().on(penaltyDays.reviewed, 'reviewer.zhou', 'review', review)

/** One character of the text is another, is gone, or is one that only looks the same. */
function changed(seed: number): string {
  const chance = chanceFrom(seed)
  const at = chance(content.length)
  const way = chance(4)
  const put = way === 0 ? '' : way === 1 ? '捌' : way === 2 ? `${content[at]}\u200b` : `${content[at]}\ufe00`
  return content.slice(0, at) + put + content.slice(at + 1)
}

export const a08 =
  (variants = 200) =>
  async (): Promise<readonly Figure[]> => {
    const bad: string[] = []
    let tried = 0
    const must = (what: string, story: Story, ...line: Parameters<Story['tries']>): void => {
      tried++
      if (story.tries(...line).kind === 'done') bad.push(what)
    }
    const decided = penaltyDays.decided
    for (let seed = 1; seed <= variants; seed++) {
      const text = changed(seed)
      must('decided on another text than was reviewed', reviewed(), decided, 'head.zheng', 'penalise', { ...order, examined: text })
      must('reviewed another text than is drafted', drawn(), penaltyDays.reviewed, 'reviewer.zhou', 'review', { ...review, examined: text })
      const redrawn = reviewed().on(decided, 'officer.zhao', 'draft', { ...drafted, content: text })
      must('a review of the draft before', redrawn, decided, 'head.zheng', 'penalise', order)
    }
    must('no review in this case, though there is one in another', drawn(), decided, 'head.zheng', 'penalise', order)
    const unlawful = drawn().on(penaltyDays.reviewed, 'reviewer.zhou', 'review', { opinion: '定性不当', lawful: false })
    must('a review that found it unlawful', unlawful, decided, 'head.zheng', 'penalise', order)
    for (const login of ['officer.zhao', 'officer.qian', 'head.zheng', 'clerk.li'])
      must('reviewed by somebody who may not', drawn(), penaltyDays.reviewed, login, 'review', review)
    const unqualified = drawnPenalty({
      conclude: { reviewGrounds: ['publicInterest'] },
      draft: { content },
      world: { unqualified: ['reviewer.zhou'] },
    })
    must(
      'reviewed by who lost, or never had, the legal qualification',
      unqualified,
      penaltyDays.reviewed,
      'reviewer.zhou',
      'review',
      review,
    )
    const lawful = reviewed().tries(decided, 'head.zheng', 'penalise', order).kind === 'done' ? 1 : 0
    return [none('a review of another case, text or person: accepted', { tried, bad }, { what: 'the lawful way, done', found: lawful })]
  }
