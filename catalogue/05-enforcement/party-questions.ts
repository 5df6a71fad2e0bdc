import { type Citation, choice, creditCode, person, text } from '../../src/kernel/define.ts'

/**
 * Who a case of enforcement is about.
 * @param named on what it may be asked who they are
 * @param addressed on what it may be asked how the decision names and reaches them
 */
export const partyQuestions = (named: Citation, addressed: Citation) => ({
  partyKind: choice({
    ask: { zh: '当事人类型', en: 'Kind of party' }, because: named,
    options: { person: { zh: '自然人', en: 'Natural person' }, enterprise: { zh: '法人或者其他组织', en: 'Enterprise or organisation' } },
  }),
  party: person({ ask: { zh: '当事人账号', en: 'Account of the party' }, because: named, personal: true, onlyIf: { field: 'partyKind', is: 'person' } }),
  enterprise: creditCode({ ask: { zh: '统一社会信用代码', en: 'Credit code' }, because: named, onlyIf: { field: 'partyKind', is: 'enterprise' } }),
  name: text({ ask: { zh: '当事人姓名或者名称', en: 'Name of the party' }, because: addressed }),
  address: text({ ask: { zh: '当事人地址', en: 'Address of the party' }, because: addressed, personal: true }),
})

/** With these answers the party comes into the case. */
export const partyJoins = [
  { role: 'party', field: 'party', name: 'name' },
  { role: 'party', field: 'enterprise', name: 'name' },
] as const
