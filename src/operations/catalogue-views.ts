import { z } from 'zod'
import { citation, day, fieldView, text } from './plain-views.ts'

/** Shapes of what the law and the registers say: items, procedures, registers, publications. */

export const materialView = z.object({ id: z.string(), title: text, because: citation, optional: z.boolean() })

export const itemSummary = z
  .object({
    id: z.string(),
    code: z.string(),
    title: text,
    organ: z.object({ id: z.string(), name: text }),
    matter: z.string(),
    open: z.boolean().describe('Whether it can be applied for here'),
  })
  .meta({ id: 'ItemSummary' })

export const itemView = itemSummary
  .extend({
    guide: z.array(z.object({ name: z.string(), text: text })),
    materials: z.array(materialView),
    basis: z.array(citation).describe('设定依据: bases of the power exercised'),
    procedures: z.array(z.object({ id: z.string(), title: text, act: z.string(), form: z.array(fieldView), party: z.boolean() })),
  })
  .meta({ id: 'Item' })

export const entryView = z
  .object({
    register: z.string(),
    key: z.string(),
    from: day,
    to: day.optional(),
    values: z.record(z.string(), z.string()),
    seq: z.number(),
  })
  .meta({ id: 'Entry' })

/** A way in which a row is entered, changed or ended: the act that opens the case, and what it is offered. */
const writingView = z.object({
  procedure: z.object({ id: z.string(), title: text }),
  act: z.string(),
  title: text,
  change: z.enum(['enter', 'amend', 'end']),
  about: z.boolean().describe('The case is opened on the row itself'),
  answers: z.record(z.string(), z.unknown()).describe('What the form begins with: the row as it stands'),
})

export const rowView = z
  .object({
    key: z.string(),
    versions: z
      .array(
        z.object({
          entry: entryView,
          act: text.describe('The act that wrote it'),
          at: day.describe('Day of that act'),
          basis: z.array(citation),
          by: z.string().optional().describe('Who did it; told to staff'),
          case: z.object({ id: z.string(), number: z.string() }).optional().describe('Told to who may read it'),
        }),
      )
      .describe('The latest first'),
    writings: z.array(writingView).describe('How the caller may have it changed or ended; of a register as a whole, how a row is entered'),
  })
  .meta({ id: 'RegisterRow' })

export const registerView = z
  .object({
    id: z.string(),
    title: text,
    basis: citation,
    columns: z.array(z.object({ name: z.string(), title: text })),
    public: z.boolean(),
    changedBy: z
      .array(z.object({ procedure: z.string(), title: text }))
      .describe('Procedures whose acts write its entries; nothing else does'),
  })
  .meta({ id: 'Register' })

export const publicationView = z
  .object({
    seq: z.number(),
    kind: z.string(),
    title: z.string(),
    organ: z.object({ id: z.string(), name: text }),
    day: day,
    rows: z.record(z.string(), z.string()),
    files: z.array(z.string()).optional().describe('Labels of the rows that are nothing but the SHA-256 of a file which anybody may fetch'),
    basis: citation,
    matches: z
      .boolean()
      .optional()
      .describe('Of one that was read by itself: it is, with its files, what the act that published it wrote into the log'),
    over: z
      .object({
        seq: z.number().describe('Position in the log of the act that ended it'),
        day: day,
        act: text,
        basis: z.array(citation),
        rows: z.record(z.string(), z.string()).describe('The reasons, as that act published them'),
      })
      .optional()
      .describe('It is shown no longer: then title and rows are not given'),
  })
  .meta({ id: 'Publication' })

/** Something published that is open to everybody now. */
export const invitationView = publicationView
  .extend({
    case: z.string().describe('Case in which the acts are to be done'),
    acts: z.array(z.object({ act: z.string(), title: text, basis: z.array(citation) })).describe('What everybody may do in it today'),
  })
  .meta({ id: 'Invitation' })

export const actRow = z.object({
  act: z.string(),
  title: text,
  by: z.array(text),
  basis: z.array(citation),
  after: z.array(text),
  within: z.array(text),
  bySilence: z.boolean(),
  examines: text.optional().describe('Which earlier answer the act is about, word for word'),
})

export const openingView = z
  .object({
    act: z.string(),
    title: text,
    by: z.enum(['party', 'staff', 'law', 'public', 'outside']).describe('public: anyone at all'),
    posts: z.array(z.string()).describe('One of these must be held, where staff or outside authorities open it'),
  })
  .meta({ id: 'Opening' })

export const procedureSummary = z
  .object({
    id: z.string(),
    title: text,
    basis: citation,
    chapter: text.optional().describe('Heading of the plan under which it is shown'),
    power: text.optional(),
    opens: z.array(openingView).describe('Who may open a case, by which act'),
  })
  .meta({ id: 'ProcedureSummary' })

export const procedureView = procedureSummary
  .extend({
    roles: z.array(z.object({ id: z.string(), title: text, kind: z.string() })),
    acts: z.array(actRow).describe('Who may do what, on which article, after what, within what'),
    parts: z.array(z.object({ id: z.string(), title: text })).describe('Mounted parts that have a flowchart of their own'),
  })
  .meta({ id: 'Procedure' })

export const changeView = z.object({ key: z.string(), before: entryView.optional(), after: entryView.optional() }).meta({ id: 'Change' })

export type ItemView = z.infer<typeof itemView>
export type EntryView = z.infer<typeof entryView>
export type OpeningView = z.infer<typeof openingView>
export type ProcedureSummary = z.infer<typeof procedureSummary>
export type ProcedureView = z.infer<typeof procedureView>
export type RowView = z.infer<typeof rowView>
export type RegisterView = z.infer<typeof registerView>
export type ChangeView = z.infer<typeof changeView>
export type ItemSummary = z.infer<typeof itemSummary>
export type PublicationView = z.infer<typeof publicationView>
export type InvitationView = z.infer<typeof invitationView>
