/** Types of what travels, for the client in the browser, which may know shapes and never code. */

import type { listCandidates } from '../operations/candidates/list-candidates.ts'
import type { checkDraftText } from '../operations/law/check-draft-text.ts'
import type { linkCitations, linkTexts } from '../operations/law/link-citations.ts'
import type { listLaws } from '../operations/law/list-laws.ts'
import type { readLawSheet } from '../operations/law/read-law-sheet.ts'
import type { searchLaw } from '../operations/law/search-law.ts'
import type { suggestLaws } from '../operations/law/suggest-laws.ts'
import type { proveConsistency, proveInclusion } from '../operations/log/prove.ts'
import type { commonPeriodsOf } from '../operations/periods/common-periods.ts'
import type { enforcementTime } from '../operations/periods/enforcement-time.ts'
import type { lateFine } from '../operations/periods/late-fine.ts'
import type { CountPeriodRequest } from '../operations/periods/period-request.ts'
import type { currentVersions } from '../operations/publication/current-versions.ts'
import type { proposeVersion } from '../operations/publication/propose-version.ts'
import type { lawImpact } from '../operations/reliance/law-impact.ts'
import type { listReliance } from '../operations/reliance/list-reliance.ts'

export type { Desk } from '../kernel/catalogue.ts'
export type CurrentVersions = Awaited<ReturnType<typeof currentVersions.run>>
export type { ProofView, RuleFindingView, VersionsView } from '../operations/publication/proof-views.ts'
export type ProposeVersionRequest = Parameters<typeof proposeVersion.run>[1]
export type { DrawView } from '../operations/draws/draw-view.ts'
export type { PieceView } from '../operations/evidence/read-evidence.ts'
export type { HitView } from '../operations/look-up.ts'
export type { LawImpactView, RelianceView } from '../operations/reliance/reliance-views.ts'
export type ListRelianceRequest = Parameters<typeof listReliance.run>[1]
export type LawImpactRequest = Parameters<typeof lawImpact.run>[1]
export type SearchLawRequest = Parameters<typeof searchLaw.run>[1]
export type FoundLaws = Awaited<ReturnType<typeof searchLaw.run>>
export type { LawSheetView } from '../operations/law/law-sheet-views.ts'
export type ListLawsRequest = Parameters<typeof listLaws.run>[1]
export type LawsListed = Awaited<ReturnType<typeof listLaws.run>>
export type ReadLawSheetRequest = Parameters<typeof readLawSheet.run>[1]
export type LinkCitationsRequest = Parameters<typeof linkCitations.run>[1]
export type LinkedText = Awaited<ReturnType<typeof linkCitations.run>>
export type LinkTextsRequest = Parameters<typeof linkTexts.run>[1]
export type LinkedTexts = Awaited<ReturnType<typeof linkTexts.run>>
export type ListCandidatesRequest = Parameters<typeof listCandidates.run>[1]
export type CandidateList = Awaited<ReturnType<typeof listCandidates.run>>
export type CheckDraftTextRequest = Parameters<typeof checkDraftText.run>[1]
export type DraftFindings = Awaited<ReturnType<typeof checkDraftText.run>>
export type SuggestLawsRequest = Parameters<typeof suggestLaws.run>[1]
export type SuggestedLaws = Awaited<ReturnType<typeof suggestLaws.run>>
export type { CountPeriodRequest }
export type InclusionProof = Awaited<ReturnType<typeof proveInclusion.run>>
export type ConsistencyProof = Awaited<ReturnType<typeof proveConsistency.run>>
export type CommonPeriods = Awaited<ReturnType<typeof commonPeriodsOf.run>>
export type LateFineRequest = Omit<Parameters<typeof lateFine.run>[1], 'pauses'> & { pauses?: string }
export type LateFineAnswer = Awaited<ReturnType<typeof lateFine.run>>
export type EnforcementTimeRequest = Parameters<typeof enforcementTime.run>[1]
export type EnforcementTimeAnswer = Awaited<ReturnType<typeof enforcementTime.run>>
export type { ActOnSeveralRequest, SeveralView } from '../operations/act-on-several.ts'
export type { AuthoritiesView } from '../operations/agents/list-authorities.ts'
export type * from '../operations/desks/desk-views.ts'
export type { ExchangeView } from '../operations/exchange/list-exchange.ts'
export type * from '../operations/law/law-views.ts'
export type { ContributionView } from '../operations/list-contributions.ts'
export type * from '../operations/my-day/my-day-views.ts'
export type * from '../operations/normative/normative-views.ts'
export type { DatasetView } from '../operations/open-data/open-data.ts'
export type { PublishedFiguresView } from '../operations/open-data/published-figures.ts'
export type { OpinionsView } from '../operations/opinions/opinion-views.ts'
export type { ReadOpinionsRequest } from '../operations/opinions/read-opinions.ts'
export type * from '../operations/periods/period-views.ts'
export type { PreviewActRequest, PreviewView } from '../operations/preview-act.ts'
export type * from '../operations/record-views.ts'
export type * from '../operations/requests.ts'
export type * from '../operations/signing/signing-views.ts'
export type * from '../operations/signing-in/requests.ts'
export type * from '../operations/signing-in/views.ts'
export type { BoardView } from '../operations/supervision/organ-board.ts'
export type * from '../operations/views.ts'
export type { Problem } from './problem-view.ts'
