import { act } from './act.ts'
import { actOnSeveral } from './act-on-several.ts'
import { listAuthorities } from './agents/list-authorities.ts'
import { listCandidates } from './candidates/list-candidates.ts'
import { caseVolume } from './case-volume.ts'
import { checkDocument } from './check-document.ts'
import { compareRegister } from './compare-register.ts'
import { listCounter } from './desks/list-counter.ts'
import { listDesk } from './desks/list-desk.ts'
import { listHearings } from './desks/list-hearings.ts'
import { listKept } from './desks/list-kept.ts'
import { documentDocx, documentPdf } from './document-file.ts'
import { readDraw } from './draws/read-draw.ts'
import { dropDraft } from './drop-draft.ts'
import { readEvidence } from './evidence/read-evidence.ts'
import { listExchange } from './exchange/list-exchange.ts'
import { receiveMessage } from './exchange/receive-message.ts'
import { findItems } from './find-items.ts'
import { procedureBpmn } from './flowchart/procedure-bpmn.ts'
import { procedureFlowchart } from './flowchart/procedure-flowchart.ts'
import { checkDraftText } from './law/check-draft-text.ts'
import { compareLawVersions } from './law/compare-law-versions.ts'
import { lawAsAkomaNtoso } from './law/downloads/law-as-akoma-ntoso.ts'
import { lawAsDocx } from './law/downloads/law-as-docx.ts'
import { lawAsMarkdown } from './law/downloads/law-as-markdown.ts'
import { lawFeed } from './law/law-feed.ts'
import { linkCitations, linkTexts } from './law/link-citations.ts'
import { listLawVersions } from './law/list-law-versions.ts'
import { listLaws } from './law/list-laws.ts'
import { readLaw } from './law/read-law.ts'
import { readLawSheet } from './law/read-law-sheet.ts'
import { searchLaw } from './law/search-law.ts'
import { suggestLaws } from './law/suggest-laws.ts'
import { likeCases } from './like-cases.ts'
import { listCases } from './list-cases.ts'
import { listContributions } from './list-contributions.ts'
import { listDrafts } from './list-drafts.ts'
import { listInvitations } from './list-invitations.ts'
import { listMatters } from './list-matters.ts'
import { listProcedures } from './list-procedures.ts'
import { listPublications } from './list-publications.ts'
import { listRegisters } from './list-registers.ts'
import { listTasks } from './list-tasks.ts'
import { addCheckpoint } from './log/add-checkpoint.ts'
import { proveConsistency, proveInclusion } from './log/prove.ts'
import { readCheckpoint } from './log/read-checkpoint.ts'
import { readCheckpoints } from './log/read-checkpoints.ts'
import { readReceipt } from './log/read-receipt.ts'
import { readEntries, readTile } from './log/read-tile.ts'
import { readWitnessed } from './log/read-witnessed.ts'
import { verifyReceipt } from './log/verify-receipt.ts'
import { lookUp } from './look-up.ts'
import { listWaiting } from './my-day/list-waiting.ts'
import { dropFilter, listFilters, saveFilter } from './my-day/saved-filters.ts'
import { findNormativeDocuments } from './normative/find-normative-documents.ts'
import { normativeDocumentFeed } from './normative/normative-document-feed.ts'
import { readNormativeDocument } from './normative/read-normative-document.ts'
import { listDatasets, publicationsAsCsv, registerAsCsv } from './open-data/open-data.ts'
import { publishedFigures, publishedFiguresAsCsv } from './open-data/published-figures.ts'
import { openSeal } from './open-seal.ts'
import { openingForm } from './opening-form.ts'
import type { Operation } from './operation.ts'
import { readOpinions } from './opinions/read-opinions.ts'
import { commonPeriodsOf } from './periods/common-periods.ts'
import { countPeriod } from './periods/count-period.ts'
import { enforcementTime } from './periods/enforcement-time.ts'
import { lateFine } from './periods/late-fine.ts'
import { previewAct } from './preview-act.ts'
import { currentVersions } from './publication/current-versions.ts'
import { listVersions } from './publication/list-versions.ts'
import { proposeVersion } from './publication/propose-version.ts'
import { counterexample, proofFile, readProof } from './publication/read-proof.ts'
import { publishedFile } from './published-file.ts'
import { readCase } from './read-case.ts'
import { readDocument } from './read-document.ts'
import { readDraft } from './read-draft.ts'
import { readFile } from './read-file.ts'
import { readItem } from './read-item.ts'
import { readProcedure } from './read-procedure.ts'
import { readPublication } from './read-publication.ts'
import { readRegister } from './read-register.ts'
import { readRow } from './read-row.ts'
import { lawImpact } from './reliance/law-impact.ts'
import { listReliance } from './reliance/list-reliance.ts'
import { saveDraft } from './save-draft.ts'
import { declineSigning } from './signing/decline-signing.ts'
import { dropSigning } from './signing/drop-signing.ts'
import { listSignings } from './signing/list-signings.ts'
import { proposeSigning } from './signing/propose-signing.ts'
import { readSigning } from './signing/read-signing.ts'
import { sign } from './signing/sign.ts'
import { closeOne, endSessionsOf, listAllAccounts, listEvents, reopenOne, resetSecondFactor } from './signing-in/administer.ts'
import { changePassword } from './signing-in/change-password.ts'
import { endMySession, endOtherSessions } from './signing-in/end-sessions.ts'
import { enterCode } from './signing-in/enter-code.ts'
import { beginIdentity, finishIdentity } from './signing-in/identity.ts'
import { myAccount } from './signing-in/my-account.ts'
import { register } from './signing-in/register.ts'
import { beginSecondFactor, confirmSecond, dropSecond } from './signing-in/second-factor.ts'
import { signIn } from './signing-in/sign-in.ts'
import { signOut } from './signing-in/sign-out.ts'
import { cardStatistics } from './supervision/card-statistics.ts'
import { listCards } from './supervision/list-cards.ts'
import { listRefusals } from './supervision/list-refusals.ts'
import { organBoard } from './supervision/organ-board.ts'
import { refusalStatistics } from './supervision/refusal-statistics.ts'
import { cardsAsCsv, refusalsAsCsv } from './supervision/supervision-files.ts'
import { uploadFile } from './upload-file.ts'
import { verifyLicence } from './verify-licence.ts'
import { whoAmI } from './who-am-i.ts'

/** Everything the system can be asked to do, by hand and in the order in which it is described. Routes, OpenAPI and permissions derive from it. */
export const allOperations = [
  signIn,
  register,
  enterCode,
  beginIdentity,
  finishIdentity,
  signOut,
  whoAmI,
  myAccount,
  changePassword,
  beginSecondFactor,
  confirmSecond,
  dropSecond,
  endMySession,
  endOtherSessions,
  listAllAccounts,
  endSessionsOf,
  closeOne,
  reopenOne,
  resetSecondFactor,
  listEvents,
  findItems,
  readItem,
  listProcedures,
  readProcedure,
  procedureFlowchart,
  procedureBpmn,
  currentVersions,
  listVersions,
  readProof,
  proofFile,
  counterexample,
  proposeVersion,
  listRegisters,
  readRegister,
  listCandidates,
  readRow,
  compareRegister,
  listCases,
  readCase,
  listTasks,
  listDesk,
  listHearings,
  listCounter,
  listKept,
  listWaiting,
  lookUp,
  listFilters,
  saveFilter,
  dropFilter,
  listMatters,
  likeCases,
  openingForm,
  // Before `act`: what is sealed can be looked at as long as the case runs.
  openSeal,
  act,
  actOnSeveral,
  previewAct,
  proposeSigning,
  listSignings,
  readSigning,
  sign,
  declineSigning,
  dropSigning,
  saveDraft,
  listDrafts,
  listAuthorities,
  readDraft,
  dropDraft,
  uploadFile,
  readFile,
  readEvidence,
  caseVolume,
  readDocument,
  documentPdf,
  documentDocx,
  checkDocument,
  listInvitations,
  listContributions,
  listDatasets,
  registerAsCsv,
  publicationsAsCsv,
  publishedFigures,
  publishedFiguresAsCsv,
  listPublications,
  readPublication,
  readOpinions,
  verifyLicence,
  readDraw,
  readCheckpoint,
  readCheckpoints,
  readTile,
  readEntries,
  proveInclusion,
  proveConsistency,
  addCheckpoint,
  readWitnessed,
  receiveMessage,
  listExchange,
  readReceipt,
  verifyReceipt,
  listRefusals,
  refusalStatistics,
  refusalsAsCsv,
  listCards,
  cardStatistics,
  cardsAsCsv,
  organBoard,
  countPeriod,
  commonPeriodsOf,
  lateFine,
  enforcementTime,
  // `/laws/:law` takes any word: operations on `/laws/search` and the like stand before it.
  listLaws,
  searchLaw,
  suggestLaws,
  linkCitations,
  linkTexts,
  checkDraftText,
  readLaw,
  readLawSheet,
  listLawVersions,
  compareLawVersions,
  listReliance,
  lawImpact,
  lawAsMarkdown,
  lawAsDocx,
  lawAsAkomaNtoso,
  lawFeed,
  findNormativeDocuments,
  readNormativeDocument,
  normativeDocumentFeed,
  publishedFile,
] as unknown as readonly Operation[]
