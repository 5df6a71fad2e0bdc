/**
 * How often what happens, beside the rest; the figures are invented, and only their order is meant: windows and streets see more cases than
 * cabinets. What is not named happens once in a while.
 */
const shares: Readonly<Record<string, number>> = {
  'administrative-licence': 34, 'licence-change': 8, 'licence-renewal': 5, 'licence-cancellation': 4, 'licence-withdrawal': 1, 'licence-revocation': 2,
  'penalty-summary': 18, 'penalty-ordinary': 16, 'penalty-publicity': 6, 'fine-collection': 6, 'coercive-measure-seal-seize': 5, 'court-enforcement': 2,
  'complaint-handling': 22, 'report-handling': 14, 'foi-on-request': 8, petition: 10, reconsideration: 7, 'inspection-draw': 3, 'drawn-inspection': 5,
  'abnormal-listing': 5, 'normative-document-making': 3, 'enforcement-supervision': 2, 'criminal-lead': 2, 'coercive-execution': 3,
}

/** What founds the province, or is left to the law: nobody begins it in the middle of the year. */
const never: readonly string[] = ['founding', 'organ-establishment', 'appointment', 'item-listing', 'item-import', 'law-repeal', 'law-text-import', 'procedure-publication', 'personal-data-erasure', 'log-recovery']

/** By month: a fine May and a warm summer fill the streets, October begins with a week of holidays, complaints follow the sales of November. */
const seasons: Readonly<Record<string, readonly number[]>> = {
  'administrative-licence': [6, 4, 9, 11, 12, 11, 10, 10, 11, 8, 9, 7], 'penalty-summary': [5, 4, 7, 9, 11, 13, 14, 13, 10, 7, 7, 5],
  'penalty-ordinary': [6, 5, 8, 9, 10, 12, 12, 12, 10, 7, 9, 8], 'complaint-handling': [10, 7, 12, 8, 8, 10, 10, 9, 8, 7, 16, 12],
  'report-handling': [7, 5, 9, 8, 9, 11, 13, 12, 9, 7, 10, 8], petition: [11, 6, 12, 9, 8, 8, 8, 8, 8, 7, 12, 11],
  'inspection-draw': [2, 3, 9, 11, 12, 12, 10, 10, 12, 8, 8, 3],
}
const steady = 9

/** @param month 1 to 12 */
export const shareOf = (procedure: string, month: number): number =>
  never.includes(procedure) ? 0 : (shares[procedure] ?? 1) * (seasons[procedure]?.[month - 1] ?? steady)
