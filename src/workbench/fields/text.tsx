import { LineBox } from './line-box.tsx'
import type { FieldProps, StaffField } from './staff-field.ts'

const most = 200

export const text: StaffField = { Input: (props: FieldProps) => <LineBox {...props} extra={{ maxLength: most }} /> }
