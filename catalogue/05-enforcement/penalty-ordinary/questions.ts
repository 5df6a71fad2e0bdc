import { choice, choices, citations, date, days, type Form, file, longText, money, text, yesNo } from '../../../src/kernel/define.ts'
import { penaltyLaw as law } from '../../law/penalty-law.ts'
import { evidenceRelied } from '../evidence/part.ts'
import { partyQuestions } from '../party-questions.ts'
import { penaltyKinds, reviewGrounds } from '../penalty-names.ts'

/** What each act of the ordinary procedure asks. */
export const questions = {
  discover: {
    source: choice({
      ask: { zh: '线索来源', en: 'How it came to light' }, because: law.art('54(1)'),
      options: {
        inspection: { zh: '监督检查', en: 'Inspection' }, report: { zh: '投诉举报', en: 'Complaint or report' },
        transfer: { zh: '其他机关移送', en: 'Transferred by another organ' }, order: { zh: '上级交办', en: 'Assigned from above' },
        monitoring: { zh: '监测发现', en: 'Monitoring' },
      },
    }),
    facts: longText({ ask: { zh: '线索内容', en: 'What was found' }, because: law.art('54(1)'), seenBy: 'organ' }),
    happenedAt: text({ ask: { zh: '违法行为发生地', en: 'Where it happened' }, because: law.art('22(1)') }),
    endedOn: date({
      ask: { zh: '违法行为终了之日', en: 'Day on which the violation ended' }, because: law.art('36(2)'),
      help: { zh: '仍在继续的，填写发现之日。', en: 'While it continues: the day it was found.' },
    }),
    grave: yesNo({
      ask: { zh: '涉及公民生命健康安全、金融安全且有危害后果', en: 'Touches life, health or financial safety, with harm' }, because: law.art('36(1)'),
    }),
  },
  file: partyQuestions(law.art('54(2)'), law.art('59(1)')),
  reasons: { reasons: longText({ ask: { zh: '理由', en: 'Reasons' }, because: law.art('54(2)') }) },
  investigate: {
    how: choice({
      ask: { zh: '调查方式', en: 'How' }, because: law.art('55(1)'),
      options: {
        questioning: { zh: '询问', en: 'Questioning' }, inspection: { zh: '现场检查', en: 'On-site inspection' },
        sampling: { zh: '抽样取证', en: 'Sampling' }, documents: { zh: '调取资料', en: 'Documents' },
      },
    }),
    place: text({ ask: { zh: '地点', en: 'Place' }, because: law.art('47(1)') }),
    found: longText({ ask: { zh: '查明情况', en: 'What was found' }, because: law.art('54(1)') }),
    signed: choice({
      ask: { zh: '被询问人、当事人签名', en: 'Who signed the record' }, because: law.art('55(2)'), optional: true,
      options: {
        party: { zh: '逐页签名', en: 'Signed page by page' }, refused: { zh: '拒绝签名，已注明', en: 'Refused, which is noted' },
        witness: { zh: '见证人签名', en: 'A witness signed' },
      },
    }),
    record: file({ ask: { zh: '笔录', en: 'Record' }, because: law.art('47(1)'), optional: true }),
    footage: file({ ask: { zh: '音像记录', en: 'Sound or video' }, because: law.art('47(1)'), optional: true }),
  },
  orderCorrection: { by: date({ ask: { zh: '改正期限', en: 'To be done by' }, because: law.art('28(1)'), optional: true }) },
  conclude: {
    facts: longText({ ask: { zh: '违法事实和证据', en: 'Facts and evidence' }, because: law.art('40(1)') }),
    evidence: evidenceRelied(law.art('46(2)')),
    kinds: choices({ ask: { zh: '建议的处罚种类', en: 'Proposed kinds of penalty' }, because: law.art('57(1)'), options: penaltyKinds }),
    tier: text({
      ask: { zh: '适用的裁量档次', en: 'Discretion tier' }, because: law.art('34(1)'), optional: true,
      help: { zh: '填写裁量权基准清单中该事项的档次；没有相应档次的，作出决定前须经批准偏离基准。', en: 'A tier of the list for this matter; without one a departure must be approved.' },
    }),
    report: longText({ ask: { zh: '调查终结报告', en: 'Report' }, because: law.art('57(1)') }),
    reviewGrounds: choices({ ask: { zh: '应当法制审核的情形', en: 'Why legality review is needed' }, because: law.art('58(1)'), options: reviewGrounds, optional: true }),
  },
  notify: {
    facts: longText({ ask: { zh: '认定的事实、理由、依据', en: 'Facts, reasons, basis' }, because: law.art('44(1)') }),
    proposal: longText({ ask: { zh: '拟处罚内容', en: 'Proposed penalty' }, because: law.art('44(1)') }),
    fine: money({ ask: { zh: '拟罚款数额', en: 'Proposed fine' }, because: law.art('44(1)'), optional: true }),
    // The Law names no number of days for the defence (statutory.md 8, doubt): the organ sets a day, and at least one whole day.
    answerBy: date({ ask: { zh: '陈述申辩截止日', en: 'Defence until' }, because: law.art('45(1)'), notBefore: days(1) }),
  },
  stateDefence: { statement: longText({ ask: { zh: '陈述申辩意见', en: 'Statement' }, because: law.art('45(1)') }) },
  weighDefence: {
    adopted: choice({
      ask: { zh: '复核结论', en: 'Conclusion' }, because: law.art('45(1)'),
      options: { adopted: { zh: '采纳', en: 'Adopted' }, partly: { zh: '部分采纳', en: 'Partly adopted' }, rejected: { zh: '不予采纳', en: 'Not adopted' } },
    }),
    result: longText({ ask: { zh: '复核意见', en: 'What was found' }, because: law.art('45(1)') }),
  },
  draft: {
    provisions: citations({ ask: { zh: '处罚依据', en: 'Provisions relied on' }, because: law.art('59(1)') }),
    content: longText({ ask: { zh: '拟作决定的内容', en: 'The decision as drafted' }, because: law.art('59(1)') }),
    fined: yesNo({ ask: { zh: '处以罚款', en: 'A fine is imposed' }, because: law.art('59(1)') }),
    fine: money({ ask: { zh: '罚款数额', en: 'Fine' }, because: law.art('59(1)'), onlyIf: { field: 'fined', is: true } }),
    collector: text({ ask: { zh: '代收机构', en: 'Collecting bank' }, because: law.art('67(3)'), onlyIf: { field: 'fined', is: true } }),
  },
  review: { opinion: longText({ ask: { zh: '审核意见', en: 'Opinion' }, because: law.art('58(1)') }) },
  askDeparture: { why: longText({ ask: { zh: '偏离裁量权基准的理由', en: 'Why the benchmark is departed from' }, because: law.art('34(1)') }) },
  discuss: { record: longText({ ask: { zh: '集体讨论记录', en: 'Record of the discussion' }, because: law.art('57(2)') }) },
  penalise: {
    fine: money({ ask: { zh: '罚款数额', en: 'Fine' }, because: law.art('59(1)'), optional: true, offered: '{draft.fine}' }),
    ofPublicInterest: yesNo({ ask: { zh: '具有一定社会影响，依法公开', en: 'Of certain social effect' }, because: law.art('48(1)') }),
  },
} as const satisfies Readonly<Record<string, Form>>
