import { choice, citations, longText, money, text } from '../../../src/kernel/define.ts'
import { compulsionLaw as law } from '../../law/compulsion-law.ts'
import { partyQuestions } from '../party-questions.ts'

/** What each act of freezing asks. Before the account is frozen only the organ sees any of it. */
export const questions = {
  propose: {
    name: text({ ask: { zh: '当事人姓名或者名称', en: 'Name of the party' }, because: law.art('31(1)'), personal: true, seenBy: 'organ' }),
    bank: text({ ask: { zh: '金融机构', en: 'Bank' }, because: law.art('30(1)'), seenBy: 'organ' }),
    account: text({ ask: { zh: '账号', en: 'Account' }, because: law.art('31(1)'), personal: true, seenBy: 'organ' }),
    involved: money({ ask: { zh: '违法行为涉及的金额', en: 'Sum that the violation involves' }, because: law.art('29(2)'), least: 1, seenBy: 'organ' }),
    frozenElsewhere: money({ ask: { zh: '其中已被其他国家机关冻结的数额', en: 'Of it, frozen already by another State organ' }, because: law.art('29(2)'), least: 0, seenBy: 'organ' }),
    reasons: longText({ ask: { zh: '违法事实、冻结的理由', en: 'Facts and reasons' }, because: law.art('31(1)'), seenBy: 'organ' }),
    gentler: longText({ ask: { zh: '为何非强制手段不能达到目的', en: 'Why gentler means do not suffice' }, because: law.art('5(1)'), seenBy: 'organ' }),
  },
  approve: { amount: money({ ask: { zh: '批准冻结的数额', en: 'Sum to be frozen' }, because: law.art('29(2)'), least: 1, seenBy: 'organ' }) },
  giveUp: { reasons: longText({ ask: { zh: '理由', en: 'Reasons' }, because: law.art('5(1)') }) },
  notifyBank: { record: longText({ ask: { zh: '现场笔录（出示证件、交付通知书）', en: 'Record: certificates shown, notice handed over' }, because: law.art('30(1)') }) },
  refuseToFreeze: { reasons: longText({ ask: { zh: '拒绝的理由', en: 'Why it is refused' }, because: law.art('30(3)') }) },
  deliverDecision: partyQuestions(law.art('31(1)'), law.art('31(1)')),
  extend: { reasons: longText({ ask: { zh: '延长的理由', en: 'Reasons' }, because: law.art('32(2)') }) },
  decide: {
    law: citations({ ask: { zh: '授权划拨的法律规定', en: 'The law that gives the power to transfer' }, because: law.art('47(1)') }),
    decision: text({ ask: { zh: '所执行的处理决定文号', en: 'Decision that is carried out' }, because: law.art('32(1)') }),
  },
  release: {
    ground: choice({
      ask: { zh: '解除情形', en: 'Why it is lifted' }, because: law.art('33(1)'),
      options: {
        noViolation: { zh: '当事人没有违法行为', en: 'No violation' },
        unrelated: { zh: '与违法行为无关', en: 'Unrelated to the violation' },
        decided: { zh: '已经作出处理决定，不再需要', en: 'Decided, and no longer needed' },
        notNeeded: { zh: '其他不再需要的情形', en: 'No longer needed for another reason' },
      },
    }),
  },
  handOver: {
    to: text({ ask: { zh: '接收的司法机关', en: 'Judicial organ' }, because: law.art('21(1)') }),
    transfer: text({ ask: { zh: '案件移送书文号', en: 'Number of the transfer' }, because: law.art('21(1)') }),
  },
} as const
