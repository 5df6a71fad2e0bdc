import { useSpeech } from '../words/language.tsx'
import { LineBox } from './line-box.tsx'
import type { FieldProps, StaffField } from './staff-field.ts'

function Person(props: FieldProps) {
  const { words } = useSpeech()
  return <LineBox {...props} extra={{ placeholder: words.field.personHelp, maxLength: 100, className: 'box-middle' }} />
}

export const person: StaffField = { Input: Person }
