import { Fragment, type ReactNode, useRef } from 'react'
import { Link } from 'react-router'
import { useCommands } from '../shell/use-commands.ts'
import { stepRow } from '../state/keyboard-map.ts'
import type { Cell } from '../tables/sheet.ts'
import { useSpeech } from '../words/language.tsx'

export interface Column<Row> {
  readonly name: string
  readonly title: string
  readonly cell: (row: Row) => ReactNode
  /** What stands in the cell when the table is kept as a file. Default: the column is left out there. */
  readonly value?: (row: Row) => Cell
  /** Narrow columns take no more than they need. */
  readonly narrow?: boolean
}

/** Rows that can be ticked, for what is done with several at once. */
export interface Ticking<Row> {
  readonly ticked: ReadonlySet<string>
  readonly tick: (row: Row) => void
  /** Whether a row has a box. */
  readonly may: (row: Row) => boolean
  readonly name: (row: Row) => string
}

interface Listed<Row> {
  readonly caption: string
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly keyOf: (row: Row) => string
  /** Where the row leads. The link stands in the column `lead`. */
  readonly hrefOf?: (row: Row) => string
  readonly lead?: string
  /** Heading under which a row stands; rows of one heading follow one another. */
  readonly groupOf?: (row: Row) => ReactNode
  readonly ticking?: Ticking<Row> | undefined
}

/** A table on a wide screen, cards on a phone. J and K move the focus from row to row; Enter follows the focused link, X ticks the row. */
export function ListTable<Row>({ caption, columns, rows, keyOf, hrefOf, lead, groupOf, ticking }: Listed<Row>) {
  const body = useRef<HTMLTableElement>(null)
  useCommands((command) => {
    if (command === 'tick') {
      const box = document.activeElement?.closest('tr')?.querySelector<HTMLElement>('td.tick input')
      box?.click()
      return box !== null && box !== undefined
    }
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
  const width = columns.length + (ticking ? 1 : 0)
  return (
    <table ref={body} className={hrefOf ? 'list panel leads' : 'list panel'}>
      <caption className="unseen">{caption}</caption>
      <Head columns={columns} ticking={ticking !== undefined} />
      <tbody>
        {rows.map((row, i) => {
          const group = groupOf?.(row)
          const before = rows[i - 1]
          return (
            <Fragment key={keyOf(row)}>
              {group !== undefined && (before === undefined || groupOf?.(before) !== group) && (
                <tr className="group-row">
                  <th scope="rowgroup" colSpan={width}>
                    {group}
                  </th>
                </tr>
              )}
              <tr>
                {ticking && <TickCell row={row} ticking={ticking} id={keyOf(row)} />}
                {columns.map((column) => (
                  <td key={column.name} data-title={column.title} className={column.narrow ? 'narrow' : undefined}>
                    <div>{cell(row, column)}</div>
                  </td>
                ))}
              </tr>
            </Fragment>
          )
        })}
      </tbody>
    </table>
  )
}

function Head<Row>({ columns, ticking }: { readonly columns: readonly Column<Row>[]; readonly ticking: boolean }) {
  const { words } = useSpeech()
  return (
    <thead>
      <tr>
        {ticking && (
          <th scope="col" className="narrow">
            <span className="unseen">{words.tick}</span>
          </th>
        )}
        {columns.map((column) => (
          <th key={column.name} scope="col" className={column.narrow ? 'narrow' : undefined}>
            {column.title}
          </th>
        ))}
      </tr>
    </thead>
  )
}

function TickCell<Row>({ row, ticking, id }: { readonly row: Row; readonly ticking: Ticking<Row>; readonly id: string }) {
  return (
    <td className="tick narrow">
      <div>
        {ticking.may(row) && (
          <input type="checkbox" aria-label={ticking.name(row)} checked={ticking.ticked.has(id)} onChange={() => ticking.tick(row)} />
        )}
      </div>
    </td>
  )
}
