import { useInfiniteQuery } from '@tanstack/react-query'
import { Checkbox } from 'antd'
import { useEffect } from 'react'
import { api, type CandidateView, type FieldView } from '../api.ts'
import { Failure } from '../parts/failure.tsx'
import { useSpeech } from '../words/language.tsx'
import { toggled } from './choices.tsx'
import { type FieldProps, listOf, type StaffField } from './staff-field.ts'
import { TagBox } from './tag-box.tsx'

/** The list page by page: texts are looked through on the way, so it says how far it is. */
export function useCandidates(field: FieldView) {
  const { entries } = field
  const asked = {
    procedure: entries?.procedure ?? '',
    act: entries?.act ?? '',
    field: field.name,
    organ: entries?.organ ?? '',
    ...(entries?.case && { case: entries.case }),
  }
  const read = useInfiniteQuery({
    queryKey: ['candidates', asked],
    queryFn: ({ pageParam }) => api.listCandidates({ ...asked, ...(pageParam && { cursor: pageParam }) }),
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
    enabled: entries !== undefined,
    staleTime: 60_000,
  })
  const { hasNextPage, isFetching, isError, fetchNextPage } = read
  useEffect(() => {
    if (hasNextPage && !isFetching && !isError) void fetchNextPage()
  }, [hasNextPage, isFetching, isError, fetchNextPage])
  const rows = read.data?.pages.flatMap((page) => page.rows) ?? []
  return { ...read, rows, total: read.data?.pages[0]?.total ?? 0, whole: read.isSuccess && !hasNextPage }
}

/** Entries of a register to be ticked, each with the reasons found for it. What was found is offered ticked; the person decides. */
function EntryKeys({ id, field, value, give, describedBy }: FieldProps) {
  const { words } = useSpeech()
  const { rows, total, whole, error, refetch } = useCandidates(field)
  const chosen = listOf(value)
  // Offered once, when the whole list is there; what the person has ticked since is theirs.
  useEffect(() => {
    if (whole && value === undefined) give(rows.filter(({ ticked }) => ticked).map(({ key }) => key))
  }, [whole, value, give, rows])
  if (!field.entries) return <TagBox id={id} value={chosen} describedBy={describedBy} placeholder={words.field.addWord} give={give} />
  const all = rows.map(({ key }) => key)
  return (
    <div className="stack candidates" aria-describedby={describedBy}>
      {error && <Failure failure={error} retry={refetch} />}
      {!whole && !error && (
        <p className="draft-progress">
          <progress {...(total > 0 && { max: total, value: rows.length })} aria-label={words.candidates.reading(rows.length, total)} />{' '}
          {words.candidates.reading(rows.length, total)}
        </p>
      )}
      {whole && <p role="status">{rows.length === 0 ? words.candidates.none : words.candidates.ticked(chosen.length, rows.length)}</p>}
      {whole && field.entries.complete && <small className="quiet">{words.candidates.complete}</small>}
      <ul className="rows">
        {rows.map((row, i) => (
          <li key={row.key}>
            <Checkbox
              {...(i === 0 && { id })}
              disabled={!whole}
              checked={chosen.includes(row.key)}
              onChange={() => give(toggled(chosen, row.key, all))}
            >
              <b>{row.key}</b> {row.title}
            </Checkbox>
            <Reasons row={row} looked={field.entries?.reasons === true} />
          </li>
        ))}
      </ul>
    </div>
  )
}

function Reasons({ row, looked }: { readonly row: CandidateView; readonly looked: boolean }) {
  const { words, say } = useSpeech()
  if (!looked) return null
  if (row.reasons.length === 0) return <small className="quiet">{words.candidates.noReason}</small>
  return (
    <ul className="reasons">
      {row.reasons.map(({ code, says }) => (
        <li key={`${code} ${says.zh}`}>{say(says)}</li>
      ))}
    </ul>
  )
}

export const entryKeys: StaffField = { Input: EntryKeys, group: true }
