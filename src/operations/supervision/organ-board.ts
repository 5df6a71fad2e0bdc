import { z } from 'zod'
import { addMonths } from '../../kernel/time/add-months.ts'
import type { LocalDate } from '../../kernel/time/local-date.ts'
import { countMonths, countOrgans, type MonthCount } from '../../store/supervision/count-organs.ts'
import { operation } from '../operation.ts'
import { organsWatched } from '../oversight.ts'
import { day, text } from '../plain-views.ts'
import { organRef, readingOf } from '../shown/reading.ts'

/** How many months the board looks back, the present one included. */
const months = 12

const counts = {
  running: z.number(),
  finished: z.number(),
  overdue: z.number().describe('Running cases in which the last day of a duty has passed'),
  cards: z.number().describe('Yellow and red ones'),
  red: z.number(),
  refused: z.number().describe('Attempts that the door refused; 0 at organs that the caller does not supervise'),
}

const boardView = z
  .object({
    from: day.describe('First day of cards, refused attempts and months'),
    day,
    divisions: z
      .array(
        z.object({
          code: z.string(),
          name: text,
          parent: z.string().optional(),
          place: z.tuple([z.number(), z.number()]).optional().describe('Column from the west and row from the north on the schematic map'),
        }),
      )
      .describe('Empty where the catalogue has no map'),
    organs: z.array(z.object({ id: z.string(), name: text, division: z.string(), ...counts })).describe('Those that have any figure'),
    watched: z.number().describe('How many organs are watched'),
    months: z.array(
      z.object({
        month: z.string(),
        opened: z.number(),
        overdue: z.number().describe('Days that passed unused'),
        cards: z.number(),
        red: z.number(),
        refused: z.number(),
      }),
    ),
  })
  .meta({ id: 'Board' })
export type BoardView = z.infer<typeof boardView>

/** Every month of the span, the quiet ones too. */
function everyMonth(found: readonly MonthCount[], from: LocalDate): MonthCount[] {
  const known = new Map(found.map((one) => [one.month, one]))
  return Array.from({ length: months }, (_, i) => {
    const month = addMonths(from, i).slice(0, 7)
    return known.get(month) ?? { month, opened: 0, overdue: 0, cards: 0, red: 0, refused: 0 }
  })
}

export const organBoard = operation({
  name: 'organ-board',
  says: {
    zh: '监督看板：各机关在办、逾期、监察牌与逐月走势',
    en: "The supervisor's board: how cases, overdue days and cards stand at each organ, and month by month",
  },
  method: 'get',
  path: '/supervision/board',
  input: z.object({ division: z.string().max(12).optional().describe('Only organs of this division and below') }),
  output: boardView,
  may: ['supervisor', 'head'],
  async run(platform, { division }, caller) {
    const reading = await readingOf(platform, caller)
    const { pool, region, catalogue } = platform
    const { authority, day: today } = reading
    const from = addMonths(`${today.slice(0, 8)}01` as LocalDate, 1 - months)
    const divisionOf = (organ: string): string => authority.organ(organ, today)?.division ?? ''
    const [all, watched] = await Promise.all([organsWatched(reading, ['head']), organsWatched(reading, [])])
    // A division and those below it share the digits before the zeros that fill up its code.
    const stem = division?.replace(/(?:0000|00)$/, '') ?? ''
    const organs = all.filter((organ) => divisionOf(organ).startsWith(stem))
    // Refused attempts are supervision's business: who heads an organ reads its cards, and not these.
    const within = new Set(organs)
    const supervised = watched.filter((organ) => within.has(organ))
    const asked = { organs, supervised, from }
    const [counted, happened] = await Promise.all([countOrgans(pool, region, { ...asked, today }), countMonths(pool, region, asked)])
    return {
      from,
      day: today,
      divisions: (catalogue.map ?? []).map(({ place, ...one }) => ({ ...one, ...(place && { place: [...place] as [number, number] }) })),
      organs: counted.map(({ organ, ...figures }) => ({ ...organRef(reading, organ), division: divisionOf(organ), ...figures })),
      watched: organs.length,
      months: everyMonth(happened, from),
    }
  },
})
