import { z } from 'zod'
import { isLocalDate } from '../kernel/time/local-date.ts'

/** Shapes that the other views are built of: wording, provisions, refusals and questions. Days are `YYYY-MM-DD`. */

export const text = z.object({ zh: z.string(), en: z.string() }).meta({ id: 'Text' })
export const citation = z
  .object({
    law: z.string(),
    at: z.string(),
    title: z.string().describe('法律名称'),
    place: z.string().describe('第三十二条第一款第四项'),
    gist: text.optional().describe('What the provision says, in our words'),
    href: z
      .string()
      .optional()
      .describe('Path of the page where it can be read as it stood on the day; absent where the library does not hold it'),
  })
  .meta({ id: 'Citation' })
export const day = z
  .string()
  .regex(/^\d{4}-\d\d-\d\d$/)
  .refine((text): boolean => isLocalDate(text), 'Give a day that exists, as YYYY-MM-DD.')
  .meta({ format: 'date' })

export const refusalView = z
  .object({
    check: z.enum(['power', 'basis', 'person', 'procedure', 'content']),
    code: z.string(),
    says: text.describe('What fails and why, in a sentence'),
    cure: text.describe('Who can cure it, and how'),
    basis: z.array(citation),
    field: z.string().optional(),
    facts: z.record(z.string(), z.unknown()),
  })
  .meta({ id: 'Refusal' })

export const fieldView = z
  .object({
    name: z.string(),
    kind: z.string(),
    ask: text,
    help: text.optional(),
    because: citation,
    optional: z.boolean(),
    onlyIf: z.object({ field: z.string(), is: z.unknown() }).optional(),
    options: z.array(z.object({ value: z.string(), title: text })).optional(),
    least: z.number().optional(),
    most: z.number().optional(),
    offered: z.unknown().optional(),
    draftRank: z.string().optional().describe('What is handed in, or examined, is the draft of a text of this rank'),
    entries: z
      .object({
        procedure: z.string(),
        act: z.string(),
        organ: z.string(),
        case: z.string().optional(),
        complete: z.boolean(),
        reasons: z.boolean(),
      })
      .optional()
      .describe('What `list-candidates` is asked with; reasons: whether it looks for any'),
    examines: z
      .object({
        act: z.string(),
        field: z.string(),
        proof: z.string().optional().describe('Path of the page of the proof that is examined'),
      })
      .optional()
      .describe('Whose answer is carried'),
    bounded: z.boolean().optional().describe('The act sets bounds to the answer: `like-cases` says which'),
    personal: z.boolean(),
  })
  .meta({ id: 'Field' })

export type CitationView = z.infer<typeof citation>
export type RefusalView = z.infer<typeof refusalView>
export type FieldView = z.infer<typeof fieldView>
