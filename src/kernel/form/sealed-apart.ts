import type { Refusal } from '../refusal.ts'
import { type Answers, type Form, questionsOf } from './field.ts'
import { readDigits } from './personal/read-digits.ts'

/** As it is compared: without spaces and what shows nothing, in capitals. */
const folded = (text: string): string =>
  readDigits(text)
    .text.replace(/[\s\-·]/g, '')
    .toUpperCase()

/** What people write who say nothing tells nobody apart. */
const says = (sealed: string): boolean =>
  Array.from(sealed).length >= 2 && !/^(?:匿名|不详|未知|保密|暂无|没有|ANONYMOUS|NONE|N\/A)$/.test(sealed)

/**
 * What was sealed in a form stands in no open answer of the same form: the open answers go to people from whom it is sealed. Later acts are not held
 * against it: whoever may not know it would learn by being refused whether they guessed right.
 */
export function checkSealedApart(form: Form, answers: Answers): Refusal[] {
  const sealed = questionsOf(form).flatMap(([name, { seenBy, personal }]) => {
    const answer = seenBy === 'sealed' && personal ? answers[name] : undefined
    return typeof answer === 'string' && says(folded(answer)) ? [{ name, text: folded(answer) }] : []
  })
  if (sealed.length === 0) return []
  return questionsOf(form).flatMap(([name, field]): Refusal[] => {
    const answer = field.seenBy === 'sealed' ? undefined : answers[name]
    const told = typeof answer === 'string' ? sealed.find(({ text }) => folded(answer).includes(text)) : undefined
    if (!told) return []
    const kept = form[told.name]
    const facts = { question: field.ask.zh, questionEn: field.ask.en, kept: kept?.ask.zh ?? '', keptEn: kept?.ask.en ?? '' }
    return [
      {
        check: 'content',
        code: 'sealed-told',
        field: name,
        facts,
        basis: [kept?.because ?? field.because],
        cure: { how: 'correct-answer' },
      },
    ]
  })
}
