/**
 * Table of contents of the catalogue, by the chapters of the plan; in brackets the systems of the plan.
 *
 * Beside the chapters: `law/` the legal texts relied on · `properties/` what every case must keep · `calendars/` working days · `organs/`
 * divisions, kinds of organ, posts · `demonstration.ts` the acts that found the demonstration province.
 *
 * - `01-functions/` founding · organs and posts (1.3) · power-list (1.1) · service-items (2.1) · administrative-licence, licence-change,
 *   licence-renewal, licence-withdrawal, licence-revocation, licence-cancellation (28.1) · random-inspection (3.4) · dishonesty-list (3.5)
 *   · real-names: accounts that people make for themselves · agents: authority to act for another
 * - `02-legislation/` rule-making (7, 8) · draft-rules (11) · normative-documents (12.1, 13) · filing-review (12.2) · clean-up (13) · law-status (1.2, 13) · opinions (8.1, 15.1)
 *   · law-library (32, 41.2)
 * - `03-decisions/` decision-catalogue (14) · expert-pool (15.2) · major-decision (14–18) · decision-execution (18)
 * - `04-enforcement-system/` officer-certificates (24) · criminal-transfer (26)
 * - `05-enforcement/` penalty-summary, penalty-ordinary (28.1, 28.2, 29, 31) · fine-collection (25) · penalty-publicity (28.2, 3.3) · discretion-benchmarks (31)
 *   · coercive-measure-seal-seize, coercive-measure-freeze, coercive-measure-person, coercive-execution, court-enforcement (28.1) · exchange (32, 3.2, 26)
 *   · enforcement-supervision (33.2, 36) · evidence and its custody (26, 28.2) · parts that several share
 * - `06-checks/` electronic-supervision (34.1) · procedure-publication (28.1, 33.1, 34.1) · log-witnessing · log-recovery · reports and complaints (37, 34.4)
 * - `07-openness/` foi-on-request (40.2) · personal-data-erasure
 * - `08-disputes/` reconsideration, reconsideration-orders (43) · incidental-review (12.2, 43) · petition (49)
 */
export { demonstrationPeople, demonstrationSteps, publishingSteps } from './demonstration.ts'
export { liaoning } from './liaoning.ts'
