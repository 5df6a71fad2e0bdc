import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Popconfirm, Space } from 'antd'
import { useSearchParams } from 'react-router'
import { type AccountView, api, type MeView } from '../api.ts'
import { Day } from '../parts/day.tsx'
import { EmptyState } from '../parts/empty-state.tsx'
import { Failure } from '../parts/failure.tsx'
import { FilterBar, FilterChoice, FilterText } from '../parts/filter-bar.tsx'
import { type Column, ListTable } from '../parts/list-table.tsx'
import { LogAlarm } from '../parts/log-alarm.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { Waiting } from '../parts/waiting.tsx'
import { holdsPost, useMe } from '../shell/session.ts'
import { dayInChina } from '../state/beijing-time.ts'
import { type Speech, useSpeech } from '../words/language.tsx'

const accountsKey = ['accounts']

/** What the reader may do to an account as it stands, in its order: of the administrators one keeps accounts, the other what lets people in. */
function deedsFor({ words: { accounts: w } }: Speech, row: AccountView, me: MeView) {
  const [secures, keeps] = ['security-administrator', 'system-administrator'].map((post) => holdsPost(me, 'administrator', post))
  return [
    { title: w.end, asks: secures && row.sessions > 0, run: () => api.endSessionsOf({ person: row.person }) },
    { title: w.reset, asks: secures && row.secondFactor, run: () => api.resetSecondFactor({ person: row.person }) },
    { title: w.close, asks: keeps && !row.closed, run: () => api.closeAccount({ person: row.person }) },
    { title: w.reopen, asks: keeps && row.closed !== undefined, run: () => api.reopenAccount({ person: row.person }) },
  ].filter(({ asks }) => asks)
}

function Deeds({ row }: { readonly row: AccountView }) {
  const speech = useSpeech()
  const w = speech.words.accounts
  const me = useMe()
  const client = useQueryClient()
  const done = useMutation({
    mutationFn: (run: () => Promise<unknown>) => run(),
    onSettled: () => client.invalidateQueries({ queryKey: accountsKey }),
  })
  if (row.person === me.person) return null
  return (
    <Space wrap size="small">
      {deedsFor(speech, row, me).map(({ title, run }) => (
        <Popconfirm key={title} title={w.sure(title, row.login)} okText={w.yes} cancelText={w.no} onConfirm={() => done.mutate(run)}>
          <Button size="small" loading={done.isPending}>
            {title}
          </Button>
        </Popconfirm>
      ))}
      {done.isError && <Failure failure={done.error} />}
    </Space>
  )
}

const columnsOf = ({ words: { accounts: w } }: Speech): Column<AccountView>[] => [
  { name: 'login', title: w.login, cell: (row) => <b>{row.login}</b> },
  { name: 'name', title: w.name, cell: (row) => row.name },
  { name: 'kind', title: w.kind, narrow: true, cell: (row) => w.kinds[row.kind] },
  { name: 'state', title: w.state, narrow: true, cell: (row) => <span className="mark-plain">{row.closed ? w.closed : w.open}</span> },
  { name: 'factor', title: w.factor, narrow: true, cell: (row) => (row.secondFactor ? w.factorOn : w.factorOff) },
  { name: 'identified', title: w.identified, narrow: true, cell: (row) => (row.identified ? w.identifiedYes : w.identifiedNo) },
  { name: 'used', title: w.used, narrow: true, cell: (row) => (row.used ? <Day day={dayInChina(row.used)} bare /> : w.usedNever) },
  { name: 'sessions', title: w.sessions, narrow: true, cell: (row) => row.sessions },
  { name: 'todo', title: w.todo, cell: (row) => <Deeds row={row} /> },
]

/** Accounts, for who keeps them: never a case, and of citizens not the name. */
export function AccountsPage() {
  const speech = useSpeech()
  const w = speech.words.accounts
  const [query, setQuery] = useSearchParams()
  const search = query.get('search') ?? ''
  const unused = query.get('unused') === 'true'
  const read = useInfiniteQuery({
    queryKey: [...accountsKey, search, unused],
    queryFn: ({ pageParam }) =>
      api.listAccounts({ ...(search && { search }), ...(unused && { unused }), ...(pageParam && { cursor: pageParam }) }),
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
  })
  const rows = read.data?.pages.flatMap((page) => page.rows) ?? []
  const write = (asked: { search: string; unused: boolean }) =>
    setQuery({ ...(asked.search && { search: asked.search }), ...(asked.unused && { unused: 'true' }) }, { replace: true })
  return (
    <>
      <PageHead title={w.title} lead={w.lead} />
      <LogAlarm />
      <FilterBar active={search !== '' || unused} clear={() => write({ search: '', unused: false })}>
        <FilterText label={w.login} value={search} write={(text) => write({ search: text, unused })} />
        <FilterChoice
          label={w.use}
          value={unused ? 'unused' : ''}
          options={[{ value: 'unused', title: w.unused }]}
          choose={(value) => write({ search, unused: value === 'unused' })}
        />
      </FilterBar>
      {read.isPending && <Waiting rows={6} />}
      {read.isError && <Failure failure={read.error} retry={read.refetch} />}
      {read.data && rows.length === 0 && <EmptyState title={w.none} body={w.noneBody} />}
      {rows.length > 0 && <ListTable caption={w.title} columns={columnsOf(speech)} rows={rows} keyOf={(row) => row.person} />}
      {read.hasNextPage && (
        <Button onClick={() => read.fetchNextPage()} loading={read.isFetchingNextPage}>
          {w.more}
        </Button>
      )}
    </>
  )
}
