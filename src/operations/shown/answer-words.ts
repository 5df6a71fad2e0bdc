import { readCitation } from '../../kernel/authority/check-basis.ts'
import type { Answer, Field } from '../../kernel/form/field.ts'
import { type FormContext, kindOf } from '../../kernel/form/kinds.ts'
import type { Instrument } from '../../kernel/law/instrument.ts'
import { citationWords } from './show-citation.ts'

/** An answer as people read it. The kernel shows every kind; only provisions need the library to be put into words. */
export function answerWords(answer: Answer, field: Field, context: FormContext & { library: ReadonlyMap<string, Instrument> }): string {
  if (field.kind === 'citations' && Array.isArray(answer))
    return citationWords(context.library, (answer as readonly string[]).map(readCitation)).zh
  return kindOf(field).show(answer, field, context)
}
