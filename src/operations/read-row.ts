import { readCitation } from '../kernel/law/written-citation.ts'
import type { Role } from '../kernel/procedure/grammar.ts'
import type { Register } from '../kernel/register/register.ts'
import { type Row, writingsOf } from '../kernel/register/writings.ts'
import { readCases } from '../store/read-cases.ts'
import { type EventRead, readEventsAt } from '../store/read-events.ts'
import { readVersions, type TouchedEntry } from '../store/search-entries.ts'
import { readerOf } from './case-access.ts'
import { NotFound, operation } from './operation.ts'
import { readRowRequest } from './requests.ts'
import { actTitle, procedureOf, type Reading, readingOf } from './shown/reading.ts'
import { organsRead } from './shown/register-readers.ts'
import { showBasis } from './shown/show-citation.ts'
import { registerFor, showEntry } from './shown/show-entry.ts'
import { citationsOf } from './shown/show-event.ts'
import { type RowView, rowView } from './views.ts'

type Version = RowView['versions'][number]

/** The case in which a version was written, where the caller may read it. */
async function caseOf({ caseId }: EventRead, reading: Reading): Promise<Pick<Version, 'case'>> {
  const [row] = await readCases(reading.platform.pool, reading.platform.region, [caseId])
  const reader = row && readerOf(row.file, await procedureOf(reading.platform, row.file), reading)
  return row && reader ? { case: { id: row.file.id, number: row.file.number } } : {}
}

async function showVersion(register: Register, row: TouchedEntry, event: EventRead, reading: Reading): Promise<Version> {
  const { actor } = event.body
  return {
    entry: showEntry(register, row, reading),
    act: actTitle(reading.platform.procedures.get(event.procedure), event.act),
    at: event.day,
    basis: showBasis({ ...reading, day: event.day }, citationsOf(event.leaf).map(readCitation)),
    ...(reading.caller.kind === 'staff' && actor.kind === 'staff' && { by: actor.name }),
    ...(await caseOf(event, reading)),
  }
}

/** How the caller, by the posts they hold, may have the row changed. What the form begins with is told to staff alone. */
function writingsFor(register: string, row: Row | undefined, { platform, caller }: Reading): RowView['writings'] {
  if (caller.kind !== 'staff') return []
  const holds = (role: Role | undefined): boolean => role?.kind === 'staff' && caller.posts.some(({ post }) => post === role.post)
  return writingsOf(platform.catalogue.procedures, register, row).flatMap(({ procedure: id, act, change, about, answers }) => {
    const procedure = platform.procedures.get(id)
    if (!procedure || ![procedure.acts[act]?.by ?? []].flat().some((name) => holds(procedure.roles[name]))) return []
    return [{ procedure: { id, title: procedure.title }, act, title: actTitle(procedure, act), change, about, answers: { ...answers } }]
  })
}

export const readRow = operation({
  name: 'read-row',
  says: {
    zh: '清单一条的历史：每个版本由哪个行为写入，以及依法怎样变更',
    en: 'The history of a row of a register: by which act each version was written, and by which it may be changed',
  },
  method: 'get',
  path: '/registers/:register/row',
  input: readRowRequest,
  output: rowView,
  may: 'everyone',
  limited: 'search',
  async run(platform, { register: id, key }, caller) {
    const reading = await readingOf(platform, caller)
    const register = registerFor(reading, id)
    if (key === undefined) return { key: '', versions: [], writings: writingsFor(id, undefined, reading) }
    const read = await organsRead(reading, register)
    const all = await readVersions(platform.pool, platform.region, [id], key)
    const rows = read ? all.filter(({ values }) => read.includes(String(values['organ']))) : all
    const events = new Map(
      (
        await readEventsAt(
          platform.pool,
          platform.region,
          rows.map(({ seq }) => seq),
        )
      ).map((event) => [event.seq, event]),
    )
    if (rows.length === 0) throw new NotFound(`There never was a row '${key}' in the register '${id}' that you may read.`)
    const versions = await Promise.all(
      rows.flatMap((row) => {
        const event = events.get(row.seq)
        return event ? [showVersion(register, row, event, reading)] : []
      }),
    )
    const now = rows.find(({ from, to }) => from <= reading.day && (to === null || reading.day < to))
    return { key, versions, writings: now ? writingsFor(id, { key, values: now.values }, reading) : [] }
  },
})
