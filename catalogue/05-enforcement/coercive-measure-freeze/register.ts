import { choice, date, defineRegister, money, organ, text } from '../../../src/kernel/define.ts'
import { compulsionLaw } from '../../law/compulsion-law.ts'

const because = compulsionLaw.art('31(1)')

/**
 * Deposits and remittances that are frozen. Key: bank and account, so that nothing is frozen twice (29(2)); the entry ends when the bank lets go.
 * Not public: it names whose money it is, and its key the account; so no organ reads what another has frozen,
 * and who supervises reads the key masked.
 */
export const frozenFundsRegister = defineRegister({
  id: 'frozen-funds',
  title: { zh: '冻结款项台账', en: 'Frozen funds' },
  systems: ['28.1', '28.2'],
  basis: because,
  readBy: 'organ',
  personalKey: true,
  columns: {
    number: text({ ask: { zh: '案号', en: 'Number of the case' }, because }),
    organ: organ({ ask: { zh: '实施机关', en: 'Organ' }, because }),
    matter: text({ ask: { zh: '强制事项', en: 'Matter' }, because }),
    bank: text({ ask: { zh: '金融机构', en: 'Bank' }, because }),
    account: text({ ask: { zh: '账号', en: 'Account' }, because, personal: true }),
    partyName: text({ ask: { zh: '当事人名称', en: 'Name of the party' }, because, personal: true }),
    amount: money({ ask: { zh: '冻结数额', en: 'Sum' }, because }),
    begun: date({ ask: { zh: '冻结日期', en: 'Since' }, because }),
    until: date({ ask: { zh: '期限届满日', en: 'Last day' }, because: compulsionLaw.art('32(1)') }),
    state: choice({
      ask: { zh: '状态', en: 'State' }, because,
      options: {
        frozen: { zh: '冻结中', en: 'Frozen' },
        over: { zh: '期限届满，金融机构应予解冻', en: 'Period over: the bank lets go' },
        lifted: { zh: '已决定解除', en: 'Lifted' },
        decided: { zh: '已作处理决定', en: 'Decided' },
      },
    }),
  },
})
