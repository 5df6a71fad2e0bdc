import type { FC } from 'hono/jsx'
import type { Answers } from '../../kernel/form/field.ts'
import type { DraftView, RefusalView } from '../../operations/views.ts'
import { ActingFor } from '../page/acting-for.tsx'
import { ErrorSummary, type FormError } from '../page/error-summary.tsx'
import { Csrf, Layout } from '../page/layout.tsx'
import { Basis, Refusals } from '../page/legal.tsx'
import { say } from '../visit.ts'
import { type ActInCase, actPath, askedOf } from './act-in-case.ts'
import { AnswersSummary } from './answers-summary.tsx'

interface CheckProps extends ActInCase {
  readonly draft: DraftView
  readonly requestKey: string
  readonly errors: readonly FormError[]
  readonly refusals: readonly RefusalView[]
}

/** All that was answered, to be read once more; from here alone it is handed in. */
export const ActCheckPage: FC<CheckProps> = ({ visit, file, option, item, draft, requestKey, errors, refusals }) => {
  const w = visit.words.act
  const at = actPath(file, option.act)
  const answers = draft.answers as Answers
  return (
    <Layout visit={visit} title={visit.words.apply.check} wrong={errors.length > 0}>
      <a class="back" href={at}>
        ‹ {visit.words.apply.back}
      </a>
      <ActingFor visit={visit} under={file.under} />
      <ErrorSummary visit={visit} errors={errors} />
      <h1>
        <span class="caption">
          {file.title} · {say(visit, option.title)}
        </span>
        {visit.words.apply.check}
      </h1>
      {refusals.length > 0 && (
        <div class="note bad">
          <h2>{w.refused}</h2>
          <Refusals visit={visit} of={refusals} />
        </div>
      )}
      <AnswersSummary visit={visit} questions={askedOf({ option }, answers)} answers={answers} item={item} change={at} />
      <p>{w.declare}</p>
      <Basis visit={visit} of={option.basis} />
      <form method="post" action={`${at}/check`}>
        <Csrf visit={visit} />
        <input type="hidden" name="requestKey" value={requestKey} />
        <div class="row">
          <button type="submit">{w.submit(say(visit, option.title))}</button>
          <a href="/me">{visit.words.apply.later}</a>
        </div>
      </form>
    </Layout>
  )
}
