import { z } from 'zod'
import type { Suspension } from '../../kernel/time/counting-line.ts'
import { isLocalDate, type LocalDate } from '../../kernel/time/local-date.ts'
import type { Term } from '../../kernel/time/period.ts'

/** What the counting of a period is asked with. Lists are written in one text, so that an address holds the whole question. */

/** Far enough for the longest term of any law, near enough that a derivation stays short. */
const firstDay = '1990-01-01'
const lastDay = '2100-12-31'
const mostOf = { workday: 5_000, day: 7_305, month: 240, year: 20, hour: 8_784 } as const
const mostRows = 20

export const units = ['workday', 'day', 'written-day', 'month', 'year', 'hour'] as const
/** `written-day`: the text writes only "days", and the law named decides whether they are working days. */
export type AskedUnit = (typeof units)[number]

const inReach = (day: string): day is LocalDate => isLocalDate(day) && day >= firstDay && day <= lastDay
const theDay = z
  .string()
  .refine(inReach, `Give a day that exists, from ${firstDay} to ${lastDay}, as YYYY-MM-DD, for example 2026-03-02.`)
  .transform((text) => text as LocalDate)
const pauseShape = /^(\d{4}-\d\d-\d\d)\.\.(\d{4}-\d\d-\d\d)?$/

function readPauses(text: string): Suspension[] | undefined {
  const rows = text.split(',').map((row) => pauseShape.exec(row.trim()))
  const pauses: Suspension[] = []
  for (const row of rows) {
    const [, from = '', to] = row ?? []
    if (!inReach(from) || (to !== undefined && (!inReach(to) || to < from))) return undefined
    pauses.push({ from, ...(to !== undefined && { to: to as LocalDate }) })
  }
  return pauses.length <= mostRows ? pauses : undefined
}

function readExtensions(text: string): Term[] | undefined {
  const terms: Term[] = []
  for (const row of text.split(',')) {
    const [, count, unit] = /^(\d{1,4})-(workday|day|month|year)$/.exec(row.trim()) ?? []
    if (count === undefined || !isCountable(Number(count), unit as Term['unit'])) return undefined
    terms.push({ count: Number(count), unit: unit as Term['unit'] })
  }
  return terms.length <= mostRows ? terms : undefined
}

const isCountable = (count: number, unit: Term['unit']): boolean => Number.isInteger(count) && count >= 1 && count <= mostOf[unit]

/** A list written in a text; what cannot be read is refused with `how` to write it. */
const list = <Row>(read: (text: string) => Row[] | undefined, how: string) =>
  z
    .string()
    // Not looked at any further: what is no list yet is nothing for the rules of the whole request.
    .max(1_000, { abort: true })
    .transform((text, context): Row[] => {
      const rows = text.trim() === '' ? [] : read(text)
      if (rows) return rows
      context.addIssue({ code: 'custom', message: how })
      return z.NEVER
    })

const pauses = list(
  readPauses,
  'Write each pause as FIRST..LAST, both days not counted, and a comma between two: 2026-04-01..2026-05-20. Leave LAST out while the clock stands still.',
)
const extensions = list(
  readExtensions,
  'Write each extension as COUNT-UNIT with workday, day, month or year, and a comma between two: 10-workday.',
)
const moment = /^\d{4}-\d\d-\d\dT([01]\d|2[0-3]):[0-5]\d$/

export const countPeriodRequest = z
  .object({
    start: z.string().max(16).describe('Day of the event, which is never counted; for hours the moment: 2026-03-02T09:30'),
    count: z.number().int().min(1).max(9_999),
    unit: z.enum(units).describe('written-day: the text writes only "days", and `law` decides whether they are working days'),
    law: z.string().max(200).optional().describe('Id of the text that gives the period; default: the general rules'),
    whose: z.enum(['party', 'organ']).optional().describe('Whose period it is; decides where a law is silent. Default: party'),
    lastDay: z.enum(['rolls', 'stays']).optional().describe('What becomes of a last day on a rest day. Default: as the law says'),
    direction: z.enum(['after', 'before']).optional().describe('before: back from an event. Default: after'),
    wait: z.boolean().optional().describe('The period must pass first: the answer is the first day of the next step'),
    pauses: pauses.optional().describe('Days not counted: 2026-04-01..2026-05-20,2026-06-01..'),
    extensions: extensions.optional().describe('Counted on from the end: 10-workday,5-day'),
    sent: theDay.optional().describe('The day on which it was handed in, to be told whether it was in time'),
    post: z.boolean().optional().describe('It was posted on the day `sent`'),
  })
  .superRefine((asked, context) => {
    const wrong = (path: string, message: string): void => void context.addIssue({ code: 'custom', path: [path], message })
    const hours = asked.unit === 'hour'
    const readable = hours ? moment.test(asked.start) && inReach(asked.start.slice(0, 10)) : inReach(asked.start)
    if (!readable)
      wrong(
        'start',
        hours
          ? 'Hours run from a moment: give day and time as 2026-03-02T09:30.'
          : `Give a day that exists, from ${firstDay} to ${lastDay}, as YYYY-MM-DD, for example 2026-03-02.`,
      )
    const unit = asked.unit === 'written-day' ? 'day' : asked.unit
    if (!isCountable(asked.count, unit)) wrong('count', `Give a whole number from 1 to ${mostOf[unit]} of this unit.`)
    if (hours && (asked.pauses?.length || asked.extensions?.length || asked.direction === 'before' || asked.wait))
      wrong('unit', 'Hours run by the clock: leave out pauses, extensions, waiting and counting back, or choose another unit.')
    if (asked.post && !asked.sent) wrong('sent', 'Give the day of the postmark as well.')
  })
export type CountPeriodRequest = z.input<typeof countPeriodRequest>
export type CountPeriodAsked = z.output<typeof countPeriodRequest>

export const lateFineRequest = z
  .object({
    fine: z.coerce.number().min(0).max(1e12).describe('Yuan'),
    due: theDay.describe('Last day of the time for payment'),
    paid: theDay.describe('Day of payment'),
    pauses: pauses.optional().describe('Days of reconsideration and litigation: 2026-04-01..2026-05-20'),
  })
  .superRefine((asked, context) => {
    if (asked.pauses?.some(({ to }) => to === undefined))
      context.addIssue({ code: 'custom', path: ['pauses'], message: 'Give the last day of each pause.' })
  })

export const enforcementTimeRequest = z.object({
  at: z
    .string()
    .refine((text) => moment.test(text) && inReach(text.slice(0, 10)), 'Give day and time as 2026-03-02T09:30.')
    .describe('The minute at which force is to be used'),
  urgent: z.boolean().optional().describe('The organ claims urgency, and must give reasons in the record'),
})
