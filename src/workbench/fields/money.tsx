import { Input } from 'antd'
import { useState } from 'react'
import { fenOf, yuanOf } from '../state/form-answers.ts'
import { useSpeech } from '../words/language.tsx'
import type { FieldProps, StaffField } from './staff-field.ts'

/** Typed in yuan, kept in fen. */
function Money({ id, field, value, give, invalid, describedBy }: FieldProps) {
  const { words } = useSpeech()
  const [typed, type] = useState(typeof value === 'number' ? yuanOf(value) : '')
  const read = (text: string) => {
    type(text)
    give(text.trim() === '' ? undefined : (fenOf(text) ?? text))
  }
  return (
    <Input
      id={id}
      className="box-short"
      inputMode="decimal"
      suffix={words.field.yuan}
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

export const money: StaffField = {
  Input: Money,
  problem: (value, { words }, field) => {
    if (value === undefined) return undefined
    if (typeof value !== 'number') return `${words.field.atMost('2')} (0.00)`
    if (field.least !== undefined && value < field.least) return words.field.atLeast(`${yuanOf(field.least)} ${words.field.yuan}`)
    if (field.most !== undefined && value > field.most) return words.field.atMost(`${yuanOf(field.most)} ${words.field.yuan}`)
    return undefined
  },
}
