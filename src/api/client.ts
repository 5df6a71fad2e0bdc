import { type Ask, type Asked, answersOf, askOver, type ClientOptions, type Given, queryOf } from './client/ask-over.ts'
import type * as wire from './wire.ts'

export { type ClientOptions, ProblemError } from './client/ask-over.ts'

type Id = { id: string }
type Numbered = { number: string }

/** Operations on what is kept: documents, licences, the log, and the law. */
function recordClient(ask: Ask, base: string) {
  const { json, plain } = answersOf(ask)
  return {
    /** Address under which a browser saves the volume of a case. */
    volumeAddress: (id: string): string => `${base}/api/cases/${encodeURIComponent(id)}/volume`,
    caseVolume: async (input: Id): Promise<Blob> => (await ask('case-volume', input)).blob(),
    readEvidence: json<Id, { pieces: wire.PieceView[] }>('read-evidence'),
    readDocument: json<Numbered, wire.DocumentView>('read-document'),
    documentPdf: async (input: Numbered): Promise<Blob> => (await ask('document-pdf', input)).blob(),
    documentDocx: async (input: Numbered): Promise<Blob> => (await ask('document-docx', input)).blob(),
    documentAddress: (number: string, form: 'pdf' | 'docx' = 'pdf'): string =>
      `${base}/api/documents/${encodeURIComponent(number)}/${form}`,
    checkDocument: async (file: File): Promise<wire.CheckedDocumentView> => {
      const body = new FormData()
      body.set('file', file)
      return (await (await ask('check-document', {}, { body })).json()) as wire.CheckedDocumentView
    },
    listDatasets: json<Record<string, never>, wire.DatasetView[]>('list-datasets'),
    listInvitations: json<{ seq?: number }, wire.InvitationView[]>('list-invitations'),
    listContributions: json<Record<string, never>, wire.ContributionView[]>('list-contributions'),
    publishedFigures: json<Omit<wire.ListPublicationsRequest, 'search' | 'cursor' | 'limit'>, wire.PublishedFiguresView>(
      'published-figures',
    ),
    listPublications: json<wire.ListPublicationsRequest, wire.Page<wire.PublicationView>>('list-publications'),
    listExchange: json<Record<string, never>, wire.ExchangeView>('list-exchange'),
    readOpinions: json<wire.ReadOpinionsRequest, wire.OpinionsView>('read-opinions'),
    readPublication: json<wire.ReadPublicationRequest, wire.PublicationView>('read-publication'),
    verifyLicence: json<Numbered, wire.LicenceView>('verify-licence'),
    readDraw: json<Numbered, wire.DrawView>('read-draw'),
    readCheckpoint: plain<wire.CheckpointView>('read-checkpoint'),
    readEntries: async (input: { path: string }): Promise<Blob> => (await ask('read-entries', input)).blob(),
    proveInclusion: json<{ index: number }, wire.InclusionProof>('prove-inclusion'),
    proveConsistency: json<{ from: number }, wire.ConsistencyProof>('prove-consistency'),
    readReceipt: json<Id, wire.ReceiptView>('read-receipt'),
    verifyReceipt: json<wire.VerifyReceiptRequest, wire.VerdictView>('verify-receipt'),
    ...supervisionClient(ask, base),
    listLaws: json<wire.ListLawsRequest, wire.LawsListed>('list-laws'),
    countPeriod: json<wire.CountPeriodRequest, wire.PeriodAnswer>('count-period'),
    commonPeriods: plain<wire.CommonPeriods>('common-periods'),
    lateFine: json<wire.LateFineRequest, wire.LateFineAnswer>('late-fine'),
    enforcementTime: json<wire.EnforcementTimeRequest, wire.EnforcementTimeAnswer>('enforcement-time'),
    searchLaw: json<wire.SearchLawRequest, wire.FoundLaws>('search-law'),
    suggestLaws: json<wire.SuggestLawsRequest, wire.SuggestedLaws>('suggest-laws'),
    linkTexts: json<wire.LinkTextsRequest, wire.LinkedTexts>('link-texts'),
    linkCitations: json<wire.LinkCitationsRequest, wire.LinkedText>('link-citations'),
    checkDraftText: json<wire.CheckDraftTextRequest, wire.DraftFindings>('check-draft-text'),
    readLaw: json<wire.ReadLawRequest, wire.LawView>('read-law'),
    readLawSheet: json<wire.ReadLawSheetRequest, wire.LawSheetView>('read-law-sheet'),
    listLawVersions: json<{ law: string }, wire.LawVersionView[]>('list-law-versions'),
    compareLawVersions: json<wire.CompareLawVersionsRequest, wire.LawChangesView>('compare-law-versions'),
    listReliance: json<wire.ListRelianceRequest, wire.RelianceView>('list-reliance'),
    lawImpact: json<wire.LawImpactRequest, wire.LawImpactView>('law-impact'),
    findNormativeDocuments: json<wire.FindNormativeDocumentsRequest, wire.FoundNormativeDocumentsView>('find-normative-documents'),
    readNormativeDocument: json<wire.ReadNormativeDocumentRequest, wire.ReadNormativeDocumentView>('read-normative-document'),
    publishedFile: async (input: { sha256: string }): Promise<Blob> => (await ask('published-file', input)).blob(),
    /** The flowchart of a procedure, or of one of its parts, as SVG. */
    procedureFlowchart: async (input: { id: string; part?: string; lang?: 'zh' | 'en' }): Promise<Blob> =>
      (await ask('procedure-flowchart', input)).blob(),
    procedureBpmn: async (input: Id): Promise<Blob> => (await ask('procedure-bpmn', input)).blob(),
    /** The text of a law as a file: Markdown, DOCX, or Akoma Ntoso 3.0. */
    lawFile: async (as: 'markdown' | 'docx' | 'akoma-ntoso', input: Asked<wire.CopyLawRequest>): Promise<Blob> =>
      (await ask(`law-as-${as}`, input)).blob(),
  }
}

/** What supervision sees: cards, and attempts that the door refused. */
function supervisionClient(ask: Ask, base: string) {
  const { json } = answersOf(ask)
  return {
    listRefusals: json<wire.ListRefusalsRequest, wire.Page<wire.RefusedAttemptView>>('list-refusals'),
    refusalStatistics: json<wire.RefusalStatisticsRequest, wire.RefusalStatisticsView>('refusal-statistics'),
    refusalsAsCsv: async (input: Asked<wire.RefusalFileRequest>): Promise<Blob> => (await ask('refusals-as-csv', input)).blob(),
    listCards: json<wire.ListCardsRequest, wire.Page<wire.CardView>>('list-cards'),
    organBoard: json<{ division?: string }, wire.BoardView>('organ-board'),
    cardStatistics: json<wire.CardStatisticsRequest, wire.CardStatisticsView>('card-statistics'),
    /** Addresses under which a browser saves these lists. */
    cardsCsvAddress: (input: Asked<wire.CardFileRequest>): string => `${base}/api/cards.csv${queryOf(input as Given)}`,
    refusalsCsvAddress: (input: Asked<wire.RefusalFileRequest>): string => `${base}/api/refusals.csv${queryOf(input as Given)}`,
    cardsAsCsv: async (input: Asked<wire.CardFileRequest>): Promise<Blob> => (await ask('cards-as-csv', input)).blob(),
  }
}

/** Acts that several must sign. */
function signingClient(ask: Ask, base: string) {
  const { json, plain } = answersOf(ask)
  return {
    proposeSigning: json<wire.ProposeSigningRequest, wire.SigningView>('propose-signing'),
    listSignings: plain<wire.SigningLists>('list-signings'),
    readSigning: json<Id, wire.SigningView>('read-signing'),
    sign: json<wire.SignRequest, wire.SigningView>('sign'),
    declineSigning: json<Id, wire.SigningView>('decline-signing'),
    dropSigning: json<Id, Record<string, never>>('drop-signing'),
    /** Address under which a browser saves a file that a sheet names. */
    signedFileAddress: (sha256: string, signing: string): string => `${base}/api/files/${sha256}?signing=${encodeURIComponent(signing)}`,
  }
}

/** Signing in, one's own account, and the accounts of others for who keeps them. */
function accountClient(ask: Ask) {
  const { json, plain } = answersOf(ask)
  return {
    signIn: json<wire.SignInRequest, wire.SessionView>('sign-in'),
    register: json<wire.RegisterRequest, wire.RegisteredView>('register'),
    listAuthorities: plain<wire.AuthoritiesView>('list-authorities'),
    enterCode: json<wire.CodeRequest, wire.SessionView>('enter-code'),
    beginIdentity: plain<wire.IdentityAskedView>('begin-identity'),
    finishIdentity: json<wire.FinishIdentityRequest, wire.SessionView>('finish-identity'),
    signOut: plain<Record<string, never>>('sign-out'),
    whoAmI: plain<wire.MeView>('who-am-i'),
    myAccount: plain<wire.MyAccountView>('my-account'),
    changePassword: json<wire.ChangePasswordRequest, Record<string, never>>('change-password'),
    beginSecondFactor: plain<wire.EnrolmentView>('begin-second-factor'),
    confirmSecondFactor: json<wire.CodeRequest, wire.EnrolledView>('confirm-second-factor'),
    dropSecondFactor: json<wire.CodeRequest, Record<string, never>>('drop-second-factor'),
    endOtherSessions: plain<Record<string, never>>('end-other-sessions'),
    endMySession: json<Id, Record<string, never>>('end-my-session'),
    listAccounts: json<wire.ListAccountsRequest, wire.AccountsPage>('list-accounts'),
    endSessionsOf: json<wire.AccountRequest, Record<string, never>>('end-sessions-of'),
    closeAccount: json<wire.AccountRequest, Record<string, never>>('close-account'),
    reopenAccount: json<wire.AccountRequest, Record<string, never>>('reopen-account'),
    resetSecondFactor: json<wire.AccountRequest, Record<string, never>>('reset-second-factor'),
    listAccountEvents: json<wire.AccountEventsRequest, wire.AccountEventsPage>('list-account-events'),
  }
}

type OfProof = { id: string; proof: string }

/** Versions of procedures, and what was proved of them. */
function proofClient(ask: Ask) {
  const { json, plain } = answersOf(ask)
  return {
    currentVersions: plain<wire.CurrentVersions>('current-versions'),
    listVersions: json<Id, wire.VersionsView>('list-versions'),
    readProof: json<OfProof, wire.ProofView>('read-proof'),
    proofFile: async (input: OfProof): Promise<Blob> => (await ask('proof-file', input)).blob(),
    counterexample: async (input: OfProof & { rule: string }): Promise<Blob> => (await ask('counterexample', input)).blob(),
    /** Takes seconds: the version is proved before the answer comes. Refused proposals throw, with `problem.refusals`. */
    proposeVersion: async ({ key, ...order }: wire.ProposeVersionRequest): Promise<wire.DoneView> =>
      (await (await ask('propose-version', order, { headers: { 'Idempotency-Key': key } })).json()) as wire.DoneView,
  }
}

/** The API as functions, one for each operation. Each throws ProblemError when the answer is no. */
export function makeClient(options: ClientOptions = {}) {
  const base = options.base ?? ''
  const ask = askOver(options)
  const { json, plain } = answersOf(ask)
  return {
    ...accountClient(ask),
    findItems: json<wire.FindItemsRequest, wire.Page<wire.ItemSummary>>('find-items'),
    readItem: json<Id, wire.ItemView>('read-item'),
    listProcedures: plain<wire.ProcedureSummary[]>('list-procedures'),
    readProcedure: json<Id, wire.ProcedureView>('read-procedure'),
    listRegisters: plain<wire.RegisterView[]>('list-registers'),
    readRegister: json<wire.ReadRegisterRequest, wire.Page<wire.EntryView>>('read-register'),
    listCandidates: json<wire.ListCandidatesRequest, wire.CandidateList>('list-candidates'),
    readRow: json<wire.ReadRowRequest, wire.RowView>('read-row'),
    compareRegister: json<wire.CompareRegisterRequest, wire.ChangeView[]>('compare-register'),
    listCases: json<wire.ListCasesRequest, wire.Page<wire.CaseSummary>>('list-cases'),
    readCase: json<Id, wire.CaseView>('read-case'),
    /** Each call is a look of its own, on record. Refused looks throw, with `problem.refusals`. */
    openSeal: json<wire.OpenSealRequest, wire.UnsealedView>('open-seal'),
    listTasks: json<wire.PageRequest, wire.Page<wire.TaskView>>('list-tasks'),
    listDesk: json<{ desk: wire.Desk }, wire.DeskTaskView[]>('list-desk'),
    listHearings: plain<wire.HearingView[]>('list-hearings'),
    listCounter: plain<wire.CounterView[]>('list-counter'),
    listKept: plain<wire.KeptListsView>('list-kept'),
    listWaiting: plain<wire.WaitingView[]>('list-waiting'),
    lookUp: json<{ q: string }, wire.HitView[]>('look-up'),
    listFilters: plain<wire.SavedFilterView[]>('list-filters'),
    saveFilter: json<wire.SaveFilterRequest, wire.SavedFilterView>('save-filter'),
    dropFilter: json<Id, Record<string, never>>('drop-filter'),
    listMatters: json<wire.ListMattersRequest, wire.MatterView[]>('list-matters'),
    likeCases: json<wire.LikeCasesRequest, wire.LikeCasesView>('like-cases'),
    openingForm: async ({ subject, ...input }: Asked<wire.OpeningFormRequest>): Promise<wire.OpeningFormView> =>
      (await (await ask('opening-form', { ...input, subject })).json()) as wire.OpeningFormView,
    /** `key`: a new random value for each act; the same one again when the answer was lost. Refused acts throw, with `problem.refusals`. */
    act: async ({ key, ...order }: Asked<wire.ActOrder>): Promise<wire.DoneView> =>
      (await (await ask('act', order, { headers: { 'Idempotency-Key': key } })).json()) as wire.DoneView,
    /** Each case is done or refused by itself; refused ones do not throw. The same key again does nothing twice. */
    actOnSeveral: async ({ key, ...order }: wire.ActOnSeveralRequest): Promise<wire.SeveralView> =>
      (await (await ask('act-on-several', order, { headers: { 'Idempotency-Key': key } })).json()) as wire.SeveralView,
    previewAct: json<wire.PreviewActRequest, wire.PreviewView>('preview-act'),
    ...signingClient(ask, base),
    ...proofClient(ask),
    saveDraft: json<wire.SaveDraftRequest, wire.DraftView>('save-draft'),
    listDrafts: plain<wire.DraftView[]>('list-drafts'),
    readDraft: json<Id, wire.DraftView>('read-draft'),
    dropDraft: json<Id, Record<string, never>>('drop-draft'),
    /** `sha256`: hash worked out before sending; a file that arrives with another one is refused. */
    uploadFile: async (file: File, sha256?: string): Promise<wire.StoredFile> => {
      const body = new FormData()
      if (sha256 !== undefined) body.set('sha256', sha256)
      body.set('file', file)
      return (await (await ask('upload-file', {}, { body })).json()) as wire.StoredFile
    },
    readFile: async (input: Asked<wire.ReadFileRequest>): Promise<Blob> => (await ask('read-file', input)).blob(),
    /** Address under which a browser saves a file of a case. */
    fileAddress: (sha256: string, caseId: string): string => `${base}/api/files/${sha256}?case=${encodeURIComponent(caseId)}`,
    ...recordClient(ask, base),
  }
}

export type Client = ReturnType<typeof makeClient>
