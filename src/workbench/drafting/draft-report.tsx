import { Fragment, useMemo } from 'react'
import type { DraftFinding, LinkedSegment } from '../api.ts'
import { Articles } from '../parts/articles.tsx'
import { Failure } from '../parts/failure.tsx'
import { useSpeech } from '../words/language.tsx'
import { type Run, runsOf } from './draft-marks.ts'
import { articlesOf, isDoubtful, stateOf } from './own-articles.ts'
import type { DraftCheck } from './use-draft-check.ts'

/** What was found in a draft: how far the check is, each finding with its article and what to write instead, and the text with its marks. */
export function DraftReport({ check, id }: { readonly check: DraftCheck; readonly id: string }) {
  const { words } = useSpeech()
  const { findings, segments, done, total, failure, again } = check
  const forbidden = findings.filter(({ verdict }) => verdict === 'forbidden').length
  const own = useMemo(() => articlesOf(segments.map(({ text }) => text).join('')), [segments])
  const cites = segments.flatMap((segment) => segment.cites ?? [])
  const doubtful = cites.filter((one) => isDoubtful(stateOf(one, own))).length
  return (
    <div className="draft-report">
      {failure && <Failure failure={failure} retry={again} />}
      {done < total && !failure && (
        <p className="draft-progress">
          <progress max={total} value={done} aria-label={words.drafting.progress(done, total)} /> {words.drafting.progress(done, total)}
        </p>
      )}
      {total > 0 && done === total && (
        <p role="status" className="draft-sum">
          <b>{words.drafting.sum(forbidden, findings.length - forbidden)}</b> {words.drafting.cites(cites.length, doubtful)}
        </p>
      )}
      {findings.length > 0 && (
        <ol className="findings">
          {findings.map((finding, i) => (
            <Finding key={`${finding.start} ${finding.kind} ${finding.verdict}`} finding={finding} mark={`${id}-${i}`} />
          ))}
        </ol>
      )}
      {segments.length > 0 && <MarkedText runs={runsOf(findings, segments)} findings={findings} own={own} id={id} />}
      {total > 0 && <p className="quiet">{words.drafting.limits}</p>}
    </div>
  )
}

function Finding({ finding, mark }: { readonly finding: DraftFinding; readonly mark: string }) {
  const { words, say } = useSpeech()
  const { article, sentence, words: telling, title, why, mayIf, instead, verdict, basis } = finding
  const at = sentence.indexOf(telling)
  return (
    <li className={`finding ${verdict}`}>
      <p className="finding-head">
        <b>
          {article && `${article} `}
          {say(title)}
        </b>{' '}
        <span className="mark-plain">{words.drafting.verdicts[verdict]}</span>
        <button type="button" className="link-button" onClick={() => document.getElementById(mark)?.focus()}>
          {words.drafting.show}
        </button>
      </p>
      <blockquote>
        {at < 0 ? (
          sentence
        ) : (
          <>
            {sentence.slice(0, at)}
            <mark>{telling}</mark>
            {sentence.slice(at + telling.length)}
          </>
        )}
      </blockquote>
      <dl className="facts wide">
        <div>
          <dt>{words.drafting.why}</dt>
          <dd>
            {say(why)} · <Articles basis={basis} />
          </dd>
        </div>
        {mayIf && (
          <div>
            <dt>{words.drafting.mayIf}</dt>
            <dd>{say(mayIf)}</dd>
          </div>
        )}
        {instead && (
          <div>
            <dt>{words.drafting.instead}</dt>
            <dd>{say(instead)}</dd>
          </div>
        )}
      </dl>
    </li>
  )
}

interface Marked {
  readonly runs: readonly Run[]
  readonly findings: readonly DraftFinding[]
  /** Articles that the draft has itself. */
  readonly own: ReadonlySet<string>
  readonly id: string
}

function MarkedText({ runs, findings, own, id }: Marked) {
  const { words } = useSpeech()
  let at = 0
  return (
    <section className="draft-text" aria-label={words.drafting.marked}>
      {runs.map((run) => {
        const key = at
        at += run.text.length
        const inner = run.cites ? <Cited text={run.text} cites={run.cites} own={own} /> : run.text
        const verdict = run.findings.some((i) => findings[i]?.verdict === 'forbidden') ? 'forbidden' : 'on-condition'
        if (run.findings.length === 0) return <Fragment key={key}>{inner}</Fragment>
        return (
          <mark key={key} className={verdict}>
            {run.begins.map((i) => (
              <sup key={i} id={`${id}-${i}`} tabIndex={-1}>
                {i + 1}
              </sup>
            ))}
            {inner}
          </mark>
        )
      })}
    </section>
  )
}

interface CitedProps extends Pick<Marked, 'own'> {
  readonly text: string
  readonly cites: NonNullable<LinkedSegment['cites']>
}

/** A citation: it leads to its article, or says why it leads nowhere. */
function Cited({ text, cites, own }: CitedProps) {
  const { words } = useSpeech()
  const states = cites.map((one) => stateOf(one, own))
  const wrong = states.find(isDoubtful)
  const label = cites.map(({ title, place }) => (title === '' ? place : `《${title}》${place}`)).join(words.comma)
  const href = cites[0]?.href
  if (wrong)
    return (
      <span className="cite-wrong" title={label}>
        {text}
        <small>（{words.drafting.states[wrong]}）</small>
      </span>
    )
  if (href)
    return (
      <a className="cite" href={href} target="_blank" rel="noreferrer" title={label}>
        {text}
      </a>
    )
  return <span title={words.drafting.states[states[0] ?? 'unclear']}>{text}</span>
}
