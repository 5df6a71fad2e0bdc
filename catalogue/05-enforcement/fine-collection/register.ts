import { choice, date, defineRegister, money, organ, text } from '../../../src/kernel/define.ts'
import { penaltyLaw } from '../../law/penalty-law.ts'

const because = penaltyLaw.art('67(1)')

/**
 * Fines that were decided. The number of the decision is the payment code: the bank collects on it, the treasury confirms on it, and the organ
 * that fined never touches the money. Not public: it names who owes what.
 */
export const finesRegister = defineRegister({
  id: 'fines',
  title: { zh: '罚款台账', en: 'Fines' },
  systems: ['25'],
  basis: because,
  columns: {
    number: text({ ask: { zh: '决定书文号（缴款码）', en: 'Number of the decision (payment code)' }, because }),
    organ: organ({ ask: { zh: '处罚机关', en: 'Organ' }, because }),
    matter: text({ ask: { zh: '处罚事项', en: 'Matter' }, because }),
    payer: text({ ask: { zh: '缴款人', en: 'Payer' }, because, personal: true }),
    payerName: text({ ask: { zh: '缴款人名称', en: 'Name of the payer' }, because, personal: true }),
    amount: money({ ask: { zh: '罚款数额', en: 'Fine' }, because }),
    collector: text({ ask: { zh: '代收机构', en: 'Collecting bank' }, because: penaltyLaw.art('67(3)') }),
    decided: date({ ask: { zh: '决定日期', en: 'Decided on' }, because }),
    state: choice({
      ask: { zh: '状态', en: 'State' }, because,
      options: { due: { zh: '应缴', en: 'Due' }, paid: { zh: '已缴清入库', en: 'Paid into the treasury' }, annulled: { zh: '不再应缴', en: 'No longer due' } },
    }),
  },
})
