import type { FC } from 'hono/jsx'
import type { Answers } from '../../kernel/form/field.ts'
import type { ItemView } from '../../operations/views.ts'
import { say, type Visit } from '../visit.ts'
import type { QuestionPage } from './question-pages.ts'
import { showAnswer } from './read-answers.ts'

interface Summary {
  readonly visit: Visit
  readonly questions: QuestionPage
  readonly answers: Answers
  readonly item: ItemView | undefined
  /** Where the answers are changed. */
  readonly change: string
}

/** Answers as they will be recorded, each with a link to change it. */
export const AnswersSummary: FC<Summary> = ({ visit, questions, answers, item, change }) => {
  const w = visit.words.apply
  return (
    <dl class="summary">
      {questions.map((field) => {
        const answer = answers[field.name]
        return (
          <div id={`check-${field.name}`}>
            <dt>{say(visit, field.ask)}</dt>
            <dd>{answer === undefined ? <span class="soft">{w.nothing}</span> : showAnswer(visit, field, answer, item)}</dd>
            <dd>
              <a href={change}>
                {w.change}
                <span class="hidden">：{say(visit, field.ask)}</span>
              </a>
            </dd>
          </div>
        )
      })}
    </dl>
  )
}
