import { attempt, type Done, type Refused } from '../case/attempt.ts'
import { clocksOf, type Due } from '../case/due.ts'
import { stateOf } from '../case/marking.ts'
import type { RefusalCode } from '../refusal.ts'
import { addDays, type LocalDate, localDate } from '../time/local-date.ts'
import { retell, type Told } from './told.ts'

/** What a clock does: what a lawful act comes to on its last day and on the day after. */
const comesTo: Readonly<Record<string, readonly ['done' | RefusalCode, 'done' | RefusalCode]>> = {
  duty: ['done', 'done'],
  right: ['done', 'right-lapsed'],
  silence: ['silence-not-complete', 'done'],
  wait: ['too-early', 'done'],
  extension: ['done', 'extended-too-late'],
  overdue: ['not-overdue', 'done'],
}

/** A row of a table of last days, as far as it is tried here. */
export interface TriedClock {
  readonly act: string
  readonly clock: string
  readonly since?: readonly [act: string, day: string]
  readonly last: string
}

/** The lawful doings of the act in stories in which its clock was started by that act on that day. */
const lawful = (told: readonly Told[], { act, since }: TriedClock): readonly Told[] =>
  told.filter(
    ({ tried, result, file }) =>
      tried.act === act && result.kind === 'done' && (since === undefined || stateOf(file.marking, since[0]).last === since[1]),
  )

const on = ({ procedure, file, tried, context }: Told, day: LocalDate): Done | Refused => {
  const then = { ...context, day }
  return retell({ procedure, file, tried, context: then, result: attempt(procedure, file, tried, then) })
}

const says = (result: Done | Refused, expected: string): string =>
  result.kind === 'done'
    ? 'done'
    : result.refusals.some(({ code }) => code === expected)
      ? expected
      : result.refusals.map(({ code }) => code).join(', ')

/**
 * Tries the lawful line of a story on the last day of its clock and on the day after.
 * @returns what it came to on both days, and what it must come to
 * @throws Error when no story told this clock
 */
export function tryLastDay(
  told: readonly Told[],
  row: TriedClock,
): { readonly came: readonly string[]; readonly expected: readonly string[] } {
  const line = lawful(told, row)[0]
  if (!line) throw new Error(`No story does '${row.act}' after ${row.since?.join(' on ') ?? 'anything'}.`)
  const expected = comesTo[row.clock] ?? []
  const last = localDate(row.last)
  return { came: [says(on(line, last), expected[0] ?? ''), says(on(line, addDays(last, 1)), expected[1] ?? '')], expected }
}

/** The last day of the duty as the kernel works it out in that story, for a table that was counted by hand. */
export function dueOnHand(told: readonly Told[], row: TriedClock): Due | undefined {
  const line = lawful(told, row)[0]
  return line && clocksOf(line.procedure, line.file, line.context.calendar).find(({ act }) => act === row.act)?.due
}
