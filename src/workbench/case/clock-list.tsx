import { Button, Popover } from 'antd'
import type { ClockView } from '../api.ts'
import { Articles } from '../parts/articles.tsx'
import { Day } from '../parts/day.tsx'
import { DueTag } from '../parts/due-tag.tsx'
import { useSpeech } from '../words/language.tsx'

/** Clocks that run, each with the steps by which its last day was counted. */
export function ClockList({ clocks }: { readonly clocks: readonly ClockView[] }) {
  const { words } = useSpeech()
  return (
    <section className="panel side">
      <h2>{words.case.clocks}</h2>
      {clocks.length === 0 && <p className="quiet">{words.case.noClocks}</p>}
      <ul className="clocks">
        {clocks.map((clock) => (
          <li key={`${clock.act} ${clock.kind} ${clock.started}`}>
            <Clock clock={clock} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Clock({ clock }: { readonly clock: ClockView }) {
  const { words, say } = useSpeech()
  return (
    <>
      <b>{say(clock.title)}</b>
      <small className="quiet">
        {clock.kind === 'duty' ? words.case.duty : words.case.silence}
        {clock.term && ` · ${say(clock.term)}`} · {words.case.started(clock.started)}
      </small>
      <DueTag due={clock} />
      {clock.due && (
        <p className="due-day">
          <Day day={clock.due} />
        </p>
      )}
      <Popover trigger="click" placement="bottomLeft" content={<Derivation clock={clock} />} title={words.case.steps}>
        <Button type="link" size="small" className="why" aria-haspopup="dialog">
          {clock.due ? words.case.whyDay : words.case.whyNoDay}
        </Button>
      </Popover>
    </>
  )
}

function Derivation({ clock }: { readonly clock: ClockView }) {
  const { words, say } = useSpeech()
  return (
    <div className="derivation">
      <ol>
        {clock.why.map((step) => (
          <li key={step.zh}>{say(step)}</li>
        ))}
      </ol>
      <p className="quiet">
        {words.case.basis}
        {words.colon}
        <Articles basis={clock.basis} />
      </p>
      {clock.recount && (
        <p>
          <a href={clock.recount} target="_blank" rel="noreferrer">
            {words.case.recount}
          </a>
        </p>
      )}
    </div>
  )
}
