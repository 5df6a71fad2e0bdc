import { useMutation } from '@tanstack/react-query'
import { Alert, Button } from 'antd'
import { type Attempt, api, type FieldView, type PreviewView } from '../api.ts'
import { Day } from '../parts/day.tsx'
import { Failure } from '../parts/failure.tsx'
import { Sheet } from '../shell/sheet.tsx'
import { answersToSend } from '../state/form-answers.ts'
import { useSpeech } from '../words/language.tsx'
import { RefusalList } from './refusal-list.tsx'
import type { ActForm } from './use-act-form.ts'

interface Previewing {
  readonly caseId: string
  readonly act: string
  readonly form: ActForm
  readonly fields: readonly FieldView[]
}

/** Shows what the act would do with these answers, and the papers it would make. Nothing happens, and nothing is recorded. */
export function PreviewButton({ caseId, act, form, fields }: Previewing) {
  const { words } = useSpeech()
  const preview = useMutation({
    mutationFn: () =>
      api.previewAct({
        case: caseId,
        act,
        answers: answersToSend(fields, form.given) as Attempt['answers'],
        withOfficers: [...form.officers],
      }),
  })
  return (
    <>
      <Button size="large" loading={preview.isPending} onClick={() => preview.mutate()}>
        {words.preview.show}
      </Button>
      {preview.isError && (
        <Sheet title={words.preview.title} close={preview.reset}>
          <Failure failure={preview.error} retry={() => preview.mutate()} />
        </Sheet>
      )}
      {preview.data && (
        <Sheet title={words.preview.title} close={preview.reset}>
          <Previewed preview={preview.data} />
          <Button onClick={preview.reset}>{words.close}</Button>
        </Sheet>
      )}
    </>
  )
}

function Previewed({ preview: { refusals, documents, publications, clocks, finished } }: { readonly preview: PreviewView }) {
  const { words, say } = useSpeech()
  if (refusals.length > 0)
    return (
      <>
        <h2>{words.preview.title}</h2>
        <Alert type="warning" showIcon title={words.preview.refused(refusals.length)} description={<RefusalList refusals={refusals} />} />
      </>
    )
  return (
    <div className="previewed">
      <h2>{words.preview.title}</h2>
      <p className="quiet">{words.preview.lead}</p>
      {documents.length === 0 && <p>{words.preview.noPapers}</p>}
      {documents.map((paper) => (
        <Paper key={paper.title} paper={paper} />
      ))}
      {publications.map(({ title, rows }) => (
        <section key={title}>
          <h3>{words.preview.published(title)}</h3>
          <dl className="facts wide">
            {Object.entries(rows).map(([label, shown]) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{shown}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      <h3>{words.preview.afterwards}</h3>
      {finished && <p>{words.preview.finished}</p>}
      {!finished && clocks.length === 0 && <p className="quiet">{words.case.noClocks}</p>}
      <ul>
        {clocks.map(({ title, due }) => (
          <li key={title.zh}>
            {say(title)} {due && <Day day={due} />}
          </li>
        ))}
      </ul>
    </div>
  )
}

/** A paper as it would be laid out: its number is given out only when the act is done. */
function Paper({ paper }: { readonly paper: PreviewView['documents'][number] }) {
  return (
    <article className="paper">
      <h3>{paper.title}</h3>
      <p>
        {paper.addressee}
        {paper.addressee && '：'}
      </p>
      {paper.paragraphs.map((words, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the paragraphs of a paper are never reordered
        <p key={i} className="paragraph">
          {words}
        </p>
      ))}
      {paper.rows.length > 0 && (
        <dl className="facts wide">
          {paper.rows.map(([label, words]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{words}</dd>
            </div>
          ))}
        </dl>
      )}
      <p className="paper-foot">
        {paper.organ}
        <br />
        {paper.day}
      </p>
    </article>
  )
}
