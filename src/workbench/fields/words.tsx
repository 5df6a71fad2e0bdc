import { useSpeech } from '../words/language.tsx'
import { type FieldProps, listOf, type StaffField } from './staff-field.ts'
import { TagBox } from './tag-box.tsx'

function Words({ id, value, give, describedBy }: FieldProps) {
  const { words } = useSpeech()
  return <TagBox id={id} value={listOf(value)} describedBy={describedBy} placeholder={words.field.addWord} give={give} />
}

export const words: StaffField = { Input: Words }
