import { z } from 'zod'
import { documentStates } from '../../store/normative/find-documents.ts'
import { citation, day, text } from '../plain-views.ts'

const organ = z.object({ id: z.string(), name: text })
const word = z.string().min(1).max(200)

const normativeDocumentView = z
  .object({
    number: z.string(),
    title: z.string(),
    organ,
    published: day,
    inForce: day.optional(),
    validUntil: day.optional().describe('Last day in force'),
    state: z.enum(documentStates).describe('On the day that was asked about'),
    ended: day.optional().describe('First day on which it was no longer in force'),
  })
  .meta({ id: 'NormativeDocument' })

export const foundNormativeDocumentsView = z
  .object({
    day,
    rows: z.array(normativeDocumentView),
    next: z.string().optional(),
    total: z.number().describe('How many there are with the chosen organ, year and state'),
    organs: z.array(organ.extend({ count: z.number() })).describe('By maker, whichever is chosen; so with years and states'),
    years: z.array(z.object({ year: z.string(), count: z.number() })),
    states: z.array(z.object({ state: z.enum(documentStates), count: z.number() })),
  })
  .meta({ id: 'FoundNormativeDocuments' })

const version = z.object({
  register: z.object({ id: z.string(), title: text }),
  from: day,
  to: day.optional().describe('First day on which this version no longer held'),
  seq: z.number().describe('Position in the log of the act that made it'),
  act: text,
  day: day.describe('Day of that act'),
  values: z.array(z.object({ name: z.string(), title: text, shown: z.string() })),
})

export const readNormativeDocumentView = z
  .object({
    document: normativeDocumentView,
    day,
    sha256: z.string().optional().describe('SHA-256 of the text in force; the file is at /published-files'),
    file: z.object({ name: z.string(), type: z.string(), size: z.number() }).optional().describe('Absent where the text is not kept here'),
    filed: z.object({ day, with: organ.optional() }).optional().describe('When it was sent for filing, and to whom'),
    papers: z
      .array(z.object({ number: z.string(), title: z.string(), day }))
      .describe('Documents issued in its making, for example the opinion on its legality'),
    publications: z
      .array(z.object({ seq: z.number(), kind: z.string(), title: z.string(), day }))
      .describe('Of its making and of its life, oldest first'),
    versions: z.array(version).describe('Every version of its entries, oldest first'),
    openings: z
      .array(
        z.object({ procedure: z.string(), act: z.string(), title: text, register: z.string(), key: z.string(), basis: z.array(citation) }),
      )
      .describe('What anyone may open about it, for example a proposal to review it'),
  })
  .meta({ id: 'ReadNormativeDocument' })

export const findNormativeDocumentsRequest = z.object({
  search: z.string().max(100).optional().describe('In number, title and name of the maker'),
  organ: word.optional(),
  year: z
    .string()
    .regex(/^\d{4}$/)
    .optional()
    .describe('Of publication'),
  state: z.enum(documentStates).optional(),
  from: day.optional().describe('Published on this day or later'),
  to: day.optional().describe('Published on this day or earlier'),
  day: day.optional().describe('Default: today'),
  cursor: z.string().max(1_000).optional(),
  limit: z.number().int().min(1).max(200).optional(),
})
export const readNormativeDocumentRequest = z.object({ number: word, day: day.optional().describe('Default: today') })

export const normativeDocumentFeedRequest = z.object({
  organ: word.optional().describe('Maker'),
  format: z.enum(['atom', 'json']).optional().describe('Default: atom'),
})

export type FindNormativeDocumentsRequest = z.input<typeof findNormativeDocumentsRequest>
export type ReadNormativeDocumentRequest = z.input<typeof readNormativeDocumentRequest>
export type NormativeDocumentView = z.infer<typeof normativeDocumentView>
export type FoundNormativeDocumentsView = z.infer<typeof foundNormativeDocumentsView>
export type ReadNormativeDocumentView = z.infer<typeof readNormativeDocumentView>
