import CheckCircleFilled from '@ant-design/icons/CheckCircleFilled'
import ExclamationCircleFilled from '@ant-design/icons/ExclamationCircleFilled'
import { useQuery } from '@tanstack/react-query'
import { ProblemError } from '../../api/client.ts'
import { api, type CaseView, type PieceView } from '../api.ts'
import { Day } from '../parts/day.tsx'
import { Failure } from '../parts/failure.tsx'
import { timeInChina } from '../state/beijing-time.ts'
import { useSpeech } from '../words/language.tsx'

/** Every piece of evidence of the case: what it is, whether its file is the one that was taken, and who answered for it when. */
export function EvidenceList({ view }: { readonly view: CaseView }) {
  const { words } = useSpeech()
  const read = useQuery({ queryKey: ['case', view.id, 'evidence'], queryFn: () => api.readEvidence({ id: view.id }) })
  // Who sees the course of the case but not what is in it sees no evidence either.
  if (read.error instanceof ProblemError && read.error.problem.status === 404) return null
  if (read.isError) return <Failure failure={read.error} retry={read.refetch} />
  // A procedure that knows no evidence shows no empty box for it.
  if (!read.data || read.data.pieces.length === 0) return null
  return (
    <section id="evidence">
      <h2>
        {words.evidence.title} <small className="quiet">{words.evidence.lead}</small>
      </h2>
      {read.data.pieces.map((piece) => (
        <article key={piece.key} className="panel answers piece">
          <Piece piece={piece} caseId={view.id} />
        </article>
      ))}
    </section>
  )
}

function Standing({ sound, children }: { readonly sound: boolean; readonly children: string }) {
  const Sign = sound ? CheckCircleFilled : ExclamationCircleFilled
  return (
    <span className={sound ? 'piece-sound' : 'piece-broken'}>
      <Sign aria-hidden="true" /> {children}
    </span>
  )
}

function Piece({ piece, caseId }: { readonly piece: PieceView; readonly caseId: string }) {
  const { words, say } = useSpeech()
  const w = words.evidence
  const { file, breaks, links, looks } = piece
  return (
    <>
      <h3>
        {piece.name} <small className="quiet">{piece.key}</small>
      </h3>
      <p className="piece-standing">
        <Standing sound={piece.unbroken}>{piece.unbroken ? w.unbroken : w.broken(breaks.length)}</Standing>
        <Standing sound={piece.intact}>{piece.intact ? w.intact : file ? w.altered : w.missing}</Standing>
      </p>
      {breaks.length > 0 && (
        <ul className="piece-breaks">
          {breaks.map((one) => (
            <li key={`${one.code} ${one.day}`}>
              {say(one.says)} {one.day && <Day day={one.day} bare />}
            </li>
          ))}
        </ul>
      )}
      <dl className="facts wide">
        {piece.columns.map(({ name, title, shown }) => (
          <div key={name}>
            <dt>{say(title)}</dt>
            <dd>{shown}</dd>
          </div>
        ))}
        {file && (
          <div>
            <dt>{w.hash}</dt>
            <dd>
              <code className="hash whole">{file.sha256}</code>{' '}
              <a className="file" href={api.fileAddress(file.sha256, caseId)} target="_blank" rel="noreferrer">
                {w.original}（{file.name}）
              </a>
            </dd>
          </div>
        )}
      </dl>
      <details>
        <summary>
          {w.chain} · {links.length} · {w.looks(looks.length)}
        </summary>
        <ol className="chain">
          {links.map((link) => (
            <li key={link.seq}>
              <b>{say(link.step)}</b> <Day day={link.day} bare /> · {link.by} · {w.holder(link.holder)} · {w.because(link.why)}{' '}
              <small className="hash">#{link.seq}</small>
            </li>
          ))}
        </ol>
        <ul className="piece-looks">
          {looks.map((look) => (
            <li key={`${look.at} ${look.name}`}>
              {w.original} · {look.name} · {look.at.slice(0, 10)} {timeInChina(look.at)}
            </li>
          ))}
        </ul>
      </details>
    </>
  )
}
