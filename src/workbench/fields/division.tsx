import { useSpeech } from '../words/language.tsx'
import { LineBox } from './line-box.tsx'
import { type FieldProps, type StaffField, textOf } from './staff-field.ts'

function Division(props: FieldProps) {
  const { words } = useSpeech()
  return (
    <LineBox
      {...props}
      extra={{ inputMode: 'numeric', maxLength: 6, placeholder: words.field.divisionHelp, className: 'box-short code' }}
    />
  )
}

export const division: StaffField = {
  Input: Division,
  problem: (value, { words }) => (textOf(value) === '' || /^\d{6}$/.test(textOf(value)) ? undefined : words.field.divisionWrong),
}
