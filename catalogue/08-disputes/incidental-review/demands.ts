import { all, carry, days, defineDemands, not, workdays } from '../../../src/kernel/define.ts'
import { elsewhere, kept } from '../../kept-where.ts'
import { reconsiderationLaw as law } from '../../law/reconsideration-law.ts'
import { reconsiderationIncidentalReviewFacts } from '../../law/statutory/reconsideration-incidental-review.ts'
import { incidentalReview } from './procedure.ts'

const inReconsideration = elsewhere('见行政复议程序（reconsideration）', 'See reconsideration (reconsideration)')
const owed = <A extends string>(...since: readonly A[]) => ({ kind: 'owed', since }) as const
/** From the request, which stands in the entry the review is about; owed once the review is open. */
const sinceRequest = { kind: 'owed', since: ['open', '@subject'], field: 'requested' } as const

/** What the law demands of the review of a document on which a contested act rests (行政复议法 56–60). */
export const incidentalReviewDemands = defineDemands(incidentalReview, {
  means: {},
  carries: [
    carry(
      reconsiderationIncidentalReviewFacts,
      {
        request: inReconsideration, 'suspend-case': inReconsideration, resume: inReconsideration,
        'ask-maker': { acts: ['askMaker'], by: ['handler'], requires: ['open'], onlyIf: 'withinPower', clocks: [{ ...owed('open'), term: workdays(3) }] },
        'maker-replies': { acts: ['makerReplies'], by: ['makerStaff'], requires: ['askMaker'], onlyIf: 'withinPower', clocks: [{ ...owed('toMaker.serve'), term: workdays(10) }] },
        handle: { acts: ['handle'], by: ['handler'], requires: ['open', 'askMaker'], onlyIf: 'withinPower', evenWithout: ['makerReplies'], clocks: [{ ...sinceRequest, term: days(30) }] },
        transfer: { acts: ['transfer'], by: ['handler'], requires: ['open'], onlyIf: not('withinPower'), clocks: [{ ...sinceRequest, term: workdays(7) }] },
        'organ-replies': { acts: ['competentReplies'], by: ['competentStaff'], requires: ['transfer'], onlyIf: not('withinPower'), clocks: [{ ...owed('toCompetent.serve'), term: days(60) }] },
        'stop-clause': { acts: ['stopClause'], by: ['head'], apart: ['handle'], requires: ['handle'], onlyIf: 'unlawful', clocks: [owed('handle')] },
      },
      { 'inv-01': inReconsideration, 'inv-02': kept('复议人员也可以提出（reconsideration/challenge）', 'A handler may raise it too (reconsideration/challenge)') },
    ),
  ],
  further: {
    open: { acts: ['open'], by: ['handler'], basis: law.art('56(1)') },
    findLawful: { acts: ['findLawful'], by: ['head'], apart: ['handle'], requires: ['handle'], onlyIf: all('withinPower', not('unlawful')), clocks: [owed('handle')], basis: law.art('59(1)') },
    makerServed: { acts: ['toMaker.serve'], by: ['handler'], requires: ['askMaker'], notAfter: ['makerReplies'], onlyIf: 'withinPower', clocks: [owed('askMaker')], basis: law.art('58(1)') },
    competentServed: { acts: ['toCompetent.serve'], by: ['handler'], requires: ['transfer'], onlyIf: not('withinPower'), clocks: [owed('transfer')], basis: law.art('60(1)') },
    drop: { acts: ['drop'], by: ['head'], requires: ['open'], basis: law.art('41(1)') },
  },
})
