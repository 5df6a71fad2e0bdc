import { z } from 'zod'
import { text } from './plain-views.ts'

export const draftView = z
  .object({
    id: z.string(),
    procedure: z.string(),
    act: z.string(),
    organ: z.string(),
    case: z.string().optional().describe('Id of the running case; without it the act would open one'),
    item: z.string().optional(),
    place: z.string(),
    subject: z.object({ register: z.string(), key: z.string() }).optional(),
    under: z.string().optional().describe('Number of the authority under which it is filled in for another'),
    answers: z.record(z.string(), z.unknown()),
    updated: z.string(),
    title: text.optional().describe('The act, in words'),
    about: z.string().optional().describe('The running case, in words, where the caller may read it'),
  })
  .meta({ id: 'Draft' })

export type DraftView = z.infer<typeof draftView>
