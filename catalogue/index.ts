/**
 * Table of contents of the catalogue, by the chapters of the plan.
 *
 * - `law/` the legal texts relied on · `calendars/` working days · `organs/` divisions, kinds of organ, organs, posts
 * - `01-functions/` founding · organs and posts (1.3) · power-list (1.1) · service-items (2.1) · administrative-licence with
 *   licence-change, licence-renewal, licence-withdrawal, licence-revocation, licence-cancellation (28.1)
 * - `02-legislation/` law-status (1.2, 13) · law-library (32, 41.2) · draft-rules (11) · normative-documents (12.1, 13) · filing-review (12.2)
 *   · clean-up (13)
 * - `03-decisions/` major-decision (14–18) · decision-execution · decision-catalogue · expert-pool · `06-checks/` reports (37, 34.4)
 * - `04-enforcement-system/` officer-certificates (24)
 * - `demonstration.ts` the acts that found the demonstration province
 */
export { demonstrationPeople, demonstrationSteps } from './demonstration.ts'
export { liaoning } from './liaoning.ts'
