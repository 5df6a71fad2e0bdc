import { boundKeys, boundsMeant } from '../kernel/case/bounds.ts'
import type { CaseFile } from '../kernel/case/case-file.ts'
import type { Context } from '../kernel/case/context.ts'
import { isDone, stateOf } from '../kernel/case/marking.ts'
import type { Procedure } from '../kernel/procedure/grammar.ts'
import { isRunning } from '../kernel/register/register.ts'
import { median } from '../kernel/supervision/ways.ts'
import { listCases } from '../store/read-cases.ts'
import { readEntriesByKey } from '../store/read-entries.ts'
import { openCase, readerOf } from './case-access.ts'
import { NotFound, operation } from './operation.ts'
import { organsWatched } from './oversight.ts'
import { likeCasesRequest } from './requests.ts'
import { actorOf, contextOf, organRef, procedureOf, type Reading, readingOf } from './shown/reading.ts'
import { showCitation } from './shown/show-citation.ts'
import { showColumn } from './shown/show-entry.ts'
import { type LikeCasesView, likeCasesView } from './views.ts'

/** Cases of one organ that are looked through, newest first. */
const mostCases = 200

interface Asked {
  readonly act: string
  readonly field: string
}

interface Known {
  readonly file: CaseFile
  readonly procedure: Procedure
}

/** The context with the register entries at hand in which limits of the act stand. */
async function knowing(reading: Reading, { procedure, file }: Known, act: string): Promise<Context> {
  const context = contextOf(reading)
  const { pool, region } = reading.platform
  const keys = boundKeys(procedure, file, { act, actor: actorOf(reading.caller), answers: {} }, context)
  const rows = await readEntriesByKey(pool, region, keys)
  const entry: Context['authority']['entry'] = (register, key, day) =>
    rows.findLast((row) => row.register === register && row.key === key && isRunning(row, day))?.values
  return { ...context, authority: { ...context.authority, entry } }
}

async function showBounds(reading: Reading, known: Known, { act, field }: Asked): Promise<LikeCasesView['bounds']> {
  const context = await knowing(reading, known, act)
  const tried = { act, actor: actorOf(reading.caller), answers: {} }
  return boundsMeant(known.procedure, known.file, tried, context)
    .filter(({ bound }) => bound.field === field)
    .map(({ bound, least, most, entries, missing }) => ({
      ...(least !== undefined && { least }),
      ...(most !== undefined && { most }),
      basis: showCitation(reading, bound.basis),
      entries: entries.map(({ register, key }) => showEntry(reading, { register, key }, context)),
      missing: missing.map(({ key }) => key),
    }))
}

/** What the public may read of the entry, in the register's own words. */
function showEntry(reading: Reading, { register: id, key }: { register: string; key: string }, { authority, day }: Context) {
  const register = reading.platform.catalogue.registers.find((one) => one.id === id)
  const values = authority.entry(id, key, day) ?? {}
  const says = (register?.shown ?? []).flatMap((name) => {
    const shown = register ? showColumn(register, name, values[name], reading) : ''
    return shown ? [{ ask: register?.columns[name]?.ask ?? { zh: name, en: name }, shown }] : []
  })
  return { register: register?.title ?? { zh: id, en: id }, key, says }
}

/**
 * Decided cases of the same procedure and matter in which the act was done, at organs whose cases the caller reads. The sum and the register
 * entries it was measured by are shown, never what was found of a person.
 */
async function showCases(reading: Reading, { file, procedure }: Known, { act, field }: Asked): Promise<LikeCasesView['cases']> {
  const { platform, caller } = reading
  if (file.matter === undefined) return []
  const organs = [...new Set([...caller.posts.map((held) => held.organ), ...(await organsWatched(reading, []))])]
  const filter = { procedure: procedure.id, matter: file.matter, limit: mostCases }
  const lists = await Promise.all(organs.map((organ) => listCases(platform.pool, platform.region, { ...filter, organ })))
  const shown = await Promise.all(
    lists.flat().map(async ({ file: other }) => {
      const amount = other.answers[act]?.[field]
      if (other.id === file.id || other.marking.outcome === undefined || !isDone(other.marking, act) || typeof amount !== 'number')
        return []
      const own = await procedureOf(platform, other)
      if (readerOf(other, own, reading) === undefined) return []
      const keys = boundKeys(own, other, { act, actor: actorOf(caller), answers: {} }, contextOf(reading)).map(({ key }) => key)
      const { last } = stateOf(other.marking, act)
      return [
        { number: other.number, organ: organRef(reading, other.organ), amount, entries: [...new Set(keys)], ...(last && { day: last }) },
      ]
    }),
  )
  return shown.flat().sort((a, b) => (b.day ?? '').localeCompare(a.day ?? '') || a.number.localeCompare(b.number))
}

export const likeCases = operation({
  name: 'like-cases',
  says: {
    zh: '同类案件：数额的上下限，以及同一事项已经决定的案件',
    en: 'Like cases: the bounds of an amount, and what was decided in cases of the same matter',
  },
  method: 'get',
  path: '/cases/:case/like/:act/:field',
  input: likeCasesRequest,
  output: likeCasesView,
  may: 'office',
  async run(platform, { case: id, ...asked }, caller) {
    const reading = await readingOf(platform, caller)
    const { row, procedure } = await openCase(reading, id)
    if (!procedure.acts[asked.act]?.bounds?.some((bound) => bound.field === asked.field))
      throw new NotFound(`The act '${asked.act}' sets no bounds to '${asked.field}'. Ask for a question that is marked as bounded.`)
    const known = { file: row.file, procedure }
    const [bounds, cases] = await Promise.all([showBounds(reading, known, asked), showCases(reading, known, asked)])
    const middle = median(cases.map(({ amount }) => amount))
    return { bounds, cases, ...(middle !== undefined && { median: middle }) }
  },
})
