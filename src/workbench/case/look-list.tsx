import type { CaseView } from '../api.ts'
import { Day } from '../parts/day.tsx'
import { timeInChina } from '../state/beijing-time.ts'
import { useSpeech } from '../words/language.tsx'

/** Who looked at what is sealed in the case, when and why, and who tried, where the reader may see refused attempts. Not there where nothing is sealed. */
export function LookList({ view }: { readonly view: CaseView }) {
  const { words } = useSpeech()
  const looking = view.options.filter(({ unseals }) => unseals).map(({ act }) => act)
  if (looking.length === 0) return null
  const looks = view.timeline.filter(({ act }) => looking.includes(act)).toSorted((one, other) => other.n - one.n)
  return (
    <section id="looks">
      <h2>{words.seal.looks}</h2>
      {looks.length === 0 ? (
        <p className="panel quiet padded">{words.seal.noLooks}</p>
      ) : (
        <ul className="panel looks">
          {looks.map((look) => (
            <li key={look.seq}>
              <p>
                <b>{look.actor}</b> <Day day={look.day} /> {timeInChina(look.at)}
                {look.kind === 'refused' && <span className="mark-plain">{words.case.refused}</span>}
              </p>
              {look.answers.map((answer) => (
                <p key={answer.name} className="quiet">
                  {words.seal.why}
                  {words.colon}
                  {answer.shown}
                </p>
              ))}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
