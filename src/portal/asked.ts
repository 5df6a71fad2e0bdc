import type { Answer } from '../kernel/form/field.ts'
import type { ActOrder, OpeningFormRequest, SaveDraftRequest, UploadFileRequest, ReadFileRequest, VerifyReceiptRequest } from '../operations/requests.ts'
import type { Receipt } from '../kernel/record/receipt.ts'
import type { ReceiptRefused, ReceiptVerified } from '../kernel/record/verify-receipt.ts'
import type { Text } from '../kernel/law/instrument.ts'
import type { Operation } from '../operations/operation.ts'
import type { CaseSummary, CaseView, DoneView, EntryView, ItemView, OptionView, RefusalView } from '../operations/views.ts'
import type { citation, itemSummary, publicationView, registerView } from '../operations/views.ts'
import type { z } from 'zod'
// TEMPORARY: to be replaced by imports of the real operations.
type Citation = z.infer<typeof citation>
export type ItemSummary = z.infer<typeof itemSummary>
export type PublicationView = z.infer<typeof publicationView>
export type RegisterView = z.infer<typeof registerView>
type Opt<T> = { [K in keyof T]?: T[K] | undefined }
type Rows<T> = { rows: T[]; next?: string | undefined }
const asked = <I, O>(name: string) => ({ name }) as unknown as Operation<I, O>

export interface ProcedureView {
  id: string; title: Text; basis: Citation
  acts: { act: string; title: Text; by: Text[]; note?: Text | undefined; basis: Citation[]; after: Text[]; within: Text[] }[]
}
export interface Draft { id: string; saved: string; procedure: string; act: string; organ: string; item?: string | undefined; place?: string | undefined; subject?: { register: string; key: string } | undefined; answers: Record<string, Answer> }
export interface DocumentView { number: string; title: string; organ: Text; day: string; sha256: string; standing?: string | undefined; body?: unknown }

export const signIn = asked<{ login: string; password: string }, { token: string; expires: string; me: { name: string } }>('sign-in')
export const signOut = asked<Record<string, never>, Record<string, never>>('sign-out')
export const findItems = asked<Opt<{ search: string; organ: string; division: string; open: boolean; cursor: string; limit: number }>, Rows<ItemSummary>>('find-items')
export const readItem = asked<{ id: string }, ItemView>('read-item')
export const listProcedures = asked<Record<string, never>, { id: string; title: Text }[]>('list-procedures')
export const readProcedure = asked<{ id: string }, ProcedureView>('read-procedure')
export const listRegisters = asked<Record<string, never>, RegisterView[]>('list-registers')
export const readRegister = asked<{ register: string } & Opt<{ day: string; search: string; cursor: string; limit: number }>, Rows<EntryView>>('read-register')
export const compareRegister = asked<{ register: string; from: string; to: string }, { key: string; before?: EntryView | undefined; after?: EntryView | undefined }[]>('compare-register')
export const listCases = asked<Opt<{ procedure: string; finished: boolean; cursor: string }>, Rows<CaseSummary>>('list-cases')
export const readCase = asked<{ id: string }, CaseView>('read-case')
export const openingForm = asked<OpeningFormRequest, { option: OptionView }>('opening-form')
export const act = asked<ActOrder, DoneView | { kind: 'refused'; refusals: RefusalView[] }>('act')
export const saveDraft = asked<SaveDraftRequest, Draft>('save-draft')
export const listDrafts = asked<Record<string, never>, Draft[]>('list-drafts')
export const readDraft = asked<{ id: string }, Draft>('read-draft')
export const dropDraft = asked<{ id: string }, Record<string, never>>('drop-draft')
export const uploadFile = asked<UploadFileRequest, { sha256: string; type: string; name: string; size: number }>('upload-file')
export const readFile = asked<ReadFileRequest, { type: string; name: string; bytes: Uint8Array }>('read-file')
export const readDocument = asked<{ number: string }, DocumentView>('read-document')
export const documentPdf = asked<{ number: string }, Uint8Array>('document-pdf')
export const listPublications = asked<Opt<{ kind: string; search: string; organ: string; cursor: string }>, Rows<PublicationView>>('list-publications')
export const verifyLicence = asked<{ number: string }, { number: string; standing: string; entry: EntryView }>('verify-licence')
export const readCheckpoint = asked<Record<string, never>, { origin: string; size: number; root: string; text: string }>('read-checkpoint')
export const readReceipt = asked<{ id: string }, Receipt>('read-receipt')
export const verifyReceipt = asked<VerifyReceiptRequest, ReceiptVerified | ReceiptRefused>('verify-receipt')
