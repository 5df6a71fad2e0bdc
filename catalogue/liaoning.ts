import { defineCatalogue } from '../src/kernel/define.ts'
import { accountDemands, accountProcedures, accountRegisters, agency, registration } from './01-functions/accounts.ts'
import { administrativeLicenceDemands } from './01-functions/administrative-licence/demands.ts'
import { administrativeLicence } from './01-functions/administrative-licence/procedure.ts'
import { licenceBarsRegister, licencesRegister } from './01-functions/administrative-licence/registers.ts'
import { abnormalListing } from './01-functions/dishonesty-list/abnormal.ts'
import { abnormalListingDemands, seriousDishonestyListingDemands } from './01-functions/dishonesty-list/demands.ts'
import {
  abnormalOperationsRegister, closerExaminationRegister, officeBarsRegister, seriousDishonestyRegister,
} from './01-functions/dishonesty-list/registers.ts'
import { seriousDishonestyListing } from './01-functions/dishonesty-list/serious.ts'
import { foundingDemands } from './01-functions/founding/demands.ts'
import { founding } from './01-functions/founding/procedure.ts'
import { regionsRegister } from './01-functions/founding/register.ts'
import { licenceCancellationDemands } from './01-functions/licence-cancellation/demands.ts'
import { licenceCancellation } from './01-functions/licence-cancellation/procedure.ts'
import { licenceChangeDemands } from './01-functions/licence-change/demands.ts'
import { licenceChange } from './01-functions/licence-change/procedure.ts'
import { licenceRenewalDemands } from './01-functions/licence-renewal/demands.ts'
import { licenceRenewal } from './01-functions/licence-renewal/procedure.ts'
import { licenceRevocationDemands } from './01-functions/licence-revocation/demands.ts'
import { licenceRevocation } from './01-functions/licence-revocation/procedure.ts'
import { licenceWithdrawalDemands } from './01-functions/licence-withdrawal/demands.ts'
import { licenceWithdrawal } from './01-functions/licence-withdrawal/procedure.ts'
import { appointment } from './01-functions/organs/appointment.ts'
import { appointmentDemands, organEstablishmentDemands } from './01-functions/organs/demands.ts'
import { organEstablishment } from './01-functions/organs/organ-establishment.ts'
import { organsRegister, postsRegister } from './01-functions/organs/registers.ts'
import { powerListAdjustmentDemands } from './01-functions/power-list/demands.ts'
import { powerListAdjustment } from './01-functions/power-list/procedure.ts'
import { powersRegister } from './01-functions/power-list/register.ts'
import { drawnInspectionDemands, inspectionDrawDemands } from './01-functions/random-inspection/demands.ts'
import { inspectionDraw } from './01-functions/random-inspection/draw.ts'
import { drawnInspection } from './01-functions/random-inspection/inspection.ts'
import { drawnInspectionsRegister, inspectionDrawsRegister } from './01-functions/random-inspection/registers.ts'
import { itemImportDemands, itemListingDemands } from './01-functions/service-items/demands.ts'
import { itemImport } from './01-functions/service-items/item-import.ts'
import { itemListing } from './01-functions/service-items/item-listing.ts'
import { importedRegister, itemsRegister, materialsRegister } from './01-functions/service-items/registers.ts'
import { normativeCatalogueDemands, normativeCleanUpDemands } from './02-legislation/clean-up/demands.ts'
import { normativeCatalogue, normativeCleanUp } from './02-legislation/clean-up/procedure.ts'
import { cleanUpsRegister } from './02-legislation/clean-up/register.ts'
import { draftRules } from './02-legislation/draft-rules/draft-rules.ts'
import { normativeFilingReviewDemands } from './02-legislation/filing-review/demands.ts'
import { normativeFilingReview } from './02-legislation/filing-review/filing-review.ts'
import { normativeDocumentReviewProposal } from './02-legislation/filing-review/review-proposal.ts'
import { lawTextImport } from './02-legislation/law-library/procedure.ts'
import { lawTextsRegister } from './02-legislation/law-library/register.ts'
import { lawRepeal } from './02-legislation/law-status/procedure.ts'
import { lawStatusRegister } from './02-legislation/law-status/register.ts'
import { normativeDocumentMakingDemands } from './02-legislation/normative-documents/demands.ts'
import { normativeDocumentMaking } from './02-legislation/normative-documents/procedure.ts'
import { normativeDocumentNumbersRegister, normativeDocumentsRegister } from './02-legislation/normative-documents/registers.ts'
import { opinions } from './02-legislation/opinions/opinions.ts'
import { ruleMakingDemands } from './02-legislation/rule-making/demands.ts'
import { ruleMaking } from './02-legislation/rule-making/procedure.ts'
import { decisionCatalogueDemands, decisionMeetingRulesDemands } from './03-decisions/decision-catalogue/demands.ts'
import { decisionCatalogue, decisionMeetingRules } from './03-decisions/decision-catalogue/procedure.ts'
import { decisionResponsibilityDemands, majorDecisionExecutionDemands } from './03-decisions/decision-execution/demands.ts'
import { decisionResponsibility, majorDecisionExecution } from './03-decisions/decision-execution/procedure.ts'
import { expertPoolDemands } from './03-decisions/expert-pool/demands.ts'
import { expertPool } from './03-decisions/expert-pool/procedure.ts'
import { majorDecisionDemands } from './03-decisions/major-decision/demands.ts'
import { majorDecision } from './03-decisions/major-decision/procedure.ts'
import {
  decisionExpertsRegister, decisionMattersRegister, decisionMeetingsRegister, expertInterestsRegister, majorDecisionsRegister,
} from './03-decisions/major-decision/registers.ts'
import { criminalCaseTransferDemands, criminalLeadDemands } from './04-enforcement-system/criminal-transfer/demands.ts'
import { criminalLead } from './04-enforcement-system/criminal-transfer/lead.ts'
import { criminalCaseTransfer } from './04-enforcement-system/criminal-transfer/procedure.ts'
import { criminalTransfersRegister } from './04-enforcement-system/criminal-transfer/register.ts'
import {
  certificateMeasuresDemands, certificateRestorationDemands, officerCertificateDemands,
} from './04-enforcement-system/officer-certificates/demands.ts'
import { officerCertificate } from './04-enforcement-system/officer-certificates/procedure.ts'
import { certificatesRegister } from './04-enforcement-system/officer-certificates/register.ts'
import { certificateMeasures, certificateRestoration } from './04-enforcement-system/officer-certificates/standing.ts'
import { coerciveExecutionDemands } from './05-enforcement/coercive-execution/demands.ts'
import { coerciveExecution } from './05-enforcement/coercive-execution/procedure.ts'
import { coerciveMeasureFreezeDemands } from './05-enforcement/coercive-measure-freeze/demands.ts'
import { coerciveMeasureFreeze } from './05-enforcement/coercive-measure-freeze/procedure.ts'
import { frozenFundsRegister } from './05-enforcement/coercive-measure-freeze/register.ts'
import { coerciveMeasurePersonDemands } from './05-enforcement/coercive-measure-person/demands.ts'
import { coerciveMeasurePerson } from './05-enforcement/coercive-measure-person/procedure.ts'
import { coerciveMeasureSealSeizeDemands } from './05-enforcement/coercive-measure-seal-seize/demands.ts'
import { coerciveMeasureSealSeize } from './05-enforcement/coercive-measure-seal-seize/procedure.ts'
import { seizedThingsRegister } from './05-enforcement/coercive-measure-seal-seize/register.ts'
import { courtEnforcementDemands } from './05-enforcement/court-enforcement/demands.ts'
import { courtEnforcement } from './05-enforcement/court-enforcement/procedure.ts'
import { discretionBenchmarkDemands } from './05-enforcement/discretion-benchmarks/demands.ts'
import { discretionBenchmark } from './05-enforcement/discretion-benchmarks/procedure.ts'
import { discretionTiersRegister } from './05-enforcement/discretion-benchmarks/register.ts'
import { enforcementSupervisionDemands } from './05-enforcement/enforcement-supervision/demands.ts'
import { enforcementSupervision } from './05-enforcement/enforcement-supervision/procedure.ts'
import { evidenceRegister } from './05-enforcement/evidence/register.ts'
import { exchange } from './05-enforcement/exchange/exchange.ts'
import { fineCollectionAgreement } from './05-enforcement/fine-collection/agreement.ts'
import { fineCollectionAgreementDemands, fineCollectionDemands } from './05-enforcement/fine-collection/demands.ts'
import { fineCollection } from './05-enforcement/fine-collection/procedure.ts'
import { finesRegister } from './05-enforcement/fine-collection/register.ts'
import { penaltyOrdinaryDemands } from './05-enforcement/penalty-ordinary/demands.ts'
import { penaltyOrdinary } from './05-enforcement/penalty-ordinary/procedure.ts'
import { penaltyPublicityDemands } from './05-enforcement/penalty-publicity/demands.ts'
import { penaltyPublicity } from './05-enforcement/penalty-publicity/procedure.ts'
import { penaltyDecisionsRegister, publishedPenaltiesRegister } from './05-enforcement/penalty-publicity/registers.ts'
import { penaltySummaryDemands } from './05-enforcement/penalty-summary/demands.ts'
import { penaltySummary } from './05-enforcement/penalty-summary/procedure.ts'
import { supervisionCardDemands } from './06-checks/electronic-supervision/demands.ts'
import { supervisionCard } from './06-checks/electronic-supervision/procedure.ts'
import { logRecovery } from './06-checks/log-recovery/procedure.ts'
import { logWitnessing } from './06-checks/log-witnessing/procedure.ts'
import { procedurePublication } from './06-checks/procedure-publication/procedure.ts'
import { procedureProofsRegister, procedureVersionsRegister } from './06-checks/procedure-publication/registers.ts'
import { complaintHandling } from './06-checks/reports/complaint-handling.ts'
import { complaintHandlingDemands, reportHandlingDemands } from './06-checks/reports/demands.ts'
import { reportHandling } from './06-checks/reports/report-handling.ts'
import { foiOnRequestDemands } from './07-openness/foi-on-request/demands.ts'
import { foiOnRequest } from './07-openness/foi-on-request/procedure.ts'
import { personalDataErasure } from './07-openness/personal-data-erasure/procedure.ts'
import { incidentalReviewDemands } from './08-disputes/incidental-review/demands.ts'
import { incidentalReview } from './08-disputes/incidental-review/procedure.ts'
import { documentReviewsRegister } from './08-disputes/incidental-review/register.ts'
import { petitionDemands } from './08-disputes/petition/demands.ts'
import { petition } from './08-disputes/petition/procedure.ts'
import { endedPetitionsRegister } from './08-disputes/petition/register.ts'
import { reconsiderationDemands } from './08-disputes/reconsideration/demands.ts'
import { reconsideration } from './08-disputes/reconsideration/procedure.ts'
import { orderComplianceDemands } from './08-disputes/reconsideration-orders/demands.ts'
import { orderCompliance } from './08-disputes/reconsideration-orders/procedure.ts'
import { reconsiderationOrdersRegister } from './08-disputes/reconsideration-orders/register.ts'
import { chinaWorkdays } from './calendars/china-workdays.ts'
import { counting } from './calendars/counting.ts'
import { civilServantLaw } from './law/civil-servant-law.ts'
import { library } from './law/library.ts'
import { personalInformationLaw } from './law/personal-information-law.ts'
import { divisionMap } from './organs/division-map.ts'
import { incompatiblePosts, posts } from './organs/roles.ts'
import { plainWords } from './plain-words.ts'
import { planChapters } from './plan-chapters.ts'
import { powers } from './powers.ts'
import { properties } from './properties/properties.ts'
import { publicationKinds } from './publication-kinds.ts'
import { supervision } from './rules.ts'

/** Liaoning Province: everything that has been declared so far. */
export const liaoning = defineCatalogue({
  id: 'liaoning',
  title: { zh: '辽宁省', en: 'Liaoning Province' },
  library, calendar: chinaWorkdays,
  chapters: planChapters, publicationKinds, plainWords, counting,
  privacy: [personalInformationLaw.art('25')], ownCase: [civilServantLaw.art('76(1)')],
  procedures: [
    founding,
    // 1 Functions performed according to law
    organEstablishment,
    appointment,
    powerListAdjustment,
    itemListing,
    itemImport,
    administrativeLicence,
    licenceChange,
    licenceRenewal,
    licenceWithdrawal,
    licenceRevocation,
    licenceCancellation,
    inspectionDraw,
    drawnInspection,
    abnormalListing,
    seriousDishonestyListing,
    ...accountProcedures,
    // 2 Legislation
    lawRepeal,
    lawTextImport,
    normativeDocumentMaking,
    normativeFilingReview,
    normativeDocumentReviewProposal,
    normativeCleanUp,
    normativeCatalogue,
    ruleMaking,
    ...opinions.procedures,
    // 3 Decisions
    decisionCatalogue,
    decisionMeetingRules,
    expertPool,
    majorDecision,
    majorDecisionExecution,
    decisionResponsibility,
    // 4 Enforcement system
    officerCertificate,
    certificateMeasures,
    certificateRestoration,
    criminalLead,
    criminalCaseTransfer,
    // 5 Strict, regulated, fair enforcement
    penaltySummary,
    penaltyOrdinary,
    fineCollectionAgreement,
    fineCollection,
    penaltyPublicity,
    discretionBenchmark,
    enforcementSupervision,
    coerciveMeasureSealSeize,
    coerciveMeasureFreeze,
    coerciveMeasurePerson,
    coerciveExecution,
    courtEnforcement,
    ...exchange.procedures,
    // 6 Checks on power
    procedurePublication,
    reportHandling,
    complaintHandling,
    supervisionCard,
    // 7 Openness
    logWitnessing, logRecovery,
    foiOnRequest,
    personalDataErasure,
    // 8 Disputes
    reconsideration,
    incidentalReview,
    orderCompliance,
    petition,
  ],
  registers: [
    regionsRegister, organsRegister, postsRegister, powersRegister, itemsRegister, materialsRegister, importedRegister, licencesRegister,
    licenceBarsRegister, lawStatusRegister, lawTextsRegister, normativeDocumentsRegister, normativeDocumentNumbersRegister,
    cleanUpsRegister, certificatesRegister, discretionTiersRegister, finesRegister, penaltyDecisionsRegister, publishedPenaltiesRegister,
    criminalTransfersRegister, inspectionDrawsRegister, drawnInspectionsRegister, abnormalOperationsRegister, seriousDishonestyRegister,
    closerExaminationRegister, officeBarsRegister, seizedThingsRegister, evidenceRegister, frozenFundsRegister, reconsiderationOrdersRegister,
    documentReviewsRegister, endedPetitionsRegister, decisionMattersRegister, decisionMeetingsRegister, decisionExpertsRegister,
    expertInterestsRegister, majorDecisionsRegister, procedureVersionsRegister, procedureProofsRegister, ...opinions.registers,
    ...exchange.registers, ...accountRegisters,
  ],
  posts: posts.map((post) => ({
    ...post,
    incompatible: incompatiblePosts.flatMap(({ pair: [one, other] }) => (one === post.id ? [other] : other === post.id ? [one] : [])),
  })),
  witnessing: { procedure: 'log-witnessing', act: 'record' },
  erasure: { procedure: 'personal-data-erasure', act: 'erase', names: { act: 'propose', field: 'number' } },
  recovery: { procedure: 'log-recovery', act: 'confirm', names: 'propose' },
  exchange: exchange.taken, opinions: opinions.kept, registration, agency,
  draftRules, properties, supervision, powers, map: divisionMap,
  demands: [
    // 1 Functions performed according to law
    foundingDemands, organEstablishmentDemands, appointmentDemands, powerListAdjustmentDemands, itemListingDemands, itemImportDemands,
    administrativeLicenceDemands, licenceChangeDemands, licenceRenewalDemands, licenceWithdrawalDemands, licenceRevocationDemands,
    licenceCancellationDemands, inspectionDrawDemands, drawnInspectionDemands, abnormalListingDemands, seriousDishonestyListingDemands,
    ...accountDemands,
    // 2 Legislation
    normativeDocumentMakingDemands, normativeFilingReviewDemands, normativeCleanUpDemands, normativeCatalogueDemands, ruleMakingDemands,
    // 3 Administrative decisions
    majorDecisionDemands, decisionCatalogueDemands, decisionMeetingRulesDemands, expertPoolDemands, majorDecisionExecutionDemands,
    decisionResponsibilityDemands,
    // 4 Enforcement system
    officerCertificateDemands, certificateMeasuresDemands, certificateRestorationDemands, criminalLeadDemands, criminalCaseTransferDemands,
    // 5 Strict, regulated, fair enforcement
    penaltySummaryDemands, penaltyOrdinaryDemands, fineCollectionAgreementDemands, fineCollectionDemands, penaltyPublicityDemands,
    discretionBenchmarkDemands, enforcementSupervisionDemands, coerciveMeasureSealSeizeDemands, coerciveMeasureFreezeDemands,
    coerciveMeasurePersonDemands, coerciveExecutionDemands, courtEnforcementDemands,
    // 6 Checks on power
    reportHandlingDemands, complaintHandlingDemands, supervisionCardDemands,
    // 7 Openness
    foiOnRequestDemands,
    // 8 Disputes
    petitionDemands, reconsiderationDemands, incidentalReviewDemands, orderComplianceDemands,
  ],
})
