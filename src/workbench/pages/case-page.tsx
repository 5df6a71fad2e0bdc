import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Alert } from 'antd'
import { useLocation, useNavigate, useParams } from 'react-router'
import type { CaseView, DoneView } from '../api.ts'
import { ActPanel } from '../case/act-panel.tsx'
import { AnswerList } from '../case/answer-list.tsx'
import { CaseSide } from '../case/case-side.tsx'
import { DoneNotice } from '../case/done-notice.tsx'
import { EvidenceList } from '../case/evidence-list.tsx'
import { LookList } from '../case/look-list.tsx'
import { OptionList } from '../case/option-list.tsx'
import { SealPanel } from '../case/seal-panel.tsx'
import { Timeline } from '../case/timeline.tsx'
import { CaseState } from '../parts/case-state.tsx'
import { EmptyState } from '../parts/empty-state.tsx'
import { Failure } from '../parts/failure.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { Waiting } from '../parts/waiting.tsx'
import type { Given } from '../state/form-answers.ts'
import { caseQuery } from '../state/queries.ts'
import { useSpeech } from '../words/language.tsx'

/** One case: what may be done and why the rest may not, what was filled in, what happened, and the clocks. */
export function CasePage() {
  const { id = '' } = useParams()
  const read = useQuery(caseQuery(id))
  const { words } = useSpeech()
  if (read.isPending)
    return (
      <>
        <h1 className="unseen">{words.case.case}</h1>
        <Waiting rows={4} />
        <Waiting rows={8} />
      </>
    )
  if (read.isError) return <Failure failure={read.error} retry={read.refetch} first />
  return <CaseBody key={read.data.id} view={read.data} />
}

interface DoneState {
  readonly done?: DoneView
  /** Answers brought along to the act's form. */
  readonly given?: Given
}

function CaseBody({ view }: { readonly view: CaseView }) {
  const { act } = useParams()
  const { words, say } = useSpeech()
  const navigate = useNavigate()
  const client = useQueryClient()
  const { done, given } = (useLocation().state ?? {}) as DoneState
  const home = `/cases/${encodeURIComponent(view.id)}`
  const option = view.options.find((one) => one.act === act)
  const finish = async (result: DoneView) => {
    navigate(home, { state: { done: result } satisfies DoneState })
    await Promise.all([['case'], ['tasks'], ['cases']].map((queryKey) => client.invalidateQueries({ queryKey })))
  }
  const doneTitle =
    view.options.find((one) => one.act === done?.act)?.title ?? view.timeline.find((event) => event.act === done?.act)?.title
  return (
    <>
      <PageHead
        title={view.title}
        lead={
          <span className="case-lead">
            <span className="number">{view.number}</span> {say(view.procedure.title)} · {say(view.organ.name)}
          </span>
        }
      >
        <CaseState row={view} />
      </PageHead>
      <div className="case-grid">
        <div className="case-main">
          {done && <DoneNotice done={done} title={doneTitle ? say(doneTitle) : done.act} close={() => navigate(home, { replace: true })} />}
          {view.damaged && <Alert type="warning" showIcon title={words.log.damaged} description={words.log.damagedMeans} />}
          {act && !option && <EmptyState title={words.case.options} body={words.act.gone} />}
          {option?.unseals && <SealPanel key={option.act} view={view} option={option} close={() => navigate(home)} />}
          {option && !option.unseals && (
            <ActPanel
              key={option.act}
              option={option}
              target={{ case: view.id }}
              item={view.item?.id}
              organ={view.organ.id}
              given={given}
              onDone={finish}
              cancel={() => navigate(home)}
            />
          )}
          {!view.damaged && <OptionList caseId={view.id} options={view.options} open={act} />}
          <EvidenceList view={view} />
          <AnswerList view={view} />
          <LookList view={view} />
          <Timeline view={view} />
        </div>
        <CaseSide view={view} />
      </div>
    </>
  )
}
