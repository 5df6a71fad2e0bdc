import { useSpeech } from '../words/language.tsx'
import { type FieldProps, listOf, type StaffField } from './staff-field.ts'
import { TagBox } from './tag-box.tsx'

function Citations({ id, value, give, describedBy }: FieldProps) {
  const { words } = useSpeech()
  return (
    <TagBox
      id={id}
      value={listOf(value)}
      describedBy={describedBy}
      placeholder={words.field.addLaw}
      give={(next) => give(next.length === 0 ? undefined : next)}
    />
  )
}

export const citations: StaffField = {
  Input: Citations,
  problem: (value, { words }) =>
    listOf(value).every((one) => /^[a-z0-9-]+:\d+(-\d+)?(\(\d+\))?(\[\d+\])?(\{\d+\})?$/.test(one)) ? undefined : words.field.addLaw,
}
