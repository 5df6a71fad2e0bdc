import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Alert } from 'antd'
import { useState } from 'react'
import { useNavigate, useParams } from 'react-router'
import type { DeskTaskView } from '../api.ts'
import { EmptyState } from '../parts/empty-state.tsx'
import { Failure } from '../parts/failure.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { Waiting } from '../parts/waiting.tsx'
import { useCommands } from '../shell/use-commands.ts'
import { stepRow } from '../state/keyboard-map.ts'
import { deskQuery } from '../state/queries.ts'
import { useSpeech } from '../words/language.tsx'
import { OpenTask } from './open-task.tsx'
import { QueueList } from './queue-list.tsx'
import { type Desk, taskPath } from './task-path.ts'

/** Tasks that are opened, read and dealt with one after the other: texts to review, cases to decide. Only the open one has a form. */
export function QueueDesk({ desk }: { readonly desk: Desk }) {
  const { words } = useSpeech()
  const { id, act } = useParams()
  const navigate = useNavigate()
  const client = useQueryClient()
  const read = useQuery(deskQuery(desk))
  const rows = read.data ?? []
  const [told, tell] = useState('')
  const at = rows.findIndex(({ task }) => task.case.id === id && task.act === act)
  const open = rows[at]
  const go = (row: DeskTaskView | undefined) => navigate(row ? taskPath(desk, row) : `/desks/${desk}`)
  useCommands((command) => {
    if (command !== 'down' && command !== 'up') return false
    const next = rows[stepRow(at, command === 'down' ? 1 : -1, rows.length)]
    if (next) go(next)
    return next !== undefined
  })
  const finish = () => {
    const next = rows[at + 1] ?? rows[at - 1]
    tell(next ? words.desks.next : words.desks.last)
    go(next)
    void Promise.all([['case'], ['tasks'], ['cases']].map((queryKey) => client.invalidateQueries({ queryKey })))
  }
  return (
    <>
      <PageHead title={words.desks.titles[desk]} lead={desk === 'reviews' ? words.desks.reviewsLead : words.desks.signaturesLead} />
      <div role="status">{told && <Alert type="success" showIcon title={told} closable={{ onClose: () => tell('') }} />}</div>
      {read.isPending && <Waiting rows={6} />}
      {read.isError && <Failure failure={read.error} retry={read.refetch} />}
      {read.data && rows.length === 0 && !id && <EmptyState title={words.desks.empty[desk]} body={words.desks.emptyBody} />}
      {(rows.length > 0 || id) && read.data && (
        <div className={id ? 'desk-grid desk-open' : 'desk-grid'}>
          <QueueList desk={desk} rows={rows} open={at} />
          <div className="desk-item">
            {open && <OpenTask key={`${open.task.case.id} ${open.task.act}`} row={open} desk={desk} onDone={finish} />}
            {!open && <p className="panel padded quiet">{id ? words.desks.gone : words.desks.choose}</p>}
          </div>
        </div>
      )}
    </>
  )
}
