import { useQuery } from '@tanstack/react-query'
import type { RegisterView } from '../api.ts'
import { Articles } from '../parts/articles.tsx'
import { EmptyState } from '../parts/empty-state.tsx'
import { Failure } from '../parts/failure.tsx'
import { type Column, ListTable } from '../parts/list-table.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { Waiting } from '../parts/waiting.tsx'
import { registersQuery } from '../state/queries.ts'
import { type Speech, useSpeech } from '../words/language.tsx'

const columnsOf = ({ words, say }: Speech): Column<RegisterView>[] => [
  { name: 'title', title: words.registers.title, cell: (row) => <b>{say(row.title)}</b> },
  {
    name: 'basis',
    title: words.registers.basis,
    cell: (row) => (
      <small>
        <Articles basis={[row.basis]} />
      </small>
    ),
  },
  {
    name: 'public',
    title: words.registers.public,
    narrow: true,
    cell: (row) => <span className="mark-plain">{row.public ? words.registers.public : words.registers.secret}</span>,
  },
]

export function RegistersPage() {
  const speech = useSpeech()
  const { words } = speech
  const registers = useQuery(registersQuery)
  return (
    <>
      <PageHead title={words.registers.title} lead={words.registers.lead} />
      {registers.isPending && <Waiting rows={6} />}
      {registers.isError && <Failure failure={registers.error} retry={registers.refetch} />}
      {registers.data?.length === 0 && <EmptyState title={words.registers.empty} body={words.registers.changedByLead} />}
      {registers.data && registers.data.length > 0 && (
        <ListTable
          caption={words.registers.title}
          columns={columnsOf(speech)}
          rows={registers.data}
          keyOf={(row) => row.id}
          hrefOf={(row) => `/registers/${encodeURIComponent(row.id)}`}
          lead="title"
        />
      )}
    </>
  )
}
