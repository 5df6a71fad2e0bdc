import type { Done } from '../case/attempt.ts'
import { type CaseFile, emptyMarking } from '../case/case-file.ts'
import type { RefusalCode } from '../refusal.ts'
import { judge, noticing } from '../supervision/judge.ts'
import type { SupervisionRule } from '../supervision/rule.ts'
import type { Finding, Known, Past, PastCase, Seen } from '../supervision/seen.ts'
import { partiesIn } from '../supervision/ways.ts'
import { localDate } from '../time/local-date.ts'
import type { Story } from './story.ts'

/** When everything in these stories happens, in milliseconds; only differences count. */
const instant = 1_772_400_000_000

const someone = (person: string): Seen['actor'] => ({ kind: person === 'law' ? 'law' : 'staff', person, name: person })

/** The last act of a story, as rules see it; `who` signed it, the actor first. */
export function seenLast({ last, file }: Pick<Story, 'last' | 'file'>, ...who: readonly [string, ...string[]]): Seen {
  const { act, effective: day } = last as Done
  const answers = file.answers[act] ?? {}
  return {
    kind: 'done',
    seq: 100,
    at: instant,
    day,
    act,
    file,
    actor: someone(who[0]),
    signers: who,
    answers,
    codes: [],
  }
}

/** An attempt in a case that was refused with these codes. */
export function seenRefused(file: CaseFile, [day, who, act]: readonly [string, string, string], codes: readonly RefusalCode[]): Seen {
  return { kind: 'refused', seq: 100, at: instant, day: localDate(day), act, file, actor: someone(who), signers: [who], answers: {}, codes }
}

/** An earlier event of the organ. */
export const before = (seq: number, signers: readonly string[], more: Partial<Past> = {}): Past => ({
  ...{ seq, signers, at: 0, day: localDate('2026-03-01'), caseId: `case-${seq}`, act: '', codes: [] },
  ...more,
})

/** Another case of the organ, decided. */
export const likeCase = (number: string, answers: PastCase['answers']): PastCase => ({
  id: number,
  number,
  answers,
  decided: true,
  marking: emptyMarking,
  parties: [],
})

/** The case of a story that was told before, as rules see it. */
export const toldCase = ({ file }: Pick<Story, 'file'>, named = file.number): PastCase => ({
  ...(file.matter !== undefined && { matter: file.matter }),
  parties: partiesIn(file),
  id: named === file.number ? file.id : `${file.id}/${named}`,
  number: named,
  answers: file.answers,
  decided: file.marking.outcome !== undefined,
  marking: file.marking,
})

/** Ids of the rules that raise a card, with what each found. */
export function cardsFrom(
  rules: readonly SupervisionRule[],
  seen: Seen,
  known: Partial<Known> = {},
  said?: number,
): Readonly<Record<string, Finding>> {
  const all: Known = { events: [], cases: [], ...known }
  return Object.fromEntries(
    noticing(rules, seen).flatMap((rule) => {
      const found = judge(rule, seen, all, said)
      return found ? [[rule.id, found]] : []
    }),
  )
}
