import { choices, creditCode, date, dateOf, defineProcedure, person, text, until } from '../../../src/kernel/define.ts'
import { civilCode as law } from '../../law/civil-code.ts'
import { licensingLaw } from '../../law/licensing-law.ts'
import { penaltyLaw } from '../../law/penalty-law.ts'
import { reconsiderationLaw } from '../../law/reconsideration-law.ts'
import { theLaw } from '../../organs/case-roles.ts'
import { entrustedMatters, entrustedProcedures } from './entrusted.ts'

const written = law.art('165')
const ended = law.art('173[2]')
const end = [{ register: 'agent-authorities', change: 'end', key: '{case.number}' }] as const

const asked = ['agent', 'agentName', 'procedures', 'matters', 'case', 'until'] as const
const values = {
  principal: '{party.principal.id}', principalName: '{party.principal.name}', ...Object.fromEntries(asked.map((name) => [name, `{this.${name}}`])),
}

/**
 * A person or enterprise authorises somebody to act for them: named procedures, matters or one case, until a last day. What the agent then does
 * is done in the principal's name and binds them (162); the one door refuses what is beyond the authority, or comes after it (171(1)).
 */
export const agentAuthority = defineProcedure({
  id: 'agent-authority',
  title: { zh: '授权委托', en: 'Authority to act for another' },
  systems: [],
  basis: law.art('161(1)'),
  power: null,
  roles: {
    principal: { title: { zh: '被代理人', en: 'Principal' }, kind: 'party' }, agent: { title: { zh: '代理人', en: 'Agent' }, kind: 'party' },
    law: theLaw,
  },
  outcomes: {
    withdrawn: { zh: '已取消委托', en: 'Withdrawn' }, resigned: { zh: '代理人已辞去委托', en: 'Resigned' }, over: { zh: '授权期限已届满', en: 'Its period is over' },
  },
  acts: {
    grant: {
      title: { zh: '授权代理人', en: 'Authorise an agent' },
      by: 'principal', basis: [law.art('161(1)'), written, licensingLaw.art('29(2)'), penaltyLaw.art('64(1)[5]'), reconsiderationLaw.art('17(1)')],
      starts: true, joins: [{ role: 'agent', field: 'agent', name: 'agentName' }],
      form: {
        enterprise: creditCode({
          ask: { zh: '以企业名义委托的，统一社会信用代码', en: 'Credit code, where the enterprise authorises' }, because: written, optional: true, behalf: true,
          help: { zh: '本人委托的不填。', en: 'Leave empty where you authorise in your own name.' },
        }),
        agent: person({
          ask: { zh: '代理人账号代码', en: 'Account code of the agent' }, because: written,
          help: { zh: '由代理人在“我的账号”中查看并告诉您。', en: 'The agent finds it under “My account” and tells you.' },
        }),
        agentName: text({ ask: { zh: '代理人姓名', en: 'Name of the agent' }, because: written, personal: true }),
        procedures: choices({ ask: { zh: '代理的程序', en: 'For which procedures' }, because: written, options: entrustedProcedures }),
        matters: choices({
          ask: { zh: '只限这些事项', en: 'For these matters only' }, because: written, optional: true, options: entrustedMatters,
          help: { zh: '不选的，以上程序中的全部事项都可代理。', en: 'None chosen: all matters of these procedures.' },
        }),
        case: text({
          ask: { zh: '只限这一办件的编号', en: 'For this one case only: its number' }, because: written, optional: true,
          help: { zh: '填写的，代理人只能办理这一件，不能另行申请。', en: 'Then the agent acts in this case alone, and opens no other.' },
        }),
        until: date({ ask: { zh: '授权截止日（当日有效）', en: 'Last day of the authority' }, because: written, notBefore: 'today' }),
      },
      effects: [
        {
          register: 'agent-authorities', change: 'enter', key: '{case.number}', values, to: '{date(this.until)+1d}',
        },
      ],
    },
    withdraw: {
      title: { zh: '取消委托', en: 'Withdraw the authority' },
      by: 'principal', basis: ended, outcome: 'withdrawn', ends: true, effects: end,
    },
    resign: {
      title: { zh: '辞去委托', en: 'Resign as agent' },
      by: 'agent', basis: ended, outcome: 'resigned', ends: true, effects: end,
    },
    expire: {
      title: { zh: '授权期限届满', en: 'The authority runs out' },
      by: 'law', basis: law.art('173[1]'), after: ['grant'], bySilence: until(dateOf('grant', 'until')), outcome: 'over', ends: true,
    },
  },
})
