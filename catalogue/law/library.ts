import { businessEnvironmentRegulation } from './business-environment-regulation.ts'
import { civilCode } from './civil-code.ts'
import { civilProcedureLaw } from './civil-procedure-law.ts'
import { civilServantLaw } from './civil-servant-law.ts'
import { compensationPaymentRegulation } from './compensation-payment-regulation.ts'
import { complaintReportMeasures } from './complaint-report-measures.ts'
import { compulsionLaw } from './compulsion-law.ts'
import { congressSupervisionLaw } from './congress-supervision-law.ts'
import { criminalTransferProvisions } from './criminal-transfer-provisions.ts'
import { cybersecurityLaw } from './cybersecurity-law.ts'
import { enterpriseInformationRegulation } from './enterprise-information-regulation.ts'
import { enterpriseInspectionProvisions } from './enterprise-inspection-provisions.ts'
import { entertainmentVenueRegulation } from './entertainment-venue-regulation.ts'
import { fairCompetitionRegulation } from './fair-competition-regulation.ts'
import { filingReviewRegulation } from './filing-review-regulation.ts'
import { fineCollectionMeasures } from './fine-collection-measures.ts'
import { foodInspectionMeasures } from './food-inspection-measures.ts'
import { foodSafetyLaw } from './food-safety-law.ts'
import { foodSafetyRegulation } from './food-safety-regulation.ts'
import { governmentInformationRegulation } from './government-information-regulation.ts'
import { henanEnforcementModel } from './henan-enforcement-model.ts'
import { holidaysRegulation } from './holidays-regulation.ts'
import { legislationLaw } from './legislation-law.ts'
import { liaoningPlan } from './liaoning-plan.ts'
import { licensingLaw } from './licensing-law.ts'
import { litigationInterpretation } from './litigation-interpretation.ts'
import { litigationLaw } from './litigation-law.ts'
import { localOrganicLaw } from './local-organic-law.ts'
import { majorDecisionRegulation } from './major-decision-regulation.ts'
import { marketEntityRegulation } from './market-entity-regulation.ts'
import { onlineServiceProvisions } from './online-service-provisions.ts'
import { penaltyLaw } from './penalty-law.ts'
import { penaltyPublicityProvisions } from './penalty-publicity-provisions.ts'
import { personalInformationLaw } from './personal-information-law.ts'
import { petitionRegulation } from './petition-regulation.ts'
import { publicPlaceHygieneRegulation } from './public-place-hygiene-regulation.ts'
import { reconsiderationLaw } from './reconsideration-law.ts'
import { reconsiderationRegulation } from './reconsideration-regulation.ts'
import { ruleMakingRegulation } from './rule-making-regulation.ts'
import { shandongEnforcementModel } from './shandong-enforcement-model.ts'
import { specialEquipmentInspectionMeasures } from './special-equipment-inspection-measures.ts'
import { stateCompensationLaw } from './state-compensation-law.ts'
import { taxCollectionLaw } from './tax-collection-law.ts'
import { taxCollectionRegulation } from './tax-collection-regulation.ts'
import { urbanPlanningLaw } from './urban-planning-law.ts'
import { workSafetyLaw } from './work-safety-law.ts'
import { workingHoursProvisions } from './working-hours-provisions.ts'
import { zhejiangEnforcementModel } from './zhejiang-enforcement-model.ts'

/**
 * The legal texts the catalogue relies on: table of contents, kept by hand.
 *
 * To add a provision, for example 行政许可法 article 33, paragraph 1:
 *   1. Read it in the official text. Its place is `33(1)`; an item is `32(1)[4]`, an inserted article 第三十五条之一 is `35-1`.
 *   2. In the file of the law, add a row under that place: what it says in your own short words, Chinese and English (never the
 *      statute text), and the hash of the text you read, printed by
 *      `npx tsx scripts/law-provisions.ts hash "national/行政法/行政许可法(2019-04-23).md" "33(1)"`.
 *   3. Run `npx tsx scripts/law-provisions.ts check`. Now `licensingLaw.art('33(1)')` compiles.
 *
 * To add a law: a new file beside these, a line here, and a line in `texts` of scripts/law-provisions.ts naming its text.
 * To take in an amended text: point `texts` at the new file, add the stretch to `inForce`, run `check`, and read again each
 * provision it names: a changed hash means words that nobody has reviewed yet. Gists and hashes are of the newest version listed.
 *
 * The texts were read in a mirror of 2025-04-19. What is known to be newer or missing there and touches this library: the
 * Regulation on Administrative Law Enforcement Supervision (Decree 825, in force 2026-02-01) is absent; a revision of
 * 行政复议法实施条例 was not found and is not excluded; Liaoning's own regulations and rules are absent.
 */
export const library = [
  // Acts of the administration
  licensingLaw,
  penaltyLaw,
  fineCollectionMeasures,
  penaltyPublicityProvisions,
  personalInformationLaw,
  cybersecurityLaw,
  complaintReportMeasures,
  compulsionLaw,
  criminalTransferProvisions,
  enterpriseInformationRegulation,
  enterpriseInspectionProvisions,
  marketEntityRegulation,
  majorDecisionRegulation,
  onlineServiceProvisions,
  businessEnvironmentRegulation,
  governmentInformationRegulation,
  // Remedies
  reconsiderationLaw,
  reconsiderationRegulation,
  petitionRegulation,
  litigationLaw,
  litigationInterpretation,
  stateCompensationLaw,
  compensationPaymentRegulation,
  // Periods, service and days
  civilCode,
  civilProcedureLaw,
  workingHoursProvisions,
  holidaysRegulation,
  taxCollectionLaw,
  taxCollectionRegulation,
  // Norms and people
  legislationLaw,
  localOrganicLaw,
  congressSupervisionLaw,
  filingReviewRegulation,
  ruleMakingRegulation,
  fairCompetitionRegulation,
  civilServantLaw,
  // Special fields
  workSafetyLaw,
  urbanPlanningLaw,
  specialEquipmentInspectionMeasures,
  foodSafetyLaw,
  foodInspectionMeasures,
  foodSafetyRegulation,
  publicPlaceHygieneRegulation,
  entertainmentVenueRegulation,
  // The plan, and models from other provinces
  liaoningPlan,
  shandongEnforcementModel,
  henanEnforcementModel,
  zhejiangEnforcementModel,
] as const
