import { defineProcedure, exchangeQuestions } from '../../../src/kernel/define.ts'
import { liaoningPlan } from '../../law/liaoning-plan.ts'
import { theLaw } from '../../organs/case-roles.ts'

const basis = liaoningPlan.art('32')

/** A message taken from another system: what it asks and claims is on record with its source, once, in the sender's own count. */
export const exchangeMessage = defineProcedure({
  id: 'exchange-message',
  title: { zh: '信息交换报文登记', en: 'Message of the exchange' },
  systems: ['32', '3.2', '26'],
  basis,
  power: null,
  roles: { law: theLaw },
  outcomes: { received: { zh: '已登记', en: 'Received' } },
  acts: {
    receive: {
      title: { zh: '登记收到的报文', en: 'Record the message' },
      by: 'law', basis, starts: true, outcome: 'received', ends: true, form: exchangeQuestions(basis),
      // Whatever becomes of the servers and of what they remember: one message of a sender stands at each place of its count.
      unlessListed: [{ register: 'exchange-messages', key: '{this.sender}/{this.sequence}', basis }],
      effects: [
        { register: 'exchange-messages', change: 'enter', key: '{this.sender}/{this.sequence}', copies: true },
        { register: 'exchange-heads', change: 'set', key: '{this.sender}', values: { sequence: '{this.sequence}', hash: '{this.hash}' } },
      ],
    },
  },
})
