import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { api, type Page, type TaskView } from '../api.ts'

/** Most pages of tasks that are read at once. */
const mostPages = 10

/** All tasks of the posts held: the list is sorted and filtered here, so it is read whole. */
async function allTasks(): Promise<Page<TaskView>> {
  const rows: TaskView[] = []
  let next: string | undefined
  for (let page = 0; page < mostPages; page++) {
    const read = await api.listTasks({ limit: 200, ...(next && { cursor: next }) })
    rows.push(...read.rows)
    next = read.next
    if (next === undefined) break
  }
  return { rows, next }
}

export const tasksQuery = queryOptions({ queryKey: ['tasks'], queryFn: allTasks, refetchInterval: 60_000 })

export const waitingQuery = queryOptions({ queryKey: ['tasks', 'waiting'], queryFn: api.listWaiting, refetchInterval: 60_000 })

export const deskQuery = (desk: 'reviews' | 'signatures' | 'lists') =>
  queryOptions({ queryKey: ['tasks', 'desk', desk], queryFn: () => api.listDesk({ desk }), refetchInterval: 60_000 })

export const hearingsQuery = queryOptions({ queryKey: ['tasks', 'hearings'], queryFn: api.listHearings, refetchInterval: 60_000 })

export const counterQuery = queryOptions({ queryKey: ['tasks', 'counter'], queryFn: api.listCounter, refetchInterval: 60_000 })

export const keptQuery = queryOptions({ queryKey: ['kept'], queryFn: api.listKept })

export const signingsQuery = queryOptions({ queryKey: ['signings'], queryFn: api.listSignings, refetchInterval: 60_000 })

export const signingQuery = (id: string) => queryOptions({ queryKey: ['signing', id], queryFn: () => api.readSigning({ id }) })

export const caseQuery = (id: string) => queryOptions({ queryKey: ['case', id], queryFn: () => api.readCase({ id }) })

export const casesKey = ['cases'] as const

export type CasesAsked = Pick<NonNullable<Parameters<typeof api.listCases>[0]>, 'procedure' | 'organ' | 'finished' | 'overdue'>

export const casesQuery = (asked: CasesAsked) =>
  infiniteQueryOptions({
    queryKey: [...casesKey, asked],
    queryFn: ({ pageParam }) => api.listCases({ ...asked, ...(pageParam && { cursor: pageParam }) }),
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
  })

export const registersQuery = queryOptions({ queryKey: ['registers'], queryFn: api.listRegisters, staleTime: 300_000 })

export const versionsQuery = queryOptions({ queryKey: ['versions'], queryFn: api.currentVersions })

export const entriesQuery = (register: string, query: { day: string; search: string }) =>
  infiniteQueryOptions({
    queryKey: ['entries', register, query.day, query.search],
    queryFn: ({ pageParam }) =>
      api.readRegister({
        register,
        ...(query.day && { day: query.day }),
        ...(query.search && { search: query.search }),
        ...(pageParam && { cursor: pageParam }),
      }),
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
  })

/** A row of a register with its history; without a key, how a row is entered. */
export const rowQuery = (register: string, key: string | undefined) =>
  queryOptions({ queryKey: ['row', register, key], queryFn: () => api.readRow({ register, ...(key !== undefined && { key }) }) })

/** Every row of a list that is read page by page, telling after each page how many there are so far. */
export async function readAllPages<Row>(
  read: (cursor: string | undefined) => Promise<Page<Row>>,
  told: (rows: number) => void,
): Promise<readonly Row[]> {
  const rows: Row[] = []
  for (let cursor: string | undefined; ; ) {
    const page = await read(cursor)
    rows.push(...page.rows)
    told(rows.length)
    cursor = page.next
    if (cursor === undefined) return rows
  }
}
