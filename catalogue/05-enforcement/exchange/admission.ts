import { citations, defineProcedure, longText, number, text } from '../../../src/kernel/define.ts'
import { liaoningPlan } from '../../law/liaoning-plan.ts'
import { head, officer } from '../../organs/case-roles.ts'

const basis = liaoningPlan.art('32')
const line = (zh: string, en: string) => text({ ask: { zh, en }, because: basis })
const peer = line('对方代号', 'Id of the peer')

/**
 * Another system is admitted to the exchange for one purpose: proposed by one person, decided by another, with the provision on which it may ask and
 * how often. It is stopped by one act that counts at once: the kill switch.
 */
export const exchangeAdmission = defineProcedure({
  id: 'exchange-admission',
  title: { zh: '信息交换准入', en: 'Admission to the exchange' },
  systems: ['32', '3.2', '26'],
  basis,
  power: null,
  roles: {
    officer, head,
    supervisor: { title: { zh: '监督人员', en: 'Supervisor' }, kind: 'staff', post: 'supervisor' },
  },
  outcomes: {
    admitted: { zh: '准入', en: 'Admitted' }, refused: { zh: '不予准入', en: 'Not admitted' }, stopped: { zh: '停止交换', en: 'Stopped' },
  },
  acts: {
    propose: {
      title: { zh: '提请准入', en: 'Propose the admission' },
      by: 'officer', basis, starts: true,
      form: {
        peer, name: line('名称', 'Name'), key: line('签名公钥（Ed25519，Base64）', 'Key (Ed25519, Base64)'), purpose: line('用途', 'Purpose'),
        register: line('可以查询、报送的清单', 'Register'), provisions: citations({ ask: { zh: '依据', en: 'Basis' }, because: basis }),
        perDay: number({ ask: { zh: '每日上限', en: 'Most a day' }, because: basis }),
        perMinute: number({ ask: { zh: '每分钟上限', en: 'Most a minute' }, because: basis }),
      },
    },
    admit: {
      title: { zh: '准入', en: 'Admit' },
      by: 'head', apart: ['propose'], basis, after: ['propose'], owedSince: 'propose', outcome: 'admitted', ends: true,
      effects: [{
        register: 'exchange-peers', change: 'set', key: '{propose.peer}',
        values: { peer: '{propose.peer}', name: '{propose.name}', key: '{propose.key}', admitted: '{day}', case: '{case.number}' },
      }, {
        register: 'exchange-grants', change: 'set', key: '{propose.peer}/{propose.purpose}',
        values: {
          peer: '{propose.peer}', purpose: '{propose.purpose}', register: '{propose.register}', basis: '{propose.provisions}', perDay: '{propose.perDay}',
          perMinute: '{propose.perMinute}',
        },
      }],
    },
    refuse: {
      title: { zh: '不予准入', en: 'Refuse' },
      by: 'head', apart: ['propose'], basis, after: ['propose'], outcome: 'refused', ends: true,
      form: { reasons: longText({ ask: { zh: '理由', en: 'Reasons' }, because: basis }) },
    },
    stop: {
      title: { zh: '立即停止交换', en: 'Stop the exchange at once' },
      by: ['head', 'supervisor'], basis, starts: true, outcome: 'stopped', ends: true,
      form: { peer, reasons: longText({ ask: { zh: '理由', en: 'Reasons' }, because: basis }) },
      effects: [{ register: 'exchange-peers', change: 'end', key: '{this.peer}' }],
    },
  },
})
