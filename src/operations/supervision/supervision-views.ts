import { z } from 'zod'
import { cardTypes } from '../../kernel/supervision/rule.ts'
import { cardStates } from '../../store/supervision/read-cards.ts'
import { citation, day, refusalView, text } from '../plain-views.ts'

/** What supervision is asked, and in what shapes it answers. */

const word = z.string().min(1).max(200)
const organ = z.object({ id: z.string(), name: text })
const days = {
  from: day.optional().describe('First day'),
  to: day.optional().describe('Last day'),
}
const paging = {
  cursor: z.string().max(1_000).optional().describe('Cursor of the page before'),
  limit: z.number().int().min(1).max(200).optional(),
}
const cardFilter = {
  organ: word.optional(),
  rule: word.optional(),
  type: z.enum(cardTypes).optional(),
  colour: z.enum(['note', 'yellow', 'red']).optional(),
  state: z.enum(cardStates).optional(),
  ...days,
}
const refusalFilter = {
  organ: word.optional(),
  code: word.optional().describe('One of the reasons'),
  person: word.optional().describe('Id of an officer'),
  ...days,
}
export const listCardsRequest = z.object({ ...cardFilter, ...paging })
export const cardFileRequest = z.object(cardFilter)
export const cardStatisticsRequest = z.object({ organ: word.optional(), ...days })
export const listRefusalsRequest = z.object({ ...refusalFilter, ...paging })
export const refusalFileRequest = z.object(refusalFilter)
export const refusalStatisticsRequest = z.object({ organ: word.optional(), ...days })

export const refusedAttemptView = z
  .object({
    seq: z.number(),
    at: z.string(),
    day: day,
    case: z.string(),
    number: z.string().optional(),
    organ,
    procedure: z.object({ id: z.string(), title: text }),
    act: z.string(),
    title: text,
    actor: z.string(),
    refusals: z.array(refusalView),
  })
  .meta({ id: 'RefusedAttempt' })

export const cardView = z
  .object({
    seq: z.number(),
    part: z.number().describe('Place among the cards that one event raised'),
    case: z.string().describe('Case that the card is about, or in which it arose'),
    number: z.string().optional().describe('Absent where opening that case was refused'),
    organ,
    rule: z.string(),
    ruleTitle: text,
    type: z.enum(cardTypes).optional(),
    colour: z
      .enum(['note', 'yellow', 'red'])
      .describe('As it shows now: one that nobody explained in time is red. A note tells, and asks nothing'),
    state: z.enum(cardStates).describe('`told` asks nothing; `lifted` was a false alarm'),
    act: z.string(),
    title: text,
    reason: text.optional().describe('Why it was raised'),
    asks: text.optional().describe('What the organ is asked to do'),
    basis: z.array(citation).describe('Of the rule'),
    ownRule: text.optional().describe('Why there is such a rule, where no law asks for it'),
    about: z
      .object({ kind: z.enum(['case', 'procedure', 'entry']), id: z.string(), register: z.string().optional() })
      .optional()
      .describe('What leans on changed law'),
    answer: z.object({ case: z.string(), number: z.string(), due: day.optional() }).optional().describe('Case in which it is answered'),
    due: day.optional().describe('Last day of the duty that is overdue'),
    day: day,
  })
  .meta({ id: 'Card' })

const cardFigures = {
  raised: z.number(),
  red: z.number().describe('Those that show red now'),
  told: z.number(),
  waiting: z.number(),
  answered: z.number(),
  upheld: z.number(),
  closed: z.number(),
  lifted: z.number(),
  late: z.number().describe('Those in whose case a last day has passed'),
  falseAlarms: z.number().optional().describe('Lifted, of a hundred that were answered or lifted; absent where there are none'),
}
export const cardStatisticsView = z
  .object({
    total: z.object(cardFigures),
    rules: z.array(z.object({ rule: z.string(), title: text, type: z.enum(cardTypes).optional(), ...cardFigures })),
    organs: z.array(z.object({ organ, ...cardFigures })),
  })
  .meta({ id: 'CardStatistics' })

const refusalFigures = { attempts: z.number(), last: day.describe('Latest day') }
export const refusalStatisticsView = z
  .object({
    codes: z.array(z.object({ code: z.string(), title: text, ...refusalFigures })),
    organs: z.array(z.object({ organ, ...refusalFigures })),
    persons: z
      .array(z.object({ person: z.string(), name: z.string(), ...refusalFigures }))
      .describe('Officers; parties are not counted by name'),
  })
  .meta({ id: 'RefusalStatistics' })

export type ListCardsRequest = z.infer<typeof listCardsRequest>
export type CardFileRequest = z.infer<typeof cardFileRequest>
export type CardStatisticsRequest = z.infer<typeof cardStatisticsRequest>
export type ListRefusalsRequest = z.infer<typeof listRefusalsRequest>
export type RefusalFileRequest = z.infer<typeof refusalFileRequest>
export type RefusalStatisticsRequest = z.infer<typeof refusalStatisticsRequest>
export type RefusedAttemptView = z.infer<typeof refusedAttemptView>
export type CardView = z.infer<typeof cardView>
export type CardStatisticsView = z.infer<typeof cardStatisticsView>
export type RefusalStatisticsView = z.infer<typeof refusalStatisticsView>
