import PlusOutlined from '@ant-design/icons/PlusOutlined'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { useSpeech } from '../words/language.tsx'
import { type FieldProps, recordOf, type StaffField } from './staff-field.ts'

interface Row {
  readonly n: number
  readonly name: string
  readonly text: string
}

/** Texts by name. Rows without a name are not sent. */
function Pairs({ id, value, give }: FieldProps) {
  const { words } = useSpeech()
  const [rows, setRows] = useState<readonly Row[]>(() => {
    const given = Object.entries(recordOf(value)).map(([name, text], n) => ({ n, name, text }))
    return given.length > 0 ? given : [{ n: 0, name: '', text: '' }]
  })
  const change = (next: readonly Row[]) => {
    setRows(next)
    const named = next.filter((row) => row.name.trim() !== '').map((row) => [row.name.trim(), row.text])
    give(named.length === 0 ? undefined : Object.fromEntries(named))
  }
  const edit = (n: number, part: Partial<Row>) => change(rows.map((row) => (row.n === n ? { ...row, ...part } : row)))
  return (
    <div className="stack">
      {rows.map((row, i) => (
        <div key={row.n} className="pair">
          <Input
            {...(i === 0 && { id })}
            aria-label={words.field.pairName}
            placeholder={words.field.pairName}
            value={row.name}
            onChange={(event) => edit(row.n, { name: event.target.value })}
          />
          <Input.TextArea
            aria-label={words.field.pairText}
            placeholder={words.field.pairText}
            autoSize
            value={row.text}
            onChange={(event) => edit(row.n, { text: event.target.value })}
          />
          <Button type="link" onClick={() => change(rows.filter((one) => one.n !== row.n))}>
            {words.field.remove}
          </Button>
        </div>
      ))}
      <Button
        icon={<PlusOutlined aria-hidden="true" />}
        onClick={() => setRows([...rows, { n: Math.max(-1, ...rows.map((row) => row.n)) + 1, name: '', text: '' }])}
      >
        {words.field.addPair}
      </Button>
    </div>
  )
}

export const pairs: StaffField = { Input: Pairs, group: true }
