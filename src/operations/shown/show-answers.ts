import type { CaseFile } from '../../kernel/case/case-file.ts'
import { formOf } from '../../kernel/form/check-content.ts'
import type { Answer, Answers, Field } from '../../kernel/form/field.ts'
import type { FormContext } from '../../kernel/form/kinds.ts'
import type { Procedure } from '../../kernel/procedure/grammar.ts'
import type { LocalDate } from '../../kernel/time/local-date.ts'
import { needsPersonal, type Reader } from '../case-access.ts'
import { filesNamed } from '../files-named.ts'
import { coverText } from '../sealing/cover.ts'
import type { EventView } from '../views.ts'
import { answerWords } from './answer-words.ts'
import { type CitedTexts, citedTexts } from './cited-texts.ts'
import { masked } from './masking.ts'
import type { Reading } from './reading.ts'

type Context = FormContext & { texts: CitedTexts }
type Shown = EventView['answers'][number]

interface Where {
  readonly procedure: Procedure
  readonly file: CaseFile
  readonly reader: Reader
  readonly act: string
  readonly day: LocalDate
  /** The reader is asked to sign these answers: then nothing of them is kept from who may read the case. */
  readonly toSign?: true
}

/** Whether an answer is kept from the reader altogether. */
const hidden = (field: Field, { reader }: Where): boolean => field.seenBy === 'organ' && reader === 'party'

function showAnswer(name: string, answer: Answer, field: Field, { reader, toSign, context }: Where & { context: Context }): Shown {
  // What stands in the row is not the answer: that is not even opened.
  if (answer === coverText || (field.seenBy === 'sealed' && !(toSign && needsPersonal(reader))))
    return { name, ask: field.ask, shown: coverText, masked: true, files: [] }
  const shown = answerWords(answer, field, context)
  const covered = field.personal === true && !needsPersonal(reader)
  const files = covered || !needsPersonal(reader) ? [] : filesNamed(field, answer, context.item)
  return { name, ask: field.ask, shown: covered ? masked(shown, field) : shown, masked: covered, files }
}

/** Answers to an act's form as the reader may see them, in the order in which they were asked: the store keeps them in an order of its own. */
export function showAnswers(answers: Answers, where: Where, reading: Reading): Shown[] {
  const { procedure, file, act, day } = where
  const { authority } = reading
  const item = file.item ? authority.item(file.item, day) : undefined
  const context: Context = { texts: citedTexts(reading), day, organ: (id) => authority.organ(id, day), ...(item && { item }) }
  return Object.entries(formOf(procedure, act)).flatMap(([name, field]) => {
    const answer = answers[name]
    return answer !== undefined && !hidden(field, where) ? [showAnswer(name, answer, field, { ...where, context })] : []
  })
}
