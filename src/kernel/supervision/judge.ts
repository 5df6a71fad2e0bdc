import { stateOf } from '../case/marking.ts'
import type { SupervisionRule } from './rule.ts'
import type { Asked, Finding, Known, Seen } from './seen.ts'
import { partiesIn, wayOf } from './ways.ts'
import { windowStart } from './window.ts'

/** Rules that an event calls up. Most events call up none, and then nothing more is read. */
export const noticing = (rules: readonly SupervisionRule[], seen: Seen): SupervisionRule[] =>
  rules.filter(
    ({ procedure, watches }) => (procedure === undefined || procedure === seen.file.procedure) && wayOf(watches).notices(watches, seen),
  )

/** What the rule must know of the record to judge the event; undefined where the event tells all. */
export function asksFor({ watches }: SupervisionRule, seen: Seen): Asked | undefined {
  const asks = wayOf(watches).asks?.(watches)
  if (asks === undefined) return undefined
  if (asks.of === 'cases') {
    const { alike, behind } = asks
    return { of: 'cases', ...(alike === 'party' && { parties: partiesIn(seen.file) }), ...(behind && { behind }) }
  }
  if (asks.of === 'look') return { ...asks, times: stateOf(seen.file.marking, asks.act).times }
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
