import { anyOf, date, longText, organ, text, workdays, yesNo } from '../../../src/kernel/define.ts'
import { reconsiderationLaw as law } from '../../law/reconsideration-law.ts'
import { reconsiderationRegulation as regulation } from '../../law/reconsideration-regulation.ts'
import { letter } from '../../letter.ts'

/**
 * Asking for the review of the document on which the contested act rests (13), or beginning it of one's own motion (57). The review itself is
 * the procedure `reconsideration-incidental-review`, about the entry made here; while the entry runs, nothing is decided.
 */
export const challengingActs = {
  challenge: {
    title: { zh: '申请附带审查规范性文件', en: 'Ask for review of the document relied on' },
    by: ['applicant', 'handler'], basis: [law.art('13(1)'), law.art('13(2)'), regulation.art('26(1)'), law.art('57(1)')], after: [anyOf('accept', 'deemedAccepted')],
    countsFrom: 'askedOn',
    form: {
      askedOn: date({ ask: { zh: '提出（发现）之日', en: 'Day of the request (of finding it)' }, because: law.art('56(1)') }),
      document: text({
        ask: { zh: '规范性文件名称、文号', en: 'Title and number of the document' }, because: law.art('13(1)'),
        help: { zh: '规章不在此列。', en: 'Rules are not reviewed here.' },
      }),
      clause: text({ ask: { zh: '具体条款', en: 'Which clause' }, because: law.art('13(1)') }),
      maker: organ({ ask: { zh: '制定机关', en: 'Maker' }, because: law.art('13(1)') }),
      reasons: longText({ ask: { zh: '认为不合法的理由', en: 'Why it is unlawful' }, because: law.art('13(1)') }),
    },
  },
  answerChallenge: {
    // The Law does not say from which day its thirty or seven days run: from the request, strictly. The shorter period holds until it is taken up.
    title: { zh: '答复附带审查申请', en: 'Answer the request for review' },
    by: 'officeHead', basis: [law.art('56(1)'), law.art('13(2)')], after: ['challenge'], must: workdays(7).since('challenge'),
    form: {
      taken: yesNo({ ask: { zh: '属于可以附带审查的规范性文件', en: 'It is a document that is reviewed here' }, because: law.art('13(1)') }),
      why: longText({ ask: { zh: '理由（规章不在此审查）', en: 'Why (rules are not reviewed here)' }, because: law.art('13(2)') }),
    },
    // A case of the review could be opened here, were its entry in the register before this act; so a handler opens it.
    effects: [{
      register: 'document-reviews', change: 'enter', key: '{case.number}', when: 'reviewed',
      values: {
        case: '{case.number}', authority: '{organ.id}', document: '{challenge.document}', clause: '{challenge.clause}', maker: '{challenge.maker}',
        reasons: '{challenge.reasons}', requested: '{challenge.askedOn}',
      },
    }],
    issues: [letter('challenge-answer', 'applicant', ['复附', '附带审查申请答复书', 'Answer on the review'], ['{challenge.document}{challenge.clause}：{this.why}'])],
  },
} as const
