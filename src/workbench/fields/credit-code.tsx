import { checkCreditCode } from '../../kernel/form/identifiers/credit-code.ts'
import { LineBox } from './line-box.tsx'
import { type FieldProps, type StaffField, textOf } from './staff-field.ts'

export const creditCode: StaffField = {
  Input: (props: FieldProps) => <LineBox {...props} extra={{ className: 'box-middle code', maxLength: 24 }} />,
  problem: (value, { say }) => {
    if (textOf(value) === '') return undefined
    const checked = checkCreditCode(textOf(value))
    return checked.ok ? undefined : say(checked.says)
  },
}
