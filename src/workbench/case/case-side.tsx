import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { Link } from 'react-router'
import { api, type CaseView } from '../api.ts'
import { Day } from '../parts/day.tsx'
import { DocumentLinks } from '../parts/document-links.tsx'
import { Failure } from '../parts/failure.tsx'
import { saveFile } from '../parts/save-file.ts'
import { useSpeech } from '../words/language.tsx'
import { ClockList } from './clock-list.tsx'

/** What one keeps an eye on: clocks, parties, documents, facts of the case, and its receipt. */
export function CaseSide({ view }: { readonly view: CaseView }) {
  return (
    <aside className="case-side">
      <ClockList clocks={view.clocks} />
      <Parties parties={view.parties} />
      <Documents documents={view.documents} />
      <Facts view={view} />
    </aside>
  )
}

function Parties({ parties }: Pick<CaseView, 'parties'>) {
  const { words, say } = useSpeech()
  return (
    <section className="panel side">
      <h2>{words.case.parties}</h2>
      <dl className="facts">
        {parties.map((party) => (
          <div key={`${party.role.zh} ${party.name}`}>
            <dt>{say(party.role)}</dt>
            <dd>{party.name}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function Documents({ documents }: Pick<CaseView, 'documents'>) {
  const { words } = useSpeech()
  return (
    <section className="panel side">
      <h2>{words.case.documents}</h2>
      {documents.length === 0 && <p className="quiet">{words.case.noDocuments}</p>}
      <ul className="documents">
        {documents.map((one) => (
          <li key={one.number}>
            <DocumentLinks number={one.number}>{one.title}</DocumentLinks>
            <small className="quiet">
              {one.number} · <Day day={one.day} bare />
            </small>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Facts({ view }: { readonly view: CaseView }) {
  const { words, say } = useSpeech()
  const receipt = useMutation({
    mutationFn: () => api.readReceipt({ id: view.id }),
    onSuccess: (read) => saveFile(`${view.number}.receipt.json`, JSON.stringify(read, null, 2), 'application/json'),
  })
  return (
    <section className="panel side">
      <h2>{words.case.case}</h2>
      <dl className="facts">
        <div>
          <dt>{words.case.organ}</dt>
          <dd>{say(view.organ.name)}</dd>
        </div>
        <div>
          <dt>{words.case.openedBy}</dt>
          <dd>{say(view.procedure.title)}</dd>
        </div>
        {view.item && (
          <div>
            <dt>{words.case.item}</dt>
            <dd>{say(view.item.title)}</dd>
          </div>
        )}
        {view.opened && (
          <div>
            <dt>{words.case.opened}</dt>
            <dd>
              <Day day={view.opened} />
            </dd>
          </div>
        )}
        {view.subject && (
          <div>
            <dt>{words.case.subject}</dt>
            <dd>
              <Link to={`/registers/${encodeURIComponent(view.subject.register)}?q=${encodeURIComponent(view.subject.key)}`}>
                {view.subject.key}
              </Link>
            </dd>
          </div>
        )}
        {view.outcome && (
          <div>
            <dt>{words.case.outcome}</dt>
            <dd>{say(view.outcome)}</dd>
          </div>
        )}
      </dl>
      <Button block loading={receipt.isPending} onClick={() => receipt.mutate()}>
        {words.case.receipt}
      </Button>
      <p className="quiet">{words.case.receiptLead}</p>
      <Button block href={api.volumeAddress(view.id)} download>
        {words.case.volume}
      </Button>
      <p className="quiet">{words.case.volumeLead}</p>
      {receipt.isError && <Failure failure={receipt.error} retry={() => receipt.mutate()} />}
    </section>
  )
}
