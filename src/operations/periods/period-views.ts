import { z } from 'zod'
import { citation, day, text } from '../plain-views.ts'
import { units } from './period-request.ts'

const note = z.object({ says: text, basis: z.array(citation) })

const periodRow = z
  .object({
    from: day,
    to: day.describe('Equal to `from` for a single day; earlier than it where the period is counted back'),
    because: z.enum(['event', 'corresponding-day', 'day', 'weekday', 'make-up', 'weekend', 'holiday', 'suspended', 'hours']),
    counted: z.array(z.number()).length(2).optional().describe('Which days of the period these are; hours: up to which hour'),
    rolls: z.boolean().describe('After the period: its last day moves on'),
    says: text.describe('Why the day is counted or not'),
    basis: z.array(citation),
  })
  .meta({ id: 'PeriodRow' })

/** The values of the question, as the page and the address write them. */
export const periodQuestion = z
  .object({
    start: z.string().optional(),
    count: z.number(),
    unit: z.enum(units),
    law: z.string().optional(),
    whose: z.enum(['party', 'organ']),
    lastDay: z.enum(['rolls', 'stays']).optional(),
    direction: z.enum(['after', 'before']).optional(),
    wait: z.boolean().optional(),
    pauses: z.string().optional(),
    extensions: z.string().optional(),
  })
  .meta({ id: 'PeriodQuestion' })

export const periodAnswer = z
  .object({
    term: text.describe('The term as the law means it'),
    due: z
      .string()
      .optional()
      .describe('Last day in time (counted back: the latest day; waiting: the first day of the next step); hours: the moment'),
    firstLate: day.optional().describe('The first day that is too late'),
    ends: day.optional().describe('Last day of the period before the last-day rule, where it is another'),
    unknown: z
      .object({ year: z.number(), unrolled: day.optional(), says: text, notice: text.describe('The notice that is missing') })
      .optional(),
    standsStill: day.optional().describe('The clock stands still since this day and no last day can be named'),
    otherwise: z.object({ due: day, says: text }).optional().describe('The last day where the silence of the law is read the other way'),
    sent: z.object({ day, inTime: z.boolean(), says: text, basis: z.array(citation) }).optional(),
    rules: z.array(note).describe('Each rule that was applied, with its provision'),
    warnings: z.array(text),
    grouped: z.boolean().describe('Days alike are put together, because the period is long'),
    rows: z.array(periodRow),
  })
  .meta({ id: 'PeriodAnswer' })

export const commonPeriod = z
  .object({
    id: z.string(),
    title: text,
    term: text,
    from: text.describe('What the period runs from'),
    whose: z.enum(['party', 'organ']),
    procedures: z.array(text).describe('Where it occurs'),
    basis: z.array(citation),
    question: periodQuestion,
  })
  .meta({ id: 'CommonPeriod' })

export const periodLaw = z
  .object({
    law: z.string(),
    title: text,
    workdays: z
      .object({ says: text, basis: z.array(citation) })
      .optional()
      .describe('Which days it means as working days'),
    rolls: z.array(citation).describe('Empty where the text is silent'),
    posting: z.array(citation).describe('Empty where the text is silent'),
    restRuns: z.boolean(),
  })
  .meta({ id: 'PeriodLaw' })

export const commonPeriods = z.object({ periods: z.array(commonPeriod), laws: z.array(periodLaw) }).meta({ id: 'CommonPeriods' })

export const lateFineAnswer = z.object({
  lateDays: z.number(),
  extraFine: z.number().describe('Yuan'),
  total: z.number().describe('Fine and addition together, in yuan'),
  capped: z.boolean(),
  percentPerDay: z.number(),
  says: text,
  basis: z.array(citation),
})

export const enforcementTimeAnswer = z.object({
  allowed: z.boolean().nullable().describe('null: the readings of the law part, and the head must decide with reasons'),
  says: text,
  unknown: z.object({ year: z.number(), says: text, notice: text }).optional(),
  night: z.object({ from: z.string(), to: z.string() }),
  basis: z.array(citation),
})

export type PeriodAnswer = z.infer<typeof periodAnswer>
export type PeriodRow = z.infer<typeof periodRow>
export type PeriodQuestion = z.infer<typeof periodQuestion>
export type CommonPeriod = z.infer<typeof commonPeriod>
export type PeriodLaw = z.infer<typeof periodLaw>
