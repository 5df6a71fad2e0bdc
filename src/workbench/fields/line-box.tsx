import { Input, type InputProps } from 'antd'
import { type FieldProps, textOf } from './staff-field.ts'

/** A box of one line. `extra` sets what sort of keyboard a phone shows and how much fits. */
export function LineBox({ id, field, value, give, invalid, describedBy, extra }: FieldProps & { readonly extra?: InputProps }) {
  return (
    <Input
      id={id}
      value={textOf(value)}
      {...(invalid && { status: 'error' as const })}
      aria-invalid={invalid}
      aria-describedby={describedBy}
      aria-required={!field.optional}
      autoComplete="off"
      onChange={(event) => give(event.target.value)}
      {...extra}
    />
  )
}
