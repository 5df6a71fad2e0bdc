import type { Answer, Field } from '../../kernel/form/field.ts'
import { type FormContext, kindOf } from '../../kernel/form/kinds.ts'
import { readCitation } from '../../kernel/law/written-citation.ts'
import type { CitedTexts } from './cited-texts.ts'
import { citationWords } from './show-citation.ts'

/** An answer as people read it. The kernel shows every kind; only provisions need the texts they name to be put into words. */
export function answerWords(answer: Answer, field: Field, context: FormContext & { texts: CitedTexts }): string {
  if (field.kind === 'citations' && Array.isArray(answer))
    return citationWords(context.texts, (answer as readonly string[]).map(readCitation)).zh
  return kindOf(field).show(answer, field, context)
}
