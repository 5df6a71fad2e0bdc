import { z } from 'zod'
import { text } from '../plain-views.ts'

const day = z.string()

/** An opinion that is kept from the public: that it is there, who hid it, when and on which ground. */
export const tombstoneView = z
  .object({
    organ: z.string(),
    ground: z.string(),
    provision: z.string(),
    on: day,
    case: z.string().describe('Number of the case in which it was decided'),
  })
  .meta({ id: 'Tombstone' })

export const opinionView = z
  .object({
    seq: z.number().int().describe('Position in the log'),
    leafHash: z.string().describe('Hash of its leaf, lower-case hex'),
    day,
    verified: z.boolean().describe('By a person with an account in their own name; otherwise entered by staff for whoever sent it'),
    title: text.describe('What was done: the title of the act'),
    answers: z.array(z.object({ ask: text, shown: z.string() })).describe('What was said; empty where it is hidden or was erased'),
    hidden: tombstoneView.optional(),
    erased: z.boolean().describe('Its content was erased by law'),
  })
  .meta({ id: 'Opinion' })
export type OpinionView = z.infer<typeof opinionView>

export const opinionCountView = z
  .object({
    until: day.describe('At the end of this day'),
    voices: z.number().int(),
    statements: z.number().int(),
    hidden: z.number().int(),
    digest: z.string(),
    seq: z.number().int().describe('Position in the log of the act that counted'),
    matches: z.boolean().describe('Whether the opinions that are here now are those that were counted then'),
  })
  .meta({ id: 'OpinionCount' })

export const opinionsView = z
  .object({
    seq: z.number().int().describe('Position in the log of what was published'),
    verified: z.object({
      voices: z.number().int().describe('Persons; all that one of them says is one voice'),
      statements: z.number().int(),
    }),
    entered: z.object({ statements: z.number().int().describe('Entered by staff for whoever sent it; nobody verified who that is') }),
    hidden: z.number().int(),
    counts: z.array(opinionCountView),
    groups: z
      .array(
        z.object({
          voices: z.number().int(),
          statements: z.number().int(),
          opinions: z.array(opinionView).describe('The first of those that say nearly the same'),
        }),
      )
      .describe('Opinions that say nearly the same, together; most persons first'),
    more: z.number().int().describe('Further groups'),
  })
  .meta({ id: 'Opinions' })
export type OpinionsView = z.infer<typeof opinionsView>
