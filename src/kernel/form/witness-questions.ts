import type { Citation } from '../law/instrument.ts'
import { type Form, longText, number, text } from './field.ts'

/** What the platform answers when it puts a checkpoint that it witnessed into its own log (C2SP tlog-witness): whose log, how long, which root, and the note as signed. */
export const witnessQuestions = (because: Citation) =>
  ({
    origin: text({ ask: { zh: '日志名称', en: 'Log' }, because }),
    size: number({ ask: { zh: '条目数', en: 'Entries' }, because }),
    root: text({ ask: { zh: '根', en: 'Root' }, because }),
    note: longText({ ask: { zh: '签名的检查点', en: 'Signed checkpoint' }, because }),
  }) satisfies Form
