import { checkCitizenNumber } from '../../kernel/form/identifiers/citizen-number.ts'
import { todayInChina } from '../state/beijing-time.ts'
import { LineBox } from './line-box.tsx'
import { type FieldProps, type StaffField, textOf } from './staff-field.ts'

export const citizenNumber: StaffField = {
  Input: (props: FieldProps) => <LineBox {...props} extra={{ className: 'box-middle code', maxLength: 24 }} />,
  problem: (value, { say }) => {
    if (textOf(value) === '') return undefined
    const checked = checkCitizenNumber(textOf(value), todayInChina())
    return checked.ok ? undefined : say(checked.says)
  },
}
