import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link, useParams, useSearchParams } from 'react-router'
import { api, type ProcedureView } from '../api.ts'
import { ProofOf } from '../law/proof-of.tsx'
import { Articles } from '../parts/articles.tsx'
import { Failure } from '../parts/failure.tsx'
import { FilterChoice } from '../parts/filter-bar.tsx'
import { type Column, ListTable } from '../parts/list-table.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { Waiting } from '../parts/waiting.tsx'
import { useMe } from '../shell/session.ts'
import { KeepTable } from '../tables/keep-table.tsx'
import { type Speech, useSpeech } from '../words/language.tsx'

const views = ['chart', 'table', 'proof'] as const
type View = (typeof views)[number]

/** One procedure as the law declares it: the flowchart, the table with the basis of each row, and what was proved of it. */
export function ProcedurePage() {
  const { id = '' } = useParams()
  const { words, say } = useSpeech()
  const me = useMe()
  const [query, setQuery] = useSearchParams()
  const asked = query.get('view') as View
  const view = views.includes(asked) ? asked : 'chart'
  const read = useQuery({ queryKey: ['procedure', id], queryFn: () => api.readProcedure({ id }), staleTime: 300_000 })
  if (read.isError) return <Failure failure={read.error} retry={read.refetch} first />
  if (read.isPending)
    return (
      <>
        <h1 className="unseen">{words.nav.procedures}</h1>
        <Waiting rows={10} />
      </>
    )
  const opens = read.data.opens.some(({ by, posts }) => by === 'staff' && me.posts.some(({ post }) => posts.includes(post)))
  return (
    <>
      <PageHead title={say(read.data.title)} lead={<Articles basis={[read.data.basis]} />}>
        {opens && <Link to={`/open?procedure=${encodeURIComponent(id)}`}>{words.procedure.open}</Link>}
      </PageHead>
      <fieldset className="nears" aria-label={say(read.data.title)}>
        {views.map((name) => (
          <button key={name} type="button" aria-pressed={view === name} onClick={() => setQuery({ view: name })}>
            <span>{words.procedure.views[name]}</span>
          </button>
        ))}
      </fieldset>
      {view === 'chart' && <Chart procedure={read.data} />}
      {view === 'table' && <Acts procedure={read.data} />}
      {view === 'proof' && <ProofOf id={id} />}
    </>
  )
}

/** Drawn by the server from the declaration; a part that is mounted can be looked at by itself. */
function Chart({ procedure }: { readonly procedure: ProcedureView }) {
  const { words, say, language } = useSpeech()
  const [part, choose] = useState('')
  const address = `/api/procedures/${encodeURIComponent(procedure.id)}/flowchart.svg?lang=${language}${part && `&part=${encodeURIComponent(part)}`}`
  return (
    <>
      <div className="list-note">
        {procedure.parts.length > 0 && (
          <FilterChoice
            label={words.procedure.whole}
            value={part}
            options={procedure.parts.map((one) => ({ value: one.id, title: say(one.title) }))}
            choose={choose}
          />
        )}
        <span className="keep-table">
          <a href={address} download>
            {words.procedure.svg}
          </a>
          <a href={`/api/procedures/${encodeURIComponent(procedure.id)}/flowchart.bpmn`} download>
            {words.procedure.bpmn}
          </a>
        </span>
      </div>
      <Drawn asked={{ id: procedure.id, lang: language, ...(part && { part }) }} title={words.procedure.chart(say(procedure.title))} />
    </>
  )
}

/** In the page itself, so that it is set in the page's own type. It holds what the catalogue says, and nothing anybody sent. */
function Drawn({ asked, title }: { readonly asked: Parameters<typeof api.procedureFlowchart>[0]; readonly title: string }) {
  const read = useQuery({
    queryKey: ['flowchart', asked],
    queryFn: async () => (await api.procedureFlowchart(asked)).text(),
    staleTime: 300_000,
  })
  if (read.isPending) return <Waiting rows={10} />
  if (read.isError) return <Failure failure={read.error} retry={read.refetch} />
  return (
    <section
      className="panel chart"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a picture that scrolls must be reached by the keyboard
      tabIndex={0}
      aria-label={title}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: drawn by our own server from the declaration alone
      dangerouslySetInnerHTML={{ __html: read.data }}
    />
  )
}

type Row = ProcedureView['acts'][number]

const columnsOf = ({ words, say }: Speech): Column<Row>[] => {
  const list = (texts: Row['after']) => texts.map(say).join(words.comma)
  return [
    { name: 'act', title: words.procedure.act, cell: (row) => <b>{say(row.title)}</b>, value: (row) => say(row.title) },
    {
      name: 'by',
      title: words.procedure.by,
      cell: (row) => (row.bySilence ? words.procedure.law : list(row.by)),
      value: (row) => (row.bySilence ? words.procedure.law : list(row.by)),
    },
    { name: 'after', title: words.procedure.after, cell: (row) => list(row.after), value: (row) => list(row.after) },
    { name: 'within', title: words.procedure.within, cell: (row) => list(row.within), value: (row) => list(row.within) },
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
}

function Acts({ procedure }: { readonly procedure: ProcedureView }) {
  const speech = useSpeech()
  const name = speech.say(procedure.title)
  return (
    <>
      <div className="list-note">
        <KeepTable name={name} columns={columnsOf(speech)} rows={procedure.acts} />
      </div>
      <ListTable caption={name} columns={columnsOf(speech)} rows={procedure.acts} keyOf={(row) => row.act} />
    </>
  )
}
