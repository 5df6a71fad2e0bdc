import { carry, days, defineDemands, did, months, not, workdays } from '../../../src/kernel/define.ts'
import { elsewhere, kept } from '../../kept-where.ts'
import { filingReviewRegulation } from '../../law/filing-review-regulation.ts'
import { normativeDocumentFilingReviewFacts } from '../../law/statutory/normative-document-filing-review.ts'
import { normativeFilingReview } from './filing-review.ts'

const byProposal = { notHere: { zh: '见审查建议程序', en: 'See the procedure of review proposals' } } as const
const owed = (...since: readonly ('review' | 'respond')[]) => [{ kind: 'owed', since }] as const

/** What the law demands of filing review (备案审查条例, which a province follows in its own system; days after Beijing's model). */
export const normativeFilingReviewDemands = defineDemands(normativeFilingReview, {
  means: {
    investigation: ['review'], extension: ['extendReview'], foundWrong: [{ act: 'review', giving: 'wrong' }], corrected: ['mended', 'revoke'],
  },
  carries: [
    carry(
      normativeDocumentFilingReviewFacts,
      {
        file: { acts: ['receive'], by: ['clerk'], clocks: [], otherwise: { '30 day from event:document-published': elsewhere('三十日由制定程序的 file 承担', 'The thirty days are those of filing in the making of the document') } },
        'formal-check': { acts: ['check'], by: ['clerk'] },
        resubmit: { acts: ['resubmit'], by: ['maker'], anewAfter: ['resubmit'], onlyIf: 'incomplete', clocks: [{ kind: 'owed', term: days(10), since: ['backToMaker.serve'] }] },
        distribute: {
          acts: ['distribute'], by: ['clerk'], onlyIf: not('incomplete'), anewAfter: ['resubmit'], clocks: [{ kind: 'owed', term: workdays(5), since: ['check'] }],
        },
        'active-review': {
          acts: ['review'], by: ['reviewer'], apart: ['receive'], requires: ['distribute'], onlyIf: not('incomplete'), clocks: [{ kind: 'owed', term: months(3), since: ['check'] }],
        },
        proposal: byProposal, 'tell-not-started': byProposal, 'transfer-other': byProposal, feedback: byProposal,
        explain: { acts: ['explain'], by: ['maker'], requires: ['askMaker'], clocks: [{ kind: 'owed', since: ['askMaker'] }], otherwise: { 'active-review': kept('审查中要求说明的，说明在审查结论之前', 'Asked while it is reviewed, it is given before the review ends') } },
        'review-opinion': { acts: ['opinion'], by: ['head'], apart: ['review'], onlyIf: 'wrong', clocks: owed('review') },
        respond: { acts: ['respond'], by: ['maker'], clocks: [{ kind: 'owed', term: days(30), since: ['opinionToMaker.serve'] }] },
        'report-change': { notHere: { zh: '修改、废止由制定机关在其程序中公布', en: 'The maker publishes the change in its own procedure' } },
        revoke: {
          acts: ['revoke'], by: ['head'], requires: ['opinion'], onlyIf: not('corrected'), clocks: [{ kind: 'waits', term: days(30), since: ['opinionToMaker.serve'] }, ...owed('respond')],
        },
        'annual-list': { notHere: { zh: '见年度目录程序', en: 'See the procedure of the yearly catalogue' } },
      },
      {
        'inv-01': { keptBy: { zh: '属性 L5', en: 'property L5' }, properties: ['L5'] },
        'inv-02': { keptBy: { zh: '步骤 revoke', en: 'the step revoke' } },
        'inv-03': { notHere: { zh: '人大常委会的撤销由制定程序登记', en: 'What the standing committee revokes is noted in the making of the document' } },
        'inv-04': { keptBy: { zh: '程序依据备案审查条例 25', en: 'The procedure rests on art. 25 of the Regulation' } },
      },
    ),
  ],
  further: {
    sentBack: {
      acts: ['backToMaker.serve'], by: ['clerk'], requires: ['check'], anewAfter: ['resubmit'], onlyIf: 'incomplete', clocks: [{ kind: 'owed', since: ['check'] }], basis: filingReviewRegulation.art('25(1)'),
    },
    opinionServed: {
      acts: ['opinionToMaker.serve'], by: ['clerk'], requires: ['opinion'], notAfter: ['respond'], clocks: [{ kind: 'owed', since: ['opinion'] }], basis: filingReviewRegulation.art('21(1)'),
    },
    revokedAfterReceipt: {
      acts: ['revoke'], requires: [{ if: not(did('respond')), first: 'opinionToMaker.serve' }], basis: filingReviewRegulation.art('21(1)'),
    },
    extendReview: {
      acts: ['extendReview'], by: ['head'], requires: ['distribute'], extends: { clock: 'review', by: months(3) }, basis: filingReviewRegulation.art('25(1)'),
    },
    askMaker: { acts: ['askMaker'], by: ['reviewer'], requires: ['distribute'], basis: filingReviewRegulation.art('14(1)') },
    pass: { acts: ['pass'], by: ['head'], apart: ['review'], requires: ['review'], onlyIf: not('wrong'), clocks: owed('review'), basis: filingReviewRegulation.art('13(1)') },
    mended: { acts: ['mended'], by: ['head'], requires: ['respond'], onlyIf: 'corrected', clocks: owed('respond'), basis: filingReviewRegulation.art('18(1)') },
  },
})
