import type {
  CardView, CaseSummary, CaseView, ChangeView, CheckpointView, DoneView, EntryView, ItemSummary, ItemView, MeView, Page, ProcedureSummary, ReceiptView, RefusedAttemptView,
  RegisterView, SessionView, StoredFile, TaskView,
} from '../operations/views.ts'
import { ask, type Opened } from './request.ts'

export type {
  CardView, CaseSummary, CaseView, ChangeView, CheckpointView, ClockView, DoneView, EntryView, EventView, FieldView, ItemSummary, ItemView, MeView, OptionView, Page,
  RefusalView, RefusedAttemptView, RegisterView, TaskView,
} from '../operations/views.ts'

export interface Text { readonly zh: string; readonly en: string }
export type Citation = ProcedureSummary['basis']
export interface DemoAccount { readonly login: string; readonly password: string; readonly title: Text }

/** What opens a case, where there is none yet. */
export interface Opening {
  readonly procedure: string
  readonly organ?: string
  readonly item?: string
  readonly subject?: { readonly register: string; readonly key: string }
  readonly title?: string
}

export interface Attempt {
  readonly case?: string
  readonly open?: Opening
  readonly act: string
  readonly answers: Readonly<Record<string, unknown>>
  readonly withOfficers?: readonly string[]
}

const part = encodeURIComponent

/** What the workbench asks of the server: one function for each question, and nothing else reaches the network. */
export const api = {
  me: () => ask<MeView>('GET', '/me'),
  demonstration: () => ask<{ accounts: DemoAccount[] }>('GET', '/demonstration'),
  signIn: (login: string, password: string) => ask<SessionView>('POST', '/session', { body: { login, password } }),
  signOut: () => ask<unknown>('DELETE', '/session'),
  tasks: (query: { cursor?: string; limit?: number }) => ask<Page<TaskView>>('GET', '/tasks', { query }),
  cases: (query: { procedure?: string; finished?: boolean; cursor?: string }) => ask<Page<CaseSummary>>('GET', '/cases', { query }),
  case: (id: string) => ask<CaseView>('GET', `/cases/${part(id)}`),
  receipt: (id: string) => ask<ReceiptView>('GET', `/cases/${part(id)}/receipt`),
  procedures: () => ask<ProcedureSummary[]>('GET', '/procedures'),
  item: (id: string) => ask<ItemView>('GET', `/items/${part(id)}`),
  items: (query: { search?: string; organ?: string; open?: boolean; limit?: number }) => ask<Page<ItemSummary>>('GET', '/items', { query }),
  opening: ({ procedure, organ, item, subject }: Opening) =>
    ask<Opened>('GET', `/openings/${part(procedure)}`, { query: { organ, item, ...(subject && { subject: JSON.stringify(subject) }) } }),
  act: (attempt: Attempt, key: string) => ask<DoneView>('POST', '/acts', { body: attempt, headers: { 'idempotency-key': key } }),
  upload: (file: File) => ask<StoredFile>('POST', '/files', { query: { name: file.name }, bytes: file }),
  registers: () => ask<RegisterView[]>('GET', '/registers'),
  entries: (register: string, query: { day?: string; search?: string; cursor?: string }) => ask<Page<EntryView>>('GET', `/registers/${part(register)}`, { query }),
  changes: (register: string, query: { from: string; to: string }) => ask<ChangeView[]>('GET', `/registers/${part(register)}/changes`, { query }),
  cards: (cursor: string) => ask<Page<CardView>>('GET', '/cards', { query: { cursor } }),
  refusals: (cursor: string) => ask<Page<RefusedAttemptView>>('GET', '/refusals', { query: { cursor } }),
  checkpoint: () => ask<CheckpointView>('GET', '/log/checkpoint'),
}
