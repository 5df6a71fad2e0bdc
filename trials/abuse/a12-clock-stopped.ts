import type { Actor } from '../../src/kernel/case/case-file.ts'
import { clocksOf } from '../../src/kernel/case/due.ts'
import type { ActRule } from '../../src/kernel/procedure/grammar.ts'
import { addDays } from '../../src/kernel/time/local-date.ts'
import type { Figure } from '../run-trials.ts'
import { none } from './figures.ts'
import { type LawfulStep, lawfulSteps, tryAgain } from './lawful-steps.ts'

type Row = ActRule<string, string, string>
const stranger: Actor = { kind: 'staff', person: 'nobody', name: 'nobody' }

const named = ({ procedure, tried }: LawfulStep): string => `${procedure.id}/${tried.act}`

/** The case after the act. */
function fileAfter(step: LawfulStep): Partial<LawfulStep> | undefined {
  const done = tryAgain(step)
  return done.kind === 'done' ? { file: done.file } : undefined
}

/** The unlawful ways to stop or lengthen the clock of this step. */
function unlawful(step: LawfulStep, rule: Row): (readonly [what: string, otherwise: Partial<LawfulStep>])[] {
  const { procedure, tried, file, context } = step
  const again = fileAfter(step)
  const clock = rule.extends && clocksOf(procedure, file, context.calendar).find(({ act }) => act === rule.extends?.clock)
  const end = clock && 'day' in clock.due ? clock.due.day : undefined
  return [
    ['by somebody who may not', { tried: { ...tried, actor: stranger } }],
    ...(rule.pauses
      ? [['on no ground of the law', { tried: { ...tried, answers: { ...tried.answers, ground: '领导要求' } } }] as const]
      : []),
    ...(again && rule.extends && (rule.extends.times ?? 1) === 1 ? [['a second time', again] as const] : []),
    ...(again && rule.pauses ? [['while it stands still', again] as const] : []),
    ...(end ? [['after the end', { context: { ...context, day: addDays(end, 1) } }] as const] : []),
  ]
}

/** Clocks running before an act that neither stops, resumes, begins nor discharges them: how many there are, and which of them are due later after it. */
function untouched(step: LawfulStep): { clocks: number; moved: string[] } {
  const { procedure, file, tried, context } = step
  const done = tryAgain(step)
  if (done.kind !== 'done') return { clocks: 0, moved: [] }
  const after = clocksOf(procedure, done.file, context.calendar)
  const rule = procedure.acts[tried.act]
  const compared = clocksOf(procedure, file, context.calendar).flatMap(({ act, due }) => {
    const now = after.find((clock) => clock.act === act)?.due
    const own = [procedure.acts[act]?.must, procedure.acts[act]?.bySilence]
    // The law counts from this very act, or from an answer given in it; what is undone is owed anew.
    const counts = own.some(
      (within) => within && [...(within.since ?? []), within.from?.act, within.until?.act, within.sinceEnd].includes(tried.act),
    )
    const lawful =
      counts || act === tried.act || rule?.resumes || [rule?.undoes, rule?.usesUp, rule?.discharges].some((acts) => acts?.length)
    return now && 'day' in due && 'day' in now && !lawful ? [{ act, later: now.day > due.day }] : []
  })
  return { clocks: compared.length, moved: compared.filter(({ later }) => later).map(({ act }) => `${named(step)} moved ${act}`) }
}

/** Every act of the catalogue that stops or lengthens a clock: without who may, on no lawful ground, twice, and after the end. No other act moves one. */
export const a12 =
  (cases = 60) =>
  async (): Promise<readonly Figure[]> => {
    const [bad, quietly]: [string[], string[]] = [[], []]
    const acts = new Set<string>()
    let [tried, lawful, quiet] = [0, 0, 0]
    for (const step of lawfulSteps(cases)) {
      const rule = step.procedure.acts[step.tried.act]
      if (rule?.extends || rule?.pauses) {
        acts.add(named(step))
        lawful++
        for (const [what, otherwise] of unlawful(step, rule)) {
          tried++
          if (tryAgain(step, otherwise).kind === 'done') bad.push(`${named(step)}: ${what}`)
        }
      } else {
        const { clocks, moved } = untouched(step)
        quiet += clocks
        quietly.push(...moved)
      }
    }
    return [
      none(
        `${acts.size} acts that stop or lengthen a clock, tried unlawfully: accepted`,
        { tried, bad },
        { what: 'lawful ones, done', found: lawful },
      ),
      none(
        'running clocks that another act quietly moved',
        { tried: quiet, bad: quietly },
        { what: 'acts that lawfully move one', found: acts.size },
      ),
    ]
  }
