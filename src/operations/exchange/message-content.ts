import { z } from 'zod'

const short = z.string().min(1).max(200)
/** What a message says: without a purpose, a case, an act and a provision of the sender nothing is answered. */
export const contentRequest = z.strictObject({
  kind: z.enum(['query', 'claim']),
  purpose: short,
  /** What the sender is doing: its own case and act, and the provision on which it asks. */
  case: short,
  act: short,
  basis: short,
  register: short,
  key: short,
  claim: z.string().max(10_000).optional(),
})
export type Content = z.infer<typeof contentRequest>
