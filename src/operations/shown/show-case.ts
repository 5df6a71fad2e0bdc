import type { AgentAuthority } from '../../kernel/authority/agency.ts'
import type { Party } from '../../kernel/case/case-file.ts'
import { clocksOf } from '../../kernel/case/due.ts'
import { isSealedRole } from '../../kernel/case/sealed.ts'
import { whatNow } from '../../kernel/case/what-now.ts'
import { maskName } from '../../kernel/form/identifiers/masking.ts'
import type { Procedure } from '../../kernel/procedure/grammar.ts'
import { readCaseDocuments } from '../../store/read-documents.ts'
import { readCaseEvents } from '../../store/read-events.ts'
import type { CaseRow } from '../../store/rows.ts'
import { authorityFor } from '../accounts/authorities.ts'
import { needsPersonal, type OpenCase, publicActs, type Reader } from '../case-access.ts'
import type { Caller } from '../operation.ts'
import { recognised, recognisedEvent } from '../sealing/recognise.ts'
import type { CaseSummary, CaseView } from '../views.ts'
import { actorOf, contextOf, organRef, type Reading, roleTitle } from './reading.ts'
import { showClock } from './show-clock.ts'
import { showEvent } from './show-event.ts'
import { showOption } from './show-option.ts'

/** A name as this reader may see it; of who stands sealed only the role, save to themselves. */
function partyName(
  party: Party,
  { role, procedure, reader, caller }: { role: string; procedure: Procedure; reader: Reader; caller: Caller },
): string {
  const own = [
    caller.person,
    ...caller.actsFor.map(({ id }) => id),
    ...(caller.authorities ?? []).map(({ principal }) => principal.id),
  ].includes(party.id)
  if (isSealedRole(procedure, role) && !own) return roleTitle(procedure, role).zh
  return party.kind === 'person' && !needsPersonal(reader) ? maskName(party.name) : party.name
}

/** The authority under which an agent acts, as they are shown it. */
export const showUnder = ({ number, principal, until }: AgentAuthority) => ({ number, principal: principal.name, until })

/** The soonest last day of the clocks that run. Where none has one: that one stands still, or awaits the calendar of a year. */
function soonest(clocks: CaseRow['clocks']): Pick<CaseSummary, 'due' | 'paused' | 'unknownYear'> {
  const [due] = clocks.flatMap((clock) => clock.due ?? []).sort()
  if (due !== undefined) return { due }
  const paused = clocks.find((clock) => clock.paused)?.paused
  if (paused !== undefined) return { paused }
  const unknownYear = clocks.find((clock) => clock.unknownYear)?.unknownYear
  return unknownYear === undefined ? {} : { unknownYear }
}

/** A case in one line. */
export function summariseCase(row: CaseRow, procedure: Procedure, reader: Reader, reading: Reading): CaseSummary {
  const { finished } = row
  const file = recognised(row.file, reading)
  const clocks = reader === 'participant' ? [] : row.clocks
  const under = authorityFor(reading.caller, file, reading.day)
  const outcome =
    file.marking.outcome === undefined
      ? undefined
      : (procedure.outcomes?.[file.marking.outcome] ?? { zh: file.marking.outcome, en: file.marking.outcome })
  return {
    id: file.id,
    number: file.number,
    title: file.title,
    procedure: { id: procedure.id, title: procedure.title },
    organ: organRef(reading, file.organ),
    finished,
    ...(file.marking.damaged && { damaged: true as const }),
    overdue: clocks.some((clock) => clock.kind === 'duty' && clock.due !== undefined && clock.due < reading.day),
    parties: Object.entries(reader === 'participant' ? {} : file.parties).flatMap(([role, standing]) =>
      standing.map((party) => ({
        role: roleTitle(procedure, role),
        name: partyName(party, { role, procedure, reader, caller: reading.caller }),
      })),
    ),
    ...(file.opened && { opened: file.opened }),
    ...(outcome && { outcome }),
    ...soonest(clocks),
    ...(under && { actingFor: under.principal.name }),
  }
}

/** The whole case as this reader may see it today: what happened, what runs, and every act with why it may or may not be done now. */
export async function showCase({ row, procedure, reader }: OpenCase, reading: Reading): Promise<CaseView> {
  const { platform, authority, day, caller } = reading
  const { file } = row
  const context = contextOf(reading)
  const under = authorityFor(caller, file, day)
  const item = file.item ? authority.item(file.item, day) : undefined
  const [stored, documents] = await Promise.all([
    readCaseEvents(platform.pool, platform.region, file.id),
    readCaseDocuments(platform.pool, platform.region, file.id),
  ])
  const events = stored.map((event) => recognisedEvent(event, reading))
  // Whose refused attempt it was is supervision's business, and one's own; cards are between the organ and who supervises it.
  const mayRead = ({ kind, body }: (typeof events)[number]): boolean => {
    if (reader === 'participant') return body.actor.person === caller.person
    if (kind === 'refused') return reader === 'supervisor' || body.actor.person === caller.person
    return kind !== 'carded' || reader === 'supervisor' || reader === 'organ'
  }
  const seen = events.filter(mayRead)
  const own = {
    documents: new Set(seen.flatMap(({ body }) => (body.documents ?? []).map((document) => document.number))),
    acts: new Set(publicActs(procedure)),
  }
  const shown = reader === 'participant' ? own : undefined
  return {
    ...summariseCase(row, procedure, reader, reading),
    place: file.place,
    events: file.events,
    ...(file.item && { item: { id: file.item, title: item?.title ?? { zh: file.item, en: file.item } } }),
    ...(file.subject && { subject: { ...file.subject } }),
    clocks: (shown ? [] : clocksOf(procedure, file, context.calendar)).map((clock) => showClock(clock, { procedure, file }, reading)),
    ...(under && { under: showUnder(under) }),
    options: whatNow(procedure, file, actorOf(caller, under?.number), context)
      .filter(({ act }) => !shown || shown.acts.has(act))
      .map((option) => showOption(option, { procedure, file }, reading)),
    timeline: seen.map((event) => showEvent(event, { procedure, file, reader }, reading)),
    documents: documents
      .filter(({ number }) => !shown || shown.documents.has(number))
      .map(({ number, title, day: made, sha256 }) => ({ number, title, day: made, sha256 })),
  }
}
