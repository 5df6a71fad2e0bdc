import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { api, type RelianceView } from '../api.ts'
import { Failure } from '../parts/failure.tsx'
import { Waiting } from '../parts/waiting.tsx'
import { useSpeech } from '../words/language.tsx'

type One = RelianceView['procedures'][number]

const lists = ['procedures', 'powers', 'items', 'documents', 'entries', 'open'] as const

/** Where somebody who leans on a provision is shown. */
function addressOf({ kind, id, register }: One): string | undefined {
  if (kind === 'procedure') return `/procedures/${encodeURIComponent(id)}`
  if (kind === 'case') return `/cases/${encodeURIComponent(id)}`
  return register && `/registers/${encodeURIComponent(register.id)}?q=${encodeURIComponent(id)}`
}

/** Most names of one list that are shown at once. */
const most = 20

/** Who leans on a provision, or on the whole text: procedures, powers, items, documents, and open cases of the reader's organs. */
export function Leaning({ law, at }: { readonly law: string; readonly at?: string | undefined }) {
  const { words } = useSpeech()
  const place = at && /^\d/.test(at) ? at : undefined
  const asked = { law, ...(place && { at: place }) }
  const read = useQuery({ queryKey: ['reliance', asked], queryFn: () => api.listReliance(asked), staleTime: 60_000 })
  if (read.isPending) return <Waiting rows={3} />
  if (read.isError) return <Failure failure={read.error} retry={read.refetch} />
  const some = lists.filter((name) => read.data[name].length > 0)
  return (
    <section className="leaning">
      <h3>{words.law.leaning}</h3>
      {some.length === 0 && read.data.cases.length === 0 && <p className="quiet">{words.law.nobody}</p>}
      {some.map((name) => (
        <LeaningList key={name} title={words.law.kinds[name]} of={read.data[name]} />
      ))}
      <CaseCounts counts={read.data.cases} />
    </section>
  )
}

function LeaningList({ title, of }: { readonly title: string; readonly of: readonly One[] }) {
  const { words, say } = useSpeech()
  return (
    <details open={of.length <= 6}>
      <summary>
        {title} <span className="mark-plain">{of.length}</span>
      </summary>
      <ul>
        {of.slice(0, most).map((one) => {
          const to = addressOf(one)
          return (
            <li key={`${one.kind} ${one.id}`}>
              {to ? <Link to={to}>{say(one.title)}</Link> : say(one.title)}
              {one.organ && <small className="quiet"> {say(one.organ.name)}</small>}
            </li>
          )
        })}
      </ul>
      {of.length > most && <p className="quiet">{words.law.further(of.length - most)}</p>}
    </details>
  )
}

function CaseCounts({ counts }: { readonly counts: RelianceView['cases'] }) {
  const { words, say } = useSpeech()
  if (counts.length === 0) return null
  return (
    <details>
      <summary>{words.law.cases}</summary>
      <ul>
        {counts.map(({ procedure, open, decided }) => (
          <li key={procedure.id}>
            {say(procedure.title)}
            {words.colon}
            {words.law.counted(open, decided)}
          </li>
        ))}
      </ul>
    </details>
  )
}
