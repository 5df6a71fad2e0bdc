import { z } from 'zod'
import { caseSummary, citation, doneView, eventView, refusalView, text } from '../views.ts'

/** How sheets that wait for signatures are shown. Instants are RFC 3339 in UTC. */

const someone = z.object({ person: z.string(), name: z.string() })

const signingSummary = z
  .object({
    id: z.string(),
    case: caseSummary,
    opens: z.boolean().describe('The act opens the case, which is shown as it would be opened: it has no number yet'),
    act: z.string(),
    title: text,
    basis: z.array(citation),
    proposer: someone,
    mine: z.boolean().describe('I proposed it'),
    asked: z.boolean().describe('It waits for my signature'),
    signed: z.array(someone.extend({ at: z.string() })),
    waiting: z.array(someone).describe('Who has not signed yet'),
    created: z.string(),
    expires: z.string(),
    state: z
      .enum(['waiting', 'signed', 'done', 'refused', 'declined', 'expired'])
      .describe('signed: by all, but the act was not attempted because something broke; signing once more attempts it'),
  })
  .meta({ id: 'SigningSummary' })

export const signingView = signingSummary
  .extend({
    answersHash: z.string().describe('Send it with the signature: it is for exactly this sheet'),
    answers: eventView.shape.answers.describe('As they will be recorded'),
    refusals: z.array(refusalView).describe('What stands in the way today if all named sign; of a refused act, why it was refused'),
    done: doneView.optional(),
    declined: someone.extend({ at: z.string() }).optional(),
  })
  .meta({ id: 'Signing' })

export const signingLists = z.object({
  waiting: z.array(signingSummary).describe('Waiting for my signature, soonest to expire first'),
  mine: z.array(signingSummary).describe('Proposed by me, latest first'),
})

export type SigningSummary = z.infer<typeof signingSummary>
export type SigningView = z.infer<typeof signingView>
export type SigningLists = z.infer<typeof signingLists>
