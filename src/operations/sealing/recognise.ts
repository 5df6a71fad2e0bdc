import type { CaseFile, Party } from '../../kernel/case/case-file.ts'
import type { EventRead } from '../../store/read-events.ts'
import type { Caller } from '../operation.ts'
import type { Platform } from '../platform.ts'

interface Where {
  readonly platform: Pick<Platform, 'seals'>
  readonly caller: Caller
}

const isMark = (id: string): boolean => id.startsWith('~')

/** Who the caller is, and for whom they act or might. */
const ownOf = ({ person, name, actsFor, authorities = [] }: Caller): Pick<Party, 'id' | 'name'>[] => [
  { id: person, name },
  ...actsFor,
  ...authorities.map(({ principal }) => principal),
]

/** Every id under which the caller may stand in a case: their own ones, and the marks of these where they stand sealed. */
export const standsAs = ({ platform, caller }: Where): string[] => {
  const ids = ownOf(caller).map(({ id }) => id)
  return [...ids, ...ids.map(platform.seals.mark)]
}

/** The caller by the mark under which they stand sealed; nobody else is told by theirs. */
function byMark({ platform, caller }: Where): (mark: string) => Pick<Party, 'id' | 'name'> | undefined {
  const own = new Map(ownOf(caller).map((one) => [platform.seals.mark(one.id), one]))
  return (mark) => own.get(mark)
}

/** The case with the caller in their place, where they stand sealed in it. Nothing is opened for that: whoever asks knows who they are. */
export function recognised(file: CaseFile, where: Where): CaseFile {
  if (!Object.values(file.parties).some((standing) => standing.some(({ id }) => isMark(id)))) return file
  const known = byMark(where)
  const parties = Object.entries(file.parties).map(([role, standing]) => [
    role,
    standing.map((party) => ({ ...party, ...known(party.id) })),
  ])
  const acts = Object.entries(file.marking.acts).map(([act, state]) => [
    act,
    state.by?.some(isMark) ? { ...state, by: state.by.map((id) => known(id)?.id ?? id) } : state,
  ])
  return { ...file, parties: Object.fromEntries(parties), marking: { ...file.marking, acts: Object.fromEntries(acts) } }
}

/** An event with the caller in their place, where they did it sealed. */
export function recognisedEvent(event: EventRead, where: Where): EventRead {
  const { actor } = event.body
  const own = isMark(actor.person) ? byMark(where)(actor.person) : undefined
  return own ? { ...event, body: { ...event.body, actor: { ...actor, person: own.id, name: own.name } } } : event
}
