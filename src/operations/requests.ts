import { z } from 'zod'
import { day } from './views.ts'

/** What each operation is asked with. Days are `YYYY-MM-DD`. */

const word = z.string().min(1).max(200)
const paging = {
  cursor: z.string().max(1_000).optional().describe('Cursor of the page before'),
  limit: z.number().int().min(1).max(200).optional(),
}
const search = z.string().max(100).optional()
const subject = z.object({ register: word, key: word })
const answer = z.union([z.string(), z.number(), z.boolean(), z.array(z.string()), z.record(z.string(), z.string())])
export const answers = z.record(z.string().max(200), answer)

export const nothing = z.object({})
export const byId = z.object({ id: word })
export const byNumber = z.object({ number: word })
/** A part of the path comes as text. */
export const readPublicationRequest = z.object({
  seq: z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER).describe('Position in the log of the act that published it'),
})

export const signInRequest = z.object({ login: z.string().min(1).max(200), password: z.string().min(1).max(1_000) })
export const findItemsRequest = z.object({
  search,
  organ: word.optional(),
  division: word.optional(),
  open: z.boolean().optional(),
  ...paging,
})
export const readRegisterRequest = z.object({
  register: word,
  day: day.optional().describe('Default: today'),
  search,
  where: z.record(z.string(), z.string()).optional().describe('Values that columns must have'),
  ...paging,
})
export const readRowRequest = z.object({ register: word, key: word.optional().describe('Default: none, to ask how a row is entered') })
export const compareRegisterRequest = z.object({ register: word, from: day, to: day })
export const listCasesRequest = z.object({
  procedure: word.optional(),
  organ: word.optional().describe('Cases of this organ, where the caller serves or which they supervise'),
  overdue: z.boolean().optional().describe('Only running cases in which the last day of a duty has passed'),
  finished: z.boolean().optional(),
  ...paging,
})
export const pageRequest = z.object(paging)
export const openingFormRequest = z.object({
  procedure: word,
  organ: word.optional(),
  item: word.optional(),
  matter: word.optional().describe('Of the power exercised, where no item brings it'),
  place: word.optional(),
  act: word.optional().describe('Default: the opening act that the caller may do'),
  subject: subject.optional(),
  under: word.optional().describe('Number of the authority under which I act for another; without it I act for myself'),
  against: word.optional().describe('Id or number of the case against whose decision it is opened as a remedy'),
})
export const listMattersRequest = z.object({ organ: word })
export const likeCasesRequest = z.object({ case: word.describe('Id or number'), act: word, field: word })
const opening = z.object({
  procedure: word,
  organ: word.optional().describe('Default: the organ of the item'),
  item: word.optional(),
  matter: word.optional(),
  place: word.optional(),
  subject: subject.optional(),
  title: word.optional(),
})
export type OpeningAsked = z.infer<typeof opening>
export const actRequest = z.strictObject({
  key: z.string().min(8).max(200).describe('The same key with the same content gets the same answer'),
  case: word.optional().describe('Id or number of a running case; or else `open`'),
  open: opening.optional(),
  under: word.optional().describe('Number of the authority under which I act for another; without it I act for myself'),
  act: word,
  answers,
})
export const openSealRequest = z.strictObject({
  id: word.describe('Id or number of a case in which something is sealed'),
  answers: answers.describe('Why it is looked at, as the act of looking asks'),
})
export const proposeSigningRequest = z.strictObject({
  id: word.optional().describe('A sheet of mine on which other answers or signers are put: all sign anew. Default: a new sheet'),
  case: word.optional().describe('Id or number of a running case; or else `open`'),
  open: opening.optional().describe('On what the act opens a case, once all have signed'),
  act: word,
  answers,
  withOfficers: z.array(word).min(1).max(20).describe('Ids of the persons who are asked to sign beside the caller'),
})
export const signRequest = z.strictObject({
  id: word,
  answersHash: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .describe('Of the sheet as I read it'),
})
export const saveDraftRequest = z.object({
  id: word,
  procedure: word,
  act: word,
  organ: word,
  case: word.optional().describe('Id of the running case in which the act would be done'),
  item: word.optional(),
  place: z.string().max(12).optional(),
  subject: subject.optional(),
  under: word.optional().describe('Number of the authority under which I act for another; without it I act for myself'),
  answers,
})
export const saveFilterRequest = z.object({
  id: word,
  page: word.describe('The list that it narrows, for example `tasks`'),
  title: word,
  query: z.string().max(2_000).describe("Query of the page's address, without the question mark"),
})
/** Most bytes of one uploaded file. */
export const largestFile = 20 * 1024 * 1024
/** Most bytes of sound or video: some ten minutes of a phone. */
export const largestMedia = 100 * 1024 * 1024
export const uploadFileRequest = z.object({
  name: z.string().min(1).max(255),
  bytes: z.instanceof(Uint8Array),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional()
    .describe('Hash that the sender worked out: a file that comes with another one was altered on its way, and is not taken'),
})
export const readFileRequest = z.object({
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  case: word.optional().describe("Case whose answers name the file; not needed for a file of one's own"),
  signing: word.optional().describe('Or the sheet, waiting for my signature, whose answers name it'),
})
/** What of the published is asked for; lists, files and figures take the same. */
export const publishedFilter = {
  organ: word.optional().describe('Id of the organ, or words of its name'),
  from: day.optional().describe('First day'),
  to: day.optional().describe('Last day'),
}
export const listPublicationsRequest = z.object({ kind: word.optional(), search, ...publishedFilter, ...paging })
export const verifyReceiptRequest = z.object({
  receipt: z.union([z.string(), z.record(z.string(), z.unknown())]).describe('A receipt: as JSON, or as the text of the saved file'),
})

export type OpenSealRequest = z.infer<typeof openSealRequest>
export type SignInRequest = z.infer<typeof signInRequest>
export type FindItemsRequest = z.infer<typeof findItemsRequest>
export type ReadRegisterRequest = z.infer<typeof readRegisterRequest>
export type ReadRowRequest = z.infer<typeof readRowRequest>
export type CompareRegisterRequest = z.infer<typeof compareRegisterRequest>
export type ListCasesRequest = z.infer<typeof listCasesRequest>
export type PageRequest = z.infer<typeof pageRequest>
export type OpeningFormRequest = z.infer<typeof openingFormRequest>
export type ListMattersRequest = z.infer<typeof listMattersRequest>
export type LikeCasesRequest = z.infer<typeof likeCasesRequest>
export type ActOrder = z.infer<typeof actRequest>
export type ProposeSigningRequest = z.infer<typeof proposeSigningRequest>
export type SignRequest = z.infer<typeof signRequest>
export type SaveDraftRequest = z.infer<typeof saveDraftRequest>
export type SaveFilterRequest = z.infer<typeof saveFilterRequest>
export type UploadFileRequest = z.infer<typeof uploadFileRequest>
export type ReadFileRequest = z.infer<typeof readFileRequest>
export type ReadPublicationRequest = z.infer<typeof readPublicationRequest>
export type ListPublicationsRequest = z.infer<typeof listPublicationsRequest>
export type VerifyReceiptRequest = z.infer<typeof verifyReceiptRequest>
