import { penaltyRules } from '../../catalogue/05-enforcement/penalty-ordinary/rules.ts'
import { liaoning } from '../../catalogue/index.ts'
import { before, cardsFrom, seenLast } from '../../src/kernel/testing/watching.ts'
import type { Figure } from '../run-trials.ts'
import { none } from './figures.ts'
import { codesOf, lawfulSteps, tryAgain } from './lawful-steps.ts'
import { drawnPenalty, penaltyDays, yuan } from './penalty-case.ts'

/** Decisions in a row of one head: which pace is seen. */
function paces(): { bad: string[]; tried: number; calm: number } {
  const told = drawnPenalty().on(penaltyDays.decided, 'head.zheng', 'penalise', { fine: yuan(70_000), ofPublicInterest: true })
  const seen = seenLast(told, 'head.zheng')
  const card = (cases: number, apart: number): boolean =>
    'penalty-in-bulk' in
    cardsFrom(penaltyRules, seen, {
      events: Array.from({ length: cases }, (_, i) => before(i, ['head.zheng'], { at: seen.at - i * apart * 1_000 })),
    })
  const fast = [1, 3, 10, 29].flatMap((apart) => [5, 8, 40].map((cases) => [cases, apart] as const))
  const slow = [60, 600].flatMap((apart) => [5, 40].map((cases) => [cases, apart] as const))
  return {
    bad: fast.filter(([cases, apart]) => !card(cases, apart)).map(([cases, apart]) => `${cases} decisions ${apart} s apart raised nothing`),
    tried: fast.length,
    calm: slow.filter(([cases, apart]) => !card(cases, apart)).length,
  }
}

/** Decisions so long after the head was given the draft, in milliseconds. */
function haste(): { bad: string[]; tried: number; calm: number } {
  const told = drawnPenalty().on(penaltyDays.decided, 'head.zheng', 'penalise', { fine: yuan(70_000), ofPublicInterest: true })
  const seen = seenLast(told, 'head.zheng')
  const card = (after: number): boolean => 'penalty-unread' in cardsFrom(penaltyRules, seen, { shown: seen.at - after })
  const fast = Array.from({ length: 30 }, (_, i) => i * 100)
  return {
    bad: fast.filter((after) => !card(after)).map((after) => `${after} ms`),
    tried: fast.length,
    calm: [3_000, 3_001, 10_000, 86_400_000].filter((after) => !card(after)).length,
  }
}

/** Acts that answer for what was seen: on another text than is there, alone where several must sign, twice by one hand. */
export const a28 =
  (cases = 60) =>
  async (): Promise<readonly Figure[]> => {
    const bad: string[] = []
    let [tried, lawful] = [0, 0]
    for (const step of lawfulSteps(cases)) {
      const { procedure, tried: line } = step
      const rule = procedure.acts[line.act]
      const must = (what: string, otherwise: Parameters<typeof tryAgain>[1]): void => {
        tried++
        if (codesOf(tryAgain(step, otherwise)).length === 0) bad.push(`${procedure.id}/${line.act}: ${what}`)
      }
      if (rule?.examines) must('a stale text', { tried: { ...line, answers: { ...line.answers, examined: '另一文本' } } })
      if ((rule?.signers ?? 0) > 1) {
        must('alone', { tried: { ...line, withOfficers: [] } })
        must('twice by one hand', { tried: { ...line, withOfficers: [line.actor] } })
      }
      if (rule?.examines || (rule?.signers ?? 0) > 1) lawful++
    }
    const hasty = haste()
    const { bad: unseen, tried: fast, calm } = paces()
    return [
      none('a stale text, or one hand for several: accepted', { tried, bad }, { what: 'lawful ones, done', found: lawful }),
      none(
        `decisions in bulk that raise no card (${liaoning.title.en})`,
        { tried: fast, bad: unseen },
        { what: 'calm paces let be', found: calm },
      ),
      none(
        'decisions within 3 s of being given the text that raise no card',
        { tried: hasty.tried, bad: hasty.bad },
        { what: 'later ones let be', found: hasty.calm },
      ),
    ]
  }
