import { z } from 'zod'
import { day, text } from '../plain-views.ts'
import { citation } from '../views.ts'

const place = /^\d+(-\d+)?(\(\d+\))?(\[\d+\])?(\{\d+\})?$/

const law = z.string().min(1).max(200).describe('Id or title of the text, or `nd:NUMBER` of a normative document')

export const listRelianceRequest = z.object({
  law,
  at: z.string().regex(place).optional().describe('Only those who lean on this article, paragraph or item, or on a part of it'),
  day: day.optional().describe('Default: today'),
})

export const lawImpactRequest = z.object({
  law,
  from: day.optional().describe('Version to compare; default: the texts that were relied on'),
  to: day.optional().describe('Version it is compared with; default: the newest'),
})

/** Something that leans on provisions of a text. */
const leaningView = z
  .object({
    kind: z.enum(['procedure', 'entry', 'item', 'document', 'case']),
    id: z.string(),
    title: text,
    register: z.object({ id: z.string(), title: text }).optional(),
    organ: z.object({ id: z.string(), name: text }).optional(),
    provisions: z.array(citation.extend({ text: z.string().describe('SHA-256 of the text relied on; empty where none was reviewed') })),
  })
  .meta({ id: 'Leaning' })

const caseCounts = z.array(z.object({ procedure: z.object({ id: z.string(), title: text }), open: z.number(), decided: z.number() }))

const textView = z.object({ law: z.string(), title: z.string() })

export const relianceView = z
  .object({
    text: textView,
    at: z.string().optional(),
    place: z.string().optional().describe('The place asked for, in words'),
    day,
    procedures: z.array(leaningView),
    powers: z.array(leaningView),
    items: z.array(leaningView),
    documents: z.array(leaningView),
    entries: z.array(leaningView).describe('Entries of other registers'),
    cases: caseCounts.describe('How many cases relied on it, by procedure'),
    open: z.array(leaningView).describe('Open cases at organs where the caller serves or which they supervise; at most 200'),
  })
  .meta({ id: 'Reliance' })

export const lawImpactView = z
  .object({
    text: textView,
    from: day.optional(),
    to: day.optional(),
    places: z
      .array(
        z.object({
          at: z.string(),
          place: z.string(),
          outcome: z.enum(['same', 'moved', 'changed', 'gone', 'restored', 'unread']),
          to: z.string().optional(),
          toPlace: z.string().optional(),
          procedures: z.number(),
          powers: z.number(),
          items: z.number(),
          documents: z.number(),
          entries: z.number(),
          openCases: z.number(),
        }),
      )
      .describe('Every provision that somebody relies on, and what became of it'),
    touched: z.array(leaningView).describe('Who leans on a provision that changed, moved or fell away; cases are only counted'),
  })
  .meta({ id: 'LawImpact' })

export type LeaningView = z.infer<typeof leaningView>
export type RelianceView = z.infer<typeof relianceView>
export type LawImpactView = z.infer<typeof lawImpactView>
