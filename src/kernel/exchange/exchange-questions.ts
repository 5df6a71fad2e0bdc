import { type Form, longText, number, text } from '../form/field.ts'
import type { Citation } from '../law/instrument.ts'

/**
 * What the platform answers when it puts a message that it took from another system into the log: from whom, which of its messages, by its own count,
 * the hash of what was signed and of the message before, what for, on which case, act and provision of the sender, and about what.
 */
export const exchangeQuestions = (because: Citation) =>
  ({
    sender: text({ ask: { zh: '发送方', en: 'Sender' }, because }),
    message: text({ ask: { zh: '报文编号', en: 'Message' }, because }),
    sequence: number({ ask: { zh: '发送方序号', en: 'Sequence of the sender' }, because }),
    hash: text({ ask: { zh: '报文摘要', en: 'Hash of what was signed' }, because }),
    previous: text({ ask: { zh: '前一报文摘要', en: 'Hash of the message before' }, because }),
    kind: text({ ask: { zh: '类别', en: 'Kind' }, because }),
    purpose: text({ ask: { zh: '用途', en: 'Purpose' }, because }),
    citedCase: text({ ask: { zh: '发送方案号', en: 'Case of the sender' }, because }),
    citedAct: text({ ask: { zh: '发送方所办事项', en: 'Act of the sender' }, because }),
    citedBasis: text({ ask: { zh: '依据', en: 'Basis' }, because }),
    about: text({ ask: { zh: '查询或者报送的对象', en: 'About' }, because }),
    claim: longText({ ask: { zh: '报送内容（发送方的说法，未经核实）', en: 'What the sender claims' }, because, optional: true }),
  }) satisfies Form
