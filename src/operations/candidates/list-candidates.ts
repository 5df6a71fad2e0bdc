import { z } from 'zod'
import { listedBy } from '../../kernel/form/field.ts'
import { searchEntries } from '../../store/search-entries.ts'
import { NotFound, operation } from '../operation.ts'
import { text } from '../plain-views.ts'
import { readingOf } from '../shown/reading.ts'
import { registerFor } from '../shown/show-entry.ts'
import { findReasons } from './find-reasons.ts'

/** Entries of one organ that are read at most; an organ with more has no list that a person could tick. */
const mostEntries = 2_000
/** Rows that are looked through for one page: texts are read, so a page is small. */
const pageOf = 10

const word = z.string().min(1).max(200)

const candidateView = z
  .object({
    key: z.string(),
    title: z.string(),
    reasons: z.array(z.object({ code: z.string(), says: text })),
    ticked: z.boolean().describe('Offered as named: all of a list that must be complete, else those with a reason'),
  })
  .meta({ id: 'Candidate' })

export const listCandidates = operation({
  name: 'list-candidates',
  says: {
    zh: '列出一个问题可以勾选的清单条目及理由',
    en: 'List the register entries that a question may name, each with the reasons found for it',
  },
  method: 'get',
  path: '/candidates/:procedure/:act/:field',
  input: z.object({
    procedure: word,
    act: word,
    field: word,
    organ: word,
    case: word.optional().describe('Number of the case, where the question names entries of it alone'),
    cursor: z.string().max(200).optional().describe('Key of the row to go on after'),
  }),
  output: z.object({ rows: z.array(candidateView), total: z.number(), next: z.string().optional() }),
  may: 'staff',
  async run(platform, { procedure, act, field, organ, case: number = '', cursor }, caller) {
    const of = platform.procedures.get(procedure)?.acts[act]?.form?.[field]?.of
    if (!of) throw new NotFound(`'${procedure}' has no question '${act}.${field}' that names entries of a register.`)
    const reading = await readingOf(platform, caller)
    registerFor(reading, of.register)
    const { day } = reading
    const all = await searchEntries(platform.pool, platform.region, {
      registers: [of.register],
      day,
      columns: [],
      where: Object.fromEntries([listedBy(of, { organ, number })]),
      limit: mostEntries,
    })
    const before = all.findIndex(({ key }) => key === cursor)
    const from = cursor === undefined ? 0 : before < 0 ? all.length : before + 1
    const rows = all.slice(from, from + pageOf)
    const last = rows.at(-1)
    const found = []
    for (const entry of rows) {
      const reasons = of.candidates ? await findReasons(platform, entry, of, { all, day }) : []
      const telling = reasons.some(({ code }) => code !== 'not-read')
      found.push({
        key: entry.key,
        title: of.title === undefined ? '' : String(entry.values[of.title] ?? ''),
        reasons: reasons.map((reason) => ({ ...reason })),
        ticked: telling || of.complete === true || of.candidates === undefined,
      })
    }
    return { rows: found, total: all.length, ...(last && last !== all.at(-1) && { next: last.key }) }
  },
})
