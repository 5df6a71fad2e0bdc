import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { Failure } from '../parts/failure.tsx'
import type { Column } from '../parts/list-table.tsx'
import { saveFile } from '../parts/save-file.ts'
import { todayInChina } from '../state/beijing-time.ts'
import { useSpeech } from '../words/language.tsx'
import { csvOf, type Sheet } from './sheet.ts'

interface Kept<Row> {
  readonly name: string
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  /** Reads the rest of the list first, telling after each page how many rows there are now. Default: the rows are all there is. */
  readonly readAll?: (told: (rows: number) => void) => Promise<readonly Row[]>
}

function sheetOf<Row>(name: string, columns: readonly Column<Row>[], rows: readonly Row[]): Sheet {
  const kept = columns.filter((column) => column.value !== undefined)
  return { name, head: kept.map(({ title }) => title), rows: rows.map((row) => kept.map(({ value }) => value?.(row))) }
}

const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Keeps a table as a file for a spreadsheet: the whole list, not only what is shown. */
export function KeepTable<Row>({ name, columns, rows, readAll }: Kept<Row>) {
  const { words } = useSpeech()
  const [read, tell] = useState(0)
  const keep = useMutation({
    mutationFn: async (form: 'xlsx' | 'csv') => {
      tell(0)
      const sheet = sheetOf(name, columns, readAll ? await readAll(tell) : rows)
      const file = `${name}${todayInChina()}.${form}`
      if (form === 'csv') saveFile(file, csvOf(sheet), 'text/csv')
      else saveFile(file, (await import('./xlsx.ts')).xlsxOf(sheet) as BlobPart, spreadsheet)
    },
  })
  return (
    <span className="keep-table">
      <Button size="small" loading={keep.isPending && keep.variables === 'xlsx'} onClick={() => keep.mutate('xlsx')}>
        {words.keep.xlsx}
      </Button>
      <Button size="small" loading={keep.isPending && keep.variables === 'csv'} onClick={() => keep.mutate('csv')}>
        {words.keep.csv}
      </Button>
      <span role="status">{keep.isPending && read > 0 ? words.keep.reading(read) : ''}</span>
      {keep.isError && <Failure failure={keep.error} retry={() => keep.mutate(keep.variables)} />}
    </span>
  )
}
