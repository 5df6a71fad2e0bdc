import { citations, date, defineRegister, exchangeQuestions, number, text } from '../../../src/kernel/define.ts'
import { liaoningPlan } from '../../law/liaoning-plan.ts'

const because = liaoningPlan.art('32')
const systems = ['32', '3.2', '26']
const line = (zh: string, en: string) => text({ ask: { zh, en }, because })

/** Systems whose messages are taken, each with the key by which it signs (交换对方名册). Key: the sender's id. */
export const exchangePeersRegister = defineRegister({
  id: 'exchange-peers', title: { zh: '信息交换对方名册', en: 'Peers of the exchange' }, systems, basis: because,
  columns: {
    peer: line('代号', 'Id'), name: line('名称', 'Name'), key: line('签名公钥（Ed25519，Base64）', 'Key (Ed25519, Base64)'),
    admitted: date({ ask: { zh: '准入日期', en: 'Admitted' }, because }), case: line('案号', 'Case'),
  },
  shown: ['peer', 'name', 'key', 'admitted', 'case'],
})

export const grantColumns = {
  peer: line('对方代号', 'Peer'), purpose: line('用途', 'Purpose'), register: line('可以查询、报送的清单', 'Register'),
  basis: citations({ ask: { zh: '依据', en: 'Basis' }, because }),
  perDay: number({ ask: { zh: '每日上限', en: 'Most a day' }, because }), perMinute: number({ ask: { zh: '每分钟上限（超过即报警）', en: 'Most a minute, before an alarm' }, because }),
}

/** What each of them may ask and tell, what for, on which provision and how often (交换授权清单). Key: `{peer}/{purpose}`. */
export const exchangeGrantsRegister = defineRegister({
  id: 'exchange-grants', title: { zh: '信息交换授权清单', en: 'Grants of the exchange' }, systems, basis: because, columns: grantColumns,
  shown: ['peer', 'purpose', 'register', 'basis', 'perDay', 'perMinute'],
})

/** Every message taken, in the sender's own count (交换报文登记簿). Key: `{sender}/{sequence}`; what it says is its sender's claim and no fact. */
export const exchangeMessagesRegister = defineRegister({
  id: 'exchange-messages', title: { zh: '信息交换登记簿', en: 'Messages of the exchange' }, systems, basis: because, columns: exchangeQuestions(because),
})

/** The last message taken of each sender. Key: the sender. */
export const exchangeHeadsRegister = defineRegister({
  id: 'exchange-heads', title: { zh: '信息交换序号', en: 'Heads of the exchange' }, systems, basis: because,
  columns: { sequence: number({ ask: { zh: '序号', en: 'Sequence' }, because }), hash: line('报文摘要', 'Hash') },
})
