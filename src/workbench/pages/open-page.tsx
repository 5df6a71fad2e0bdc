import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { Alert } from 'antd'
import { useState } from 'react'
import { useLocation, useNavigate, useSearchParams } from 'react-router'
import { api, type DoneView, type Opening, type ProcedureSummary } from '../api.ts'
import { ActPanel } from '../case/act-panel.tsx'
import { MatterList } from '../case/matter-list.tsx'
import { RefusalList } from '../case/refusal-list.tsx'
import { Failure } from '../parts/failure.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { Waiting } from '../parts/waiting.tsx'
import { useMe } from '../shell/session.ts'
import type { Given } from '../state/form-answers.ts'
import { proceduresQuery } from '../state/procedure-titles.ts'
import { useSpeech } from '../words/language.tsx'

/** What is chosen stands in the address: procedure, organ, item or matter with its place and title, register and key. */
function readOpening(query: URLSearchParams, organ: string | undefined): Opening | undefined {
  const procedure = query.get('procedure')
  if (!procedure) return undefined
  const [item, matter, place, title, register, key] = ['item', 'matter', 'place', 'title', 'register', 'key'].map(
    (name) => query.get(name) ?? '',
  )
  const onMatter = !item && matter && { matter, ...(place && { place }), ...(title && { title }) }
  return { procedure, ...(organ && { organ }), ...(item && { item }), ...onMatter, ...(register && key && { subject: { register, key } }) }
}

/** Opens a case where staff open it: choose the procedure and what it is about, then fill in its opening act. */
export function OpenPage() {
  const { words, say } = useSpeech()
  const me = useMe()
  const [query, setQuery] = useSearchParams()
  const procedures = useQuery(proceduresQuery)
  const organs = [...new Map(me.posts.map((held) => [held.organ.id, held.organ])).values()]
  const organ = query.get('organ') ?? organs[0]?.id
  const set = (name: string, value: string) =>
    setQuery(
      (before) => {
        const next = new URLSearchParams(before)
        // A matter belongs to one procedure at one organ: whoever changes either chooses anew.
        if (name !== 'item') for (const of of ['matter', 'place', 'title', 'act', 'register', 'key']) next.delete(of)
        if (value) next.set(name, value)
        else next.delete(name)
        return next
      },
      { replace: true },
    )
  const opening = readOpening(query, organ)
  const act = query.get('act') ?? undefined
  const mine = (procedure: ProcedureSummary) =>
    procedure.id === query.get('procedure') ||
    procedure.opens.some(({ by, posts }) => by === 'staff' && me.posts.some((held) => held.organ.id === organ && posts.includes(held.post)))
  return (
    <>
      <PageHead title={words.open.title} lead={words.open.lead} />
      {procedures.isError && <Failure failure={procedures.error} retry={procedures.refetch} />}
      <div className="panel choosing">
        <label>
          <span>{words.open.procedure}</span>
          <select value={query.get('procedure') ?? ''} onChange={(event) => set('procedure', event.target.value)}>
            <option value="">{words.field.choose}</option>
            {procedures.data?.filter(mine).map((one) => (
              <option key={one.id} value={one.id}>
                {say(one.title)}
              </option>
            ))}
          </select>
        </label>
        {organs.length > 1 && (
          <label>
            <span>{words.open.choosePost}</span>
            <select value={organ} onChange={(event) => set('organ', event.target.value)}>
              {organs.map((one) => (
                <option key={one.id} value={one.id}>
                  {say(one.name)}
                </option>
              ))}
            </select>
          </label>
        )}
        {opening?.matter && (
          <p className="chosen-matter">
            <span>{words.open.matter}</span>
            <b>{opening.title ?? opening.matter}</b>
          </p>
        )}
        {opening && !opening.matter && <ItemChoice organ={organ} chosen={opening.item ?? ''} choose={(item) => set('item', item)} />}
      </div>
      {!opening && organ && <MatterList organ={organ} />}
      {opening && <OpeningForm key={JSON.stringify([opening, act])} opening={opening} act={act} />}
    </>
  )
}

/** Items of the organ that can be opened here; typing narrows them. */
function ItemChoice({
  organ,
  chosen,
  choose,
}: {
  readonly organ: string | undefined
  readonly chosen: string
  readonly choose: (item: string) => void
}) {
  const { words, say } = useSpeech()
  const [search, type] = useState('')
  const asked = { open: true, limit: 100, ...(organ && { organ }), ...(search && { search }) }
  const items = useQuery({ queryKey: ['items', asked], queryFn: () => api.findItems(asked), placeholderData: keepPreviousData })
  const rows = items.data?.rows ?? []
  return (
    <>
      <label>
        <span>{words.open.item}</span>
        <select value={chosen} onChange={(event) => choose(event.target.value)}>
          <option value="">{words.open.itemHelp}</option>
          {chosen && !rows.some((row) => row.id === chosen) && <option value={chosen}>{chosen}</option>}
          {rows.map((row) => (
            <option key={row.id} value={row.id}>
              {say(row.title)}
            </option>
          ))}
        </select>
      </label>
      {(items.data?.next || search) && (
        <label>
          <span>{words.search}</span>
          <input type="search" value={search} onChange={(event) => type(event.target.value)} />
        </label>
      )}
      {items.isError && <Failure failure={items.error} retry={items.refetch} />}
    </>
  )
}

function OpeningForm({ opening, act }: { readonly opening: Opening; readonly act: string | undefined }) {
  const { words } = useSpeech()
  const navigate = useNavigate()
  const client = useQueryClient()
  const { given } = (useLocation().state ?? {}) as { readonly given?: Given }
  const form = useQuery({
    queryKey: ['opening', opening, act],
    queryFn: () => api.openingForm({ ...opening, ...(act && { act }) }),
    staleTime: 0,
  })
  if (form.isPending) return <Waiting rows={6} />
  if (form.isError) return <Failure failure={form.error} retry={form.refetch} />
  const { option } = form.data
  const finish = async (done: DoneView) => {
    navigate(`/cases/${encodeURIComponent(done.case)}`, { state: { done } })
    await Promise.all([['tasks'], ['cases']].map((queryKey) => client.invalidateQueries({ queryKey })))
  }
  // Without the power, the post or the item there is nothing to fill in; wrong answers are for the form to mend.
  const barred = option.refusals.filter((refusal) => refusal.check !== 'content')
  if (!option.may && barred.length > 0)
    return <Alert type="warning" showIcon title={words.open.blocked} description={<RefusalList refusals={barred} />} />
  return (
    <ActPanel
      option={option}
      target={{ open: opening }}
      item={opening.item}
      organ={opening.organ ?? ''}
      given={given}
      onDone={finish}
      cancel={() => navigate('/cases')}
    />
  )
}
