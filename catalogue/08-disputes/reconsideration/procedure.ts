import { answered, days, defineProcedure, did, mount } from '../../../src/kernel/define.ts'
import { serviceOfDocuments } from '../../05-enforcement/parts/service-of-documents.ts'
import { litigationLaw } from '../../law/litigation-law.ts'
import { reconsiderationLaw as law } from '../../law/reconsideration-law.ts'
import { challengingActs } from './challenging-acts.ts'
import { decidingActs, endingActs } from './deciding-acts.ts'
import { reconsiderationOutcomes, reconsiderationRoles } from './names.ts'
import { noticeToCorrect, receivingActs } from './receiving-acts.ts'
import { choosingActs, clockActs, trialActs } from './trial-acts.ts'

const called = { when: did('callThirdParty') }
const decisions = ['decide', 'decideSimply', 'fallForNoReply'] as const
const afterDecision = { serve: { after: [{ anyOf: decisions }], owedSince: decisions }, publicNotice: { after: [{ anyOf: decisions }] } }

/**
 * Administrative reconsideration, ordinary and simplified: one procedure, because the office chooses between them after acceptance (36(1))
 * and converts within the case (55). The jurisdiction is the law's own (24), not a row of the power list: an authority without it says so and
 * names the one that has it (30(2)).
 */
export const reconsideration = defineProcedure({
  id: 'reconsideration',
  title: { zh: '行政复议', en: 'Administrative reconsideration' },
  systems: ['43', '12.2'],
  basis: law.art('24(1)'),
  power: null,
  roles: reconsiderationRoles,
  facts: {
    grave: { zh: '重大、疑难、复杂', en: 'Major, difficult or complex' },
    committeeCase: { zh: '应当提请委员会提出咨询意见', en: 'The committee must be asked' },
    reviewed: { zh: '开展附带审查', en: 'The document is reviewed', follows: [answered('answerChallenge', 'taken', true)] },
    toDecideAgain: { zh: '责令重新作出行政行为', en: 'The respondent must decide again' },
    dayIsSet: { zh: '决定另定履行期限', en: 'The decision sets a day of its own', follows: [answered('propose', 'dayIsSet', true)] },
    onTier: { zh: '依据裁量权基准档次作出', en: 'Rested on a discretion tier', follows: [answered('propose', 'onTier', true)] },
    mediationBinds: { zh: '调解书须由被申请人履行', en: 'The mediation binds the respondent', follows: [answered('mediate', 'mustDo', true)] },
  },
  outcomes: reconsiderationOutcomes,
  remedies: [
    {
      id: 'litigation', title: { zh: '提起行政诉讼', en: 'Litigation' }, within: days(15), where: { zh: '人民法院', en: 'The court' },
      from: { zh: '自收到决定书之日起', en: 'From receipt of the decision' }, basis: litigationLaw.art('45(1)'),
    },
  ],
  parts: [
    noticeToCorrect,
    mount('toApplicant', serviceOfDocuments, { and: afterDecision }),
    mount('toThirdParty', serviceOfDocuments, {
      and: { serve: { ...afterDecision.serve, ...called }, publicNotice: { ...afterDecision.publicNotice, ...called }, deemedServed: called },
    }),
  ],
  acts: { ...receivingActs, ...choosingActs, ...trialActs, ...clockActs, ...challengingActs, ...decidingActs, ...endingActs },
})
