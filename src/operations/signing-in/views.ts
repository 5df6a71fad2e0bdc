import { z } from 'zod'
import { refusalView } from '../plain-views.ts'
import { page } from '../views.ts'

/** Shapes in which what concerns accounts is answered. Instants are RFC 3339 in UTC. */

export const heldSessionView = z
  .object({
    id: z.string(),
    device: z.string().describe('Browser and system, or what the program calls itself'),
    method: z.enum(['password', 'code', 'oidc']),
    created: z.string(),
    seen: z.string().describe('Last use, to the minute'),
    expires: z.string(),
    mine: z.boolean().describe('The session in which this is asked'),
  })
  .meta({ id: 'HeldSession' })

export const myAccountView = z
  .object({
    login: z.string(),
    name: z.string(),
    code: z.string().describe('By which somebody names me who authorises me as their agent'),
    realName: z
      .object({
        kind: z.enum(['person', 'enterprise']),
        name: z.string(),
        number: z.string().describe('Masked'),
        representative: z.string().optional(),
        assurance: z.enum(['declared', 'presented']).describe('As declared and verified by nobody, or compared with papers in person'),
        case: z.string().describe('Id of the case in which it was registered'),
        registration: z.string().describe('Its number, which the window asks for'),
      })
      .optional()
      .describe('Absent where the keeper of accounts made it'),
    secondFactor: z.object({
      since: z.string().optional().describe('Absent while there is none'),
      recoveryCodes: z.number().describe('How many are left'),
      required: z.boolean(),
    }),
    provider: z.string().optional().describe('Name of the identity provider with which one may sign in here'),
    sessions: z.array(heldSessionView),
    events: z.array(z.object({ at: z.string(), kind: z.string(), by: z.string() })).describe('The last things that happened to it'),
  })
  .meta({ id: 'MyAccount' })

export const identityAskedView = z
  .object({
    url: z.string().describe('Of the provider'),
    ticket: z.string().describe('To be kept by the browser alone until it comes back'),
  })
  .meta({ id: 'IdentityAsked' })

export const enrolmentView = z
  .object({
    secret: z.string().describe('Base32, for an app into which it is typed'),
    uri: z.string().describe('otpauth://, for an app that opens it'),
    qr: z.string().describe('The same as a QR code, SVG'),
  })
  .meta({ id: 'Enrolment' })

export const enrolledView = z
  .object({
    recoveryCodes: z.array(z.string()).describe('Shown once; each lets in once without the device'),
    token: z.string().optional().describe('Of the session that begins, where enrolling was owed'),
    expires: z.string().optional(),
  })
  .meta({ id: 'Enrolled' })

export const accountView = z
  .object({
    person: z.string(),
    login: z.string(),
    kind: z.enum(['staff', 'party', 'outside']),
    name: z.string().describe('Of parties masked'),
    closed: z.string().optional(),
    secondFactor: z.boolean(),
    identified: z.boolean().describe('Whether it is known, by the mark of a citizen number, whose it is'),
    sessions: z.number(),
    used: z.string().optional().describe('When it last let somebody in'),
  })
  .meta({ id: 'Account' })

export const accountsPage = page(accountView)

export const accountEventView = z
  .object({
    id: z.string(),
    at: z.string(),
    kind: z.string(),
    person: z.string(),
    name: z.string(),
    by: z.string().describe('Who did it, where that is somebody else'),
  })
  .meta({ id: 'AccountEvent' })

export const accountEventsPage = page(accountEventView)

export const registeredView = z
  .object({
    received: z.boolean().describe('Taken down. Whether the number was somebody’s already is told to nobody: sign in to see'),
    refusals: z.array(refusalView).describe('What is wrong with what was declared; then nothing was taken down'),
  })
  .meta({ id: 'Registered' })

export type RegisteredView = z.infer<typeof registeredView>
export type MyAccountView = z.infer<typeof myAccountView>
export type IdentityAskedView = z.infer<typeof identityAskedView>
export type EnrolmentView = z.infer<typeof enrolmentView>
export type EnrolledView = z.infer<typeof enrolledView>
export type AccountsPage = z.infer<typeof accountsPage>
export type AccountEventsPage = z.infer<typeof accountEventsPage>
