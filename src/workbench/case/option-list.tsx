import { Link } from 'react-router'
import type { CaseView, OptionView } from '../api.ts'
import { Articles } from '../parts/articles.tsx'
import { Day } from '../parts/day.tsx'
import { sortOptions } from '../state/case-answers.ts'
import { useSpeech } from '../words/language.tsx'
import { RefusalList } from './refusal-list.tsx'

interface Options {
  readonly caseId: string
  readonly options: CaseView['options']
  readonly open: string | undefined
}

/** What may be done now; what others may do; and for everything else why not, on which article, and who can cure it. */
export function OptionList({ caseId, options, open }: Options) {
  const { words } = useSpeech()
  const { now, others, notYet } = sortOptions(options)
  return (
    <section id="options" className="options">
      <h2>{words.case.options}</h2>
      {now.length === 0 && <p className="panel quiet padded">{words.case.optionsNone}</p>}
      <ul className="panel rows">
        {now.map((option) => (
          <PossibleAct key={option.act} caseId={caseId} option={option} open={option.act === open} />
        ))}
      </ul>
      {others.length > 0 && (
        <>
          <h3>{words.case.others}</h3>
          <p className="quiet">{words.case.othersLead}</p>
          <ul className="panel rows">
            {others.map((option) => (
              <ClosedAct key={option.act} option={option} />
            ))}
          </ul>
        </>
      )}
      {notYet.length > 0 && (
        <>
          <h3>{words.case.notYet}</h3>
          <p className="quiet">{words.case.notYetLead}</p>
          <ul className="panel rows">
            {notYet.map((option) => (
              <ClosedAct key={option.act} option={option} counted />
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

function PossibleAct({ caseId, option, open }: { readonly caseId: string; readonly option: OptionView; readonly open: boolean }) {
  const { words, say } = useSpeech()
  return (
    <li className="option" aria-current={open ? 'step' : undefined}>
      <div>
        <b className="act-name">{say(option.title)}</b> <Obligation option={option} />
        {option.note && <p className="quiet">{say(option.note)}</p>}
        <small className="quiet">
          <Articles basis={option.basis} />
        </small>
      </div>
      {!open && (
        <Link
          className="do"
          to={`/cases/${encodeURIComponent(caseId)}/acts/${encodeURIComponent(option.act)}`}
          aria-label={`${option.unseals ? words.seal.open : words.case.start}${words.colon}${say(option.title)}`}
        >
          {option.unseals ? words.seal.open : words.case.start}
        </Link>
      )}
    </li>
  )
}

function Obligation({ option }: { readonly option: OptionView }) {
  const { words } = useSpeech()
  return (
    <>
      {option.owed && (
        <span className="mark-owed">
          {words.case.owed}
          {option.due && (
            <>
              {' '}
              · <Day day={option.due} bare />
            </>
          )}
        </span>
      )}
      {option.officers !== undefined && option.officers > 1 && <span className="mark-plain">{words.case.officers(option.officers)}</span>}
      {option.signers !== undefined && option.signers > 1 && <span className="mark-plain">{words.case.signers(option.signers)}</span>}
    </>
  )
}

/** An act that is not mine to do now: who does it, and why not I; opened, every reason with its article and cure. */
function ClosedAct({ option, counted }: { readonly option: OptionView; readonly counted?: boolean }) {
  const { words, say } = useSpeech()
  const first = option.refusals[0]
  return (
    <li>
      <details className="option-closed">
        <summary>
          <b>{say(option.title)}</b>
          {counted ? <span className="mark-plain">{words.case.reasons(option.refusals.length)}</span> : <Obligation option={option} />}
          <span className="gist">{counted && first ? say(first.says) : option.by.map(say).join(words.comma)}</span>
        </summary>
        <p className="quiet">
          {words.case.by}
          {words.colon}
          {option.by.map(say).join(words.comma)} · {words.case.basis}
          {words.colon}
          <Articles basis={option.basis} />
        </p>
        <RefusalList refusals={option.refusals} />
      </details>
    </li>
  )
}
