import type { Text } from '../../../kernel/law/instrument.ts'
import type { Visit } from '../../visit.ts'

/** What to say of a code that was not taken. @throws the fault itself, where it is none of the visitor's */
export function codeFault({ words: { code: w } }: Visit, fault: unknown): Text {
  const name = fault instanceof Error ? fault.name : ''
  if (name === 'TooSoon') return w.many
  if (name === 'CodeWrong' || name === 'ZodError') return w.wrong
  throw fault
}
