import { api, type CaseView, type EventView } from '../api.ts'
import { CitedText } from '../parts/cited-text.tsx'
import { Day } from '../parts/day.tsx'
import { answerGroups } from '../state/case-answers.ts'
import { useSpeech } from '../words/language.tsx'

/** What was filled in, act by act, with the files that were handed in. */
export function AnswerList({ view }: { readonly view: CaseView }) {
  const { words, say } = useSpeech()
  const groups = answerGroups(view)
  return (
    <section id="answers">
      <h2>{words.case.answers}</h2>
      {groups.length === 0 && <p className="panel quiet padded">{words.case.noAnswers}</p>}
      {groups.map((group) => (
        <article key={group.seq} className="panel answers">
          <h3>
            {say(group.title)}{' '}
            <small className="quiet">
              <Day day={group.day} bare />
            </small>
          </h3>
          <Answers answers={group.answers} day={group.day} addressOf={(sha256) => api.fileAddress(sha256, view.id)} />
        </article>
      ))}
    </section>
  )
}

/** Questions with what was answered. `addressOf` says where a file that was handed in is fetched. */
export function Answers({
  answers,
  day,
  addressOf,
}: Pick<EventView, 'answers'> & { readonly day?: string; readonly addressOf: (sha256: string) => string }) {
  const { words, say } = useSpeech()
  return (
    <dl className="facts wide">
      {answers.map((answer) => (
        <div key={answer.name}>
          <dt>{say(answer.ask)}</dt>
          <dd>
            {answer.files.length === 0 && (
              <span className="shown">
                <CitedText text={answer.shown} {...(day && { day })} />
              </span>
            )}
            {answer.masked && <span className="mark-plain">{words.case.masked}</span>}
            {answer.files.map((file) => (
              <a key={`${file.sha256} ${file.title}`} className="file" href={addressOf(file.sha256)} target="_blank" rel="noreferrer">
                {file.title}
              </a>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  )
}
