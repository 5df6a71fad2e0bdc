import { z } from 'zod'

const word = z.string().min(1).max(200)
const password = z.string().min(1).max(1_000)
const paging = {
  cursor: z.string().max(1_000).optional().describe('Cursor of the page before'),
  limit: z.number().int().min(1).max(200).optional(),
}

export const codeRequest = z.object({ code: z.string().min(6).max(40).describe('Six digits of the app, or a recovery code') })
export const finishIdentityRequest = z.object({
  ticket: z.string().min(1).max(4_000).describe('As it was given when this was begun'),
  query: z.string().min(1).max(4_000).describe('What the provider sent along to the address of return'),
})
export const changePasswordRequest = z.object({ old: password, new: password })
export const sessionRequest = z.object({ id: word })
export const accountRequest = z.object({ person: word })
export const listAccountsRequest = z.object({
  search: z.string().max(100).optional(),
  unused: z.boolean().optional().describe('Only open ones that have let nobody in for ninety days'),
  ...paging,
})
export const accountEventsRequest = z.object({ person: word.optional(), ...paging })

export type CodeRequest = z.infer<typeof codeRequest>
export type FinishIdentityRequest = z.infer<typeof finishIdentityRequest>
export type ChangePasswordRequest = z.infer<typeof changePasswordRequest>
export type SessionRequest = z.infer<typeof sessionRequest>
export type AccountRequest = z.infer<typeof accountRequest>
export type ListAccountsRequest = z.infer<typeof listAccountsRequest>
export type AccountEventsRequest = z.infer<typeof accountEventsRequest>

export const registerRequest = z.strictObject({
  kind: z.enum(['person', 'enterprise']),
  name: z.string().min(1).max(200).describe('Real name, or name of the enterprise'),
  number: z.string().min(1).max(200).describe('Citizen number, or unified social credit code; with it one signs in'),
  representative: z.string().min(1).max(200).optional().describe('Legal representative, of an enterprise'),
  controllerNumber: z
    .string()
    .min(1)
    .max(200)
    .optional()
    .describe('Citizen number of the legal representative or whoever controls the enterprise; only its mark is kept'),
  password: z.string().min(1).max(1_000),
})
export type RegisterRequest = z.infer<typeof registerRequest>
