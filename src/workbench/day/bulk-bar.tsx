import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Alert, Button } from 'antd'
import { type FormEvent, useState } from 'react'
import { Link } from 'react-router'
import { type Attempt, api, type OptionView, type SeveralView, type TaskView } from '../api.ts'
import { Question } from '../case/question.tsx'
import { Articles } from '../parts/articles.tsx'
import { Failure } from '../parts/failure.tsx'
import { Waiting } from '../parts/waiting.tsx'
import { Sheet } from '../shell/sheet.tsx'
import { answersToSend, type Given, isAsked, missingAnswers, offeredAnswers } from '../state/form-answers.ts'
import { freshKey } from '../state/fresh-key.ts'
import { caseQuery } from '../state/queries.ts'
import { useSpeech } from '../words/language.tsx'

/** Tasks that may be done together: the same act of the same procedure, which the law lets be done on several cases at once. */
export const alike = (one: TaskView, other: TaskView): boolean =>
  one.bulk === true && one.act === other.act && one.case.procedure.id === other.case.procedure.id

interface Bulk {
  readonly tasks: readonly TaskView[]
  readonly clear: () => void
}

/** What is ticked, and the way to do it all at once. */
export function BulkBar({ tasks, clear }: Bulk) {
  const { words, say } = useSpeech()
  const [shown, show] = useState(false)
  const [first] = tasks
  if (!first) return null
  return (
    <section className="bulk-bar panel" aria-label={words.bulk.title}>
      <span role="status">{words.bulk.chosen(tasks.length)}</span>
      <Button type="primary" onClick={() => show(true)}>
        {words.bulk.doAll(say(first.title))}
      </Button>
      <Button onClick={clear}>{words.bulk.clear}</Button>
      {shown && (
        <Sheet title={words.bulk.title} close={() => show(false)}>
          <BulkForm tasks={tasks} first={first} close={() => show(false)} clear={clear} />
        </Sheet>
      )}
    </section>
  )
}

function BulkForm({ tasks, first, close, clear }: Bulk & { readonly first: TaskView; readonly close: () => void }) {
  const { words, say } = useSpeech()
  const read = useQuery(caseQuery(first.case.id))
  const option = read.data?.options.find(({ act }) => act === first.act)
  return (
    <>
      <h2>{words.bulk.doAll(say(first.title))}</h2>
      <p>
        <Articles basis={first.basis} />
      </p>
      <p className="quiet">{words.bulk.lead(tasks.length)}</p>
      {read.isPending && <Waiting rows={3} />}
      {read.isError && <Failure failure={read.error} retry={read.refetch} />}
      {option && <Asked tasks={tasks} option={option} close={close} clear={clear} />}
    </>
  )
}

function Asked({ tasks, option, close, clear }: Bulk & { readonly option: OptionView; readonly close: () => void }) {
  const { words } = useSpeech()
  const client = useQueryClient()
  const [given, give] = useState<Given>(() => offeredAnswers(option.form))
  const [key] = useState(freshKey)
  const [missing, setMissing] = useState<readonly string[]>([])
  const doAll = useMutation({
    mutationFn: () =>
      api.actOnSeveral({
        key,
        cases: tasks.map((task) => task.case.id),
        act: option.act,
        answers: answersToSend(option.form, given) as Attempt['answers'],
      }),
    onSuccess: () => Promise.all([['case'], ['cases']].map((queryKey) => client.invalidateQueries({ queryKey }))),
  })
  const finish = () => {
    close()
    clear()
    void client.invalidateQueries({ queryKey: ['tasks'] })
  }
  if (doAll.data) return <Results several={doAll.data} finish={finish} />
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const lacking = missingAnswers(option.form, given)
    setMissing(lacking)
    if (lacking.length === 0 && !doAll.isPending) doAll.mutate()
  }
  return (
    <form onSubmit={submit} noValidate>
      <ul className="bulk-cases">
        {tasks.map(({ case: of }) => (
          <li key={of.id}>
            {of.number} {of.title}
          </li>
        ))}
      </ul>
      {option.form
        .filter((field) => isAsked(field, given))
        .map((field) => (
          <Question
            key={field.name}
            field={field}
            value={given[field.name]}
            item={undefined}
            within={undefined}
            missing={missing.includes(field.name)}
            refusals={[]}
            give={(value) => give((before) => ({ ...before, [field.name]: value }))}
          />
        ))}
      {doAll.isError && <Failure failure={doAll.error} retry={() => doAll.mutate()} />}
      {doAll.isPending && <progress aria-label={words.bulk.doing} />}
      <p className="row-of-buttons">
        <Button type="primary" htmlType="submit" loading={doAll.isPending}>
          {words.bulk.submit(tasks.length)}
        </Button>
        <Button onClick={close}>{words.cancel}</Button>
      </p>
    </form>
  )
}

/** What became of each case; one that was refused says why, and left the others done. */
function Results({ several: { results }, finish }: { readonly several: SeveralView; readonly finish: () => void }) {
  const { words, say } = useSpeech()
  const done = results.filter(({ answer }) => answer?.kind === 'done').length
  return (
    <>
      <Alert
        type={done === results.length ? 'success' : 'warning'}
        role="status"
        showIcon
        title={words.bulk.result(done, results.length - done)}
      />
      <ul className="bulk-results">
        {results.map(({ case: id, number, title, answer, problem }) => (
          <li key={id}>
            <Link to={`/cases/${encodeURIComponent(id)}`}>{number || id}</Link> {title}{' '}
            <span className={answer?.kind === 'done' ? 'mark-plain' : 'problem'}>
              {answer?.kind === 'done' ? words.bulk.done(answer.seq) : words.bulk.refused}
            </span>
            {answer?.kind === 'refused' && <small className="under">{answer.refusals.map(({ says }) => say(says)).join(' ')}</small>}
            {problem && <small className="under">{problem}</small>}
          </li>
        ))}
      </ul>
      <Button type="primary" onClick={finish}>
        {words.close}
      </Button>
    </>
  )
}
