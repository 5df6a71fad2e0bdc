import { exchangeAdmission } from './admission.ts'
import { exchangeMessage } from './message.ts'
import { exchangeGrantsRegister, exchangeHeadsRegister, exchangeMessagesRegister, exchangePeersRegister } from './registers.ts'

/** The exchange of messages with other systems, as the catalogue takes it in (plan tasks 3, 26, 32). */
export const exchange = {
  procedures: [exchangeAdmission, exchangeMessage],
  registers: [exchangePeersRegister, exchangeGrantsRegister, exchangeMessagesRegister, exchangeHeadsRegister],
  taken: {
    receiving: { procedure: 'exchange-message', act: 'receive' }, peers: 'exchange-peers', grants: 'exchange-grants', messages: 'exchange-messages',
    heads: 'exchange-heads',
  },
} as const
