import { z } from 'zod'
import { day, text } from '../plain-views.ts'
import { lawVersionView } from './law-views.ts'

const citedProvision = z
  .object({
    state: z
      .enum(['found', 'not-in-library', 'no-such-article', 'no-such-paragraph', 'not-in-force', 'unclear'])
      .describe('unclear: the words do not say which provision, or name a document by its number only'),
    title: z.string().describe('As the library has it, else as printed'),
    place: z.string().describe('In words; empty for a whole text'),
    law: z.string().optional().describe('Id of the text'),
    version: day.optional().describe('The version in force on the day'),
    at: z.string().optional().describe('As 32(1)[4]'),
    href: z.string().optional().describe('Path of its page, where the library has one'),
  })
  .meta({ id: 'CitedProvision' })

export const linkedSegment = z.object({ text: z.string(), cites: z.array(citedProvision).optional() }).meta({ id: 'LinkedSegment' })

export interface LinkedPieceView {
  kind: string
  number: string
  segments: z.infer<typeof linkedSegment>[]
  children: LinkedPieceView[]
}
const linkedPiece: z.ZodType<LinkedPieceView> = z
  .object({
    kind: z.string(),
    number: z.string(),
    segments: z.array(linkedSegment).describe('Put together they are the text'),
    get children() {
      return z.array(linkedPiece)
    },
  })
  .meta({ id: 'LinkedPiece' })

const heading = z.object({
  n: z.number().describe('Position in the text'),
  kind: z.string(),
  place: z.string().describe('The place in words'),
  heading: z.string(),
  level: z.number().describe('How many headings stand above'),
  sheet: z.number().describe('Sheet it stands on, from 1'),
})

export const lawSheetView = z
  .object({
    version: lawVersionView,
    state: z.enum(['in-force', 'future', 'past']),
    day,
    endedBy: z
      .object({ law: z.string(), title: z.string(), version: day.optional() })
      .optional()
      .describe('The text that repealed this one, or its own next version'),
    versions: z.array(lawVersionView).describe('Oldest first'),
    sheet: z.number().describe('From 1; 0: the whole text'),
    sheets: z.array(z.object({ first: z.string(), last: z.string() })).describe('First and last place of each'),
    articles: z.boolean().describe('Whether the text is divided into articles'),
    missing: z.string().optional().describe('The article asked for, in words, where this version has none of that number'),
    contents: z.array(heading.meta({ id: 'LawHeading' })),
    above: z
      .array(z.object({ place: z.string(), heading: z.string() }))
      .describe('Headings above the first row that are on an earlier sheet'),
    rows: z.array(
      z
        .object({
          n: z.number(),
          at: z.string().describe('Article as 32 or 35-1; empty for a heading'),
          kind: z.string(),
          place: z.string(),
          heading: z.string(),
          level: z.number(),
          pieces: z.array(linkedPiece),
        })
        .meta({ id: 'LinkedArticle' }),
    ),
    events: z.array(z.object({ day: day.optional(), says: z.string(), kind: z.string() })),
    doubts: z.array(z.object({ line: z.number(), code: z.string(), says: text, found: z.string() })),
  })
  .meta({ id: 'LawSheet' })
export type LawSheetView = z.infer<typeof lawSheetView>
