import type { CaseSummary, CaseView, DoneView, EntryView, OptionView, RefusalView, TaskView } from '../operations/views.ts'
import { ask, type Page } from './request.ts'

export type {
  CaseSummary, CaseView, ClockView, DoneView, EntryView, EventView, FieldView, OptionView, RefusalView, TaskView,
} from '../operations/views.ts'

export interface Text { readonly zh: string; readonly en: string }
export type Citation = RefusalView['basis'][number]
export interface Held { readonly organ: { readonly id: string; readonly name: Text }; readonly post: string; readonly title: Text }
export interface Me {
  readonly kind: 'public' | 'party' | 'staff' | 'outside'
  readonly person: string
  readonly name: string
  readonly posts: readonly Held[]
}
export interface DemoAccount { readonly login: string; readonly password: string; readonly title: Text }
export interface ItemSummary { readonly id: string; readonly code: string; readonly title: Text; readonly organ: { readonly id: string; readonly name: Text }; readonly open: boolean }
export interface ItemView extends ItemSummary { readonly materials: readonly { readonly id: string; readonly title: Text; readonly because: Citation; readonly optional: boolean }[] }
export interface RegisterView { readonly id: string; readonly title: Text; readonly basis: Citation; readonly columns: readonly { readonly name: string; readonly title: Text }[]; readonly public: boolean }
export interface EntryChange { readonly key: string; readonly before?: EntryView | undefined; readonly after?: EntryView | undefined }
export interface Stored { readonly sha256: string; readonly type: string; readonly name: string; readonly size: number }
export interface Checkpoint { readonly origin: string; readonly size: number; readonly root: string; readonly text: string }

/** What opens a case, where there is none yet. */
export interface Opening {
  readonly procedure: string
  readonly organ?: string
  readonly item?: string
  readonly place?: string
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

/** What the workbench asks of the server: one function for each question, and nothing else reaches the network. */
export const api = {
  me: () => ask<Me>('GET', '/me'),
  demonstration: () => ask<{ accounts: DemoAccount[] }>('GET', '/demonstration'),
  signIn: (login: string, password: string) => ask<{ me: Me }>('POST', '/session', { body: { login, password } }),
  signOut: () => ask<unknown>('DELETE', '/session'),
  tasks: (cursor?: string) => ask<Page<TaskView>>('GET', '/tasks', { query: { cursor } }),
  cases: (query: { procedure?: string; finished?: boolean; cursor?: string }) => ask<Page<CaseSummary>>('GET', '/cases', { query }),
  case: (id: string) => ask<CaseView>('GET', `/cases/${encodeURIComponent(id)}`),
  receipt: (id: string) => ask<unknown>('GET', `/cases/${encodeURIComponent(id)}/receipt`),
  item: (id: string) => ask<ItemView>('GET', `/items/${encodeURIComponent(id)}`),
  items: (query: { search?: string; organ?: string; open?: boolean; limit?: number }) => ask<Page<ItemSummary>>('GET', '/items', { query }),
  opening: (open: Opening) =>
    ask<{ option: OptionView }>('GET', `/openings/${encodeURIComponent(open.procedure)}`, { query: { organ: open.organ, item: open.item } }),
  act: (attempt: Attempt, key: string) => ask<DoneView>('POST', '/acts', { body: attempt, headers: { 'idempotency-key': key } }),
  upload: (file: File) => ask<Stored>('POST', '/files', { query: { name: file.name }, bytes: file }),
  registers: () => ask<readonly RegisterView[]>('GET', '/registers'),
  entries: (register: string, query: { day?: string; search?: string; cursor?: string }) =>
    ask<Page<EntryView>>('GET', `/registers/${encodeURIComponent(register)}`, { query }),
  changes: (register: string, query: { from: string; to: string }) =>
    ask<readonly EntryChange[]>('GET', `/registers/${encodeURIComponent(register)}/changes`, { query }),
  checkpoint: () => ask<Checkpoint>('GET', '/log/checkpoint'),
}
