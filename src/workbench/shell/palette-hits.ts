import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useLocation, useNavigate } from 'react-router'
import { api, type CaseSummary, type CaseView, type HitView, type Page } from '../api.ts'
import { type Entry, plainWords } from '../state/palette-entries.ts'
import { casesKey, tasksQuery } from '../state/queries.ts'
import { useSpeech } from '../words/language.tsx'
import { useMe } from './session.ts'

/** Where a hit leads. */
function addressOf({ kind, id, register = '', title }: HitView): string {
  if (kind === 'case') return `/cases/${encodeURIComponent(id)}`
  if (kind === 'item') return `/open?item=${encodeURIComponent(id)}`
  if (kind === 'law') return `/laws/${encodeURIComponent(id)}`
  return `/registers/${encodeURIComponent(register)}?q=${encodeURIComponent(kind === 'person' ? title.zh : id)}`
}

/** What is typed, once typing has paused. */
function usePause(typed: string, milliseconds: number): string {
  const [paused, pause] = useState(typed)
  useEffect(() => {
    const later = setTimeout(() => pause(typed), milliseconds)
    return () => clearTimeout(later)
  }, [typed, milliseconds])
  return paused
}

/** What the server finds for the words typed: cases, people, organs, items, laws. */
export function useHits(typed: string): { hits: Entry[]; looking: boolean } {
  const { words, say } = useSpeech()
  const navigate = useNavigate()
  const me = useMe()
  const q = usePause(plainWords(typed), 150)
  const enabled = q !== '' && me.kind === 'staff'
  const found = useQuery({ queryKey: ['look-up', q], queryFn: () => api.lookUp({ q }), enabled, placeholderData: keepPreviousData })
  const hits = (enabled ? (found.data ?? []) : []).map(
    (hit): Entry => ({
      id: hit.id,
      title: say(hit.title),
      group: words.palette.kinds[hit.kind],
      run: () => navigate(addressOf(hit)),
      found: true,
      ...(hit.note && { note: say(hit.note) }),
    }),
  )
  return { hits, looking: enabled && found.isFetching }
}

/** Cases that this browser has already read: tasks and lists. */
export function useKnownCases(): CaseSummary[] {
  const client = useQueryClient()
  const tasks = client.getQueryData(tasksQuery.queryKey)?.rows.map((task) => task.case) ?? []
  const lists = client.getQueriesData<{ pages: Page<CaseSummary>[] }>({ queryKey: casesKey })
  const listed = lists.flatMap(([, data]) => data?.pages.flatMap((page) => page.rows) ?? [])
  return [...new Map([...tasks, ...listed].map((one) => [one.id, one])).values()]
}

/** Acts that the reader may do now in the case that is open. */
export function useOpenCaseActs(): Entry[] {
  const { words, say } = useSpeech()
  const navigate = useNavigate()
  const client = useQueryClient()
  const id = /^\/cases\/([^/]+)/.exec(useLocation().pathname)?.[1]
  const open = id === undefined ? undefined : client.getQueryData<CaseView>(['case', decodeURIComponent(id)])
  return (open?.options ?? [])
    .filter((option) => option.may)
    .map((option) => ({
      id: option.act,
      title: words.palette.doAct(say(option.title)),
      group: words.palette.thisCase,
      run: () => navigate(`/cases/${encodeURIComponent(open?.id ?? '')}/acts/${encodeURIComponent(option.act)}`),
    }))
}
