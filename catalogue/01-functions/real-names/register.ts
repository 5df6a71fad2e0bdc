import { choice, creditCode, date, defineRegister, organ, person, text } from '../../../src/kernel/define.ts'
import { onlineServiceProvisions } from '../../law/online-service-provisions.ts'

const because = onlineServiceProvisions.art('5')

/**
 * Who stands behind an account that somebody made for themselves. Key: the citizen number, or the credit code of the enterprise, so that each is
 * registered once. An entry runs as long as the account. Not public; its keys are personal, and are masked where no role needs them.
 */
export const realNamesRegister = defineRegister({
  id: 'real-names',
  title: { zh: '实名账号登记簿', en: 'Accounts registered under a real name' },
  systems: [],
  basis: because,
  readBy: 'organ',
  personalKey: true,
  columns: {
    case: text({ ask: { zh: '登记编号', en: 'Number of the registration' }, because }),
    organ: organ({ ask: { zh: '登记机关', en: 'Organ' }, because }),
    account: person({ ask: { zh: '账号', en: 'Account' }, because, personal: true }),
    kind: choice({
      ask: { zh: '类别', en: 'Kind' }, because,
      options: { person: { zh: '自然人', en: 'Natural person' }, enterprise: { zh: '企业', en: 'Enterprise' } },
    }),
    name: text({ ask: { zh: '姓名或者名称', en: 'Name' }, because, personal: true }),
    creditCode: creditCode({ ask: { zh: '统一社会信用代码', en: 'Credit code' }, because, optional: true, personal: true }),
    representative: text({ ask: { zh: '法定代表人', en: 'Legal representative' }, because, optional: true, personal: true }),
    controller: text({
      ask: { zh: '法定代表人（实际控制人）标记', en: 'Mark of who controls it' }, because, optional: true, personal: true,
      help: { zh: '由公民身份号码生成，不能还原为号码；同一人控制的企业标记相同。', en: 'Made from a citizen number, and does not lead back to it; the same for all enterprises of one person.' },
    }),
    assurance: choice({
      ask: { zh: '核验程度', en: 'How far the identity was verified' }, because,
      options: {
        declared: { zh: '本人申报，未经核验', en: 'As declared; nobody verified it' },
        presented: { zh: '已出示证件，当面核对', en: 'Papers were presented and compared in person' },
      },
    }),
    checked: date({ ask: { zh: '核对日期', en: 'Compared on' }, because, optional: true }),
  },
})
