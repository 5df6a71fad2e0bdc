import { isLocalDate } from '../../kernel/time/local-date.ts'
import { LineBox } from './line-box.tsx'
import { type FieldProps, type StaffField, textOf } from './staff-field.ts'

export const date: StaffField = {
  Input: (props: FieldProps) => <LineBox {...props} extra={{ type: 'date', max: '9999-12-31', className: 'box-short' }} />,
  problem: (value, { words }) => (textOf(value) === '' || isLocalDate(textOf(value)) ? undefined : words.field.dateWrong),
}
