import type { FC } from 'hono/jsx'
import type { ProcedureView } from '../../operations/views.ts'
import { say, type Visit } from '../visit.ts'
import { Cited } from './legal.tsx'

interface TableProps {
  readonly visit: Visit
  readonly procedure: ProcedureView
  /** Leaves out what each act waits for. */
  readonly brief?: boolean
}

/** Who · may do what · on which article · after what · within what: the procedure as it runs, not a picture of it. */
export const ProcedureTable: FC<TableProps> = ({ visit, procedure, brief }) => {
  const w = visit.words.procedure
  const told = new Set<string>()
  const heads = [...(brief ? [] : [w.number]), w.who, w.what, w.within, ...(brief ? [] : [w.after]), w.article]
  return (
    <div class="scroll">
      <table class="stack">
        <caption>{say(visit, procedure.title)}</caption>
        <thead>
          <tr>
            {heads.map((head) => (
              <th scope="col">{head}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {procedure.acts.map((row, i) => (
            <tr id={`act-${row.act}`}>
              {!brief && <td data-h={w.number}>{i + 1}</td>}
              <td data-h={w.who}>{row.by.map((role) => say(visit, role)).join('、')}</td>
              <th scope="row">
                {say(visit, row.title)}
                {row.examines && <p class="soft small">{say(visit, row.examines)}</p>}
                {row.bySilence && <p class="soft small">{w.bySilence}</p>}
              </th>
              <td data-h={w.within}>{row.within.map((term) => say(visit, term)).join('；') || '—'}</td>
              {!brief && <td data-h={w.after}>{row.after.map((other) => say(visit, other)).join('、') || '—'}</td>}
              <td data-h={w.article}>{row.basis.length > 0 && <Cited visit={visit} of={row.basis} told={told} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
