import { addMonths } from '../time/add-months.ts'
import { addDays, type LocalDate } from '../time/local-date.ts'
import type { Term } from '../time/period.ts'
import type { SupervisionRule } from './rule.ts'
import type { Asked, Finding, Known, Seen } from './seen.ts'
import { wayOf } from './ways.ts'

/** First day that lies within the term back from a day. Windows of watching are no statutory periods: five working days are a week. */
function windowStart(day: LocalDate, { count, unit }: Term): LocalDate {
  if (unit === 'month' || unit === 'year') return addMonths(day, -(unit === 'year' ? 12 : 1) * count)
  return addDays(day, -(unit === 'workday' ? Math.ceil((count * 7) / 5) : count))
}

/** Rules that an event calls up. Most events call up none, and then nothing more is read. */
export const noticing = (rules: readonly SupervisionRule[], seen: Seen): SupervisionRule[] =>
  rules.filter(
    ({ procedure, watches }) => (procedure === undefined || procedure === seen.file.procedure) && wayOf(watches).notices(watches, seen),
  )

/** What the rule must know of the record to judge the event; undefined where the event tells all. */
export function asksFor({ watches }: SupervisionRule, seen: Seen): Asked | undefined {
  const asks = wayOf(watches).asks?.(watches)
  if (asks === undefined || asks.of === 'cases') return asks
  const { within, ...events } = asks
  return { ...events, since: within ? windowStart(seen.day, within) : seen.day }
}

/** What a card of this rule would be about: the same is not said twice. */
export const aboutOf = ({ id, watches }: SupervisionRule, seen: Seen): string =>
  [id, ...(wayOf(watches).about?.(watches, seen) ?? [seen.file.id, seen.act])].join(' ')

/**
 * What the rule finds in the event. Pure: the same event and the same record give the same answer for ever. `said` is the position of the
 * event up to which the last card about the same has counted; what was counted once is not counted again.
 */
export function judge(rule: SupervisionRule, seen: Seen, known: Known, said = -1): Finding | undefined {
  const events = known.events.filter(({ seq }) => seq > said && seq <= seen.seq)
  return wayOf(rule.watches).finds(rule.watches, seen, { ...known, events })
}
