import type { Citation } from '../law/instrument.ts'
import { date, type Form, number, text } from './field.ts'

/**
 * What the platform answers when it puts the count of opinions on what was published into the log: of which publication (its position), at the end
 * of which day, how many persons, how many opinions, how many of them hidden, and the SHA-256 over their leaf hashes in the order of the log.
 */
export const countQuestions = (because: Citation) =>
  ({
    entry: text({ ask: { zh: '征求意见的记录序号', en: 'Entry of what was published' }, because }),
    until: date({ ask: { zh: '截至', en: 'At the end of' }, because }),
    voices: number({ ask: { zh: '实名人数', en: 'Verified persons' }, because }),
    statements: number({ ask: { zh: '意见条数', en: 'Opinions' }, because }),
    hidden: number({ ask: { zh: '其中隐藏', en: 'Hidden of these' }, because }),
    digest: text({ ask: { zh: '全部意见记录的 SHA-256', en: 'SHA-256 over the records of all' }, because }),
  }) satisfies Form
