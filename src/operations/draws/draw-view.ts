import { z } from 'zod'
import { drawFormat } from '../../kernel/draw/verify-draw.ts'
import { text } from '../plain-views.ts'

const texts = z.record(z.string(), z.string())
const problem = z.object({ code: z.enum(['lists', 'commitment', 'result', 'root', 'early']), says: text })

/** A draw as anyone may see it. `file` is there once lots were drawn: what `yifa verify-draw` reads. */
export const drawView = z
  .object({
    number: z.string(),
    register: z.object({ id: z.string(), title: text }),
    entry: z.array(z.object({ name: z.string(), title: text, shown: z.string() })),
    reached: z.boolean().describe('Whether the log has the size whose root is the public value'),
    root: z.string().optional().describe('Root of the log at that size, as we hold it'),
    file: z
      .object({
        format: z.literal(drawFormat),
        number: z.string(),
        entities: texts,
        officers: z.array(z.string()),
        conflicts: texts,
        count: z.number(),
        size: z.number(),
        commitment: z.string(),
        secret: z.string(),
        root: z.string(),
        result: texts,
      })
      .optional(),
    verdict: z
      .object({
        ok: z.boolean(),
        problems: z.array(problem),
        pairs: z.array(z.object({ entity: z.string(), officers: z.array(z.string()) })),
      })
      .optional()
      .describe('Drawn again just now, and compared with the log'),
  })
  .meta({ id: 'Draw' })

export type DrawView = z.infer<typeof drawView>
