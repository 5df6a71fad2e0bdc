import { z } from 'zod'
import { refusalView } from '../operations/views.ts'

/** An error as RFC 9457 writes it, with what we add. */
export const problemView = z
  .object({
    type: z.string().describe('Names the kind of problem; stable'),
    title: z.string(),
    status: z.number(),
    detail: z.string().describe('What happened, and what to do'),
    instance: z.string().optional().describe('The path that was asked'),
    errors: z
      .array(z.object({ pointer: z.string().describe('JSON pointer into the request'), code: z.string(), message: z.string() }))
      .optional(),
    refusals: z.array(refusalView).optional().describe('Why the act was refused, and who can cure it'),
    case: z.string().optional(),
    seq: z.number().optional().describe('Position at which the refused attempt is on record'),
    trace: z.string().optional().describe('Name it when you report the problem'),
  })
  .meta({ id: 'Problem' })

export type Problem = z.infer<typeof problemView>
