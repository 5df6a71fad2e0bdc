import { date, defineRegister, person, text, words } from '../../../src/kernel/define.ts'
import { civilCode } from '../../law/civil-code.ts'

const because = civilCode.art('165')

/**
 * Authorities to act for somebody (授权委托). Key: the number of the authority, which is that of its case. An entry runs from the day on which it
 * is given until its last day, or until it is withdrawn or resigned. Columns are those by which the one door decides (`Agency`). Not public.
 */
export const agentAuthoritiesRegister = defineRegister({
  id: 'agent-authorities',
  title: { zh: '授权委托登记簿', en: 'Authorities to act for another' },
  systems: [],
  basis: because,
  columns: {
    agent: person({ ask: { zh: '代理人账号', en: 'Account of the agent' }, because, personal: true }),
    agentName: text({ ask: { zh: '代理人', en: 'Agent' }, because, personal: true }),
    principal: text({ ask: { zh: '被代理人标识', en: 'Id of the principal' }, because, personal: true }),
    principalName: text({ ask: { zh: '被代理人', en: 'Principal' }, because, personal: true }),
    procedures: words({ ask: { zh: '代理的程序', en: 'Procedures' }, because }),
    matters: words({ ask: { zh: '代理的事项', en: 'Matters' }, because, optional: true }),
    case: text({ ask: { zh: '只限办件', en: 'One case only' }, because, optional: true }),
    until: date({ ask: { zh: '授权截止日', en: 'Last day' }, because }),
  },
})
