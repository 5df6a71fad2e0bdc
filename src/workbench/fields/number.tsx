import { Input } from 'antd'
import { useState } from 'react'
import type { FieldProps, StaffField } from './staff-field.ts'

/** What is typed is kept as typed; only a whole number becomes the answer. */
function WholeNumber({ id, field, value, give, invalid, describedBy }: FieldProps) {
  const [typed, type] = useState(typeof value === 'number' ? String(value) : '')
  const read = (text: string) => {
    type(text)
    const plain = text.trim()
    give(plain === '' ? undefined : /^-?\d{1,15}$/.test(plain) ? Number(plain) : plain)
  }
  return (
    <Input
      id={id}
      className="box-short"
      inputMode="numeric"
      value={typed}
      {...(invalid && { status: 'error' as const })}
      aria-invalid={invalid}
      aria-describedby={describedBy}
      aria-required={!field.optional}
      autoComplete="off"
      onChange={(event) => read(event.target.value)}
    />
  )
}

export const number: StaffField = {
  Input: WholeNumber,
  problem: (value, { words }, field) => {
    if (value === undefined) return undefined
    if (typeof value !== 'number') return words.field.wholeNumber
    if (field.least !== undefined && value < field.least) return words.field.atLeast(String(field.least))
    if (field.most !== undefined && value > field.most) return words.field.atMost(String(field.most))
    return undefined
  },
}
