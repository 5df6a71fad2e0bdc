import { defineRulesOn, did, months, workdays } from '../../../src/kernel/define.ts'
import { liaoningPlan as plan } from '../../law/liaoning-plan.ts'
import { penaltyLaw as law } from '../../law/penalty-law.ts'
import { penaltyOrdinary } from './procedure.ts'

/** What supervision watches in penalties of the ordinary procedure. Figures without an article are the platform's own order. */
export const penaltyRules = defineRulesOn(penaltyOrdinary, {
  'penalty-departure': {
    title: { zh: '偏离裁量权基准处罚', en: 'A penalty off its tier' },
    type: 'discretion', colour: 'yellow', basis: [law.art('34(1)'), plan.art('31')],
    watches: { sees: 'done', acts: ['penalise'], when: did('approveDeparture') }, answer: workdays(5),
    asks: { zh: '请说明偏离基准的事实和理由，以及以后同类案件如何处理。', en: 'Say on which facts the benchmark was departed from, and what like cases will get.' },
  },
  'penalty-unlike': {
    title: { zh: '罚款与同类案件差距过大', en: 'A fine far from that of like cases' },
    type: 'discretion', colour: 'yellow', basis: [law.art('34(1)'), plan.art('31')],
    watches: { sees: 'unlike', act: 'penalise', field: 'fine', alike: [{ act: 'conclude', field: 'tier' }], percent: 50, least: 5 }, answer: workdays(5),
    asks: { zh: '请说明本案与同一事项、同一档次案件的不同之处。', en: 'Say what sets this case apart from those of the same matter and tier.' },
  },
  'penalty-same-facts': {
    title: { zh: '不同案件认定的事实一字不差', en: 'Facts found word for word in two cases' },
    type: 'content', colour: 'yellow', basis: [law.art('40(1)'), law.art('54(1)')],
    watches: { sees: 'sameText', act: 'conclude', field: 'facts', chars: 40 }, answer: workdays(5),
    asks: { zh: '请说明各案事实是否分别查明，并提交证据。', en: 'Say whether the facts of each case were found for themselves, and show the evidence.' },
  },
  'penalty-same-two': {
    title: { zh: '总是相同两人办案', en: 'Always the same two officers' },
    type: 'integrity', colour: 'yellow', basis: plan.art('34'),
    watches: { sees: 'sameTwo', acts: ['investigate'], percent: 80, least: 10, within: months(3) }, answer: workdays(5),
    asks: { zh: '请说明人员安排，并考虑轮岗。', en: 'Say how officers are assigned, and consider rotation.' },
  },
  'penalty-split': {
    title: { zh: '疑似拆分罚款', en: 'A fine that may have been split' },
    type: 'integrity', colour: 'yellow',
    ownRule: {
      zh: '行政处罚法第二十九条、第六十三条没有规定合计的数额；十万元是平台的监察线，省和部门规定了较大数额的，从其规定。',
      en: 'Articles 29 and 63 of the Penalty Law name no sum; 100,000 yuan is the platform’s own line until department or province set one.',
    },
    watches: {
      sees: 'split', act: 'penalise', field: 'fine', over: { act: 'discover', field: 'endedOn' }, reaches: 10_000_000, unless: 'hearingEligible',
      behind: { register: 'real-names', column: 'controller' }, within: months(12),
    },
    answer: workdays(5),
    asks: { zh: '请说明为何分案处罚，是否因此没有告知听证权利、没有集体讨论。', en: 'Say why it was penalised in several cases, and whether hearing or discussion was avoided by that.' },
  },
  'penalty-in-bulk': {
    title: { zh: '成批作出处罚决定', en: 'Penalties decided in bulk' },
    type: 'procedure', colour: 'yellow', basis: law.art('57(1)'), watches: { sees: 'burst', acts: ['penalise'], cases: 5, seconds: 120 }, answer: workdays(3),
    asks: { zh: '请说明作出决定前是否逐案审查调查结果。', en: 'Say whether the findings of each case were examined before it was decided.' },
  },
  'penalty-unread': {
    title: { zh: '打开即批', en: 'Approved as soon as opened' },
    type: 'procedure', colour: 'yellow', basis: [law.art('57(1)'), law.art('58(1)')],
    watches: { sees: 'hasty', acts: ['review', 'discuss', 'penalise'], of: 'draft', seconds: 3 }, answer: workdays(3),
    asks: { zh: '请说明审核、讨论、决定之前是否看过文本，在哪里看的。', en: 'Say whether the text was read before it was reviewed, discussed or decided on, and where.' },
  },
  'penalty-reviewed-again': {
    title: { zh: '同一案件反复拟定', en: 'Drafted again and again' },
    type: 'procedure', colour: 'yellow', ownRule: { zh: '法律没有规定次数；第四次拟定说明前三次审核、复核没有解决问题。', en: 'No law gives a number; a fourth draft shows that three reviews settled nothing.' },
    watches: { sees: 'often', acts: ['draft'], times: 4 }, answer: workdays(5),
    asks: { zh: '请说明反复拟定的原因和各稿的差别。', en: 'Say why it is drafted anew, and what differs.' },
  },
})
