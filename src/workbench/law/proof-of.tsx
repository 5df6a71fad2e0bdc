import { useQuery } from '@tanstack/react-query'
import { api, type ProofView } from '../api.ts'
import { Articles } from '../parts/articles.tsx'
import { EmptyState } from '../parts/empty-state.tsx'
import { Failure } from '../parts/failure.tsx'
import { type Column, ListTable } from '../parts/list-table.tsx'
import { Waiting } from '../parts/waiting.tsx'
import { KeepTable } from '../tables/keep-table.tsx'
import { type Speech, useSpeech } from '../words/language.tsx'

type Verdict = ProofView['verdicts'][number]

const columnsOf = ({ words, say }: Speech): Column<Verdict>[] => [
  {
    name: 'finding',
    title: words.procedure.finding,
    narrow: true,
    cell: (row) => <span className={row.finding === 'broken' ? 'card-red' : 'mark-plain'}>{words.procedure.findings[row.finding]}</span>,
    value: (row) => words.procedure.findings[row.finding],
  },
  {
    name: 'demand',
    title: words.procedure.demand,
    cell: (row) => (
      <>
        {say(row.demand)}
        {row.says && <small className="under">{say(row.says)}</small>}
        {row.story && (
          <ol className="story">
            {row.story.map((step) => (
              <li key={step.zh}>{say(step)}</li>
            ))}
          </ol>
        )}
      </>
    ),
    value: (row) => say(row.demand),
  },
  {
    name: 'basis',
    title: words.procedure.basis,
    cell: (row) => (
      <small>
        <Articles basis={row.basis} />
      </small>
    ),
    value: (row) => row.basis.map(({ title, place }) => `${title}${place}`).join(words.comma),
  },
]

// What is broken comes first, then what holds; what does not apply is last.
const order: readonly Verdict['finding'][] = ['broken', 'too-large', 'undeclared', 'unsaid', 'excepted', 'holds', 'built', 'not-applicable']

/** What was proved of the version that is in force, rule by rule. */
export function ProofOf({ id }: { readonly id: string }) {
  const speech = useSpeech()
  const { words } = speech
  const versions = useQuery({ queryKey: ['versions', id], queryFn: () => api.listVersions({ id }) })
  const proof = versions.data?.current?.proof ?? versions.data?.proofs[0]?.proof
  const read = useQuery({
    queryKey: ['proof', id, proof],
    queryFn: () => api.readProof({ id, proof: proof ?? '' }),
    enabled: proof !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
  })
  if (versions.isError) return <Failure failure={versions.error} retry={versions.refetch} />
  if (read.isError) return <Failure failure={read.error} retry={read.refetch} />
  if (versions.data && proof === undefined) return <EmptyState title={words.procedure.noProof} body={words.procedure.noProofBody} />
  if (!read.data) return <Waiting rows={8} />
  const { verdicts, states, edges, clean, version } = read.data
  const sorted = verdicts.toSorted((a, b) => order.indexOf(a.finding) - order.indexOf(b.finding))
  const broken = verdicts.filter(({ finding }) => finding === 'broken').length
  return (
    <>
      <div className="list-note">
        <b>{clean && broken === 0 ? words.procedure.clean : words.procedure.broken(broken)}</b>
        <span className="quiet">
          · {words.procedure.looked(states, edges)} · {words.procedure.version} <code>{version.slice(0, 16)}</code>
        </span>
        <a href={`/procedures/${encodeURIComponent(id)}#versions`} target="_blank" rel="noreferrer">
          {words.procedure.report}
        </a>
        <KeepTable name={words.procedure.views.proof} columns={columnsOf(speech)} rows={sorted} />
      </div>
      <ListTable caption={words.procedure.rules} columns={columnsOf(speech)} rows={sorted} keyOf={(row) => row.id} />
    </>
  )
}
