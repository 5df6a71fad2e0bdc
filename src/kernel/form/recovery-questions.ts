import type { Citation } from '../law/instrument.ts'
import { type Form, longText, number, text } from './field.ts'

/**
 * What is answered when the log is taken on again: which entries are lost, by their numbers (`from` and `to`, both included, counted from 0), to which root the
 * log leads with their leaves put back (hex), where these came from, and why they are lost.
 */
export const recoveryQuestions = (because: Citation) =>
  ({
    from: number({ ask: { zh: '丢失的第一条（序号）', en: 'First entry that is lost' }, because }),
    to: number({ ask: { zh: '丢失的最后一条（序号）', en: 'Last entry that is lost' }, because }),
    root: text({ ask: { zh: '补回条目后日志的根', en: 'Root of the log with their leaves put back' }, because }),
    source: text({ ask: { zh: '条目取自何处', en: 'Where the leaves came from' }, because }),
    cause: longText({ ask: { zh: '丢失的原因', en: 'Why they are lost' }, because }),
  }) satisfies Form
