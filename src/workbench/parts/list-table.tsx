import { type ReactNode, useRef } from 'react'
import { Link } from 'react-router'
import { useCommands } from '../shell/use-commands.ts'
import { stepRow } from '../state/keyboard-map.ts'

export interface Column<Row> {
  readonly name: string
  readonly title: string
  readonly cell: (row: Row) => ReactNode
  /** Narrow columns take no more than they need. */
  readonly narrow?: boolean
}

interface Listed<Row> {
  readonly caption: string
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly keyOf: (row: Row) => string
  /** Where the row leads. The link stands in the column `lead`. */
  readonly hrefOf?: (row: Row) => string
  readonly lead?: string
}

/** A table on a wide screen, cards on a phone. J and K move the focus from row to row; Enter follows the focused link. */
export function ListTable<Row>({ caption, columns, rows, keyOf, hrefOf, lead }: Listed<Row>) {
  const body = useRef<HTMLTableSectionElement>(null)
  useCommands((command) => {
    if (command !== 'down' && command !== 'up') return false
    const links = [...(body.current?.querySelectorAll<HTMLElement>('a.row-link') ?? [])]
    const at = links.findIndex((link) => link.closest('tr')?.contains(document.activeElement))
    const next = links[stepRow(at, command === 'down' ? 1 : -1, links.length)]
    next?.focus()
    next?.scrollIntoView({ block: 'nearest' })
    return next !== undefined
  })
  const cell = (row: Row, column: Column<Row>): ReactNode =>
    hrefOf && column.name === lead ? (
      <Link className="row-link" to={hrefOf(row)}>
        {column.cell(row)}
      </Link>
    ) : (
      column.cell(row)
    )
  return (
    <table className={hrefOf ? 'list panel leads' : 'list panel'}>
      <caption className="unseen">{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.name} scope="col" className={column.narrow ? 'narrow' : undefined}>
              {column.title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody ref={body}>
        {rows.map((row) => (
          <tr key={keyOf(row)}>
            {columns.map((column) => (
              <td key={column.name} data-title={column.title} className={column.narrow ? 'narrow' : undefined}>
                <div>{cell(row, column)}</div>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
