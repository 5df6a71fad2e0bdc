import { z } from 'zod'
import { text } from '../plain-views.ts'
import { caseSummary, clockView } from '../views.ts'

export const waitingView = z
  .object({
    case: caseSummary,
    act: z.string().describe('The act that is waited for'),
    title: text,
    who: z.array(text).describe('Roles of those who may do it'),
    clock: clockView.optional(),
  })
  .meta({ id: 'Waiting' })

export const savedFilterView = z
  .object({ id: z.string(), page: z.string(), title: z.string(), query: z.string() })
  .meta({ id: 'SavedFilter' })

export type WaitingView = z.infer<typeof waitingView>
export type SavedFilterView = z.infer<typeof savedFilterView>
