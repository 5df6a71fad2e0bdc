import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { api, type MatterView } from '../api.ts'
import { Failure } from '../parts/failure.tsx'
import { Waiting } from '../parts/waiting.tsx'
import { useSpeech } from '../words/language.tsx'
import { RefusalList } from './refusal-list.tsx'

const nameOf = ({ procedure, matter, place }: MatterView): string => `${procedure.id} ${matter} ${place}`

const addressOf = ({ procedure, matter, place, title }: MatterView, organ: string): string =>
  `/open?${new URLSearchParams({ procedure: procedure.id, organ, matter, place, title: title.zh })}`

/** What the power list lets this organ open of its own motion; beside what it may not open now, every reason. */
export function MatterList({ organ }: { readonly organ: string }) {
  const { words, say } = useSpeech()
  const matters = useQuery({ queryKey: ['matters', organ], queryFn: () => api.listMatters({ organ }) })
  return (
    <section className="options">
      <h2>{words.open.matters}</h2>
      <p className="quiet">{words.open.mattersLead}</p>
      {matters.isPending && <Waiting rows={3} />}
      {matters.isError && <Failure failure={matters.error} retry={matters.refetch} />}
      {matters.data?.length === 0 && <p className="panel quiet padded">{words.open.mattersNone}</p>}
      <ul className="panel rows">
        {matters.data?.map((row) =>
          row.may ? (
            <li key={nameOf(row)} className="option">
              <div>
                <b className="act-name">{say(row.title)}</b>
                <small className="quiet">
                  {say(row.procedure.title)} · {say(row.act)}
                </small>
              </div>
              <Link
                className="do"
                to={addressOf(row, organ)}
                aria-label={`${words.case.start}${words.colon}${say(row.procedure.title)} ${say(row.title)}`}
              >
                {words.case.start}
              </Link>
            </li>
          ) : (
            <li key={nameOf(row)}>
              <details className="option-closed">
                <summary>
                  <b>{say(row.title)}</b>
                  <span className="mark-plain">{words.case.reasons(row.refusals.length)}</span>
                  <span className="gist">
                    {say(row.procedure.title)} · {row.refusals[0] && say(row.refusals[0].says)}
                  </span>
                </summary>
                <RefusalList refusals={row.refusals} />
              </details>
            </li>
          ),
        )}
      </ul>
    </section>
  )
}
