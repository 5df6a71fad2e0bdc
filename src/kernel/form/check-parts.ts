import type { Refusal } from '../refusal.ts'
import { type Answer, type Answers, type Form, questionsOf } from './field.ts'
import type { FormContext } from './kinds.ts'

const listOf = (answer: Answer | undefined): readonly string[] => (Array.isArray(answer) ? answer : [])

/** Questions that together deal with an earlier list (`partOf`) name each of its words, and each once: nothing is left undecided. */
export function checkParts(form: Form, answers: Answers, context: FormContext): Refusal[] {
  const groups = new Map<string, { names: string[]; whole: readonly string[] }>()
  for (const [name, { partOf }] of questionsOf(form)) {
    if (!partOf) continue
    const key = `${partOf.act}.${partOf.field}`
    const group = groups.get(key) ?? { names: [], whole: listOf(context.earlier?.(partOf.act, partOf.field)) }
    groups.set(key, { ...group, names: [...group.names, name] })
  }
  return [...groups.values()].flatMap(({ names, whole }): Refusal[] => {
    const named = names.flatMap((name) => listOf(answers[name]))
    const refuse = (code: Refusal['code'], words: readonly string[], zh: string, en: string): Refusal[] => {
      const [first = ''] = names
      const field = form[first]
      if (words.length === 0 || !field) return []
      const facts = {
        question: field.ask.zh,
        questionEn: field.ask.en,
        zh: `${zh}：${words.join('、')}。`,
        en: `${en}: ${words.join(', ')}.`,
        words,
      }
      return [{ check: 'content', code, field: first, facts, basis: [field.because], cure: { how: 'correct-answer' } }]
    }
    return [
      ...refuse(
        'list-incomplete',
        whole.filter((word) => !named.includes(word)),
        '以下尚未作出判断',
        'Nothing is said of',
      ),
      ...refuse(
        'not-in-register',
        named.filter((word) => !whole.includes(word)),
        '以下不在所列之中',
        'These are not on the list',
      ),
      ...refuse(
        'answer-invalid',
        named.filter((word, i) => named.indexOf(word) !== i),
        '以下列了不止一次',
        'These are named more than once',
      ),
    ]
  })
}
