import { z } from 'zod'
import { citation, day, fieldView, refusalView, text } from './plain-views.ts'

export * from './catalogue-views.ts'
export * from './draft-view.ts'
export * from './plain-views.ts'
export * from './record-views.ts'
export * from './signing-in/session-views.ts'
export * from './supervision/supervision-views.ts'

/** Shapes in which operations answer: what surfaces show and the API describes. Instants are RFC 3339 in UTC. */

export const clockView = z
  .object({
    act: z.string(),
    title: text,
    kind: z.enum(['duty', 'silence']),
    started: day,
    due: day.optional(),
    paused: day.optional().describe('Clock stands still since this day'),
    unknownYear: z.number().optional().describe('The calendar of this year is not published yet'),
    passed: z.boolean(),
    workdaysLeft: z.number().optional().describe('Working days left after today; negative when overdue'),
    term: text.optional(),
    basis: z.array(citation),
    why: z.array(text).describe('How the day was counted, step by step'),
    recount: z.string().optional().describe('Path of the page that counts the same period again; count-period takes the same query'),
  })
  .meta({ id: 'Clock' })

export const optionView = z
  .object({
    act: z.string(),
    procedure: z.string(),
    title: text,
    note: text.optional(),
    by: z.array(text),
    mine: z.boolean(),
    may: z.boolean(),
    owed: z.boolean(),
    due: day.optional(),
    officers: z.number().optional(),
    signers: z.number().optional().describe('How many must sign where no certificate is asked, the actor included'),
    bulk: z.literal(true).optional().describe('May be done on several cases at once'),
    unseals: z.literal(true).optional().describe('A look at what is sealed: asked through open-seal, which shows it'),
    basis: z.array(citation),
    refusals: z.array(refusalView),
    form: z.array(fieldView),
  })
  .meta({ id: 'Option' })

export const eventView = z
  .object({
    seq: z.number(),
    n: z.number(),
    at: z.string(),
    day: day,
    kind: z.enum(['done', 'refused', 'overdue', 'carded', 'recounted', 'looked']),
    act: z.string(),
    title: text,
    actor: z.string(),
    lost: z
      .literal(true)
      .optional()
      .describe('Its content was lost with an older backup: only what its entry in the log says openly is known'),
    under: z.string().optional().describe('Number of the authority under which they acted'),
    onBehalf: z.array(z.string()).describe('Parties in whose name they acted, where they are not a party themselves'),
    withOfficers: z.array(z.string()),
    effective: day.optional(),
    recounted: z.object({ due: day.optional(), notice: text }).optional().describe('Last day as this notice counts it; none if unknown'),
    basis: z.array(citation),
    answers: z.array(
      z.object({
        name: z.string(),
        ask: text,
        shown: z.string(),
        masked: z.boolean(),
        files: z.array(z.object({ sha256: z.string(), title: z.string() })),
      }),
    ),
    documents: z.array(z.object({ number: z.string(), title: z.string() })),
    led: z.array(z.object({ number: z.string(), title: z.string() })).describe('Cases that the law opened elsewhere because of it'),
    refusals: z.array(refusalView),
    leafHash: z.string(),
  })
  .meta({ id: 'Event' })

export const caseSummary = z
  .object({
    id: z.string(),
    number: z.string(),
    title: z.string(),
    procedure: z.object({ id: z.string(), title: text }),
    organ: z.object({ id: z.string(), name: text }),
    opened: day.optional(),
    finished: z.boolean(),
    damaged: z.literal(true).optional().describe('Acts of it are lost, and nothing further is done in it'),
    outcome: text.optional(),
    /** Soonest last day among the clocks that run. */
    due: day.optional(),
    paused: day.optional().describe('No clock that runs has a last day, and one stands still since then'),
    unknownYear: z.number().optional().describe('No clock that runs has a last day yet, and one awaits the calendar of this year'),
    overdue: z.boolean(),
    parties: z.array(z.object({ role: text, name: z.string() })),
    actingFor: z.string().optional().describe('Whose agent I am here'),
  })
  .meta({ id: 'CaseSummary' })

export const caseView = caseSummary
  .extend({
    item: z.object({ id: z.string(), title: text }).optional(),
    subject: z.object({ register: z.string(), key: z.string() }).optional(),
    under: z
      .object({ number: z.string(), principal: z.string(), until: day })
      .optional()
      .describe('The authority under which I act here; an act names it by its number'),
    place: z.string(),
    events: z.number().describe('Number of events: the ETag of the case'),
    clocks: z.array(clockView),
    options: z.array(optionView),
    timeline: z.array(eventView),
    documents: z.array(z.object({ number: z.string(), title: z.string(), day: day, sha256: z.string() })),
  })
  .meta({ id: 'Case' })

export const taskView = z
  .object({
    case: caseSummary,
    act: z.string(),
    title: text,
    post: z.string(),
    owed: z.boolean(),
    due: day.optional(),
    workdaysLeft: z.number().optional(),
    basis: z.array(citation),
    bulk: z.literal(true).optional().describe('May be done on several cases at once'),
    clock: clockView
      .pick({ act: true, title: true, kind: true, started: true, term: true, paused: true, unknownYear: true, basis: true })
      .optional()
      .describe('The clock from which the last day comes; the case shows how it was counted'),
  })
  .meta({ id: 'Task' })

export const matterView = z
  .object({
    procedure: z.object({ id: z.string(), title: text }),
    matter: z.string(),
    title: text,
    power: text.describe('Kind of power'),
    place: z.string().describe('Division in which the power is held'),
    act: text.describe('The act that opens the case'),
    may: z.boolean(),
    refusals: z.array(refusalView),
  })
  .meta({ id: 'Matter' })

export const likeCasesView = z
  .object({
    bounds: z.array(
      z.object({
        least: z.number().optional(),
        most: z.number().optional(),
        basis: citation,
        entries: z
          .array(z.object({ register: text, key: z.string(), says: z.array(z.object({ ask: text, shown: z.string() })) }))
          .describe('Register entries in which the limits stand, and what they say'),
        missing: z.array(z.string()).describe('Keys of entries that do not run: the bound cannot be kept'),
      }),
    ),
    cases: z.array(
      z.object({
        number: z.string(),
        organ: z.object({ id: z.string(), name: text }),
        day: day.optional().describe('Day from which the act counts'),
        amount: z.number(),
        entries: z.array(z.string()).describe('Keys of the register entries by which it was measured, for example the tier'),
      }),
    ),
    median: z.number().optional(),
  })
  .meta({ id: 'LikeCases' })

export const doneView = z
  .object({
    kind: z.literal('done'),
    case: z.string(),
    number: z.string(),
    act: z.string(),
    seq: z.number(),
    n: z.number(),
    day: day,
    effective: day,
    leafHash: z.string(),
    documents: z.array(z.object({ number: z.string(), title: z.string() })),
    finished: z.boolean(),
  })
  .meta({ id: 'Done' })

export const unsealedView = z
  .object({
    kind: z.literal('done'),
    case: z.string(),
    number: z.string(),
    act: z.string(),
    seq: z.number().describe('Position in the log of the look'),
    day: day,
    answers: z.array(z.object({ act: z.string(), name: z.string(), ask: text, shown: z.string() })),
    names: z.array(z.object({ role: text, name: z.string() })),
  })
  .meta({ id: 'Unsealed' })

export const refusedView = z
  .object({
    kind: z.literal('refused'),
    case: z.string(),
    act: z.string(),
    seq: z.number(),
    n: z.number(),
    day: day,
    leafHash: z.string().describe('The attempt is on record under this hash'),
    refusals: z.array(refusalView),
  })
  .meta({ id: 'Refused' })

export const page = <T extends z.ZodType>(row: T) =>
  z.object({ rows: z.array(row), next: z.string().optional().describe('Cursor of the next page') })

export const openingFormView = z.object({
  option: optionView,
  answers: z.record(z.string(), z.unknown()).describe('What the case it is opened against answers already'),
})

export type ClockView = z.infer<typeof clockView>
export type OpeningFormView = z.infer<typeof openingFormView>
export type OptionView = z.infer<typeof optionView>
export type EventView = z.infer<typeof eventView>
export type CaseSummary = z.infer<typeof caseSummary>
export type UnsealedView = z.infer<typeof unsealedView>
export type CaseView = z.infer<typeof caseView>
export type TaskView = z.infer<typeof taskView>
export type MatterView = z.infer<typeof matterView>
export type LikeCasesView = z.infer<typeof likeCasesView>
export type DoneView = z.infer<typeof doneView>
export type RefusedView = z.infer<typeof refusedView>
export interface Page<T> {
  readonly rows: T[]
  readonly next?: string | undefined
}
