import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { type FormEvent, useState } from 'react'
import { useSearchParams } from 'react-router'
import { api, type SavedFilterView } from '../api.ts'
import { Failure } from '../parts/failure.tsx'
import { freshKey } from '../state/fresh-key.ts'
import { useSpeech } from '../words/language.tsx'

const filtersQuery = queryOptions({ queryKey: ['filters'], queryFn: api.listFilters, staleTime: 300_000 })

/** Filters that the reader keeps for this list: one press brings one back, on every computer they sign in at. */
export function SavedFilters({ page }: { readonly page: string }) {
  const { words } = useSpeech()
  const client = useQueryClient()
  const [query, setQuery] = useSearchParams()
  const kept = useQuery(filtersQuery)
  const again = () => client.invalidateQueries({ queryKey: filtersQuery.queryKey })
  const drop = useMutation({ mutationFn: ({ id }: SavedFilterView) => api.dropFilter({ id }), onSuccess: again })
  const now = query.toString()
  const mine = kept.data?.filter((one) => one.page === page) ?? []
  return (
    <div className="saved-filters">
      {mine.length > 0 && (
        <ul aria-label={words.filters.mine}>
          {mine.map((one) => (
            <li key={one.id}>
              <button type="button" aria-pressed={one.query === now} onClick={() => setQuery(new URLSearchParams(one.query))}>
                {one.title}
              </button>
              <button type="button" className="drop" aria-label={words.filters.drop(one.title)} onClick={() => drop.mutate(one)}>
                ×
              </button>
            </li>
          ))}
        </ul>
      )}
      {now !== '' && !mine.some((one) => one.query === now) && <KeepFilter page={page} query={now} kept={again} />}
      {drop.isSuccess && drop.variables && <Dropped filter={drop.variables} again={again} forget={drop.reset} />}
      {drop.isError && <Failure failure={drop.error} retry={() => drop.variables && drop.mutate(drop.variables)} />}
    </div>
  )
}

/** What was dropped can be taken back: nothing official happened. */
function Dropped({
  filter,
  again,
  forget,
}: {
  readonly filter: SavedFilterView
  readonly again: () => unknown
  readonly forget: () => void
}) {
  const { words } = useSpeech()
  const undo = useMutation({
    mutationFn: () => api.saveFilter(filter),
    onSuccess: () => {
      again()
      forget()
    },
  })
  return (
    <span role="status">
      {words.filters.dropped(filter.title)}{' '}
      <Button type="link" size="small" onClick={() => undo.mutate()}>
        {words.undo}
      </Button>
    </span>
  )
}

function KeepFilter({ page, query, kept }: { readonly page: string; readonly query: string; readonly kept: () => unknown }) {
  const { words } = useSpeech()
  const [naming, name] = useState(false)
  const [title, type] = useState('')
  const keep = useMutation({
    mutationFn: () => api.saveFilter({ id: freshKey(), page, query, title: title.trim() }),
    onSuccess: () => {
      name(false)
      type('')
      kept()
    },
  })
  if (!naming)
    return (
      <Button type="link" size="small" onClick={() => name(true)}>
        {words.filters.keep}
      </Button>
    )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (title.trim() !== '') keep.mutate()
  }
  return (
    <form onSubmit={submit} className="keep-filter">
      <label>
        <span>{words.filters.name}</span> {/* biome-ignore lint/a11y/noAutofocus: it appears because the reader asked to name the filter */}
        <input autoFocus maxLength={60} value={title} onChange={(event) => type(event.target.value)} />
      </label>
      <Button size="small" htmlType="submit" type="primary" loading={keep.isPending}>
        {words.filters.save}
      </Button>
      <Button size="small" onClick={() => name(false)}>
        {words.cancel}
      </Button>
      {keep.isError && <Failure failure={keep.error} retry={keep.mutate} />}
    </form>
  )
}
