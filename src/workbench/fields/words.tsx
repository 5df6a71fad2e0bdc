import { useSpeech } from '../words/language.tsx'
import { choices } from './choices.tsx'
import { type FieldProps, listOf, type StaffField } from './staff-field.ts'
import { TagBox } from './tag-box.tsx'

/** Typed word by word; ticked, where an earlier act has listed the words. */
function Words(props: FieldProps) {
  const { words } = useSpeech()
  const { id, field, value, give, describedBy } = props
  if (field.options) return <choices.Input {...props} />
  return <TagBox id={id} value={listOf(value)} describedBy={describedBy} placeholder={words.field.addWord} give={give} />
}

export const words: StaffField = { Input: Words }
