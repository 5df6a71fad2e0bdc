import { LineBox } from './line-box.tsx'
import { type FieldProps, type StaffField, textOf } from './staff-field.ts'

const shape = /^(1\d{10}|0\d{2,3}-?\d{7,8})$/

export const phone: StaffField = {
  Input: (props: FieldProps) => <LineBox {...props} extra={{ inputMode: 'tel', className: 'box-short' }} />,
  problem: (value, { words }) => (textOf(value) === '' || shape.test(textOf(value)) ? undefined : words.field.phoneWrong),
}
