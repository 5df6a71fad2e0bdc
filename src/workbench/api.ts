import { type Client, makeClient } from '../api/client.ts'
import { reach } from './failed.ts'

type Answer<Name extends keyof Client> = Awaited<
  ReturnType<Client[Name] extends (...given: never[]) => Promise<unknown> ? Client[Name] : never>
>
type Row<Name extends keyof Client> = Answer<Name> extends { rows: (infer One)[] } ? One : never
type Asked<Name extends keyof Client> = Client[Name] extends (input: infer Input) => unknown ? Input : never

export type MeView = Answer<'whoAmI'>
export type PieceView = Answer<'readEvidence'>['pieces'][number]
export type StoredFile = Answer<'uploadFile'>
export type TaskView = Row<'listTasks'>
export type DeskTaskView = Answer<'listDesk'>[number]
export type HearingView = Answer<'listHearings'>[number]
export type CounterView = Answer<'listCounter'>[number]
export type KeptListsView = Answer<'listKept'>
export type WaitingView = Answer<'listWaiting'>[number]
export type HitView = Answer<'lookUp'>[number]
export type SavedFilterView = Answer<'listFilters'>[number]
export type CaseSummary = Row<'listCases'>
export type CaseView = Answer<'readCase'>
export type ClockView = CaseView['clocks'][number]
export type OptionView = CaseView['options'][number]
export type FieldView = OptionView['form'][number]
export type RefusalView = OptionView['refusals'][number]
export type EventView = CaseView['timeline'][number]
export type DoneView = Answer<'act'>
export type SeveralView = Answer<'actOnSeveral'>
export type PreviewView = Answer<'previewAct'>
export type DraftView = Answer<'listDrafts'>[number]
export type UnsealedView = Answer<'openSeal'>
export type SigningSummary = Answer<'listSignings'>['mine'][number]
export type SigningView = Answer<'readSigning'>
export type ItemView = Answer<'readItem'>
export type ProcedureSummary = Answer<'listProcedures'>[number]
export type RegisterView = Answer<'listRegisters'>[number]
export type RowView = Answer<'readRow'>
export type EntryView = Row<'readRegister'>
export type ChangeView = Answer<'compareRegister'>[number]
export type CardView = Row<'listCards'>
export type RefusedAttemptView = Row<'listRefusals'>
export type BoardView = Answer<'organBoard'>
export type CardStatisticsView = Answer<'cardStatistics'>
export type CurrentVersion = Answer<'currentVersions'>[number]
export type MatterView = Answer<'listMatters'>[number]
export type LikeCasesView = Answer<'likeCases'>
export type CitedProvision = NonNullable<Answer<'linkCitations'>['segments'][number]['cites']>[number]
export type CheckDraftTextRequest = Asked<'checkDraftText'>
export type CandidateView = Row<'listCandidates'>
export type DraftFinding = Answer<'checkDraftText'>['findings'][number]
export type LinkedSegment = Answer<'linkCitations'>['segments'][number]
export type LawSheetView = Answer<'readLawSheet'>
export type LinkedPieceView = LawSheetView['rows'][number]['pieces'][number]
export type RelianceView = Answer<'listReliance'>
export type ProcedureView = Answer<'readProcedure'>
export type ProofView = Answer<'readProof'>
export type AccountView = Row<'listAccounts'>
export type AccountEventView = Row<'listAccountEvents'>
export type Citation = FieldView['because']
export type Text = OptionView['title']
export interface Page<One> {
  readonly rows: readonly One[]
  readonly next?: string | undefined
}

type Order = Asked<'act'>
/** What opens a case, where there is none yet. */
export type Opening = NonNullable<Order['open']>
export type Attempt = Order
/** Where an act is done: in a case, or to open one. */
export type Target = Pick<Attempt, 'case' | 'open'>

export interface DemoAccount {
  readonly login: string
  readonly password: string
  readonly title: Text
}

/** The server, as this page asks it: one function for each operation. */
export const api: Client = makeClient({ fetch: reach })

/** Invented accounts to sign in with. Only a demonstration has them; any other server answers that there are none. */
export async function demonstrationAccounts(): Promise<readonly DemoAccount[]> {
  const answer = await reach('/api/demonstration', {})
  return answer.ok ? ((await answer.json()) as { accounts: DemoAccount[] }).accounts : []
}
