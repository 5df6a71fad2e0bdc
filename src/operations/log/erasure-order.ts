import type { CaseFile } from '../../kernel/case/case-file.ts'
import type { ErasureOrder } from '../../kernel/catalogue.ts'
import type { EventBody, EventRow } from '../../store/rows.ts'

/** Number of the case whose content this event orders to be erased; undefined where it orders nothing. @param file the case of the event */
export function orderedIn(
  order: ErasureOrder | undefined,
  event: Pick<EventRow, 'kind' | 'procedure' | 'act' | 'body'>,
  file: CaseFile | undefined,
): string | undefined {
  if (!order || event.kind !== 'done' || event.procedure !== order.procedure || event.act !== order.act) return undefined
  const { act, field } = order.names
  const named = act === event.act ? event.body.answers[field] : file?.answers[act]?.[field]
  return typeof named === 'string' ? named : undefined
}

/** What stands instead of the title of a case whose content was erased. */
const erasedTitle = '（内容已依法删除 Erased）'

/**
 * What is left of an event's content: what was done, when and with which effect on the case, and who acted for an organ. Whoever took part,
 * what they answered and what was written about them is gone.
 */
export function erasedBody(body: EventBody, by: number): EventBody {
  const { actor, withOfficers, answers: _, parties: __, documents: ___, publications: ____, refusals: _____, about: ______, ...left } = body
  const { header, entries, led } = body
  return {
    ...left,
    erased: by,
    actor: actor.kind === 'party' ? { kind: actor.kind, person: '', name: '' } : actor,
    ...(withOfficers && { withOfficers }),
    answers: {},
    ...(body.parties && { parties: {} }),
    ...(entries && { entries: entries.map((entry) => ('values' in entry ? { ...entry, values: {} } : entry)) }),
    // Which cases the law opened because of it stays; what they are called may name somebody. Each is erased by an order of its own.
    ...(led && { led: led.map((one) => ({ ...one, title: '' })) }),
    ...(header && { header: { ...withoutSubject(header), title: erasedTitle } }),
  }
}

function withoutSubject<Header extends object>(header: Header): Header {
  const { subject: _, ...left } = header as Header & { subject?: unknown }
  return left as Header
}
