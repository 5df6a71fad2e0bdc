import { z } from 'zod'
import { desks } from '../../kernel/catalogue.ts'
import { text } from '../plain-views.ts'

/** Who is signed in, and by what. Instants are RFC 3339 in UTC. */

export const meView = z
  .object({
    kind: z.enum(['public', 'party', 'staff', 'outside']),
    owes: z.enum(['code', 'enrolment']).optional(),
    person: z.string(),
    name: z.string(),
    actsFor: z.array(z.object({ kind: z.enum(['person', 'enterprise', 'organ']), id: z.string(), name: z.string() })),
    posts: z.array(z.object({ organ: z.object({ id: z.string(), name: text }), post: z.string(), title: text })),
    desks: z.array(z.enum(desks)).describe('Views that the posts have of their own'),
  })
  .meta({ id: 'Me' })

export const sessionView = z
  .object({
    token: z.string(),
    expires: z.string().describe('RFC 3339'),
    owes: z.enum(['code', 'enrolment']).optional().describe('Until that is done the token is good for nothing else'),
    me: meView,
  })
  .meta({ id: 'Session' })

export type MeView = z.infer<typeof meView>
export type SessionView = z.infer<typeof sessionView>
