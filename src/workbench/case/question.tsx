import type { FieldView, ItemView, RefusalView } from '../api.ts'
import { plainText, staffField } from '../fields/kinds.ts'
import { Articles } from '../parts/articles.tsx'
import { useSpeech } from '../words/language.tsx'
import { LikeCases, type Within } from './like-cases.tsx'

interface Asked {
  readonly field: FieldView
  readonly value: unknown
  readonly give: (value: unknown) => void
  readonly item: ItemView | undefined
  /** Refused answers, as the server said it. */
  readonly refusals: readonly RefusalView[]
  readonly missing: boolean
  /** The case and act in which an answer within bounds is asked; absent where no case is open. */
  readonly within?: Within | undefined
}

export const questionId = (name: string): string => `answer-${name}`

/** One question: what is asked, why it may be asked, the box, and what is wrong with the answer. */
export function Question({ field, value, give, item, refusals, missing, within }: Asked) {
  const speech = useSpeech()
  const { words, say } = speech
  const known = staffField(field.kind)
  const { Input, group, problem } = known ?? plainText
  const id = questionId(field.name)
  const found = problem?.(value, speech, field)
  const problems = [
    ...(missing ? [words.act.required] : []),
    ...(found && !missing ? [found] : []),
    ...refusals.map((refusal) => `${say(refusal.says)} ${say(refusal.cure)}`),
  ]
  const title = (
    <>
      {say(field.ask)}
      {field.optional && <span className="quiet">{words.optional}</span>}
    </>
  )
  const inner = (
    <>
      {field.help && <p className="quiet">{say(field.help)}</p>}
      {!known && <p className="quiet">{words.field.unknown(field.kind)}</p>}
      <Input id={id} field={field} value={value} give={give} item={item} invalid={problems.length > 0} describedBy={`${id}-notes`} />
      {field.bounded && within && <LikeCases within={within} field={field} value={value} />}
      <div id={`${id}-notes`}>
        {problems.map((text) => (
          <p key={text} className="problem" role="alert">
            {text}
          </p>
        ))}
        <small className="because">
          {words.act.because}
          {words.colon}
          <Articles basis={[field.because]} />
        </small>
      </div>
    </>
  )
  // What is ticked is made of several controls, whatever its kind.
  return group || field.options ? (
    <fieldset className={problems.length > 0 ? 'question wrong' : 'question'}>
      <legend>{title}</legend>
      {inner}
    </fieldset>
  ) : (
    <div className={problems.length > 0 ? 'question wrong' : 'question'}>
      <label htmlFor={id}>{title}</label>
      {inner}
    </div>
  )
}
