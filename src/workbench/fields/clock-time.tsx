import { LineBox } from './line-box.tsx'
import type { FieldProps, StaffField } from './staff-field.ts'

export const clockTime: StaffField = {
  Input: (props: FieldProps) => <LineBox {...props} extra={{ type: 'time', className: 'box-short' }} />,
}
