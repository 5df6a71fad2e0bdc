import { useInfiniteQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { type AccountEventView, api } from '../api.ts'
import { EmptyState } from '../parts/empty-state.tsx'
import { Failure } from '../parts/failure.tsx'
import { type Column, ListTable } from '../parts/list-table.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { Waiting } from '../parts/waiting.tsx'
import { dayInChina, timeInChina } from '../state/beijing-time.ts'
import { type Speech, useSpeech } from '../words/language.tsx'

const columnsOf = ({ words: { accounts: w } }: Speech): Column<AccountEventView>[] => [
  { name: 'at', title: w.at, narrow: true, cell: (row) => `${dayInChina(row.at)} ${timeInChina(row.at)}` },
  { name: 'what', title: w.what, cell: (row) => w.event[row.kind] ?? row.kind },
  { name: 'whose', title: w.whose, cell: (row) => row.name || w.nobody },
  { name: 'by', title: w.by, cell: (row) => row.by },
]

/** What happened to accounts, for auditors. */
export function AccountEventsPage() {
  const speech = useSpeech()
  const w = speech.words.accounts
  const read = useInfiniteQuery({
    queryKey: ['account-events'],
    queryFn: ({ pageParam }) => api.listAccountEvents({ ...(pageParam && { cursor: pageParam }) }),
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
  })
  const rows = read.data?.pages.flatMap((page) => page.rows) ?? []
  return (
    <>
      <PageHead title={w.events} lead={w.eventsLead} />
      {read.isPending && <Waiting rows={6} />}
      {read.isError && <Failure failure={read.error} retry={read.refetch} />}
      {read.data && rows.length === 0 && <EmptyState title={w.eventsNone} body={w.eventsLead} />}
      {rows.length > 0 && <ListTable caption={w.events} columns={columnsOf(speech)} rows={rows} keyOf={(row) => String(row.id)} />}
      {read.hasNextPage && (
        <Button onClick={() => read.fetchNextPage()} loading={read.isFetchingNextPage}>
          {w.more}
        </Button>
      )}
    </>
  )
}
