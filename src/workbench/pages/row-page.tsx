import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from 'react-router'
import type { RegisterView, RowView } from '../api.ts'
import { Articles } from '../parts/articles.tsx'
import { Day } from '../parts/day.tsx'
import { EmptyState } from '../parts/empty-state.tsx'
import { Failure } from '../parts/failure.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { Waiting } from '../parts/waiting.tsx'
import { EntryChange } from '../registers/entry-change.tsx'
import { RowWays } from '../registers/row-ways.tsx'
import { registersQuery, rowQuery } from '../state/queries.ts'
import { useSpeech } from '../words/language.tsx'

/** What the row is called: its first column that says something. */
const nameOf = ({ columns }: RegisterView, { versions, key }: RowView): string => {
  const values = versions[0]?.entry.values ?? {}
  return values['title'] || values['name'] || columns.map(({ name }) => values[name]).find(Boolean) || key
}

/** One row of a register: what it says, how it may be changed, and every version with the act that wrote it. */
export function RowPage() {
  const { register: id = '', key = '' } = useParams()
  const { words, say } = useSpeech()
  const registers = useQuery(registersQuery)
  const register = registers.data?.find((one) => one.id === id)
  const row = useQuery(rowQuery(id, key))
  if (registers.isError) return <Failure failure={registers.error} retry={registers.refetch} first />
  if (row.isError) return <Failure failure={row.error} retry={row.refetch} first />
  if (registers.isPending || row.isPending)
    return (
      <>
        <h1 className="unseen">{words.registers.title}</h1>
        <Waiting rows={8} />
      </>
    )
  if (!register) return <PageHead title={words.failure.notFound} lead={words.failure.notFoundBody} />
  return (
    <>
      <PageHead title={nameOf(register, row.data)} lead={<span className="number">{key}</span>}>
        <Link to={`/registers/${encodeURIComponent(id)}`}>{say(register.title)}</Link>
      </PageHead>
      <section className="panel side">
        <h2>{words.registers.editing}</h2>
        <p className="quiet">{row.data.writings.length > 0 ? words.registers.editingLead : words.registers.notYours}</p>
        <RowWays ways={row.data.writings} register={id} rowKey={key} />
      </section>
      <h2>{words.registers.history}</h2>
      {row.data.versions.length === 0 && <EmptyState title={words.registers.none} body={words.registers.noneBody} />}
      {row.data.versions.map((version, i) => (
        <Version key={version.entry.seq} version={version} before={row.data.versions[i + 1]} register={register} />
      ))}
    </>
  )
}

type OneVersion = RowView['versions'][number]

function Version({
  version,
  before,
  register,
}: {
  readonly version: OneVersion
  readonly before: OneVersion | undefined
  readonly register: RegisterView
}) {
  const { words, say } = useSpeech()
  const { entry, act, at, basis, by, case: of } = version
  return (
    <article className="panel side change">
      <h3>
        <Day day={entry.from} bare /> {entry.to ? <>– {entry.to}</> : words.registers.runs}{' '}
        <span className="mark-plain">{before ? words.registers.changed : words.registers.added}</span>
      </h3>
      <p className="quiet">
        {say(act)} · {at}
        {by && ` · ${by}`} · <Articles basis={basis} /> · {words.registers.proof(entry.seq)}
        {of && (
          <>
            {' · '}
            <Link to={`/cases/${encodeURIComponent(of.id)}`}>{of.number}</Link>
          </>
        )}
      </p>
      <EntryChange columns={register.columns} before={before?.entry} after={entry} />
    </article>
  )
}
